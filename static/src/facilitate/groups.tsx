/** The parts of the panel, one below the other, with a line at the top that leads to each. */
import {
  createContext,
  createSignal,
  createUniqueId,
  For,
  type JSX,
  Show,
  useContext,
} from "solid-js";
import { t } from "../i18n/index.ts";
import "../styles/badge.css";

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly waiting: () => number;
}

const Parts = createContext<(part: Entry) => void>();

export function Groups(props: { readonly children: JSX.Element }): JSX.Element {
  const [parts, setParts] = createSignal<readonly Entry[]>([]);
  const go = (id: string) => {
    const heading = document.getElementById(id);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: "start" });
  };
  return (
    <Parts.Provider value={(part) => setParts((before) => [...before, part])}>
      <div class="steer-whole">
        <nav class="steer-nav" aria-label={t("steer-parts")}>
          <For each={parts()}>
            {(part) => (
              <button type="button" class="button-quiet" onClick={() => go(part.id)}>
                {part.title}
                <Show when={part.waiting()}>
                  {(count) => (
                    <span class="badge">
                      <span aria-hidden="true">{count()}</span>
                      <span class="unseen">{t("steer-part-waiting", { count: count() })}</span>
                    </span>
                  )}
                </Show>
              </button>
            )}
          </For>
        </nav>
        <div class="steer-groups">{props.children}</div>
      </div>
    </Parts.Provider>
  );
}

interface GroupProps {
  readonly title: string;
  /** How many things in it wait for a facilitator. */
  readonly waiting?: number;
  readonly children: JSX.Element;
}

export function Group(props: GroupProps): JSX.Element {
  const id = createUniqueId();
  useContext(Parts)?.({ id, title: props.title, waiting: () => props.waiting ?? 0 });
  return (
    <section class="steer-group">
      <h3 id={id} tabindex="-1" data-first>
        {props.title}
      </h3>
      {props.children}
    </section>
  );
}
