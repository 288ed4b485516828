// The words between the sync engine and the screens.

import type { ClientCommand, Hello, Rejection, Welcome } from "../protocol/generated.ts";
import type { TypedIn } from "../store/confirmed.ts";
import type { Key, ViewStore } from "../store/view.ts";

/** full: board, with cursors. calm: phone, list, wall; fewer frames and no cursors. */
export type Mode = Hello[5];

/** The road to the server: a websocket, or requests where none gets through. */
export type Via = "socket" | "poll";

/** `since` and `retryAt` are ms of the device's clock (Date.now). `code`: the close code that ended
 *  the last connection, 1006 where it just broke. */
export type Status =
  | { state: "connecting" }
  | { state: "live"; via: Via }
  | { state: "offline"; since: number; retryAt: number; code: number }
  /** It does not come back by itself. `code`: a close code of 44xx, or 0 with `reason`
   *  "out_of_step": the server's data did not fit together three times, reload the page. */
  | { state: "stopped"; code: number; reason: string };

/** What became of the latest wishes about one record; `limit` as in `Answer`. */
export type NoteState = "saved" | "waiting" | { refused: Rejection; limit: number };

/** Words that were refused, or that can no longer be sent: kept on this device until dismissed. */
export interface Draft {
  readonly id: string;
  /** When it was written, ms. */
  readonly at: number;
  readonly command: ClientCommand;
  readonly text: string;
  readonly code: Rejection | "orphaned";
  readonly limit: number;
}

export interface Cursor {
  readonly session: number;
  readonly member: number;
  readonly board: number;
  readonly x: number;
  readonly y: number;
}

export interface Me {
  readonly member: number;
  /** "wall": a screen that only looks, and is no member (0). */
  readonly role: Welcome[6];
}

/** A command that was taken up: the same object until it is answered. */
export interface Sent {
  readonly command: ClientCommand;
}

/** The same with its number, by which another page finds it again. */
export interface Numbered extends Sent {
  readonly client: number;
  readonly n: number;
}

/** What is stored with what is typed, so that no page after this one knows less; it becomes the draft
 *  if the command is refused. */
export interface Shown {
  /** The whole text as shown. */
  readonly words: string;
  /** There is more in it than the command says. */
  readonly more: boolean;
}

/** What the server decided about a command of this page. */
export interface Answered {
  readonly sent: Sent;
  /** "" for accepted. */
  readonly code: "" | Rejection;
  /** Of an accepted command: see its class. */
  readonly figure: number;
  /** Of a refused one: as in `Answer`. */
  readonly limit: number;
  /** What is confirmed; it stands where the command was decided if `alone`, with nothing of others. */
  readonly view: Pick<ViewStore, "get" | "all">;
  readonly alone: boolean;
}

/** What a message said of texts that are being typed in. */
export interface TextNews {
  /** To what was typed on this page. `version`: the one it made; 0 when refused. They come before
   *  the changes (PROTOCOL.md C10). */
  readonly answers: readonly { readonly sent: Numbered; readonly version: number }[];
  readonly typed: ReadonlyMap<number, readonly TypedIn[]>;
  /** What is confirmed now. */
  readonly view: Pick<ViewStore, "get">;
}

export interface ClientEvents {
  answered: Answered;
  changed: ReadonlySet<Key> | "all";
  status: Status;
  /** The server has let this page in, over a new connection: what it decided meanwhile comes next. */
  welcomed: undefined;
  names: undefined;
  here: undefined;
  cursors: undefined;
  pending: undefined;
  drafts: undefined;
  texts: TextNews;
  me: undefined;
  halted: undefined;
}
