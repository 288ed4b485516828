"""Questions to a page, answered in the browser: each is a function that lists what is wrong."""

LOST = """() => {
  const wide = document.scrollingElement.scrollWidth - innerWidth;
  const lost = wide > 0 ? [`the page is ${wide} px wider than the window`] : [];
  // Cut on purpose and read whole in another place: notes and areas on the board, one's own name.
  const cut = '.world *, .unseen, .own-menu *, .card-text, .wide-only, .step-name';
  for (const node of document.querySelectorAll('body *')) {
    if (node.matches(cut) || node.closest('.world, .unseen') || !node.checkVisibility()) continue;
    const words = [...node.childNodes].some((one) => one.nodeType === 3 && one.data.trim());
    if (!words) continue;
    const box = node.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1) continue;  // said, not shown
    const style = getComputedStyle(node);
    const hides = style.overflowX === 'hidden' || style.overflowX === 'clip';
    const out = box.right > innerWidth + 1 || box.left < -1;
    const small = hides && (node.scrollWidth > node.clientWidth + 1);
    if (out || small) lost.push(`${node.className || node.localName}: ${node.textContent.trim()}`);
  }
  return lost;
}"""
"""Words that are cut off or lie outside the window, and a page that scrolls sideways."""

SMALL = """least => [...document.querySelectorAll(
    'button, input, select, textarea, summary, [role=button], [role=menuitem], nav a')]
  .filter((node) => node.checkVisibility({ visibilityProperty: true }))
  .map((node) => [node, (node.closest('label') ?? node).getBoundingClientRect()])
  .filter(([node]) => !node.closest('.world'))
  .filter(([, box]) => box.width > 1 && (box.width < least || box.height < least))
  .map(([node, box]) => `${node.outerHTML.slice(0, 90)} ${box.width}x${box.height}`)"""
"""Visible controls below `least` in either direction; on the board the zoom decides."""

VANISHED = """() => {
  const visible = (node) => {
    const style = getComputedStyle(node);
    const sides = ['Top', 'Bottom', 'Left', 'Right'].map((side) => [
      style[`border${side}Style`], parseFloat(style[`border${side}Width`]),
    ]);
    const border = sides.some(([kind, width]) => kind !== 'none' && width > 0);
    const words = node.textContent.trim() || node.querySelector("svg");
    const field = node.matches('input, select, textarea');
    if (style.appearance !== 'none' && node.matches('[type=radio], [type=checkbox]')) return true;
    return border || style.outlineStyle !== 'none' || (words && !field && !node.dataset.note);
  };
  return [...document.querySelectorAll('button, input, select, textarea, [data-note], [role=menu]')]
    .filter((node) => node.checkVisibility() && !node.closest('label.colour'))
    .filter((node) => !visible(node))
    .map((node) => node.outerHTML.slice(0, 120));
}"""
"""Controls, notes and menus that have neither a border nor words in the person's colours."""

UNTOLD = """() => {
  const ground = (node) => {
    const { backgroundColor } = getComputedStyle(node);
    const clear = /, 0\\)$|transparent/.test(backgroundColor);
    return clear && node.parentElement ? ground(node.parentElement) : backgroundColor;
  };
  const looks = (node) => {
    const style = getComputedStyle(node);
    return [style.borderColor, style.borderStyle, style.borderWidth, ground(node), style.color,
      style.outlineStyle, style.fontWeight, style.textDecorationLine].join();
  };
  const groups = new Map();
  for (const node of document.querySelectorAll('[aria-pressed]')) {
    if (!node.checkVisibility()) continue;
    const kind = node.parentElement.closest('fieldset, nav, ol, div');
    groups.set(kind, [...(groups.get(kind) ?? []), node]);
  }
  for (const box of document.querySelectorAll('label.colour input')) {
    if (!box.parentElement.checkVisibility()) continue;
    const kind = box.closest('fieldset');
    groups.set(kind, [...(groups.get(kind) ?? []), box.parentElement]);
  }
  const isOn = (node) => node.ariaPressed === 'true' || node.querySelector(':checked') !== null;
  return [...groups.values()].flatMap((all) => {
    const on = all.filter(isOn).map(looks);
    const off = all.filter((node) => !isOn(node)).map(looks);
    return on.some((look) => off.includes(look)) ? [all[0].outerHTML.slice(0, 120)] : [];
  });
}"""
"""Groups in which what is pressed or chosen looks like what is not."""

UNTRANSLATED = """known => {
  const fine = (text) => {
    const rest = known.reduce((left, one) => left.split(one).join(' '), text);
    // What stands in brackets came from a Fluent file; the file gave as many to open as to close.
    return !/\\p{L}/u.test(rest.replace(/⟦[^⟦⟧]*(?:⟦[^⟦⟧]*⟧[^⟦⟧]*)*⟧/g, ''));
  };
  const found = [];
  const look = (text, where) => { if (text && !fine(text)) found.push(`${where}: ${text}`); };
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const { data, parentElement: on } = walk.currentNode;
    if (on.closest('[lang], noscript, script, style')) continue;
    look(data.trim(), on.className || on.localName);
  }
  for (const node of document.body.querySelectorAll('*')) {
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-roledescription']) {
      look(node.getAttribute(name), `${node.localName} ${name}`);
    }
  }
  return found;
}"""
"""Texts, also those that are only said, that came neither from a Fluent file nor from people."""
