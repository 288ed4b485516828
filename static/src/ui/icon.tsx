/** The icons: drawn for this house on a 24 grid, one line width. Never the only carrier of meaning. */
import type { JSX } from "solid-js";

const PATHS = {
  alert: "M12 4 3 19.5h18L12 4ZM12 10v4.5M12 17.2v.1",
  area: "M4 5h16v14H4zM4 9.5h16",
  "bell-off":
    "M8.2 6.4A6 6 0 0 1 18 11v4M18 18H4.5L6 16.5V11c0-.8.1-1.500.4-2.200M10 20.5h4M4 4l16 16",
  board: "M4 5h7v8H4zM14 5h6v5h-6zM14 13h6v6h-6zM4 16h7v3H4z",
  check: "m5 12.5 4.5 4.5L19 7.5",
  close: "m6 6 12 12M18 6 6 18",
  colour: "M12 3.5c3.5 4 5.5 6.7 5.5 9.5a5.5 5.5 0 0 1-11 0c0-2.8 2-5.5 5.5-9.5Z",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
  bell: "M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15L6 16.5ZM10 20.5h4",
  display: "M12 4a8 8 0 1 0 0 16V4ZM12 4a8 8 0 0 1 0 16",
  down: "M12 5v14M6 13l6 6 6-6",
  choose: "M4 6.5l1.8 1.8L9 5M4 15.5l1.8 1.8L9 14M12.5 7H20M12.5 16H20",
  download: "M12 4v11M7 10.5l5 5 5-5M5 20h14",
  edit: "M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19 4 20ZM14 6.5l3.5 3.5",
  fit: "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",
  group: "M5 5h6v6H5zM13 13h6v6h-6zM15 5h4v4M9 19H5v-4",
  link: "M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7L12 7M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7L12 17",
  list: "M9 6h11M9 12h11M9 18h11M4.5 6v.1M4.5 12v.1M4.5 18v.1",
  minus: "M5 12h14",
  more: "M5 11.6a.4.4 0 1 0 0 .8.4.4 0 0 0 0-.8ZM12 11.6a.4.4 0 1 0 0 .8.4.4 0 0 0 0-.8ZM19 11.6a.4.4 0 1 0 0 .8.4.4 0 0 0 0-.8Z",
  next: "m9 5 7 7-7 7",
  people:
    "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM3 20c0-3.6 2.6-6 6-6s6 2.4 6 6M16 5a3 3 0 0 1 0 6M17.5 14.3c2.1.7 3.5 2.8 3.5 5.7",
  person: "M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM5 20.5c0-4 3-6.5 7-6.5s7 2.5 7 6.5",
  plus: "M12 5v14M5 12h14",
  previous: "m15 5-7 7 7 7",
  redo: "m16 5 4 4-4 4M20 9h-9.5a5.5 5.5 0 0 0 0 11H15",
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.2 15.2 20 20",
  send: "M4 12 20 4l-5 16-3.5-6.5L4 12ZM11.5 13.5 20 4",
  size: "M4 10V4h6M20 14v6h-6M4 4l7 7M20 20l-7-7",
  steer: "M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5",
  text: "M5 7h14M5 12h14M5 17h8",
  trash: "M5 7h14M10 4h4M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5",
  undo: "M8 5 4 9l4 4M4 9h9.5a5.5 5.5 0 0 1 0 11H9",
  up: "M12 19V5M6 11l6-6 6 6",
  write: "M4 5h16v10.5L15.5 20H4zM15.5 20v-4.5H20M8 9.5h8M8 13h4",
  wait: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5.5l3.5 2",
} as const;

export type IconName = keyof typeof PATHS;

/** Those that follow the line of writing are mirrored with it; the others mean the same everywhere. */
const ALONG: ReadonlySet<IconSource> = new Set([
  "list",
  "next",
  "previous",
  "redo",
  "text",
  "undo",
]);

/** One of the house, or one that a part of the screen brings along. */
export type IconSource = IconName | { readonly path: string };

export function Icon(props: { readonly name: IconSource }): JSX.Element {
  return (
    <svg
      class="icon"
      classList={{ "icon-along": ALONG.has(props.name) }}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      <path d={typeof props.name === "string" ? PATHS[props.name] : props.name.path} />
    </svg>
  );
}
