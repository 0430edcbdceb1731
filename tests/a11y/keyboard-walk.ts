import type { Page } from '@playwright/test';

/** What a walk with Tab through a page found. */
export type KeyboardWalk = {
  readonly stops: number;
  /** Stops without a visible mark of the focus (WCAG 2.4.7). */
  readonly unmarked: readonly string[];
  /** Stops of which nothing can be seen when they have the focus (WCAG 2.4.11). */
  readonly obscured: readonly string[];
  /** Controls that can be clicked and were never reached (WCAG 2.1.1). */
  readonly unreached: readonly string[];
  /** True when Tab never came out of the page again (WCAG 2.1.2). */
  readonly trapped: boolean;
};

const MOST_STOPS = 400;

/** Presses Tab from the top of the page, or of its main part, until the focus leaves it, and looks at every stop. */
export async function keyboardWalk(page: Page, from: 'body' | 'main'): Promise<KeyboardWalk> {
  await page.evaluate(prepare, from);
  let outcome: Outcome = 'new';
  for (let count = 0; count < MOST_STOPS && outcome !== 'out' && outcome !== 'again'; count++) {
    // In the text of a draft and its outline Tab indents, as their descriptions say; F6 leaves them.
    await page.keyboard.press(outcome === 'indents' ? 'F6' : 'Tab');
    outcome = await page.evaluate(() => (globalThis as unknown as Walker).keyboardStop());
  }
  const found = await page.evaluate(() => (globalThis as unknown as Walker).keyboardEnd());
  return { ...found, trapped: outcome !== 'out' };
}

type Outcome = 'new' | 'indents' | 'again' | 'out';

type Walker = {
  keyboardStop(): Promise<Outcome>;
  keyboardEnd(): Omit<KeyboardWalk, 'trapped'>;
};

/** Runs inside the page. */
function prepare(from: 'body' | 'main'): void {
  // Tab goes on from where the focus was, also when that was taken away: the walk begins at a mark of its own.
  const start = document.createElement('span');
  start.tabIndex = -1;
  (document.querySelector(from) ?? document.body).prepend(start);
  start.focus();
  const seen = new Set<Element>();
  const isBefore = (element: Element): boolean =>
    (start.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0 && !element.contains(start);
  const unmarked = new Set<string>();
  const obscured = new Set<string>();
  const wordsFor = (element: Element): string => {
    const label = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40) ?? '';
    const kind = element.getAttribute('role') ?? element.getAttribute('type') ?? '';
    return `<${element.tagName.toLowerCase()} ${kind}> ${label || element.outerHTML.slice(0, 120)}`;
  };
  /** What stands for a control on the screen: for a hidden radio button or tick its label. */
  const shown = (element: Element): readonly Element[] => [element, ...((element as HTMLInputElement).labels ?? [])];
  const marked = (element: Element): boolean => {
    // The mark may be on a frame around it, as for fields with a symbol.
    for (let each: Element | null = element, depth = 0; each && depth < 3; each = each.parentElement, depth++) {
      const style = getComputedStyle(each);
      if (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) return true;
      if (depth === 0 && style.boxShadow !== 'none') return true;
    }
    // Where text is written the caret is the mark; fields and choices change the colour of their frame.
    return (
      element.matches('select, textarea, [contenteditable=true]') ||
      (element.matches('input') && !element.matches('[type=radio], [type=checkbox], [type=file], [type=button]'))
    );
  };
  const visible = (element: Element): boolean => {
    const box = element.getBoundingClientRect();
    const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)];
    const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
    return [0.5, 0.1, 0.9].some((x) =>
      [0.5, 0.1, 0.9].some((y) => {
        const hit = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
        return hit !== null && (element.contains(hit) || hit.contains(element)) && hit !== document.documentElement;
      }),
    );
  };
  const twoFrames = () =>
    new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null))));
  const GROUPS =
    '[role=grid], [role=treegrid], [role=listbox], [role=tree], [role=tablist], [role=radiogroup], [role=toolbar], [role=menu], [role=menubar]';
  const CONTROLS =
    'a[href], button, input:not([type=hidden]), select, textarea, [role=button], [role=link], [role=tab], [role=menuitem], [role=checkbox], [role=switch]';

  const walker: Walker = {
    async keyboardStop() {
      const element = document.activeElement;
      if (!element || element === document.body || element === start || isBefore(element)) return 'out';
      // After the last stop the first comes again.
      if (seen.has(element)) return element === [...seen][0] ? 'out' : 'again';
      seen.add(element);
      const good = () => shown(element).some(marked) && shown(element).some(visible);
      // Styles may change with the next frame.
      if (!good()) await twoFrames();
      if (!shown(element).some(marked)) unmarked.add(wordsFor(element));
      if (!shown(element).some(visible)) obscured.add(wordsFor(element));
      return element.closest('[aria-description*="Tab"]') ? 'indents' : 'new';
    },
    keyboardEnd() {
      const stops = [...seen];
      const unreached = [...document.querySelectorAll(CONTROLS)].filter((element) => {
        if (seen.has(element) || isBefore(element) || (element as HTMLButtonElement).disabled) return false;
        if (element.closest('[aria-hidden=true], [inert], [hidden]')) return false;
        if (!element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return false;
        const box = element.getBoundingClientRect();
        if (box.width < 2 || box.height < 2) return false;
        // Of a group that is walked with the arrows one stop is enough, and a list that is walked by rows has one for each.
        const group =
          element.closest(GROUPS) ?? (element.getAttribute('tabindex') === '-1' && element.closest('ul, ol, tbody'));
        if (group && stops.some((stop) => group.contains(stop))) return false;
        const name = element.matches('input[type=radio]') ? element.getAttribute('name') : null;
        return name === null || !stops.some((stop) => stop.getAttribute('name') === name);
      });
      start.remove();
      return {
        stops: seen.size,
        unmarked: [...unmarked],
        obscured: [...obscured],
        unreached: unreached.map(wordsFor),
      };
    },
  };
  Object.assign(globalThis, walker);
}
