/** An eye with a line through it: what others do not see. */
export const HIDDEN = {
  path: "M3 12c2-4 5.200-6 9-6s7 2 9 6c-2 4-5.200 6-9 6s-7-2-9-6ZM12 14.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5ZM4.500 19.500l15-15",
};
