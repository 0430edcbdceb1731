/** Contents, tabs, languages; begins everything. */

import { drawDetails, drawVote, startAnswer } from './answer.js';
import { beginComment, drawComments, drawComposer, startComments } from './comments.js';
import { byId, data, hasWork, onChange, packet, store, takeUp } from './data.js';
import { drawMarks, startDraft } from './draft.js';
import { drawFound, startSearch } from './search.js';
import { go, shown, VIEWS } from './views.js';
import { language, putWords, t } from './words.js';

function draw() {
  drawMarks();
  drawComments();
  drawVote();
  drawDetails();
  drawKept();
}

function drawKept() {
  const kept = byId('zs-kept', HTMLElement);
  kept.textContent = !hasWork() ? '' : t(!store.unsaved ? 'kept-file' : store.storage ? 'kept-here' : 'kept-nowhere');
  kept.classList.toggle('is-warning', hasWork() && store.unsaved && !store.storage);
}

function drawLanguage() {
  putWords();
  const button = byId('zs-language', HTMLButtonElement);
  button.textContent = language.locale === 'zh-CN' ? 'English' : '中文';
  button.lang = language.locale === 'zh-CN' ? 'en' : 'zh-CN';
  const facts = [packet.draftName];
  if (data.round) facts.push(data.round.name);
  const closes = data.round?.closesOn || data.ballot?.closesOn || '';
  if (closes !== '') facts.push(t('until', { day: closes }));
  byId('zs-facts', HTMLElement).textContent = facts.filter((fact) => fact !== '').join(' · ');
}

/** @param {boolean} isShown */
function showContents(isShown) {
  document.body.classList.toggle('zs-with-contents', isShown);
  byId('zs-contents-toggle', HTMLButtonElement).setAttribute('aria-expanded', String(isShown));
  if (isShown) byId('zs-search-text', HTMLInputElement).focus();
}

function startViews() {
  const tabs = VIEWS.filter((name) => name !== 'vote' || data.ballot !== null);
  if (!data.ballot) {
    byId('zs-tab-vote', HTMLElement).hidden = true;
    for (const button of document.querySelectorAll('[data-go=vote]'))
      if (button instanceof HTMLElement) button.hidden = true;
  }
  for (const name of tabs) byId(`zs-tab-${name}`, HTMLButtonElement).addEventListener('click', () => go(name));
  byId('zs-tabs', HTMLElement).addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = tabs[(tabs.indexOf(shown.view) + step + tabs.length) % tabs.length] ?? 'comments';
    go(next);
    byId(`zs-tab-${next}`, HTMLButtonElement).focus();
  });
  for (const button of byId('zs-switch', HTMLElement).querySelectorAll('button'))
    button.addEventListener('click', () => go(button.dataset['go'] ?? 'draft'));
  const toggle = byId('zs-contents-toggle', HTMLButtonElement);
  toggle.addEventListener('click', () => {
    showContents(toggle.getAttribute('aria-expanded') !== 'true');
  });
  const contents = byId('zs-contents', HTMLElement);
  contents.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('a')) return;
    showContents(false);
    go('draft');
  });
  contents.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || toggle.getAttribute('aria-expanded') !== 'true') return;
    showContents(false);
    toggle.focus();
  });
  followContents();
}

/** Marks the entry of the clause that is being read. */
function followContents() {
  const links = new Map(
    [...document.querySelectorAll('.zs-outline a')].map((link) => [link.getAttribute('href')?.slice(1) ?? '', link]),
  );
  const heads = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
  let pending = false;
  const mark = () => {
    pending = false;
    const top = 140;
    const current = heads.filter((head) => head.getBoundingClientRect().top < top).at(-1)?.id ?? heads[0]?.id;
    for (const [id, link] of links) {
      if (id !== current) link.removeAttribute('aria-current');
      else if (!link.hasAttribute('aria-current')) link.setAttribute('aria-current', 'location');
    }
  };
  const scroller = byId('zs-draft', HTMLElement);
  const later = () => {
    if (!pending) requestAnimationFrame(mark);
    pending = true;
  };
  for (const target of [scroller, window]) target.addEventListener('scroll', later, { passive: true });
  mark();
}

byId('zs-language', HTMLButtonElement).addEventListener('click', () => {
  language.locale = language.locale === 'zh-CN' ? 'en' : 'zh-CN';
  drawLanguage();
  draw();
  drawComposer();
  drawFound();
});
// Closing a tab in which nothing is kept would lose the work.
window.addEventListener('beforeunload', (event) => {
  if (store.storage === null && store.unsaved && hasWork()) event.preventDefault();
});
takeUp();
onChange(draw);
startDraft(beginComment);
startSearch(() => {
  // On a phone the contents hide what was found.
  if (window.matchMedia('(max-width: 719px)').matches) showContents(false);
});
startComments();
startAnswer();
startViews();
drawLanguage();
go(shown.view);
go('draft');
draw();
drawComposer();
