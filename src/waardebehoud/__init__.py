"""Maximum value retention of buildings: ask, judge, score, report."""
