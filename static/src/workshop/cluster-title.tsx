/** The title of a group: read, changed in place, and the group dissolved. */
import { createSignal, type JSX, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import { TITLE_MAX } from "../protocol/generated.ts";
import { MenuButton } from "../ui/menu.tsx";
import { useRoom } from "./room.ts";

interface ClusterTitleProps {
  readonly id: number;
  /** A heading in the list; on the board a label. */
  readonly heading?: boolean;
}

export function ClusterTitle(props: ClusterTitleProps): JSX.Element {
  const room = useRoom();
  const [writing, setWriting] = createSignal(false);
  const cluster = () => room.live.get("c", props.id);
  const title = () => cluster()?.title || t("group-untitled");
  const items = () => [
    {
      label: t("group-rename"),
      icon: "edit" as const,
      blocked: room.rights.write(),
      run: () => setWriting(true),
    },
    {
      label: t("group-dissolve"),
      icon: "undo" as const,
      blocked: room.rights.write(),
      run: () => {
        const now = cluster();
        if (now) room.actions.dissolve(now);
      },
    },
  ];
  const save = (text: string) => {
    const now = cluster();
    setWriting(false);
    if (now) room.actions.retitle(now, text);
  };
  return (
    <div class="cluster-title" on:pointerdown={(event) => event.stopPropagation()}>
      <Show
        when={writing()}
        fallback={
          <>
            <Show when={props.heading} fallback={<span dir="auto">{title()}</span>}>
              <h4 dir="auto">{title()}</h4>
            </Show>
            <MenuButton icon="more" label={t("group-actions", { title: title() })} items={items} />
          </>
        }
      >
        <TitleField
          title={cluster()?.title ?? ""}
          onSave={save}
          onCancel={() => setWriting(false)}
        />
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
  const finish = (text: string | undefined) => {
    if (done) return;
    done = true;
    if (text === undefined) props.onCancel();
    else props.onSave(text);
  };
  const keys = (event: KeyboardEvent & { currentTarget: HTMLInputElement }) => {
    event.stopPropagation();
    if (event.key === "Enter") finish(event.currentTarget.value);
    if (event.key === "Escape") finish(undefined);
  };
  return (
    <input
      class="input"
      dir="auto"
      maxLength={TITLE_MAX}
      aria-label={t("group-name")}
      value={props.title}
      ref={(field) => queueMicrotask(() => field.select())}
      on:keydown={keys}
      onBlur={(event) => finish(event.currentTarget.value)}
    />
  );
}
