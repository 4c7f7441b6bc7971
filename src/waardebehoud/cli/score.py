def score() -> int:
    return 0
