/** A text to take along: selectable, and a button that copies also without a secure context. */
import { createSignal, type JSX } from "solid-js";
import { t } from "../i18n/index.ts";
import { chordText } from "../workshop/chord.ts";
import { Icon } from "./icon.tsx";
import { COPY } from "./icons.ts";
import { say } from "./speak.tsx";

interface CopyProps {
  readonly label: string;
  readonly text: string;
}

export function CopyField(props: CopyProps): JSX.Element {
  const [copied, setCopied] = createSignal(false);
  let field!: HTMLInputElement;
  const copy = () => {
    field.select();
    // The clipboard interface needs https; this old one works on plain http in a hall.
    const done = document.execCommand("copy");
    setCopied(done);
    say(done ? t("copied") : t("copy-by-hand", { keys: chordText("C") }));
  };
  return (
    <div class="copy">
      <input
        class="input"
        readOnly
        dir="ltr"
        aria-label={props.label}
        value={props.text}
        ref={field}
        onFocus={() => field.select()}
      />
      <button type="button" class="button" onClick={copy}>
        <Icon name={copied() ? "check" : COPY} />
        {copied() ? t("copied") : t("copy")}
      </button>
    </div>
  );
}
