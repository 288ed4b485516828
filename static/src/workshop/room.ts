/** What every part of the workshop screen shares: the live store, rights, actions and the place. */
import {
  type Accessor,
  batch,
  createContext,
  createEffect,
  createMemo,
  createSignal,
  getOwner,
  on,
  runWithOwner,
  useContext,
} from "solid-js";
import { calm } from "../app/display.ts";
import { isNarrow } from "../app/media.ts";
import { go, place } from "../app/router.tsx";
import { recall, remember } from "../app/storage.ts";
import { t } from "../i18n/index.ts";
import type { BoardView, NoteView, Stage } from "../protocol/generated.ts";
import { byOrder } from "../store/reading.ts";
import type { WorkshopClient } from "../sync/client.ts";
import { headingOfNotes } from "../ui/focus.ts";
import { watchHands } from "../ui/hands.ts";
import { say } from "../ui/speak.tsx";
import { Actions } from "./actions.ts";
import type { AllActions } from "./all-actions.ts";
import { Doing } from "./doing.ts";
import { Live } from "./live.ts";
import { createRights, type Rights } from "./rights.ts";
import { createUnsent, type Unsent } from "./unsent.ts";

/** write: the composer and one's own notes, on a phone only. */
export type ViewName = "write" | "list" | "board";

/** The dialog over the screen; one at a time. */
export type Open =
  | {
      readonly dialog: "about" | "people" | "drafts" | "steer" | "rename" | "not-you" | "search";
    }
  | { readonly dialog: "person"; readonly member: number }
  | {
      readonly dialog: "colour" | "move" | "group" | "size" | "links" | "flag" | "hide";
      readonly note: number;
    }
  | { readonly dialog: "undo-person"; readonly member: number }
  /** The same for several notes. `done` is called when it was done. */
  | {
      readonly dialog: "colour" | "move" | "group" | "hide";
      readonly notes: readonly number[];
      readonly done: () => void;
    };

/** A note to bring into view. */
export interface Shown {
  readonly note: number;
  /** It takes the focus. */
  readonly focus: boolean;
  /** Into the middle and large enough to read; otherwise the view moves as little as it must. */
  readonly near: boolean;
  /** Of one that takes the focus: whether she has gone on since that was asked, also where the note is
   *  long in coming. Nothing is shown to her then. */
  readonly hasGoneOn: () => boolean;
}

export interface Room extends Unsent {
  /** The workshop's id, as in the address. */
  readonly id: string;
  readonly live: Live;
  readonly rights: Rights;
  /** All of them once all-actions.ts was imported. */
  readonly actions: AllActions;
  readonly doing: Doing;
  /** Runs it inside the owner of the room: it ends with the room. */
  inside<T>(run: () => T): T;
  readonly view: Accessor<ViewName>;
  showView(view: ViewName): void;
  /** The stage on this screen: everyone's, unless one looks elsewhere. */
  readonly stage: Accessor<Stage>;
  /** The stage that everyone is at. */
  readonly current: Accessor<Stage>;
  lookAt(stage: Stage | undefined): void;
  /** The boards of the stage on this screen, in order. */
  readonly boards: Accessor<readonly BoardView[]>;
  readonly board: Accessor<BoardView | undefined>;
  chooseBoard(id: number): void;
  readonly open: Accessor<Open | undefined>;
  setOpen(open: Open | undefined): void;
  /** The note being written in, wherever it stands; its words are kept while others move it. */
  readonly editing: Accessor<number | undefined>;
  setEditing(note: number | undefined): void;
  /** The note that the views are asked to show next. */
  readonly shown: Accessor<Shown | undefined>;
  show(note: number, options?: { focus: boolean; near?: boolean }): void;
  /** Goes to a note, wherever in the workshop it is: its stage, its board, its place. */
  visit(note: NoteView): void;
  /** What others did lately, in a sentence; "" while nothing was said or it is muted. */
  readonly news: Accessor<string>;
  tellNews(sentence: string): void;
  nameOf(member: number): string;
  labelOf(note: Pick<NoteView, "text">): string;
}

const RoomContext = createContext<Room>();
export const RoomProvider = RoomContext.Provider;

export function useRoom(): Room {
  const room = useContext(RoomContext);
  if (!room) throw new Error("outside the workshop screen");
  return room;
}

const VIEW = "view";
const LABEL_LENGTH = 60;

/** Must be called inside an owner, which it follows. */
export function createRoom(id: string, client: WorkshopClient): Room {
  const live = new Live(client);
  const doing = new Doing(client);
  const owner = getOwner();
  const [open, setOpen] = createSignal<Open>();
  const [editing, setEditing] = createSignal<number>();
  const [news, tellNews] = createSignal("");
  const [shown, setShown] = createSignal<Shown>();
  const show: Room["show"] = (note, { focus, near } = { focus: false }) =>
    setShown({
      note,
      focus,
      near: !!near,
      hasGoneOn: focus ? watchHands(headingOfNotes) : () => false,
    });
  const nameOf = (member: number) => live.name(member) ?? t("somebody");
  const labelOf = (note: Pick<NoteView, "text">) => {
    const words = [...(note.text ?? t("erased"))];
    return words.length > LABEL_LENGTH
      ? `${words.slice(0, LABEL_LENGTH).join("")}…`
      : words.join("");
  };
  const views = createViewChoice(id, client);
  const choice = createStageChoice(live);
  const rights = createRights(live, () => choice.board()?.id);
  return {
    id,
    live,
    rights,
    actions: new Actions(live, doing) as AllActions,
    doing,
    inside: (run) => runWithOwner(owner, run) as ReturnType<typeof run>,
    ...views,
    ...choice,
    ...createUnsent(id, live),
    open,
    setOpen,
    editing,
    setEditing,
    shown,
    show,
    visit: (note) =>
      batch(() => {
        const board = live.get("b", note.board);
        if (board) choice.lookAt(board.stage);
        choice.chooseBoard(note.board);
        // There only one's own notes are shown.
        if (views.view() === "write") views.showView("list");
        show(note.id, { focus: true, near: true });
      }),
    news,
    tellNews,
    nameOf,
    labelOf,
  };
}

const VIEWS: readonly ViewName[] = ["write", "list", "board"];

/** In the address, so that it can be linked; remembered on the device; a phone begins with writing. */
function createViewChoice(id: string, client: WorkshopClient) {
  const asked = () => VIEWS.find((name) => name === place().query.get("view"));
  const remembered = () => VIEWS.find((name) => name === recall(VIEW));
  const view = createMemo((): ViewName => {
    const wanted = asked() ?? remembered() ?? "write";
    return wanted === "write" && !isNarrow() ? "board" : wanted;
  });
  // Also where the address says so: "Open as list" holds from then on.
  createEffect(() => {
    const chosen = asked();
    if (chosen) remember(VIEW, chosen);
  });
  createEffect(() =>
    client.setMode(view() === "board" && !isNarrow() && !calm() ? "full" : "calm"),
  );
  const showView = (to: ViewName) => go(`/w/${id}?view=${to}`, { replace: true });
  return { view, showView };
}

function createStageChoice(live: Live) {
  const [away, setAway] = createSignal<Stage>();
  const [chosen, setChosen] = createSignal<number>();
  const current = createMemo((): Stage => live.workshop?.stage ?? "empathize");
  const stage = () => away() ?? current();
  const boards = createMemo(() =>
    live
      .all("b")
      .filter((board) => board.stage === stage())
      .sort(byOrder),
  );
  // The facilitator takes everybody along, those who looked elsewhere too.
  createEffect(
    on(
      () => live.workshop?.stage,
      (now, before) => {
        // Told of every change of the workshop, its title or a pause too.
        if (now === before) return;
        setAway(undefined);
        if (now && before) say(t("stage-moved", { stage: t(`stage-${now}`) }));
      },
    ),
  );
  return {
    stage,
    current,
    lookAt: (to: Stage | undefined) => setAway(to === current() ? undefined : to),
    boards,
    board: createMemo(() => {
      // Who comes in, or has not chosen, is at the board of the agenda's step.
      const wanted = chosen() ?? live.get("s", live.workshop?.step ?? 0)?.board;
      return boards().find((board) => board.id === wanted) ?? boards()[0];
    }),
    chooseBoard: (id: number) => setChosen(id),
  };
}
