/** The icons: drawn for this house on a 24 grid, one line width. Never the only carrier of meaning. */
import type { JSX } from "solid-js";

const PATHS = {
  alert: "M12 4 3 19.5h18L12 4ZM12 10v4.5M12 17.2v.1",
  board: "M4 5h7v8H4zM14 5h6v5h-6zM14 13h6v6h-6zM4 16h7v3H4z",
  check: "m5 12.5 4.5 4.5L19 7.5",
  close: "m6 6 12 12M18 6 6 18",
  display: "M12 4a8 8 0 1 0 0 16V4ZM12 4a8 8 0 0 1 0 16",
  edit: "M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19 4 20ZM14 6.5l3.5 3.5",
  list: "M9 6h11M9 12h11M9 18h11M4.5 6v.1M4.5 12v.1M4.5 18v.1",
  more: "M5 11.6a.4.4 0 1 0 0 .8.4.4 0 0 0 0-.8ZM12 11.6a.4.4 0 1 0 0 .8.4.4 0 0 0 0-.8ZM19 11.6a.4.4 0 1 0 0 .8.4.4 0 0 0 0-.8Z",
  person: "M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM5 20.5c0-4 3-6.5 7-6.5s7 2.5 7 6.5",
  send: "M4 12 20 4l-5 16-3.5-6.5L4 12ZM11.5 13.5 20 4",
  write: "M4 5h16v10.5L15.5 20H4zM15.5 20v-4.5H20M8 9.5h8M8 13h4",
  wait: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5.5l3.5 2",
} as const;

export type IconName = keyof typeof PATHS;

/** One that a part of the screen brings along. Those that follow the line of writing are mirrored
 *  with it; the others mean the same everywhere. */
export interface DrawnIcon {
  readonly path: string;
  readonly along?: boolean;
}

/** One of the first load, or of what comes after it (icons.ts). */
export type IconSource = IconName | DrawnIcon;

export function Icon(props: { readonly name: IconSource }): JSX.Element {
  const drawn = (): DrawnIcon =>
    typeof props.name === "string"
      ? { path: PATHS[props.name], along: props.name === "list" }
      : props.name;
  return (
    <svg
      class="icon"
      classList={{ "icon-along": drawn().along }}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      <path d={drawn().path} />
    </svg>
  );
}
