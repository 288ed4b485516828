/** The boards that the stages begin with, and the size of an area that begins empty. */
import { ask } from "../../app/api.ts";
import {
  AREA_HEADER,
  AREA_PADDING,
  NOTE_GAP,
  PITCH_X,
  PITCH_Y,
  type Stage,
} from "../../protocol/generated.ts";
import type { NewBoard } from "../../workshop/all-actions.ts";

/** The template of a stage in the workshop's language. Throws Failure. */
export async function templateOf(stage: Stage, language: string): Promise<NewBoard | undefined> {
  const { boards } = await ask<{ boards: NewBoard[] }>(`/api/templates/${language}`);
  return boards.find((board) => board.stage === stage);
}

/** Notes side by side, and above each other, in a new area: as in the templates. */
const ACROSS = 3;
const DOWN = 3;

export function standardSide(): { readonly w: number; readonly h: number } {
  return {
    w: 2 * AREA_PADDING + ACROSS * PITCH_X - NOTE_GAP,
    h: AREA_HEADER + DOWN * PITCH_Y - NOTE_GAP + AREA_PADDING,
  };
}
