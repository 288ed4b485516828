// For tests: a server in memory that keeps the rules of PROTOCOL.md on (client, n), seq, answers and
// resuming. It decides with the client's own predictions, which golden vectors hold to the real ones.

import { toFields } from "../../protocol/codec.ts";
import {
  type Answer,
  type Change,
  type ClientFrame,
  type Do,
  FIELDS,
  type Hello,
  type NoteType,
  type Pointer,
  PROTOCOL,
  type Role,
  type ServerFrame,
  VIEW_VERSION,
  type ViewRecord,
} from "../../protocol/generated.ts";
import { Confirmed } from "../../store/confirmed.ts";
import { digestView } from "../../store/digest.ts";
import { Overlay } from "../../store/overlay.ts";
import { predict, type Write } from "../../store/predict/index.ts";
import "../../store/predict/later.ts";
import { aBoard, aMember, aNote, anArea, aWorkshop } from "../../store/testing/records.ts";
import { TypedNotes } from "./typed.ts";

export const WORKSHOP = 1;
export const BOARD = 10;
export const AREA = 20;
export const ANNA = 30;
export const BO = 31;

const [TEXT, VERSION, EDITED] = ["text", "version", "edited"].map((name) =>
  (FIELDS.n as readonly string[]).indexOf(name),
) as [number, number, number];

interface Entry {
  readonly shared: Change[];
  readonly own: ReadonlyMap<number, Change[]>;
}

interface Cursor {
  member: number;
  last: number;
  answers: Map<number, Answer>;
}

export interface Peer {
  readonly member: number;
  send(frames: ServerFrame[]): void;
  close(code: number, reason: string): void;
}

export class TestServer {
  incarnation = 77;
  /** Every command that was decided, in order: what happened once and only once. */
  readonly decided: Do[] = [];
  /** Commands that came in, resends included. */
  received = 0;
  readonly pointers: Pointer[] = [];
  /** Wrong digests are sent while this is true. */
  lies = false;
  /** Oldest seq that can still be resumed from. */
  ringStart = 0;
  private readonly state = new Confirmed();
  private readonly peers = new Set<Peer>();
  private cursors = new Map<number, Cursor>();
  private log: Entry[] = [];
  private readonly typed = new TypedNotes();

  constructor() {
    const people: ViewRecord[] = [ANNA, BO].map((id) => aMember({ id }));
    this.commit([...furniture(), ...people].map((record) => shown(record)));
  }

  get seq(): number {
    return this.log.length;
  }

  get notes(): (string | null)[] {
    return [...this.state.all("n")].map((note) => note.text);
  }

  /** A change by somebody else; or by whom `answers` has an answer for. */
  commit(
    changes: Change[],
    own: ReadonlyMap<number, Change[]> = new Map(),
    answers: ReadonlyMap<Peer, Answer> = new Map(),
  ): void {
    const since = this.seq;
    this.log.push({ shared: changes, own });
    const all = [...changes, ...[...own.values()].flat()];
    this.state.patch(["patch", since, this.seq, all]);
    for (const peer of this.peers) peer.send(this.since(since, peer.member, answers.get(peer)));
  }

  set(record: ViewRecord): void {
    this.commit([shown(record)]);
  }

  /** As after a restore: another history, which knows of each outbox the first command only. */
  restore(): void {
    this.incarnation += 1;
    for (const cursor of this.cursors.values()) {
      cursor.last = 1;
      cursor.answers = new Map([...cursor.answers].filter(([n]) => n === 1));
    }
  }

  /** As after 30 silent days. */
  forgetClients(): void {
    this.cursors = new Map();
  }

  left(peer: Peer): void {
    this.peers.delete(peer);
  }

  receive(peer: Peer, frame: ClientFrame): void {
    if (frame[0] === "hello") this.greet(peer, frame);
    else if (frame[0] === "do") this.decide(peer, frame);
    else if (frame[0] === "at") this.pointers.push(frame);
    else if (frame[0] === "ping") {
      const digest = (digestView(this.sharedRecords()) ^ Number(this.lies)) >>> 0;
      peer.send([["pong", frame[1], Date.now(), this.seq, digest]]);
    }
  }

  private greet(peer: Peer, [, , incarnation, seq]: Hello): void {
    const resumed = incarnation === this.incarnation && seq >= this.ringStart && seq <= this.seq;
    const { member } = peer;
    const role = this.roleOf(member);
    const now = Date.now();
    const welcome = [PROTOCOL, this.incarnation, this.seq, VIEW_VERSION, member, role] as const;
    peer.send([["welcome", ...welcome, resumed, now]]);
    this.peers.add(peer);
    if (resumed) peer.send(this.since(seq, member));
    else {
      const records = this.sharedRecords().map((record) => [record.kind, ...toFields(record)]);
      const half = Math.floor(records.length / 2);
      peer.send([["snapshot", this.seq, true, records.slice(0, half)]]);
      peer.send([["snapshot", this.seq, false, records.slice(half)]]);
    }
    const own = [...this.state.all("t")].filter((record) => record.by === member);
    const trash = own.map((record) => [record.kind, ...toFields(record)]);
    peer.send([
      ["own-snapshot", this.seq, trash],
      [
        "names",
        [
          [ANNA, 1, "Anna"],
          [BO, 1, "Bo"],
        ],
      ],
      ["here", true, [...this.peers].map((other) => other.member), []],
    ]);
  }

  private roleOf(member: number): Role {
    return this.state.get("m", member)?.role ?? "resident";
  }

  private decide(peer: Peer, frame: Do): void {
    const [, client, n, command] = frame;
    this.received += 1;
    if (!this.cursors.has(client) && n > 1) {
      peer.send([["answer", client, n, this.seq, "client_forgotten", 0]]);
      return;
    }
    const cursor = this.cursors.get(client) ?? { member: peer.member, last: 0, answers: new Map() };
    this.cursors.set(client, cursor);
    const recorded = cursor.answers.get(n);
    if (recorded) {
      peer.send([recorded]);
      return;
    }
    if (cursor.member !== peer.member || n !== cursor.last + 1) {
      peer.close(4400, "gap");
      return;
    }
    cursor.last = n;
    this.decided.push(frame);
    const me = { member: peer.member, role: this.roleOf(peer.member) };
    const asked = command[0] === "note.type" ? this.typed.moved(command, this.state) : command;
    const { code, limit, writes } = predict(new Overlay(this.state), asked, me, Date.now());
    // What others have deleted meanwhile leaves nothing of a deletion; it is decided all the same.
    const isTyped = asked[0] === "note.type" && (code === "" || code === "already");
    const decision = isTyped ? (["", asked[2] + 1] as const) : ([code, limit] as const);
    const answer: Answer = ["answer", client, n, this.seq + 1, ...decision];
    cursor.answers.set(n, answer);
    const answers = new Map([[peer, answer]]);
    if (isTyped) this.commitTyped(asked, answers);
    else this.commitWrites([...writes], peer.member, answers);
  }

  /** C10: the delta goes to everybody as it was moved. */
  private commitTyped([, id, since, delta]: NoteType, answers: ReadonlyMap<Peer, Answer>): void {
    const version = since + 1;
    this.typed.add(id, version, delta);
    const fields = [VERSION, version, EDITED, Date.now()];
    this.commit([[4, "n", id, TEXT, since, [delta], fields]], new Map(), answers);
  }

  private commitWrites(writes: Write[], member: number, answers: ReadonlyMap<Peer, Answer>): void {
    const changes = (own: boolean) =>
      writes
        .filter(({ kind }) => (kind === "t") === own)
        .map(({ kind, id, record }): Change => (record ? shown(record) : [3, kind, id]));
    const own = changes(true);
    this.commit(changes(false), new Map(own.length > 0 ? [[member, own]] : []), answers);
  }

  /** C2: an answer stands in the message of what was decided; as the server has them, behind what
   *  all see of it and before what she alone does. */
  private since(seq: number, member: number, answer?: Answer): ServerFrame[] {
    const missed = this.log.slice(seq);
    if (missed.length === 0) return [];
    const own = missed.flatMap((entry) => entry.own.get(member) ?? []);
    const shared = missed.flatMap((entry) => entry.shared);
    const frames: ServerFrame[] = [["patch", seq, this.seq, shared]];
    if (answer) frames.push(answer);
    if (own.length > 0) frames.push(["own", this.seq, own]);
    return frames;
  }

  private sharedRecords(): ViewRecord[] {
    return (["w", "b", "a", "n", "c", "m"] as const).flatMap((kind) => [...this.state.all(kind)]);
  }
}

export function shown(record: ViewRecord): Change {
  return [1, record.kind, toFields(record)];
}

function furniture(): ViewRecord[] {
  return [
    aWorkshop({ id: WORKSHOP, title: "Torget" }),
    aBoard({ id: BOARD, title: "Tavla" }),
    anArea({ id: AREA, board: BOARD, title: "Yta" }),
  ];
}

/** A note of somebody else, as a change. */
export function noteOf(id: number, text: string): Change {
  return shown(aNote({ id, board: BOARD, area: AREA, order: id, text, author: BO }));
}
