def schema() -> int:
    return 0
