/** Who is to sit where: to look at, and to change one by one, before it begins. */
import { createUniqueId, For, type JSX } from "solid-js";
import { t } from "../../i18n/index.ts";
import { useRoom } from "../../workshop/room.ts";
import { NOWHERE, type Seating } from "./seating.ts";

interface PreviewProps {
  /** How many tables. */
  readonly count: number;
  readonly seating: Seating;
  /** Those of it who can be seated. */
  readonly people: readonly number[];
  readonly onMove: (member: number, table: number) => void;
  readonly onDraw: () => void;
}

export const titleOf = (table: number) =>
  table === NOWHERE ? t("table-nowhere") : t("table-title", { number: table + 1 });

export function Preview(props: PreviewProps): JSX.Element {
  const tables = () => Array.from({ length: props.count }, (_, table) => table);
  const at = (table: number) => props.people.filter((one) => props.seating.at.get(one) === table);
  const places = () => (at(NOWHERE).length ? [...tables(), NOWHERE] : tables());
  return (
    <details class="tables-preview" open>
      <summary>{t("tables-preview", { count: props.people.length })}</summary>
      <For each={places()}>
        {(table) => (
          <section>
            <h4>{titleOf(table)}</h4>
            <For each={at(table)} fallback={<p class="hint">{t("table-empty")}</p>}>
              {(one) => <Seat {...props} member={one} table={table} tables={tables()} />}
            </For>
          </section>
        )}
      </For>
      <button type="button" class="button" onClick={() => props.onDraw()}>
        {t("tables-again")}
      </button>
    </details>
  );
}

interface SeatProps extends PreviewProps {
  readonly member: number;
  readonly table: number;
  readonly tables: readonly number[];
}

// Each member has one seat: where it is drawn anew, at another table, the keyboard goes along.
const idOf = (member: number) => `seat-${member}`;

function Seat(props: SeatProps): JSX.Element {
  const room = useRoom();
  const mark = createUniqueId();
  const marked = () => {
    if (!room.live.here.has(props.member)) return t("table-away");
    return props.seating.fresh.has(props.member) ? t("table-new") : "";
  };
  return (
    <div class="table-seat">
      <span>
        <bdi>{room.nameOf(props.member)}</bdi>{" "}
        <span class="hint" id={mark}>
          {marked()}
        </span>
      </span>
      <select
        id={idOf(props.member)}
        class="input"
        aria-label={t("table-of", { name: room.nameOf(props.member) })}
        aria-describedby={mark}
        onChange={(event) => {
          const { member, onMove } = props;
          onMove(member, Number(event.currentTarget.value));
          document.getElementById(idOf(member))?.focus();
        }}
      >
        <For each={[...props.tables, NOWHERE]}>
          {(other) => (
            <option value={other} selected={other === props.table}>
              {titleOf(other)}
            </option>
          )}
        </For>
      </select>
    </div>
  );
}
