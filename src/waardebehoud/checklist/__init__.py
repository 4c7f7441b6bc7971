"""A guideline as data: themes, phases, questions, rules, sources, actions."""
