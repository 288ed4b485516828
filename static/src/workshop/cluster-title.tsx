/** The title of a group: read, changed in place, and the group dissolved. */
import { createSignal, type JSX, onCleanup, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import { type ClusterView, TITLE_MAX } from "../protocol/generated.ts";
import { catchFocus, headingOfNotes } from "../ui/focus.ts";
import { UNDO } from "../ui/icons.ts";
import { MenuButton, type MenuItem } from "../ui/menu.tsx";
import { useRoom } from "./room.ts";

interface ClusterTitleProps {
  readonly id: number;
  /** A heading in the list; on the board a label. */
  readonly heading?: boolean;
  /** What else its menu offers. */
  readonly extra?: () => readonly MenuItem[];
}

export function ClusterTitle(props: ClusterTitleProps): JSX.Element {
  const room = useRoom();
  // As it was when writing began: whoever renamed it meanwhile is not overwritten (rule X4).
  const [writing, setWriting] = createSignal<ClusterView>();
  let root!: HTMLDivElement;
  const cluster = () => room.live.get("c", props.id);
  const title = () => cluster()?.title || t("group-untitled");
  const items = (): readonly MenuItem[] => [
    ...(props.extra?.() ?? []),
    {
      label: t("group-rename"),
      icon: "edit",
      blocked: room.rights.write(),
      run: () => setWriting(cluster()),
    },
    {
      label: t("group-dissolve"),
      icon: UNDO,
      blocked: room.rights.write(),
      run: () => {
        const now = cluster();
        if (now) room.actions.dissolve(now);
        catchFocus(headingOfNotes);
      },
    },
  ];
  const save = (text: string) => {
    const begun = writing();
    stop();
    if (begun) room.actions.retitle(begun, text);
  };
  const stop = () => {
    setWriting(undefined);
    catchFocus(() => (root.isConnected ? root.querySelector("button") : headingOfNotes()));
  };
  return (
    <div class="cluster-title" ref={root}>
      <Show
        when={writing()}
        fallback={
          <>
            <Show
              when={props.heading}
              fallback={
                // biome-ignore lint/a11y/noStaticElementInteractions: the menu beside it does the same
                <span
                  dir="auto"
                  onDblClick={() => {
                    if (!room.rights.write()) setWriting(cluster());
                  }}
                >
                  {title()}
                </span>
              }
            >
              <h4 dir="auto">{title()}</h4>
            </Show>
            <MenuButton icon="more" label={t("group-actions", { title: title() })} items={items} />
          </>
        }
      >
        <TitleField title={writing()?.title ?? ""} onSave={save} onCancel={stop} />
      </Show>
    </div>
  );
}

interface TitleFieldProps {
  readonly title: string;
  readonly onSave: (title: string) => void;
  readonly onCancel: () => void;
}

function TitleField(props: TitleFieldProps): JSX.Element {
  let done = false;
  let field!: HTMLInputElement;
  const finish = (text: string | undefined) => {
    if (done) return;
    done = true;
    if (text === undefined) props.onCancel();
    else props.onSave(text);
  };
  const keys = (event: KeyboardEvent & { currentTarget: HTMLInputElement }) => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === "Enter") finish(event.currentTarget.value);
    if (event.key === "Escape") finish(undefined);
  };
  // The group or the screen went away meanwhile: what can no longer be stored becomes a draft.
  onCleanup(() => finish(field.value));
  return (
    <input
      class="input"
      dir="auto"
      maxLength={TITLE_MAX}
      aria-label={t("group-name")}
      value={props.title}
      ref={(made) => {
        field = made;
        queueMicrotask(() => made.select());
      }}
      on:keydown={keys}
      onBlur={(event) => finish(event.currentTarget.value)}
    />
  );
}
