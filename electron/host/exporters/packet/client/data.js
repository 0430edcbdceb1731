/**
 * What the host put into the file (`PacketData` in packet-data.ts), and what the member has written so far. The scripts of this folder are
 * put one after the other into one scope, without their imports and exports (client-files.ts): their names must differ.
 */

/** @typedef {import('../packet-data.ts').PacketData} PacketData */
/** @typedef {import('#shared/domain/packet-answer.ts').PacketAnswer} PacketAnswer */
/** @typedef {import('#shared/domain/packet-answer.ts').PacketCommentType} CommentType */
/** @typedef {PacketAnswer['comments'][number]} AnswerComment */
/** @typedef {AnswerComment & { id: string }} OwnComment */
/** Comment that is being written; `id` of the comment that is changed, empty = a new one. @typedef {OwnComment} OpenComment */
/**
 * @typedef {object} Work
 * @property {OwnComment[]} comments
 * @property {OpenComment | null} open
 * @property {boolean} noComment
 * @property {string} patents
 * @property {PacketAnswer['respondent']} respondent
 * @property {{ choice: string, comment: string }} vote
 * @property {number} nextId
 */

/**
 * @template {Element} T
 * @param {string} id
 * @param {new () => T} kind
 * @returns {T}
 */
export function byId(id, kind) {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`no ${id}`);
  return found;
}

/** @type {PacketData} */
export const data = JSON.parse(byId('zs-data', HTMLScriptElement).textContent ?? '');
export const { packet, limits } = data;

/** The day on the member's clock, YYYY-MM-DD. */
export function today() {
  const now = new Date();
  const two = (/** @type {number} */ value) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** @returns {Work} */
export function emptyWork() {
  return {
    comments: [],
    open: null,
    noComment: false,
    patents: '',
    respondent: { ...data.respondent, phone: '', email: '', date: today() },
    vote: { choice: '', comment: '' },
    nextId: 1,
  };
}

const KEY = ['zhunsheng', packet.draft, packet.draftVersion, packet.round, packet.ballot, packet.addressee].join('|');

/** Some browsers refuse storage to files; then only saving the answer keeps what was written. */
function storageHere() {
  try {
    window.localStorage.setItem(`${KEY}|try`, '1');
    window.localStorage.removeItem(`${KEY}|try`);
    return window.localStorage;
  } catch {
    return null;
  }
}

/** The work, where it is kept, and whether something was written since the answer was last saved as a file. */
export const store = {
  storage: storageHere(),
  work: emptyWork(),
  unsaved: false,
};

/** @type {(() => void)[]} */
const listeners = [];

/** Calls `draw` after every change. @param {() => void} draw */
export function onChange(draw) {
  listeners.push(draw);
}

export function redraw() {
  for (const draw of listeners) draw();
}

/** Keeps what has changed and lets everything show it. */
export function changed() {
  keep();
  redraw();
}

/** Takes up what an earlier session kept. */
export function takeUp() {
  store.work = keptWork() ?? emptyWork();
  store.unsaved = hasWork();
}

/** What an earlier session kept; what cannot be used is left where it is. @returns {Work | null} */
function keptWork() {
  try {
    const kept = JSON.parse(store.storage?.getItem(KEY) ?? 'null');
    if (!kept || !Array.isArray(kept.comments)) return null;
    const changed = kept.comments.findIndex((/** @type {OwnComment} */ { id }) => id === kept.open?.id) + 1;
    const open = kept.open ? { ...commentOf(kept.open), id: changed > 0 ? String(changed) : '' } : null;
    return { ...workOfAnswer(kept), open };
  } catch {
    return null;
  }
}

export function hasWork() {
  const { work } = store;
  return (
    work.comments.length > 0 || work.open !== null || work.noComment || work.vote.choice !== '' || work.patents !== ''
  );
}

/** Keeps the work as it is now in this browser. */
export function keep() {
  store.unsaved = true;
  try {
    store.storage?.setItem(KEY, JSON.stringify(store.work));
  } catch {
    store.storage = null;
  }
}

/** The answer as the file holds it. @returns {PacketAnswer} */
export function answerOfWork() {
  const { work } = store;
  const choice = /** @type {NonNullable<PacketAnswer['vote']>['choice']} */ (work.vote.choice);
  return {
    format: 'zhunsheng-answer',
    version: 1,
    packet,
    respondent: { ...work.respondent },
    noComment: work.noComment && work.comments.length === 0,
    patents: work.patents,
    comments: work.comments.map(({ id, ...comment }) => comment),
    vote: data.ballot && work.vote.choice !== '' ? { choice, comment: work.vote.comment } : null,
    writtenAt: new Date().toISOString(),
  };
}

/** A text, whatever stands there: files come from anywhere. @param {unknown} value @returns {string} */
function words(value) {
  return typeof value === 'string' ? value : '';
}

/** @param {Partial<Record<keyof AnswerComment, unknown>>} given @returns {AnswerComment} */
function commentOf(given) {
  return {
    block: words(given.block),
    number: words(given.number),
    title: words(given.title),
    target: words(given.target),
    quote: words(given.quote),
    type: given.type === 'general' || given.type === 'editorial' ? given.type : 'technical',
    comment: words(given.comment),
    proposal: words(given.proposal),
    reason: words(given.reason),
  };
}

/** Takes an answer back up. @param {PacketAnswer} answer @returns {Work} */
export function workOfAnswer(answer) {
  const empty = emptyWork();
  const { respondent, vote } = answer;
  const choice = words(vote?.choice);
  return {
    ...empty,
    comments: answer.comments.map((comment, index) => ({ ...commentOf(comment), id: String(index + 1) })),
    noComment: answer.noComment === true,
    patents: words(answer.patents),
    respondent: {
      organisation: words(respondent?.organisation),
      name: words(respondent?.name),
      phone: words(respondent?.phone),
      email: words(respondent?.email),
      date: words(respondent?.date),
    },
    vote: {
      choice: data.ballot?.choices.some(({ id }) => id === choice) ? choice : '',
      comment: words(vote?.comment),
    },
    nextId: answer.comments.length + 1,
  };
}
