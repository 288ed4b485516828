"""The words that hold a note until a facilitator has read it: the list that a workshop begins with.

What it is for: slurs against people for what they are, threats, and calls to hurt somebody. What
it is not for: ordinary frankness. Residents may be angry, swear, and call a decision idiotic;
whoever must be polite to be heard is not heard. So no plain oath stands here, nor a word that has
an everyday meaning in a language of the hall ("slut" is Swedish for the end, "hora" Spanish for an
hour).

Both lists count in every workshop, since people write in either language. How a line is read stands
in `boards/words.py`. Who is named by a word often uses it herself; the list only holds, a person
decides.
"""

from boards.wordlists import en, sv

STANDARD: tuple[str, ...] = (*sv.WORDS, *en.WORDS)
