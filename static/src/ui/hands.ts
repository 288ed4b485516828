/** What somebody has pressed meanwhile, so that nothing is taken out of her hands. */

let presses = 0;
for (const press of ["pointerdown", "keydown"]) {
  addEventListener(press, () => presses++, true);
}

/**
 * Whether somebody has gone elsewhere since this was asked, by a press that gave the focus to something:
 * where frames are slow, what was to have it after an earlier act would take it out of her hands.
 */
export function watchHands(): () => boolean {
  const before = presses;
  const here = document.activeElement;
  return () => {
    const now = document.activeElement;
    return presses !== before && now !== here && now !== document.body && now !== null;
  };
}
