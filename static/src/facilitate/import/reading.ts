/** How a source is read: encoding, separator and columns, guessed and then the person's to change. */
import { type Accessor, createEffect, createMemo, createSignal, on } from "solid-js";
import { type Encoding, encodingOf, textOf } from "./bytes.ts";
import { guess, type Mapping } from "./columns.ts";
import type { Source } from "./source.tsx";
import { pasted, type Separator, type Table, tableOf } from "./table.ts";

export interface Reading {
  /** Undefined for pasted text, which has none. */
  readonly encoding: Accessor<Encoding | undefined>;
  readonly setEncoding: (encoding: Encoding) => void;
  readonly table: Accessor<Table>;
  readonly setSeparator: (separator: Separator) => void;
  readonly mapping: Accessor<Mapping>;
  readonly change: (part: Partial<Mapping>) => void;
}

/** Must be called inside an owner. */
export function createReading(source: Source): Reading {
  const [encoding, setEncoding] = createSignal(
    source.kind === "file" ? encodingOf(source.bytes) : undefined,
  );
  const [separator, setSeparator] = createSignal<Separator>();
  const text = createMemo(() => {
    if (source.kind === "pasted") return source.text;
    return textOf(source.bytes, encoding() ?? "utf-8");
  });
  const table = createMemo(() =>
    source.kind === "pasted" && !separator() ? pasted(text()) : tableOf(text(), separator()),
  );
  const [mapping, setMapping] = createSignal(guess(table()));
  createEffect(on(table, (now) => setMapping(guess(now)), { defer: true }));
  return {
    encoding,
    setEncoding,
    table,
    setSeparator,
    mapping,
    change: (part) => setMapping((before) => ({ ...before, ...part })),
  };
}
