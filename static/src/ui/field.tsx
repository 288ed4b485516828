/** A labelled field with its hint and its error, tied together for assistive technology. */
import { createUniqueId, type JSX, Show } from "solid-js";

/** The attributes that the control needs: id, aria-describedby and aria-invalid. */
export interface FieldParts {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly invalid: true | undefined;
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** Draws the control with the attributes that tie it to its label. */
  readonly children: (parts: FieldParts) => JSX.Element;
}

export function Field(props: FieldProps): JSX.Element {
  const id = createUniqueId();
  const parts: FieldParts = {
    id,
    get describedBy() {
      const ids = [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean);
      return ids.join(" ") || undefined;
    },
    get invalid() {
      return props.error ? true : undefined;
    },
  };
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <Show when={props.hint}>
        <p class="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      </Show>
      {props.children(parts)}
      <Show when={props.error}>
        <p class="error" id={`${id}-error`}>
          {props.error}
        </p>
      </Show>
    </div>
  );
}

/** A failure that belongs to no field of the form, said at once. */
export function FormFailure(props: { readonly message: string | undefined }): JSX.Element {
  return (
    <div role="alert">
      <Show when={props.message}>
        <p class="notice notice-bad">{props.message}</p>
      </Show>
    </div>
  );
}
