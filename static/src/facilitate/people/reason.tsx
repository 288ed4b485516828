/** The field for why a facilitator does something (RULES.md O1). It may stay empty. */
import type { JSX } from "solid-js";
import { t } from "../../i18n/index.ts";
import { MESSAGE_MAX } from "../../protocol/generated.ts";
import { Field } from "../../ui/field.tsx";
import { lengthOf } from "../../workshop/words.ts";

interface ReasonProps {
  readonly hint: string;
  readonly value: string;
  readonly onInput: (reason: string) => void;
}

export function Reason(props: ReasonProps): JSX.Element {
  const tooLong = () => {
    const count = lengthOf(props.value);
    return count > MESSAGE_MAX ? t("act-why-long", { count, most: MESSAGE_MAX }) : undefined;
  };
  return (
    <Field label={t("act-why")} hint={props.hint} error={tooLong()}>
      {(parts) => (
        <textarea
          id={parts.id}
          aria-describedby={parts.describedBy}
          aria-invalid={parts.invalid}
          class="input"
          rows="2"
          dir="auto"
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
