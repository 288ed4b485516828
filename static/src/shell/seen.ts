/**
 * What a device keeps of a workshop, so that it opens without a network: its boards and areas, to
 * write on, and the person's own notes. Never anybody else's words: whoever erases hers would not reach
 * this device. So a note that is open for all is left out, be it hers: nobody can tell by its record whose
 * words are in it. It stands with the seat, goes with it, and is replaced by the first snapshot.
 */
import { asFailure, type Seat } from "../app/api.ts";
import { type Kind, VIEW_VERSION, type ViewRecord } from "../protocol/generated.ts";
import type { Me, WorkshopClient } from "../sync/client.ts";
import { Database, type SeatRow } from "../sync/database.ts";

export interface Seen {
  /** Of the records: another release may know others. */
  readonly version: number;
  readonly incarnation: number;
  readonly me: Me;
  readonly seat: Seat;
  readonly records: readonly ViewRecord[];
}

/** Nobody answered, or something that is not the server. */
const UNDECIDED: readonly string[] = ["unreachable", "unknown"];
/** She is nobody there any more. */
const GONE: readonly string[] = ["no_seat", "workshop_unknown"];

/** Seldom needed: no connection is held, which would stand in the way of a newer page. */
async function onDisk<T>(work: (database: Database) => Promise<T>): Promise<T> {
  // Where nothing can be kept the page says so already.
  const database = new Database(() => undefined);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** What can be shown in place of an answer; throws `failure` again when there is nothing. Whom the
 *  server does not know any more has nothing left here either. */
export async function insteadOf(failure: unknown, workshop: string): Promise<Seen> {
  const { code } = asFailure(failure);
  if (GONE.includes(code)) await forgetSeen(workshop);
  if (!UNDECIDED.includes(code)) throw failure;
  const row = await onDisk((database) =>
    database.read<SeatRow | undefined>((transaction) =>
      transaction.objectStore("seats").get(workshop),
    ),
  );
  const seen = row?.seen;
  if (!seen || seen.version !== VIEW_VERSION || row.member !== seen.me.member) throw failure;
  return seen;
}

/** What this page would show of it without a network; undefined before it has seen anything. */
export function look(client: WorkshopClient, seat: Seat): Seen | undefined {
  const { me, incarnation } = client;
  if (!me || incarnation === 0) return undefined;
  const records = [
    ...confirmed(client, "w"),
    ...confirmed(client, "b"),
    ...confirmed(client, "a"),
    ...confirmed(client, "m").filter((member) => member.id === me.member),
    ...confirmed(client, "n")
      .filter((note) => note.author === me.member && !note.together)
      // Its group holds others' notes, and is not kept.
      .map((note) => ({ ...note, cluster: 0 })),
  ];
  // How others get in is asked again when there is a server to ask.
  const { code: _, join_url: __, ...kept } = seat;
  const alias = client.name(me.member) ?? seat.alias;
  return { version: VIEW_VERSION, incarnation, me, seat: { ...kept, alias }, records };
}

function confirmed<K extends Kind>(client: WorkshopClient, kind: K) {
  return [...client.view.all(kind)].flatMap((record) => {
    // What waits is in the outbox, and comes on top of this again.
    const found = client.confirmedRecord(kind, record.id);
    return found ? [found] : [];
  });
}

/** Beside the seat, if that is still there: who has said "Not you?" leaves nothing. */
export function keep(workshop: string, seen: Seen): Promise<boolean> {
  return onDisk((database) =>
    database.write((transaction) => {
      const seats = transaction.objectStore("seats");
      const row = seats.get(workshop);
      row.onsuccess = () => {
        if (row.result?.member === seen.me.member) seats.put({ ...row.result, seen });
      };
    }),
  );
}

/** Leaves nothing of it on the device; of all workshops, where none is named. */
export function forgetSeen(workshop?: string): Promise<boolean> {
  return onDisk((database) =>
    database.write((transaction) => {
      const seats = transaction.objectStore("seats");
      const rows = seats.getAll();
      rows.onsuccess = () => {
        for (const { workshop: id, member } of rows.result as SeatRow[]) {
          if (workshop === undefined || id === workshop) seats.put({ workshop: id, member });
        }
      };
    }),
  );
}
