/** The steps of the agenda in order, and running them. */
import { t } from "../../i18n/index.ts";
import type { StepView } from "../../protocol/generated.ts";
import { ask } from "../../workshop/ask.ts";
import { byOrder } from "../../workshop/outline.ts";
import type { Room } from "../../workshop/room.ts";

const BRIEF = 80;

export function stepsOf(room: Room): readonly StepView[] {
  return [...room.live.all("s")].sort(byOrder);
}

/** The step that everyone is at. */
export function here(room: Room): StepView | undefined {
  return room.live.get("s", room.live.workshop?.step ?? 0);
}

/** The one after it; the first one before the agenda has begun; undefined behind the last. */
export function nextOf(room: Room): StepView | undefined {
  const steps = stepsOf(room);
  const now = here(room);
  return now ? steps[steps.findIndex((step) => step.id === now.id) + 1] : steps[0];
}

/** Names the step that this screen shows: of two who press at once, one is refused (RULES.md T2), and
 *  is told where the other has gone. `onTurned`: the screen shows another step, now and at a refusal. */
export function runStep(
  room: Room,
  step: StepView | undefined,
  onTurned: () => void = () => undefined,
): void {
  const leaving = room.live.workshop?.step ?? 0;
  ask(room.live, ["agenda.run", leaving, step?.id ?? 0], ({ code }) => {
    onTurned();
    if (code !== "stale_step") return undefined;
    const now = here(room);
    return now ? t("agenda-gone-on", { text: briefOf(now) }) : t("agenda-ended");
  });
  onTurned();
}

/** The first words of its instruction. */
export function briefOf(step: StepView): string {
  const [line = ""] = (step.text ?? t("erased")).split("\n");
  return line.length > BRIEF ? `${line.slice(0, BRIEF)}…` : line;
}
