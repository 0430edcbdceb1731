/** Search within the draft: all matches marked, the present one in view. */
import { byId } from './data.js';
import { text } from './draft.js';
import { t } from './words.js';

/** @type {Range[]} */
let found = [];
let foundAt = -1;
let foundFor = '';

/** Texts of the draft with where each of their characters stands; blocks are parted, so that nothing is found across them. */
function searchable() {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT, {
    acceptNode: (node) =>
      node.parentElement?.closest('.zs-mark, math') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  });
  /** @type {{ node: Text, from: number }[]} */
  const pieces = [];
  let all = '';
  let block = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    const own = node.parentElement?.closest('p, li, td, th, h1, h2, h3, h4, h5, h6, caption') ?? null;
    if (own !== block) all += '\n';
    block = own;
    pieces.push({ node, from: all.length });
    all += node.data;
  }
  return { all, pieces };
}

/** @param {string} wanted */
function findAll(wanted) {
  found = [];
  foundAt = -1;
  foundFor = wanted;
  if (wanted === '') return;
  const { all, pieces } = searchable();
  // Lower case keeps the length of every script that standards are written in; where it would not, the case counts.
  const lower = all.toLowerCase();
  const hay = lower.length === all.length ? lower : all;
  const needle = hay === lower ? wanted.toLowerCase() : wanted;
  const place = (/** @type {number} */ at, /** @type {boolean} */ end) => {
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      const from = pieces[middle]?.from ?? 0;
      if (end ? from < at : from <= at) low = middle;
      else high = middle - 1;
    }
    return pieces[low];
  };
  for (let at = hay.indexOf(needle); at >= 0 && found.length < 2000; at = hay.indexOf(needle, at + needle.length)) {
    const first = place(at, false);
    const last = place(at + needle.length, true);
    if (!first || !last) continue;
    const range = document.createRange();
    range.setStart(first.node, at - first.from);
    range.setEnd(last.node, at + needle.length - last.from);
    found.push(range);
  }
}

/** @param {number} step */
function showFound(step) {
  const wanted = byId('zs-search-text', HTMLInputElement).value.trim();
  if (wanted !== foundFor) findAll(wanted);
  if (found.length > 0) foundAt = (foundAt + step + found.length + (foundAt < 0 && step < 0 ? 1 : 0)) % found.length;
  drawFound(wanted);
  const range = found[foundAt];
  range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  return range;
}

/** @param {string} wanted */
export function drawFound(wanted = foundFor) {
  const count = byId('zs-search-count', HTMLOutputElement);
  count.textContent =
    wanted === ''
      ? ''
      : found.length === 0
        ? t('search-none')
        : t('search-count', { at: foundAt + 1, count: found.length });
  if (!('highlights' in CSS)) return;
  const current = found[foundAt];
  CSS.highlights.set('zs-found', new Highlight(...found));
  CSS.highlights.set('zs-current', current ? new Highlight(current) : new Highlight());
}

/** @param {() => void} leave Called when the first match has been asked for by Enter. */
export function startSearch(leave) {
  const input = byId('zs-search-text', HTMLInputElement);
  byId('zs-search', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault();
    showFound(1);
    leave();
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !event.shiftKey) return;
    event.preventDefault();
    showFound(-1);
  });
  input.addEventListener('input', () => {
    foundFor = '';
    showFound(1);
  });
  byId('zs-search-previous', HTMLButtonElement).addEventListener('click', () => showFound(-1));
}
