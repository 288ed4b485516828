/** Where others point, by name. Never stored, not for assistive technology: it would only chatter. */
import { For, type JSX, Show } from "solid-js";
import { useRoom } from "../workshop/room.ts";

interface CursorsProps {
  readonly board: number;
  /** Is told the zoom, as cursors are as large on every zoom. */
  readonly ref: HTMLDivElement | ((layer: HTMLDivElement) => void);
}

export function Cursors(props: CursorsProps): JSX.Element {
  const room = useRoom();
  const sessions = () =>
    room.live.cursors
      .filter((one) => one.board === props.board && one.member !== room.live.me?.member)
      .map((one) => one.session);
  const cursorOf = (session: number) => room.live.cursors.find((one) => one.session === session);
  return (
    <div class="cursors" aria-hidden="true" ref={props.ref}>
      <For each={sessions()}>
        {(session) => (
          <Show when={cursorOf(session)}>
            {(cursor) => (
              <div
                class="cursor"
                style={{ transform: `translate(${cursor().x}px, ${cursor().y}px)` }}
              >
                <div class="cursor-size">
                  <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                    <path d="M1 1l5.2 13 1.9-5.9L14 6.2Z" />
                  </svg>
                  <span dir="auto">{room.nameOf(cursor().member)}</span>
                </div>
              </div>
            )}
          </Show>
        )}
      </For>
    </div>
  );
}
