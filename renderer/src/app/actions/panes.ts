const TABBABLE =
  'a[href], button:not(:disabled), input:not(:disabled, [type="hidden"]), select:not(:disabled), textarea:not(:disabled), [tabindex="0"], [contenteditable="true"]';

/**
 * Moves the focus to the next or previous part of the window (F6): navigation, bar, page, and in a draft its toolbars, contents, text and
 * panels. Parts carry `data-pane`; the way out of a text in which Tab indents (WCAG 2.1.2).
 */
export function moveToPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    (pane) => pane.checkVisibility() && !pane.querySelector('[data-pane]') && entryOf(pane),
  );
  if (panes.length === 0) return;
  const active = document.activeElement;
  const at = panes.findIndex((pane) => pane.contains(active));
  const next = at < 0 ? (step > 0 ? 0 : panes.length - 1) : (at + step + panes.length) % panes.length;
  const entry = entryOf(panes[next]!);
  entry?.focus();
  entry?.scrollIntoView({ block: 'nearest' });
}

/** Where the focus goes in a part: itself, or its first control. */
function entryOf(pane: HTMLElement): HTMLElement | null {
  if (pane.matches('[tabindex]')) return pane;
  return (
    [...pane.querySelectorAll<HTMLElement>(TABBABLE)].find((each) => each.tabIndex >= 0 && each.checkVisibility()) ??
    null
  );
}
