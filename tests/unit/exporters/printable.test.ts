import { expect, it } from 'vitest';
import { rowsToCsv } from '#host/exporters/csv/index.ts';
import { runTask } from '#host/jobs/run-task.ts';
import { printable } from '#shared/base/index.ts';
import { formTemplate, papersOf, paperWords } from '#shared/profiles/index.ts';
import { collationRows, fillTemplate, type PaperTemplate, printablePublication } from '#shared/publishing/index.ts';
import { openDocx, shownText } from './docx/open-docx.ts';

/** Papers and tables: what a comment carries turns nothing that stands beside it (ADR 0038). */

const TURNED = '应\u202e平整\u202c。\u2067甲\u2069\u{e0041}\u0007';
const PLAIN = '应平整。甲';

const KEYS = [
  'standard',
  'organisation',
  'contact',
  'phone',
  'today',
  'sent',
  'replied',
  'repliedWithComments',
  'noReply',
];
const COUNTS = ['comments', 'accepted', 'partly', 'rejected', 'undecided'];
const TEXTS = Object.fromEntries([...KEYS, ...COUNTS].map((key) => [key, '1']));

function collation() {
  const template = formTemplate('collation-table-seven') as PaperTemplate;
  const comment = {
    order: 1,
    clause: '5.2',
    original: '',
    comment: TURNED,
    proposal: `改为\u200b“宜”，مرحبا 与 👨‍👩‍👧`,
    memberReason: '',
    organisation: '甲研究所',
    person: '',
    decision: 'accepted' as const,
    reason: '同意\u202e',
  };
  const rows = collationRows([comment], paperWords['zh-CN']);
  return fillTemplate(template, { texts: TEXTS, rows: { collation: rows } }, papersOf('zh-CN'), {
    date: '2026-03-01T00:00:00Z',
    author: '',
  });
}

it('a collation table is printed without what turns its cells, and says so', async () => {
  const given = collation();
  const { bytes, problems } = await runTask('render', { publication: given, format: 'docx', blobs: new Map() }, {});
  expect(problems.map(({ code }) => code)).not.toContain('print-right-to-left');
  expect(problems).toContainEqual({ code: 'print-unseen', severity: 'info', params: { count: 7 } });
  const text = shownText(openDocx(bytes).body);
  expect(text).toContain(PLAIN);
  expect(text).toContain('改为\u200b“宜”，مرحبا 与 👨‍👩‍👧');
  expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u);
});

it('a paper without such characters is the same tree, and nothing is said', () => {
  const { publication } = printablePublication(collation());
  expect(printablePublication(publication)).toEqual({ publication, problems: [], turned: true });
  expect(printablePublication(publication).publication).toBe(publication);
});

it('tables for other programs hold none of them, and keep where a word may be divided', () => {
  expect(new TextDecoder().decode(rowsToCsv([[TURNED, '甲']]))).toBe(`${PLAIN},甲\r\n`);
  expect(printable('a\u00adb\u200bc\u2060d\u202ee\ufeff')).toBe('a\u00adb\u200bc\u2060de');
});
