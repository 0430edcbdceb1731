/** The page to sign: what a 征求意见反馈表 holds, with the vote and places for signature and seal. */
import { byId, data, packet, store } from './data.js';
import { make, placeName, t } from './words.js';

export function drawPrint() {
  const { respondent, comments, patents, noComment, vote } = store.work;
  const row = (/** @type {string[]} */ cells, /** @type {'td' | 'th'} */ kind = 'td') =>
    make('tr', {}, ...cells.map((cell) => make(kind, kind === 'th' ? { scope: 'col' } : {}, cell)));
  const pair = (/** @type {string} */ key, /** @type {string} */ value) => [
    make('th', { scope: 'row' }, t(key)),
    make('td', {}, value),
  ];
  const head = make(
    'table',
    { class: 'zs-sheet' },
    make(
      'tbody',
      {},
      make('tr', {}, ...pair('standard', packet.standard), ...pair('draft', packet.draftName)),
      make('tr', {}, ...pair('organisation', respondent.organisation), ...pair('name', respondent.name)),
      make('tr', {}, ...pair('phone', respondent.phone), ...pair('email', respondent.email)),
    ),
  );
  const columns = ['no', 'clause', 'quote', 'comment', 'proposal', 'reason'];
  const rows = comments.map((comment, index) =>
    row([
      String(index + 1),
      placeName({ ...comment, title: '' }),
      comment.quote.length > 160 ? `${comment.quote.slice(0, 160)}…` : comment.quote,
      `（${t(`type-${comment.type}`)}）${comment.comment}`,
      comment.proposal,
      comment.reason,
    ]),
  );
  const table = make(
    'table',
    { class: 'zs-sheet zs-comments-sheet' },
    make(
      'thead',
      {},
      row(
        columns.map((key) => t(key)),
        'th',
      ),
    ),
    make('tbody', {}, ...rows),
  );
  const box = (/** @type {boolean} */ ticked) => (ticked ? '☑ ' : '☐ ');
  const voted = data.ballot
    ? [
        make('h2', {}, t('tab-vote')),
        make(
          'p',
          {},
          ...data.ballot.choices.flatMap(({ id }) => [`${box(id === vote.choice)}${t(`choice-${id}`)}\u3000`]),
        ),
        ...(vote.comment.trim() === ''
          ? []
          : [make('p', { class: 'zs-part' }, make('b', {}, t('vote-comment')), vote.comment)]),
      ]
    : [];
  byId('zs-print', HTMLElement).replaceChildren(
    make('h1', {}, t('print-title')),
    head,
    make('h2', {}, t('tab-comments')),
    make('p', {}, `${box(comments.length === 0 && noComment)}${t('no-comment')}`),
    ...(comments.length > 0 ? [table] : []),
    ...voted,
    make('h2', {}, t('patents')),
    make('p', { class: 'zs-part' }, patents.trim() === '' ? t('patents-none') : patents),
    make(
      'p',
      { class: 'zs-sign-line' },
      make('span', {}, t('signature')),
      make('span', {}, t('seal')),
      make('span', {}, `${t('date')}\u3000${respondent.date}`),
    ),
  );
}
