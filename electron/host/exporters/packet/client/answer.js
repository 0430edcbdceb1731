/** Voting, who answers, what is still missing, and the files. */
import { drawComposer, forgetRemoved, isWritten, sortComments } from './comments.js';
import {
  answerOfWork,
  byId,
  changed,
  data,
  emptyWork,
  hasWork,
  limits,
  packet,
  redraw,
  store,
  workOfAnswer,
} from './data.js';
import { drawPrint } from './print.js';
import { go } from './views.js';
import { announce, make, t } from './words.js';

/** @typedef {import('./data.js').PacketAnswer} PacketAnswer */
/** @typedef {{ level: 'ok' | 'note' | 'error', text: string, field: string }} Check */

const voteComment = byId('zs-vote-comment', HTMLTextAreaElement);
const details = byId('zs-details', HTMLFormElement);
/** @type {readonly (keyof PacketAnswer['respondent'])[]} */
const DETAILS = ['organisation', 'name', 'phone', 'email', 'date'];

function needsReason() {
  return data.ballot?.choices.find(({ id }) => id === store.work.vote.choice)?.reason === true;
}

/** What the answer lacks; `error`: it cannot be saved so. @returns {Check[]} */
function checks() {
  const { comments, noComment, vote, respondent, open } = store.work;
  /** @type {Check[]} */
  const list = [];
  const add = (/** @type {'ok' | 'note' | 'error'} */ level, /** @type {string} */ key, field = '') =>
    list.push({ level, text: t(key, { count: comments.length, choice: choiceName(vote.choice) }), field });
  if (open && isWritten(open)) add('error', 'check-open', 'zs-comment');
  if (comments.length > 0) add('ok', 'check-comments');
  else if (noComment) add('ok', 'check-no-comment');
  else add(data.ballot && vote.choice !== '' ? 'note' : 'error', 'check-nothing', 'zs-general');
  if (data.ballot) {
    if (vote.choice === '') add('note', 'check-no-vote', 'zs-vote-first');
    else if (needsReason() && vote.comment.trim() === '') add('error', 'check-vote-reason', 'zs-vote-comment');
    else add('ok', 'check-vote');
  }
  if (respondent.organisation.trim() === '') add('error', 'check-organisation', 'zs-organisation');
  if (data.ballot && vote.choice !== '' && respondent.name.trim() === '') add('error', 'check-name', 'zs-name');
  return list;
}

/** @param {string} choice */
export function choiceName(choice) {
  return choice === '' ? '' : t(`choice-${choice}`);
}

export function drawVote() {
  if (!data.ballot) return;
  byId('zs-ballot-title', HTMLElement).textContent = data.ballot.title;
  byId('zs-ballot-facts', HTMLElement).textContent =
    data.ballot.closesOn === '' ? '' : t('vote-until', { day: data.ballot.closesOn });
  for (const radio of document.querySelectorAll('input[name=zs-choice]'))
    if (radio instanceof HTMLInputElement) radio.checked = radio.value === store.work.vote.choice;
  byId('zs-vote-clear', HTMLElement).hidden = store.work.vote.choice === '';
  byId('zs-vote-comment-label', HTMLElement).textContent = t(needsReason() ? 'vote-comment-needed' : 'vote-comment');
  voteComment.required = needsReason();
  if (voteComment.value !== store.work.vote.comment) voteComment.value = store.work.vote.comment;
}

export function drawDetails() {
  for (const name of DETAILS) {
    const field = byId(`zs-${name}`, HTMLInputElement);
    if (field.value !== store.work.respondent[name]) field.value = store.work.respondent[name];
  }
  const patents = byId('zs-patents', HTMLTextAreaElement);
  if (patents.value !== store.work.patents) patents.value = store.work.patents;
  byId('zs-checks', HTMLElement).replaceChildren(
    ...checks().map(({ level, text }) =>
      make(
        'li',
        { class: `is-${level}` },
        make('span', { class: 'zs-sign', 'aria-hidden': 'true' }, level === 'ok' ? '✓' : '!'),
        text,
      ),
    ),
  );
  const { committee } = data;
  const contact = [committee.contact, committee.phone, committee.email].filter((part) => part !== '').join('\u3000');
  byId('zs-contact', HTMLElement).textContent = t('contact', { committee: committee.name, contact });
}

/** Shows what is wrong at its field and goes to the first; true when nothing is. */
function readyToSave() {
  const wrong = checks().filter(({ level }) => level === 'error');
  for (const id of ['zs-organisation', 'zs-name', 'zs-vote']) {
    const field = id === 'zs-vote' ? voteComment : byId(id, HTMLInputElement);
    const own = wrong.find((one) => one.field === field.id);
    byId(`${id}-error`, HTMLElement).textContent = own?.text ?? '';
    if (own) field.setAttribute('aria-invalid', 'true');
    else field.removeAttribute('aria-invalid');
  }
  const [first] = wrong;
  if (!first) return true;
  const field = document.getElementById(first.field);
  const panel = field?.closest('[role=tabpanel]');
  if (panel) go(panel.id.slice(3));
  field?.focus();
  announce(first.text);
  return false;
}

function saveAnswer() {
  if (!readyToSave()) return;
  const answer = answerOfWork();
  const clean = (/** @type {string} */ part) =>
    part
      .replace(/[<>:"/\\|?*\s\u0000-\u001f]+/g, ' ')
      .trim()
      .slice(0, 60);
  const name = `${t('file-name', { organisation: clean(answer.respondent.organisation), standard: clean(packet.title || packet.standard) })}.zsanswer.json`;
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(answer, null, 2)}\n`], { type: 'application/json' }));
  const link = make('a', { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
  store.unsaved = false;
  const sent = byId('zs-sent', HTMLElement);
  sent.hidden = false;
  sent.textContent = t('saved', {
    name,
    committee: data.committee.name,
    email: data.committee.email || data.committee.name,
  });
  announce(sent.textContent);
  redraw();
}

/** @param {File} file */
async function loadAnswer(file) {
  const fail = (/** @type {string} */ key) => {
    byId('zs-load-error', HTMLElement).textContent = t(key, { name: file.name });
    announce(t(key, { name: file.name }));
  };
  byId('zs-load-error', HTMLElement).textContent = '';
  let read;
  try {
    read = JSON.parse(await file.text());
  } catch {
    return fail('load-broken');
  }
  if (read?.format !== 'zhunsheng-answer' || read.version !== 1 || !Array.isArray(read.comments))
    return fail('load-broken');
  if (read.packet?.draft !== packet.draft) return fail('load-other');
  if (hasWork() && !window.confirm(t('load-replaces'))) return;
  store.work = workOfAnswer(read);
  forgetRemoved();
  sortComments();
  changed();
  drawComposer();
  announce(t('loaded', { count: store.work.comments.length }));
}

export function startAnswer() {
  const { ballot } = data;
  for (const name of DETAILS) {
    const field = byId(`zs-${name}`, HTMLInputElement);
    field.maxLength = limits.line;
    field.addEventListener('input', () => {
      store.work.respondent[name] = field.value;
      field.removeAttribute('aria-invalid');
      changed();
    });
  }
  const patents = byId('zs-patents', HTMLTextAreaElement);
  patents.maxLength = limits.text;
  patents.addEventListener('input', () => {
    store.work.patents = patents.value;
    changed();
  });
  details.noValidate = true;
  details.addEventListener('submit', (event) => {
    event.preventDefault();
    saveAnswer();
  });
  byId('zs-print-button', HTMLButtonElement).addEventListener('click', () => window.print());
  window.addEventListener('beforeprint', drawPrint);
  const load = byId('zs-load', HTMLInputElement);
  load.addEventListener('change', () => {
    const [file] = load.files ?? [];
    if (file) loadAnswer(file);
    load.value = '';
  });
  byId('zs-clear', HTMLButtonElement).addEventListener('click', () => {
    if (!window.confirm(t('clear-confirm'))) return;
    store.work = emptyWork();
    forgetRemoved();
    changed();
    drawComposer();
    announce(t('cleared'));
  });
  if (!ballot) return;
  const choices = byId('zs-choices', HTMLFieldSetElement);
  ballot.choices.forEach(({ id }, index) => {
    const input = make('input', {
      type: 'radio',
      name: 'zs-choice',
      value: id,
      id: index === 0 ? 'zs-vote-first' : `zs-choice-${id}`,
    });
    input.addEventListener('change', () => {
      store.work.vote.choice = id;
      changed();
    });
    choices.append(make('label', { class: 'zs-choice' }, input, make('span', { 'data-t': `choice-${id}` })));
  });
  byId('zs-vote-clear', HTMLButtonElement).addEventListener('click', () => {
    store.work.vote.choice = '';
    changed();
    byId('zs-vote-first', HTMLInputElement).focus();
  });
  voteComment.maxLength = limits.text;
  voteComment.addEventListener('input', () => {
    store.work.vote.comment = voteComment.value;
    voteComment.removeAttribute('aria-invalid');
    byId('zs-vote-error', HTMLElement).textContent = '';
    changed();
  });
}
