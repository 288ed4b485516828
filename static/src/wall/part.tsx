/** One part of a board that is too full for the wall: words in a size that the back row reads. */
import { createMemo, For, type JSX, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import type { AreaView } from "../protocol/generated.ts";
import { Mark } from "../workshop/colours.tsx";
import type { Section } from "../workshop/outline.ts";
import { Waiting } from "./board.tsx";
import type { Column, Line, Page } from "./pages.ts";
import type { Parts } from "./parts.ts";
import "../styles/wall-part.css";

interface PartProps {
  readonly parts: Parts;
  readonly page: Page;
  readonly index: number;
  readonly columns: number;
  readonly isNarrow: boolean;
  /** All that is gone through. */
  readonly sections: readonly Section[];
  /** It is what the spotlight is on: a group or a note is then no rest outside the areas. */
  readonly isLit: boolean;
}

export function WallPart(props: PartProps): JSX.Element {
  const sections = createMemo(() => sectionsOf(props.page));
  return (
    <>
      {/* Another one comes softly; what is added to this one does not. */}
      <Show when={props.index + 1} keyed>
        {(_) => (
          <div class="wall-part" style={{ "--columns": props.columns }}>
            <For each={sections()}>
              {(columns) => (
                <section class="wall-part-area" style={{ "--span": columns.length }}>
                  <Title of={props} area={columns[0]?.area} />
                  <For each={columns}>{(column) => <Lines of={column} />}</For>
                </section>
              )}
            </For>
          </div>
        )}
      </Show>
      <p class="wall-part-which">{wordsFor(props)}</p>
    </>
  );
}

function wordsFor({ parts, index }: PartProps): string {
  const count = parts.count();
  if (count < 2) return t("wall-part-only");
  const which = { part: index + 1, count };
  return parts.isHeld() ? t("wall-part-held", which) : t("wall-part", which);
}

/** Columns of the same area stand under one name. */
function sectionsOf(page: Page): readonly (readonly Column[])[] {
  const sections: Column[][] = [];
  for (const column of page) {
    const last = sections[sections.length - 1];
    if (last && last[0]?.area === column.area) last.push(column);
    else sections.push([column]);
  }
  return sections;
}

function Title(props: {
  readonly of: PartProps;
  readonly area: AreaView | undefined;
}): JSX.Element {
  // On all of its parts.
  const count = () => props.of.sections.find(({ area }) => area === props.area)?.count ?? 0;
  const title = () => props.area?.title ?? (props.of.isLit ? "" : t("wall-part-outside"));
  return (
    <h2 dir="auto" classList={{ "wall-part-narrow": props.of.isNarrow }}>
      <span class="wall-part-name">{title()}</span>{" "}
      <Show
        when={props.area?.waiting ? props.area : undefined}
        fallback={<span class="wall-figure">{t("wall-notes", { count: count() })}</span>}
      >
        {(area) => <Waiting area={area()} />}
      </Show>
    </h2>
  );
}

function Lines(props: { readonly of: Column }): JSX.Element {
  return (
    <ul>
      <For each={props.of.lines}>{(line) => <Note line={line} />}</For>
    </ul>
  );
}

function Note(props: { readonly line: Line }): JSX.Element {
  return (
    <li>
      <Show when={props.line.group}>
        {(name) => (
          <p class="wall-part-group" dir="auto">
            {name()}
          </p>
        )}
      </Show>
      <p class={`wall-part-note tint-${props.line.note.colour}`} dir="auto">
        <Mark colour={props.line.note.colour} />
        <span class="wall-words">{props.line.note.text ?? t("erased")}</span>
      </p>
    </li>
  );
}
