"""The five stage boards of a new workshop, in Swedish and English.

The prompts ask one question each, in everyday words, and name what happens to the answers.
"""

from boards.methods.templates import AreaTemplate, BoardTemplate
from boards.records import Stage


def _area(sv: tuple[str, str], en: tuple[str, str]) -> AreaTemplate:
    return AreaTemplate(
        title={"sv": sv[0], "en": en[0]},
        hint={"sv": sv[1], "en": en[1]},
    )


def _board(
    stage: Stage, sv: tuple[str, str], en: tuple[str, str], areas: tuple[AreaTemplate, ...]
) -> BoardTemplate:
    return BoardTemplate(
        stage=stage,
        title={"sv": sv[0], "en": en[0]},
        prompt={"sv": sv[1], "en": en[1]},
        areas=areas,
    )


EMPATHIZE = _board(
    "empathize",
    sv=("Empatisera", "Hur är det i dag? Berätta vad du själv har sett, gjort eller känt."),
    en=("Empathize", "What is it like today? Tell what you have seen, done or felt yourself."),
    areas=(
        _area(
            sv=("Det här händer", "Vad gör människor? Vad har du sett eller varit med om?"),
            en=("What happens", "What do people do? What have you seen or been part of?"),
        ),
        _area(
            sv=("Så känns det", "Vad gläder, oroar eller irriterar?"),
            en=("How it feels", "What pleases, worries or annoys?"),
        ),
        _area(
            sv=("Det behövs", "Vad behöver människor, även om ingen ber om det?"),
            en=("What is needed", "What do people need, even if nobody asks for it?"),
        ),
        _area(
            sv=("Det undrar vi", "Vad vet vi inte än? Vem borde vi fråga?"),
            en=("What we wonder", "What do we not know yet? Whom should we ask?"),
        ),
    ),
)

DEFINE = _board(
    "define",
    sv=("Definiera", "Vilket behov ska vi ta oss an? Skriv det så att andra känner igen sig."),
    en=("Define", "Which need shall we take on? Write it so that others recognise it."),
    areas=(
        _area(
            sv=("Insikter", "Vad visade sig vara viktigt, och för vem?"),
            en=("Insights", "What turned out to matter, and to whom?"),
        ),
        _area(
            sv=("Någon behöver …", "En person behöver … för att …"),
            en=("Someone needs …", "A person needs … because …"),
        ),
        _area(
            sv=("Hur kan vi …?", "En öppen fråga som flera svar passar på."),
            en=("How might we …?", "An open question that several answers fit."),
        ),
    ),
)

IDEATE = _board(
    "ideate",
    sv=("Skapa idéer", "Vad skulle kunna hjälpa? Många idéer först, omdömen sedan."),
    en=("Ideate", "What might help? Many ideas first, judgement later."),
    areas=(
        _area(
            sv=("Nära till hands", "Sådant som går att börja med nästa vecka."),
            en=("Within reach", "Things that can begin next week."),
        ),
        _area(
            sv=("Vågat", "Sådant som vore underbart om det gick."),
            en=("Daring", "Things that would be wonderful if they worked."),
        ),
        _area(
            sv=("Tillsammans", "Sådant som invånare och kommun gör ihop."),
            en=("Together", "Things that residents and the municipality do jointly."),
        ),
    ),
)

PROTOTYPE = _board(
    "prototype",
    sv=("Prototypa", "Hur gör vi idén så liten att den går att prova?"),
    en=("Prototype", "How do we make the idea small enough to try?"),
    areas=(
        _area(
            sv=("Det minsta vi kan prova", "En skiss, ett rollspel, en dag på en plats."),
            en=("The smallest thing to try", "A sketch, a role play, one day in one place."),
        ),
        _area(
            sv=("Det behöver vi", "Människor, saker, plats och tid."),
            en=("What we need", "People, things, a place and time."),
        ),
        _area(
            sv=("Det måste stämma", "Vad måste vara sant för att det ska fungera?"),
            en=("What must be true", "What has to hold for this to work?"),
        ),
        _area(
            sv=("Följder för barn", "Vad betyder förslaget för barn och unga?"),
            en=("Consequences for children", "What does this mean for children and young people?"),
        ),
    ),
)

TEST = _board(
    "test",
    sv=("Testa", "Vad hände när någon provade? Skriv det du såg, inte det du hoppades."),
    en=("Test", "What happened when someone tried it? Write what you saw, not what you hoped."),
    areas=(
        _area(
            sv=("Det fungerade", "Vad ska vi behålla?"),
            en=("What worked", "What shall we keep?"),
        ),
        _area(
            sv=("Det kan bli bättre", "Vad ska vi ändra?"),
            en=("What could be better", "What shall we change?"),
        ),
        _area(
            sv=("Nya frågor", "Vad undrar vi nu?"),
            en=("New questions", "What do we wonder now?"),
        ),
        _area(
            sv=("Nya idéer", "Vad skulle vi prova härnäst?"),
            en=("New ideas", "What would we try next?"),
        ),
    ),
)

STAGE_BOARDS = (EMPATHIZE, DEFINE, IDEATE, PROTOTYPE, TEST)
