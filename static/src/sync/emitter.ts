// Events of the engine. A listener that throws does not keep the others from hearing.

import type { ClientEvents } from "./types.ts";

type Listeners = { [E in keyof ClientEvents]: Set<(value: ClientEvents[E]) => void> };

export class Emitter {
  private readonly listeners: Listeners = {
    answered: new Set(),
    changed: new Set(),
    status: new Set(),
    welcomed: new Set(),
    names: new Set(),
    here: new Set(),
    cursors: new Set(),
    pending: new Set(),
    drafts: new Set(),
    texts: new Set(),
    me: new Set(),
    halted: new Set(),
  };

  on<E extends keyof ClientEvents>(
    event: E,
    listener: (value: ClientEvents[E]) => void,
  ): () => void {
    // A wrapper of its own, so that one function can listen twice and leave once.
    const heard = (value: ClientEvents[E]) => listener(value);
    this.listeners[event].add(heard);
    return () => {
      this.listeners[event].delete(heard);
    };
  }

  emit<E extends keyof ClientEvents>(event: E, value: ClientEvents[E]): void {
    for (const listener of [...this.listeners[event]]) {
      try {
        listener(value);
      } catch (error) {
        reportLater(error);
      }
    }
  }
}

/** To the console and window.onerror, like any uncaught error, but after everyone was told. */
export function reportLater(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}
