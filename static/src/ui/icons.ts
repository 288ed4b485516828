/** The icons of what comes after the first load; see icon.tsx. */
import type { DrawnIcon } from "./icon.tsx";

export const AREA: DrawnIcon = { path: "M4 5h16v14H4zM4 9.5h16" };
export const BELL: DrawnIcon = {
  path: "M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15L6 16.5ZM10 20.5h4",
};
export const BELL_OFF: DrawnIcon = {
  path: "M8.2 6.4A6 6 0 0 1 18 11v4M18 18H4.5L6 16.5V11c0-.8.1-1.500.4-2.200M10 20.5h4M4 4l16 16",
};
export const CHOOSE: DrawnIcon = {
  path: "M4 6.5l1.8 1.8L9 5M4 15.5l1.8 1.8L9 14M12.5 7H20M12.5 16H20",
};
export const COLOUR: DrawnIcon = {
  path: "M12 3.5c3.5 4 5.5 6.7 5.5 9.5a5.5 5.5 0 0 1-11 0c0-2.8 2-5.5 5.5-9.5Z",
};
export const COPY: DrawnIcon = { path: "M9 9h11v11H9zM5 15H4V4h11v1" };
export const DOWN: DrawnIcon = { path: "M12 5v14M6 13l6 6 6-6" };
export const DOWNLOAD: DrawnIcon = { path: "M12 4v11M7 10.5l5 5 5-5M5 20h14" };
export const FIT: DrawnIcon = { path: "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5" };
export const GROUP: DrawnIcon = { path: "M5 5h6v6H5zM13 13h6v6h-6zM15 5h4v4M9 19H5v-4" };
export const LINK: DrawnIcon = {
  path: "M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7L12 7M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7L12 17",
};
export const MINUS: DrawnIcon = { path: "M5 12h14" };
export const NEXT: DrawnIcon = { path: "m9 5 7 7-7 7", along: true };
export const PEOPLE: DrawnIcon = {
  path: "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM3 20c0-3.6 2.6-6 6-6s6 2.4 6 6M16 5a3 3 0 0 1 0 6M17.5 14.3c2.1.7 3.5 2.8 3.5 5.7",
};
export const PLUS: DrawnIcon = { path: "M12 5v14M5 12h14" };
export const PREVIOUS: DrawnIcon = { path: "m15 5-7 7 7 7", along: true };
export const REDO: DrawnIcon = {
  path: "m16 5 4 4-4 4M20 9h-9.5a5.5 5.5 0 0 0 0 11H15",
  along: true,
};
export const SEARCH: DrawnIcon = {
  path: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.2 15.2 20 20",
};
export const SIZE: DrawnIcon = { path: "M4 10V4h6M20 14v6h-6M4 4l7 7M20 20l-7-7" };
export const STEER: DrawnIcon = { path: "M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5" };
export const TEXT: DrawnIcon = { path: "M5 7h14M5 12h14M5 17h8", along: true };
export const TRASH: DrawnIcon = { path: "M5 7h14M10 4h4M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5" };
export const UNDO: DrawnIcon = { path: "M8 5 4 9l4 4M4 9h9.5a5.5 5.5 0 0 1 0 11H9", along: true };
export const UP: DrawnIcon = { path: "M12 19V5M6 11l6-6 6 6" };
