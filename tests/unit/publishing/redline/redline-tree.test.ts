import type { Node } from 'prosemirror-model';
import { beforeAll, describe, expect, it } from 'vitest';
import { gbProfile } from '#shared/profiles/index.ts';
import type { PubBlock, Publication, PubParagraph, PubRun } from '#shared/publishing/publication.ts';
import { buildRedline } from '#shared/publishing/redline/index.ts';
import { visitParagraphs } from '#shared/typesetting/index.ts';
import * as d from '#tests/builders/document.ts';
import { LONG_COVER, makeLongStandard } from '#tests/builders/long-standard.ts';
import { all } from '#tests/builders/xml-tree.ts';
import { openDocx } from '../../exporters/docx/open-docx.ts';
import { edited } from './edit-standard.ts';
import { REVISION, wordOf } from './redline-facts.ts';

const MARKS = { inserted: '+', deleted: '-' };

/** `甲-[乙]+[丙]`: deleted and inserted stretches in brackets. */
function marked(runs: readonly PubRun[]): string {
  return runs
    .map((run) => {
      const text = 'text' in run ? run.text : run.kind;
      return 'change' in run && run.change ? `${MARKS[run.change]}[${text}]` : text;
    })
    .join('');
}

function line({ change, label, runs }: PubParagraph): string {
  const number = label ? `${label.textBefore === undefined ? '' : `(${label.textBefore}→)`}${label.text} ` : '';
  return `${change ? MARKS[change] : ''}${number}${marked(runs)}`.replaceAll('\u3000', '');
}

function linesOf(publication: Publication, section: string): readonly string[] {
  const blocks = publication.sections.find(({ id }) => id === section)?.blocks ?? [];
  const show = (block: PubBlock): string =>
    block.kind === 'paragraph'
      ? line(block)
      : `${'change' in block && block.change ? MARKS[block.change] : ''}${block.kind}`;
  return blocks.map(show);
}

const before = d.documentOf(
  d.body(
    d.heading(1, '范围', { id: 'c1' }),
    d.paragraph('本文件适用于茶叶的生产。', { id: 'p1' }),
    d.heading(1, '要求', { id: 'c2' }),
    d.paragraph(['样品应在23 ℃下放置24 h，见', d.refTo('c3'), '。'], { id: 'p2' }),
    d.list('alpha', [d.item('甲；', undefined, { id: 'i1' }), d.item('乙。', undefined, { id: 'i2' })], { id: 'l' }),
    d.table(
      '尺寸',
      [
        ['规格', '长'],
        ['甲', '10'],
        ['乙', '20'],
      ],
      { id: 't' },
    ),
    d.heading(1, '检验', { id: 'c3' }),
    d.paragraph('用目测法。', { id: 'p3' }),
  ),
);
const after = d.documentOf(
  d.body(
    d.heading(1, '范围', { id: 'c1' }),
    d.paragraph('本文件适用于茶叶的生产。', { id: 'p1' }),
    d.heading(1, '分类', { id: 'c9' }),
    d.heading(1, '要求', { id: 'c2' }),
    d.paragraph(['样品应在25 ℃下放置24 h，见', d.refTo('c3'), '。'], { id: 'p2' }),
    d.list('alpha', [d.item('乙。', undefined, { id: 'i2' })], { id: 'l' }),
    d.table(
      '尺寸',
      [
        ['规格', '长'],
        ['甲', '10'],
        ['丙', '15'],
        ['乙', '21'],
      ],
      { id: 't' },
    ),
    d.heading(1, '检验', { id: 'c3' }),
  ),
);

const redlineOf = (old: Node, now: Node, more: Partial<typeof LONG_COVER> = {}): Publication =>
  buildRedline({ doc: old, cover: LONG_COVER }, { doc: now, cover: { ...LONG_COVER, ...more } }, gbProfile, REVISION);

describe('the tree of a redline', () => {
  let redline: Publication;
  beforeAll(() => {
    redline = redlineOf(before, after, { publishDate: '2026-04-01', titleMain: '农产品冷链运输' });
  });

  it('marks words, paragraphs and rows, and prints new numbers without a mark', () => {
    expect(linesOf(redline, 'body').slice(1)).toEqual([
      '1 范围',
      '本文件适用于茶叶的生产。',
      '+2 分类',
      '(2→)3 要求',
      '样品应在-[23]+[25] ℃下放置24 h，见-[第3章]+[第4章]。',
      '-a) 甲；',
      '(b)→)a) 乙。',
      'table',
      '(3→)4 检验',
      '-用目测法。',
      'rule',
    ]);
    const table = redline.sections.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'table');
    expect(
      table?.rows.map(({ change, cells }) => [change, ...cells.map((cell) => cell.paragraphs.map(line).join())]),
    ).toEqual([
      [undefined, '规格', '长'],
      [undefined, '甲', '10'],
      ['inserted', '+丙', '+15'],
      [undefined, '乙', '-[20]+[21]'],
    ]);
  });

  it('marks the words of the cover and says who changed the text and when', () => {
    const cover: string[] = [];
    visitParagraphs(
      redline.sections.filter(({ id }) => id === 'cover'),
      (paragraph) => cover.push(line(paragraph)),
    );
    expect(cover.filter((text) => text.includes('['))).toEqual([
      '农产品冷链-[储运]+[运输]技术要求和试验方法',
      '2026--[03]+[04]-01发布',
    ]);
    expect(redline.revision).toEqual({ author: '张三', date: REVISION.date });
  });

  it('keeps deleted headings out of the contents and gives every block a name of its own', () => {
    const gone = redlineOf(after, before);
    const names: string[] = [];
    const listed: string[] = [];
    visitParagraphs(gone.sections, ({ id, outline }) => {
      if (id !== undefined) names.push(id);
      if (outline?.inContents) listed.push(outline.text);
    });
    expect(listed.some((text) => text.includes('分类'))).toBe(false);
    expect(new Set(names).size).toBe(names.length);
  });

  it('finds nothing between a text and itself, nor where it came back from another program with other ids', () => {
    const other = edited(after, [{ what: 'ids', at: 0, pick: 0 }]);
    for (const now of [after, other]) {
      expect(now.eq(after)).toBe(now === after);
      expect(JSON.stringify(redlineOf(after, now).sections)).not.toMatch(/"change"|Before"/);
    }
  });

  it('is written to Word with author, date and a number for each change, and always as the same bytes', async () => {
    const bytes = await wordOf(redline);
    const { body } = openDocx(bytes);
    const changes = [...all(body, 'w:ins'), ...all(body, 'w:del')];
    expect(changes.length).toBeGreaterThan(15);
    expect(
      changes.every(
        ({ attributes }) => attributes['w:author'] === '张三' && attributes['w:date']?.startsWith('2026-03-01T'),
      ),
    ).toBe(true);
    const numbers = [...changes, ...all(body, 'w:bookmarkStart')].map(({ attributes }) => attributes['w:id']);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(await wordOf(redlineOf(before, after, { publishDate: '2026-04-01', titleMain: '农产品冷链运输' }))).toEqual(
      bytes,
    );
  });

  it('is made of 550 pages while one waits', () => {
    const old = makeLongStandard(550);
    const now = old.replace(2000, 2001, old.slice(0, 0));
    const started = process.cpuUsage();
    const long = redlineOf(old, now);
    const { user, system } = process.cpuUsage(started);
    console.info(`redline of 550 pages: ${Math.round((user + system) / 1000)} ms of processor time`);
    expect(JSON.stringify(long.sections).match(/"change":"deleted"/g)).not.toBeNull();
  });
});
