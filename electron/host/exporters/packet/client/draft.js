/**
 * The draft: every block with an id, and what follows it without one, is a unit that can be commented on. One button each, of which one
 * at a time is a tab stop; arrows go from unit to unit.
 */

import { byId, limits, store } from './data.js';
import { documentWord, language, make, placeName, t } from './words.js';

/** @typedef {{ element: HTMLElement, button: HTMLButtonElement, block: string, number: string, title: string, target: string, state: string }} Unit */

export const text = byId('zs-text', HTMLElement);
export const units = findUnits();
export const unitByBlock = new Map(units.map((unit) => [unit.block, unit]));

/** @returns {Unit[]} */
function findUnits() {
  const marked = [...text.querySelectorAll('[data-block]')].flatMap((one) => (one instanceof HTMLElement ? [one] : []));
  const targets = targetsOf(marked);
  return marked.map((one) => {
    const element = one.matches('li') ? one : framed(one);
    element.classList.add('zs-unit');
    const button = make('button', { type: 'button', class: 'zs-mark', tabindex: '-1' });
    element.insertBefore(button, one.matches('li') ? one.querySelector(':scope > ul, :scope > ol') : null);
    const { block = '', number = '', title = '', target = targets.get(one) ?? '' } = one.dataset;
    return { element, button, block, number, title, target, state: '' };
  });
}

/**
 * Which paragraph or item of its clause a block without a mark of its own is, in the language of the document: 第2段. The only paragraph
 * of a clause is just the clause.
 * @param {HTMLElement[]} marked
 */
function targetsOf(marked) {
  /** @type {Map<string, HTMLElement[]>} */
  const alike = new Map();
  for (const one of marked) {
    const kind = one.matches('li')
      ? 'item'
      : one.matches('p') && !one.querySelector(':scope > .label')
        ? 'paragraph'
        : '';
    if (kind === '' || one.dataset['target']) continue;
    const key = `${kind} ${one.dataset['number']}`;
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  /** @type {Map<HTMLElement, string>} */
  const targets = new Map();
  for (const [key, ones] of alike) {
    if (ones.length < 2) continue;
    ones.forEach((one, index) => {
      targets.set(one, documentWord(key.startsWith('item') ? 'item' : 'paragraph', index + 1));
    });
  }
  return targets;
}

/** A frame around a block and the blocks after it that have no id of their own. @param {HTMLElement} first */
function framed(first) {
  const frame = make('div', {});
  first.before(frame);
  let next = /** @type {Element | null} */ (first);
  while (next && (next === first || isContinuation(next))) {
    const after = /** @type {Element | null} */ (next.nextElementSibling);
    frame.append(next);
    next = after;
  }
  return frame;
}

/** @param {Element} element */
function isContinuation(element) {
  return (
    element.matches('p, ul, ol, div, figure') &&
    !element.matches('[data-block], .footnotes') &&
    !element.querySelector('[data-block]')
  );
}

/** Text of a unit as a proposal would begin: without its own number; formulas as LaTeX, rows of a table as lines. @param {Unit} unit */
export function quoteOf(unit) {
  const selected = window.getSelection();
  const chosen =
    selected && !selected.isCollapsed && unit.element.contains(selected.anchorNode) ? selected.toString().trim() : '';
  const whole = chosen || plainText(unit.element, unit);
  return whole
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim()
    .slice(0, limits.text);
}

/** @param {Node} node @param {Unit} unit @returns {string} */
function plainText(node, unit) {
  if (node instanceof Text) return node.data.replace(/\n\s*/g, '');
  if (!(node instanceof Element) || node.matches('.zs-mark, [role=doc-noteref], img')) return '';
  // Items of a list within an item are units themselves.
  if (unit.element.matches('li') && node.matches('li > ul, li > ol')) return '';
  if (node.matches('.label') && node.textContent === unit.number) return '';
  if (node.matches('br')) return '\n';
  const latex = node.getAttribute('data-latex');
  if (latex !== null) return latex;
  const inner = [...node.childNodes].map((child) => plainText(child, unit));
  if (node.matches('tr')) return `${inner.filter((part) => part !== '').join(' | ')}\n`;
  return node.matches('p, li, h1, h2, h3, h4, h5, h6, caption, figcaption, .line, .formula')
    ? `${inner.join('')}\n`
    : inner.join('');
}

/** Shows at each unit how many comments are on it, and which one is being written on. */
export function drawMarks() {
  const { work } = store;
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { block } of work.comments) counts.set(block, (counts.get(block) ?? 0) + 1);
  for (const unit of units) {
    const count = counts.get(unit.block) ?? 0;
    const isOpen = work.open?.block === unit.block;
    // There are thousands of them, and few change.
    const state = `${count} ${isOpen} ${language.locale}`;
    if (unit.state === state) continue;
    unit.state = state;
    unit.button.textContent = count > 0 ? String(count) : '+';
    unit.button.setAttribute(
      'aria-label',
      t(count > 0 ? 'comment-on-more' : 'comment-on', { place: placeName(unit), count }),
    );
    unit.element.classList.toggle('has-comments', count > 0);
    unit.element.classList.toggle('is-open', isOpen);
  }
}

/** @param {Unit | undefined} unit */
export function focusUnit(unit) {
  if (!unit) return;
  for (const other of text.querySelectorAll('.zs-mark[tabindex="0"]')) other.setAttribute('tabindex', '-1');
  unit.button.tabIndex = 0;
  unit.button.focus({ preventScroll: true });
  unit.element.scrollIntoView({ block: 'nearest' });
}

/** @param {(unit: Unit) => void} comment */
export function startDraft(comment) {
  if (units[0]) units[0].button.tabIndex = 0;
  /** @param {EventTarget | null} target */
  const unitAt = (target) => {
    const element = target instanceof Element ? target.closest('.zs-unit') : null;
    return units.find((unit) => unit.element === element);
  };
  // A press on the mark keeps the selection, which becomes the quoted words.
  text.addEventListener('mousedown', (event) => {
    if (event.target instanceof Element && event.target.closest('.zs-mark')) event.preventDefault();
  });
  text.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const unit = unitAt(target);
    if (!unit || !target || target.closest('a')) return;
    const selecting = window.getSelection()?.isCollapsed === false;
    if (selecting && !target.closest('.zs-mark')) return;
    comment(unit);
  });
  text.addEventListener('focusin', (event) => {
    const unit = event.target instanceof Element && event.target.matches('.zs-mark') ? unitAt(event.target) : undefined;
    if (!unit || unit.button.tabIndex === 0) return;
    for (const other of text.querySelectorAll('.zs-mark[tabindex="0"]')) other.setAttribute('tabindex', '-1');
    unit.button.tabIndex = 0;
  });
  text.addEventListener('keydown', (event) => {
    if (!(event.target instanceof Element) || !event.target.matches('.zs-mark')) return;
    const at = units.findIndex((unit) => unit.button === event.target);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: units.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    focusUnit(units[Math.min(Math.max(to, 0), units.length - 1)]);
  });
}
