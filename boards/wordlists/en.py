"""English: slurs, threats, calls to hurt somebody (see the package for what is left out and why).

Left out, with reasons: "slut" (Swedish: the end), "fag" and "dyke" (a cigarette, a bank against
floods), "chink", "coon" and "spade" (everyday words), "spic" (and span), "paki" and "kike" alone
(a word of Polish, a Spanish nickname), "queer", "gay" (people's own words), "retard" alone (French
for a delay), "cunt*" and what stands inside other words (Scunthorpe), "kill" and "shoot" alone,
oaths.
"""

_ORIGIN = (
    "nigger*",
    "nigga",
    "niggas",
    "sandnigger*",
    "fucking kike",
    "kikes",
    "wetback*",
    "gook",
    "gooks",
    "fucking paki",
    "fucking pakis",
    "raghead*",
    "towelhead*",
    "go back to your country",
    "go back to your own country",
    "go back to africa",
)

_BODY_AND_LOVE = (
    "faggot*",
    "tranny",
    "trannies",
    "cunt",
    "cunts",
    "whore",
    "whores",
    "you retard",
    "you retards",
    "fucking retard*",
    "suck my dick",
    "suck my cock",
)

_THREATS = (
    "will kill you",
    "gonna kill you",
    "going to kill you",
    "ll kill you",
    "will shoot you",
    "gonna shoot you",
    "going to shoot you",
    "will rape *",
    "going to rape *",
    "should be raped",
    "should be shot",
    "should be hanged",
    "should be lynched",
    "should be gassed",
    "deserve to die",
    "deserves to die",
    "hope you die",
    "hope they die",
    "you will die",
    "kill yourself",
    "kill yourselves",
    "kill them all",
    "hang yourself",
    "shoot them all",
    "know where you live",
    "gas the jews",
    "hitler was right",
    "heil hitler",
    "sieg heil",
    "white power",
)

WORDS: tuple[str, ...] = (*_ORIGIN, *_BODY_AND_LOVE, *_THREATS)
