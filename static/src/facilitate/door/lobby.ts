/** Who waits at the door, asked of the server while the door asks. */
import { type Accessor, createEffect, createSignal, onCleanup } from "solid-js";
import { ask } from "../../app/api.ts";
import type { Role } from "../../protocol/generated.ts";
import type { Room } from "../../workshop/room.ts";

export interface Waiting {
  readonly number: number;
  readonly alias: string;
  readonly role: Role;
  /** ms since 1970. */
  readonly asked: number;
}

/** Those of these numbers, all, or all who came by the code. */
export type Meant = readonly number[] | "all" | "code";

export interface Lobby {
  readonly waiting: Accessor<readonly Waiting[]>;
  /** `reason`: for the list of acts, or empty. */
  admit(whom: Meant, reason: string): Promise<void>;
  refuse(whom: Meant, reason: string): Promise<void>;
}

const EVERY_MS = 4_000;

let wanted = false;

/** The panel is about to be opened for who waits. */
export function wantDoor(): void {
  wanted = true;
}

/** Whether it was, once. */
export function isWanted(): boolean {
  const was = wanted;
  wanted = false;
  return was;
}

/** Follows its owner. */
export function createLobby(room: Room): Lobby {
  const [waiting, setWaiting] = createSignal<readonly Waiting[]>([]);
  const path = `/api/w/${room.id}/lobby`;
  const look = async () => {
    // Without a network the list stays as it is: nobody is let in meanwhile.
    const found = await ask<{ waiting: readonly Waiting[] }>(path).catch(() => undefined);
    if (found) setWaiting((before) => merged(before, found.waiting));
  };
  createEffect(() => {
    if (room.live.workshop?.door !== "ask") {
      setWaiting([]);
      return;
    }
    void look();
    const timer = setInterval(look, EVERY_MS);
    onCleanup(() => clearInterval(timer));
  });
  const answer = async (what: "admit" | "refuse", whom: Meant, reason: string) => {
    const meant = typeof whom === "string" ? { who: whom } : { numbers: whom };
    await ask(`${path}/${what}`, { ...meant, reason });
    await look();
  };
  return {
    waiting,
    admit: (whom, reason) => answer("admit", whom, reason),
    refuse: (whom, reason) => answer("refuse", whom, reason),
  };
}

/** The same people as objects that were there before: their rows, and the focus in them, stay. */
export function merged(before: readonly Waiting[], now: readonly Waiting[]): readonly Waiting[] {
  const known = new Map(before.map((one) => [one.number, one]));
  return now.map((one) => {
    const old = known.get(one.number);
    return old && old.alias === one.alias && old.role === one.role ? old : one;
  });
}
