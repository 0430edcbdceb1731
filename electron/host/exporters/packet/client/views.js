/** Which part is shown: a tab of the panel, or on a narrow screen the draft instead of it. */
import { byId } from './data.js';

export const VIEWS = ['comments', 'vote', 'submit'];
export const shown = { view: 'comments' };
/** How far the draft was read when a narrow screen showed something else. */
let readTo = 0;

/** @param {string} next One of `VIEWS`, or `draft`. */
export function go(next) {
  const before = document.body.dataset['view'];
  const narrow = !window.matchMedia('(min-width: 720px)').matches;
  if (before === 'draft') readTo = window.scrollY;
  document.body.dataset['view'] = next;
  if (narrow && before !== next) window.scrollTo(0, next === 'draft' ? readTo : 0);
  for (const button of byId('zs-switch', HTMLElement).querySelectorAll('button'))
    button.setAttribute('aria-current', String(button.dataset['go'] === next));
  if (next === 'draft') return;
  shown.view = next;
  for (const name of VIEWS) {
    const tab = byId(`zs-tab-${name}`, HTMLButtonElement);
    tab.setAttribute('aria-selected', String(name === shown.view));
    tab.tabIndex = name === shown.view ? 0 : -1;
    byId(`zs-${name}`, HTMLElement).hidden = name !== shown.view;
  }
}
