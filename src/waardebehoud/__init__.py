"""Maximum value retention of buildings: ask, judge, score, report."""

__version__ = "0.1.0"
