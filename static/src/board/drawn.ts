/** Icons that only the board needs; on the same 24 grid as the others. */
import type { Alignment } from "./align.ts";

interface Drawn {
  readonly path: string;
}

export const DRAWN = {
  left: { path: "M4 4v16M8 7h12v3H8zM8 14h7v3H8z" },
  centre: { path: "M12 4v3M12 10v4M12 17v3M5 7h14v3H5zM8 14h8v3H8z" },
  right: { path: "M20 4v16M4 7h12v3H4zM9 14h7v3H9z" },
  top: { path: "M4 4h16M7 8h3v12H7zM14 8h3v7h-3z" },
  middle: { path: "M4 12h3M10 12h4M17 12h3M7 5h3v14H7zM14 8h3v8h-3z" },
  bottom: { path: "M4 20h16M7 4h3v12H7zM14 9h3v7h-3z" },
  across: { path: "M4 4v16M20 4v16M10 7h4v10h-4z" },
  down: { path: "M4 4h16M4 20h16M7 10h10v4H7z" },
  tidy: { path: "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h6v6h-6z" },
  select: { path: "M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M8 12h8M12 8v8" },
  paste: { path: "M9 5H6v15h12V5h-3M9 3.5h6v3H9zM9 11h6M9 15h6" },
  keys: { path: "M3 7h18v10H3zM7 10.5v.1M11 10.5v.1M15 10.5v.1M8 14h8" },
  map: { path: "M3 5h18v14H3zM13 12h5v4h-5z" },
  arrange: { path: "M4 5h16v14H4zM12 8v8M8 12h8" },
  twice: { path: "M9 9h11v11H9zM5 15H4V4h11v1M14.5 12v5M12 14.5h5" },
} as const satisfies Record<Alignment, Drawn> & Record<string, Drawn>;
