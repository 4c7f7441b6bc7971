"""Words of the walk, the menu and the writing of files."""

from typing import Final

from waardebehoud.texts import menu, walk_answers, walk_pipe, walk_questions, writing

WORDS: Final = {
    **walk_questions.START,
    **walk_questions.QUESTION,
    **walk_answers.SAVED,
    **walk_answers.ASKED,
    **walk_answers.END,
    **walk_pipe.PIPE,
    **writing.WRITING,
    **menu.MENU,
}
