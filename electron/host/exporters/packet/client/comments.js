/** Writing a comment beside the text, and the list of what was written. */
import { byId, changed, keep, limits, store } from './data.js';
import { focusUnit, quoteOf, unitByBlock, units } from './draft.js';
import { go } from './views.js';
import { announce, make, placeName, t } from './words.js';

/** @typedef {import('./data.js').OwnComment} OwnComment */
/** @typedef {import('./data.js').OpenComment} OpenComment */
/** @typedef {import('./data.js').CommentType} CommentType */
/** @typedef {import('./draft.js').Unit} Unit */

/** @type {readonly CommentType[]} */
const TYPES = ['general', 'technical', 'editorial'];
const composer = byId('zs-composer', HTMLFormElement);
const commentField = byId('zs-comment', HTMLTextAreaElement);
const proposalField = byId('zs-proposal', HTMLTextAreaElement);
const reasonField = byId('zs-reason', HTMLTextAreaElement);
/** @type {{ comment: OwnComment, at: number } | null} */
let removed = null;

/** A new comment on a unit, or on the whole text. One that is being written goes on, unless it is empty. @param {Unit | null} unit */
export function beginComment(unit) {
  const { open } = store.work;
  const block = unit?.block ?? '';
  if (open && open.id === '' && open.block === block) {
    showComposer();
    return;
  }
  if (open && isWritten(open) && !keepComment()) return;
  store.work.open = {
    id: '',
    block,
    number: unit?.number ?? '',
    title: unit?.title ?? '',
    target: unit?.target ?? '',
    quote: unit ? quoteOf(unit) : '',
    type: unit ? 'technical' : 'general',
    comment: '',
    proposal: '',
    reason: '',
  };
  changed();
  showComposer();
}

/** @param {OpenComment} open */
export function isWritten(open) {
  return [open.comment, open.proposal, open.reason].some((part) => part.trim() !== '');
}

/** @param {string} id */
function changeComment(id) {
  if (store.work.open && isWritten(store.work.open) && !keepComment()) return;
  const comment = store.work.comments.find((one) => one.id === id);
  if (!comment) return;
  store.work.open = { ...comment };
  changed();
  showComposer();
}

function showComposer() {
  go('comments');
  drawComposer();
  commentField.focus();
  composer.scrollIntoView({ block: 'nearest' });
  if (window.matchMedia('(min-width: 720px)').matches) {
    unitByBlock.get(store.work.open?.block ?? '')?.element.scrollIntoView({ block: 'nearest' });
  }
}

/** Keeps what stands in the composer as a comment; false when nothing is said in it. */
function keepComment() {
  const { open } = store.work;
  if (!open) return true;
  if (open.comment.trim() === '' && open.proposal.trim() === '') {
    byId('zs-composer-error', HTMLElement).textContent = t('comment-empty');
    commentField.setAttribute('aria-invalid', 'true');
    go('comments');
    commentField.focus();
    return false;
  }
  const comment = { ...open, id: open.id || String(store.work.nextId++) };
  const at = store.work.comments.findIndex(({ id }) => id === comment.id);
  if (at >= 0) store.work.comments[at] = comment;
  else store.work.comments.push(comment);
  sortComments();
  store.work.open = null;
  store.work.noComment = false;
  changed();
  announce(t('comment-kept', { place: placeName(comment), count: store.work.comments.length }));
  return true;
}

/** The order of the text; comments on the whole of it come first. */
export function sortComments() {
  const order = new Map(units.map(({ block }, index) => [block, index]));
  store.work.comments.sort(
    (a, b) => (order.get(a.block) ?? -1) - (order.get(b.block) ?? -1) || Number(a.id) - Number(b.id),
  );
}

function leaveComposer() {
  const block = store.work.open?.block ?? '';
  store.work.open = null;
  changed();
  returnTo(block);
}

/** Back to the place in the text, or to the button that began a comment on the whole of it. @param {string} block */
function returnTo(block) {
  const unit = unitByBlock.get(block);
  if (!unit) {
    byId('zs-general', HTMLButtonElement).focus();
    return;
  }
  go('draft');
  focusUnit(unit);
}

export function drawComposer() {
  const { open } = store.work;
  composer.hidden = open === null;
  byId('zs-composer-error', HTMLElement).textContent = '';
  commentField.removeAttribute('aria-invalid');
  if (!open) return;
  byId('zs-composer-title', HTMLElement).textContent = placeName(open);
  byId('zs-quote', HTMLElement).hidden = open.quote === '';
  byId('zs-quote-text', HTMLElement).textContent = open.quote;
  byId('zs-fill', HTMLElement).hidden = open.quote === '';
  commentField.value = open.comment;
  proposalField.value = open.proposal;
  reasonField.value = open.reason;
  for (const radio of composer.querySelectorAll('input[type=radio]'))
    if (radio instanceof HTMLInputElement) radio.checked = radio.value === open.type;
}

export function drawComments() {
  if (store.work.open === null) composer.hidden = true;
  const count = store.work.comments.length;
  for (const id of ['zs-count', 'zs-count-phone']) byId(id, HTMLElement).textContent = count > 0 ? String(count) : '';
  byId('zs-empty', HTMLElement).hidden = count > 0 || store.work.open !== null;
  const none = byId('zs-no-comment', HTMLInputElement);
  none.checked = store.work.noComment;
  none.disabled = count > 0;
  byId('zs-undo', HTMLElement).hidden = removed === null;
  if (removed)
    byId('zs-undo-text', HTMLElement).textContent = t('comment-removed', { place: placeName(removed.comment) });
  byId('zs-list', HTMLElement).replaceChildren(...store.work.comments.map(commentCard));
}

/** @param {OwnComment} comment */
function commentCard(comment) {
  const place = placeName(comment);
  const button = (/** @type {string} */ key, /** @type {() => void} */ press) => {
    const made = make('button', { type: 'button', class: 'zs-link', 'aria-label': t(`${key}-of`, { place }) }, t(key));
    made.addEventListener('click', press);
    return made;
  };
  const part = (/** @type {string} */ key, /** @type {string} */ value) =>
    value.trim() === '' ? [] : [make('p', { class: 'zs-part' }, make('b', {}, t(key)), value)];
  const unit = unitByBlock.get(comment.block);
  const head = make(
    'button',
    { type: 'button', class: 'zs-link zs-place', 'aria-label': t('show-place', { place }) },
    place,
  );
  head.addEventListener('click', () => {
    if (!unit) return;
    returnTo(comment.block);
    unit.element.scrollIntoView({ block: 'center' });
  });
  return make(
    'li',
    { class: store.work.open?.id === comment.id ? 'zs-card is-open' : 'zs-card' },
    make(
      'div',
      { class: 'zs-card-head' },
      unit ? head : make('b', {}, place),
      make('span', { class: 'zs-type' }, t(`type-${comment.type}`)),
    ),
    ...part('comment', comment.comment),
    ...part('proposal', comment.proposal),
    ...part('reason', comment.reason),
    make(
      'div',
      { class: 'zs-row' },
      button('change', () => changeComment(comment.id)),
      button('remove', () => removeComment(comment.id)),
    ),
  );
}

/** Nothing can be brought back any more. */
export function forgetRemoved() {
  removed = null;
}

/** @param {string} id */
function removeComment(id) {
  const at = store.work.comments.findIndex((comment) => comment.id === id);
  const [comment] = store.work.comments.splice(at, 1);
  if (!comment) return;
  removed = { comment, at };
  if (store.work.open?.id === id) store.work.open = null;
  changed();
  announce(t('comment-removed', { place: placeName(comment) }));
  byId('zs-undo-button', HTMLButtonElement).focus();
}

export function startComments() {
  const types = byId('zs-types', HTMLFieldSetElement);
  for (const type of TYPES) {
    const input = make('input', { type: 'radio', name: 'zs-type', value: type, id: `zs-type-${type}` });
    input.addEventListener('change', () => {
      if (!store.work.open) return;
      store.work.open.type = type;
      keep();
    });
    types.append(input, make('label', { for: `zs-type-${type}`, 'data-t': `type-${type}` }));
  }
  for (const [field, name] of /** @type {const} */ ([
    [commentField, 'comment'],
    [proposalField, 'proposal'],
    [reasonField, 'reason'],
  ])) {
    field.maxLength = limits.text;
    field.addEventListener('input', () => {
      if (!store.work.open) return;
      store.work.open[name] = field.value;
      byId('zs-composer-error', HTMLElement).textContent = '';
      commentField.removeAttribute('aria-invalid');
      keep();
    });
  }
  composer.addEventListener('submit', (event) => {
    event.preventDefault();
    const block = store.work.open?.block ?? '';
    if (keepComment()) returnTo(block);
  });
  composer.addEventListener('keydown', (event) => {
    // Enter and Escape belong to an input method while it is composing Chinese.
    if (event.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) composer.requestSubmit();
    else if (event.key === 'Escape') cancel();
    else return;
    event.preventDefault();
  });
  const cancel = () => {
    const before = store.work.comments.find(({ id }) => id === store.work.open?.id);
    const touched = store.work.open && (before ? !sameWords(before, store.work.open) : isWritten(store.work.open));
    if (!touched || window.confirm(t('discard'))) leaveComposer();
  };
  byId('zs-cancel', HTMLButtonElement).addEventListener('click', cancel);
  byId('zs-fill', HTMLButtonElement).addEventListener('click', () => {
    if (!store.work.open) return;
    store.work.open.proposal = proposalField.value = store.work.open.quote;
    keep();
    proposalField.focus();
  });
  byId('zs-general', HTMLButtonElement).addEventListener('click', () => beginComment(null));
  byId('zs-no-comment', HTMLInputElement).addEventListener('change', (event) => {
    store.work.noComment = event.target instanceof HTMLInputElement && event.target.checked;
    changed();
  });
  byId('zs-undo-button', HTMLButtonElement).addEventListener('click', () => {
    if (!removed) return;
    store.work.comments.splice(removed.at, 0, removed.comment);
    store.work.noComment = false;
    const { block } = removed.comment;
    removed = null;
    changed();
    returnTo(block);
  });
}

/** @param {OwnComment} a @param {OwnComment} b */
function sameWords(a, b) {
  return a.comment === b.comment && a.proposal === b.proposal && a.reason === b.reason && a.type === b.type;
}
