/** The first notes as they would come in, and what has to be known before. */
import { For, type JSX, Show } from "solid-js";
import { t } from "../../i18n/index.ts";
import { TEXT_MAX } from "../../protocol/generated.ts";
import { colourName, Mark } from "../../workshop/colours.tsx";
import type { Plan, Row } from "./plan.ts";

const SHOWN = 5;
/** Rows that are named one by one; of more the count says enough. */
const NAMED = 8;

interface PreviewProps {
  readonly plan: Plan;
  readonly room: number;
  readonly areaOf: (row: Row) => string;
}

export function Preview(props: PreviewProps): JSX.Element {
  return (
    <section class="stack" aria-label={t("import-preview")}>
      <div role="status" class="import-notices">
        <Notices plan={props.plan} room={props.room} areaOf={props.areaOf} />
      </div>
      <Show when={props.plan.rows.length}>
        <table class="import-table">
          <caption>{t("import-first", { count: Math.min(SHOWN, props.plan.rows.length) })}</caption>
          <thead>
            <tr>
              <th scope="col">{t("import-text")}</th>
              <th scope="col">{t("area")}</th>
              <th scope="col">{t("colour")}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.plan.rows.slice(0, SHOWN)}>
              {(row) => (
                <tr>
                  <td dir="auto" class="import-words">
                    <span>{row.text}</span>
                  </td>
                  <td dir="auto">{props.areaOf(row)}</td>
                  <td class={`import-colour tint-${row.colour}`}>
                    <Mark colour={row.colour} /> {colourName(row.colour)}
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
    </section>
  );
}

function Notices(props: PreviewProps): JSX.Element {
  const plan = () => props.plan;
  const named = () => plan().tooLong.slice(0, NAMED).join(", ");
  return (
    <>
      <Show when={plan().found === 0}>
        <p class="notice notice-bad">{t("import-none")}</p>
      </Show>
      <Show when={plan().limit === "room"}>
        <p class="notice notice-warn">
          {t("import-room", { found: plan().found, room: props.room })}
        </p>
      </Show>
      <Show when={plan().limit === "size"}>
        <p class="notice notice-warn">
          {t("import-size", { found: plan().found, fits: plan().rows.length })}
        </p>
      </Show>
      <Show when={plan().tooLong.length}>
        {(count) => (
          <p class="notice notice-warn">
            {t("import-too-long", { count: count(), most: TEXT_MAX })}{" "}
            {t("import-too-long-rows", { rows: named() })}
            {count() > NAMED ? " …" : ""}
          </p>
        )}
      </Show>
      <Show when={plan().elsewhere}>
        {(count) => <p class="hint">{t("import-elsewhere", { count: count() })}</p>}
      </Show>
      <Show when={plan().empty}>
        {(count) => <p class="hint">{t("import-empty-rows", { count: count() })}</p>}
      </Show>
    </>
  );
}
