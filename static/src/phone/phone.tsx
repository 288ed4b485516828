/** A phone in the hand: the question, a big field, Send; below it what one has written so far. */
import { type JSX, Show } from "solid-js";
import { Footer } from "../app/footer.tsx";
import { t } from "../i18n/index.ts";
import type { BoardView } from "../protocol/generated.ts";
import { FocusFollower } from "../workshop/focus-follower.tsx";
import { useRoom } from "../workshop/room.ts";
import { createWriting } from "../workshop/writing.ts";
import {
  SendButton,
  WritingArea,
  WritingColour,
  WritingField,
  WritingForm,
} from "../workshop/writing-parts.tsx";
import { Mine } from "./mine.tsx";

interface PhoneProps {
  readonly board: BoardView;
  readonly notice: string;
}

export function PhoneView(props: PhoneProps): JSX.Element {
  const room = useRoom();
  const writing = createWriting({
    get board() {
      return props.board;
    },
    area: 0,
  });
  let field!: HTMLTextAreaElement;
  let scroller!: HTMLDivElement;
  const hint = () => room.live.get("a", writing.area())?.hint;
  const sent = () => {
    field.focus();
    // Where it lands is right below.
    scroller.scrollTo(0, 0);
  };
  return (
    <div class="phone" ref={scroller}>
      <WritingForm writing={writing} class="phone-write" busy={writing.text() !== ""} onSent={sent}>
        <div class="phone-ask">
          <h2 class="phone-over" id="list-title" tabindex="-1" dir="auto">
            {props.board.title ?? t("board-untitled")}
          </h2>
          <Show when={props.board.prompt}>
            <p class="phone-prompt" dir="auto" id={`${writing.id}-prompt`}>
              {props.board.prompt}
            </p>
          </Show>
        </div>
        <div class={`phone-sheet tint-${writing.colour()}`}>
          <WritingField
            writing={writing}
            class="phone-text"
            ref={(made) => {
              field = made;
            }}
          />
          <WritingColour writing={writing} />
        </div>
        <Show when={hint()}>
          <p class="hint phone-hint" dir="auto">
            {hint()}
          </p>
        </Show>
        <div class="phone-send">
          <WritingArea writing={writing} />
          <SendButton writing={writing} />
        </div>
      </WritingForm>
      <Mine board={props.board} />
      <FocusFollower />
      <Footer notice={props.notice} />
    </div>
  );
}
