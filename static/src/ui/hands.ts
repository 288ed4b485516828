/** What somebody has pressed meanwhile, so that nothing is taken out of her hands. */

let presses = 0;
for (const press of ["pointerdown", "keydown"]) {
  addEventListener(press, () => presses++, true);
}

/**
 * Whether somebody has gone elsewhere since this was asked, by a press that gave the focus to something:
 * where frames or the network are slow, what was to have it after an earlier act would take it out of
 * her hands. `home`: where the page itself puts the focus meanwhile; who is there has not gone on.
 */
export function watchHands(home?: () => Element | null): () => boolean {
  const before = presses;
  const here = document.activeElement;
  return () =>
    presses !== before && ![here, home?.(), document.body, null].includes(document.activeElement);
}
