"""The roof: commands, prompts, exit codes and the clock."""
