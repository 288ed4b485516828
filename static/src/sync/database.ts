// IndexedDB: what must outlive a reload or a crash of the page. Everything here may fail (private
// windows, full disks, phones that throw the database away in the background); then the client goes
// on in memory and says so.

import type { ClientCommand } from "../protocol/generated.ts";
import type { Seen } from "../shell/seen.ts";
import type { Draft, Shown } from "./types.ts";

/** A command without an answer. */
export interface Row {
  readonly workshop: string;
  readonly member: number;
  readonly client: number;
  readonly n: number;
  /** When it was written, ms. */
  readonly at: number;
  /** The history that it was written for; 0 when that was not known yet. */
  readonly incarnation: number;
  readonly command: ClientCommand;
  /** Of what is typed with others. */
  readonly shown?: Shown | undefined;
}

/** Refused words. */
export interface DraftRow extends Draft {
  readonly workshop: string;
  readonly member: number;
}

/** Who this device was in a workshop, the last time it got in. */
export interface SeatRow {
  readonly workshop: string;
  readonly member: number;
  /** Where the page may be opened without a network. */
  readonly seen?: Seen;
}

export type Work = (transaction: IDBTransaction) => void;

const NAME = "samskapa";
const VERSION = 1;
const STORES = ["outbox", "drafts", "seats"];
// Some browsers never answer an open in a private window or after a crash.
const OPEN_TIMEOUT = 2_000;
// Some phones never end a transaction after the page was in the background. Commands wait for it.
const WORK_TIMEOUT = 5_000;

export class Database {
  private opened: Promise<IDBDatabase> | undefined;
  private dead = false;
  private readonly queue: { work: Work; done: (stored: boolean) => void }[] = [];
  private writing = false;

  /** `lost` is called once, when it turns out that nothing can be kept. */
  constructor(private readonly lost: () => void) {}

  /** False once it is known that nothing outlives this page. */
  get works(): boolean {
    return !this.dead;
  }

  /** Whether `work` is stored. What is asked for meanwhile becomes one transaction, in order. */
  write(work: Work): Promise<boolean> {
    return new Promise((done) => {
      this.queue.push({ work, done });
      if (!this.writing) void this.drain();
    });
  }

  /** What `ask` finds; undefined when nothing can be read. */
  async read<T>(ask: (transaction: IDBTransaction) => IDBRequest<T>): Promise<T | undefined> {
    let request: IDBRequest<T> | undefined;
    const read = await this.attempt("readonly", (transaction) => {
      request = ask(transaction);
    });
    return read ? request?.result : undefined;
  }

  private async drain(): Promise<void> {
    this.writing = true;
    while (this.queue.length > 0) {
      const batch = this.queue.splice(0);
      const stored = await this.attempt("readwrite", (transaction) => {
        for (const { work } of batch) work(transaction);
      });
      for (const { done } of batch) done(stored);
    }
    this.writing = false;
  }

  /** Twice, with a new connection: phones close databases behind the page's back. */
  private async attempt(mode: IDBTransactionMode, work: Work): Promise<boolean> {
    for (let attempt = 0; attempt < 2 && !this.dead; attempt += 1) {
      try {
        this.opened ??= open();
        await complete(await this.opened, mode, work);
        return true;
      } catch {
        await this.close();
      }
    }
    if (!this.dead) {
      this.dead = true;
      this.lost();
    }
    return false;
  }

  async close(): Promise<void> {
    const opened = this.opened;
    this.opened = undefined;
    try {
      (await opened)?.close();
    } catch {
      // It never opened.
    }
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      reject(new Error("indexedDB does not answer"));
    }, OPEN_TIMEOUT);
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      const { result } = request;
      result.createObjectStore("outbox", { keyPath: ["workshop", "member", "client", "n"] });
      result.createObjectStore("drafts", { keyPath: ["workshop", "member", "id"] });
      result.createObjectStore("seats", { keyPath: "workshop" });
    };
    request.onsuccess = () => {
      clearTimeout(timer);
      const { result } = request;
      if (late) {
        result.close();
        return;
      }
      // A newer page in another tab needs another version: do not stand in its way.
      result.onversionchange = () => result.close();
      resolve(result);
    };
    request.onerror = () => {
      clearTimeout(timer);
      reject(request.error);
    };
  });
}

function complete(database: IDBDatabase, mode: IDBTransactionMode, work: Work): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORES, mode);
    const timer = setTimeout(() => reject(new Error("a transaction does not end")), WORK_TIMEOUT);
    transaction.oncomplete = () => {
      clearTimeout(timer);
      resolve();
    };
    transaction.onabort = () => {
      clearTimeout(timer);
      reject(transaction.error);
    };
    work(transaction);
  });
}

/** The keys of everything that belongs to a member of a workshop: an array sorts behind all. */
export function ofMember(workshop: string, member: number): IDBKeyRange {
  return IDBKeyRange.bound([workshop, member], [workshop, member, []]);
}
