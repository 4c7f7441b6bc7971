def run_menu(words: object) -> int:
    return 0
