import { describe, expect, it } from 'vitest';
import { exampleData, formTemplate, formTemplates, papersOf, withInputs } from '#shared/profiles/index.ts';
import { fillTemplate, type PaperTemplate, type TemplateData } from '#shared/publishing/index.ts';
import { type LaidPublication, layoutPublication } from '#shared/typesetting/index.ts';
import { roundMetrics } from '#tests/builders/print-metrics.ts';

/** Forms on their pages: what is signed is never alone, heads go on, blanks stay wide enough to write in. */

const SENTENCE = '本文件规定的指标依据三年、五个产区、共一百二十六批次样品的检验结果确定。';
const templateOf = (id: string) => formTemplate(id) as PaperTemplate;

function lay(template: PaperTemplate, data: TemplateData): LaidPublication {
  const form = { form: template.id, subject: 'r', addressee: '' };
  const isForm = Object.keys(template.fields).length > 0;
  const options = { date: '2026-03-01T00:00:00Z', author: '', ...(isForm ? { form } : {}) };
  return layoutPublication(
    fillTemplate(template, data, papersOf(template.language), options),
    roundMetrics,
    () => null,
    () => null,
  );
}

/** Lines of each page that stand in its text area. */
function linesOf(laid: LaidPublication): readonly (readonly string[])[] {
  return laid.pages.map((page) =>
    page.items.flatMap((item) => {
      if (item.kind !== 'text' || item.y > page.heightPt - 60) return [];
      return [String.fromCodePoint(...item.items.codePoint.subarray(item.line.start, item.line.end)).trim()];
    }),
  );
}

function lines(count: number): string {
  return Array.from({ length: count }, () => SENTENCE).join('\n');
}

function times(data: TemplateData, count: number): TemplateData {
  const rows = Object.fromEntries(
    Object.entries(data.rows).map(([name, list]) => [
      name,
      list.length === 0 ? list : Array.from({ length: count }, (_, index) => list[index % list.length] ?? {}),
    ]),
  );
  return { ...data, rows };
}

describe('forms that are signed on one sheet', () => {
  const oneSheet = ['comment-form', 'ballot-form', 'patent-disclosure', 'adjustment', 'review-sheet', 'filing-form'];
  it.each([...oneSheet, 'iso-comment-form', 'submission-list', 'approval-form'])('%s has one page', (id) => {
    expect(lay(templateOf(id), exampleData(templateOf(id))).pages).toHaveLength(1);
    expect(lay(templateOf(id), { texts: {}, rows: {} }).pages).toHaveLength(1);
  });
});

/** What is signed last, as it begins: the first place to sign, or who issues a letter. */
function signedBy(template: PaperTemplate, data: TemplateData): string | undefined {
  const part = template.parts.find(
    (it) => it.kind === 'signatures' || (it.kind === 'text' && it.style.endsWith('-issuer')),
  );
  const text = part?.kind === 'signatures' ? part.labels[0] : part?.kind === 'text' ? part.text : undefined;
  return text?.replace(/\{(\w+)\}/g, (_, name: string) => data.texts[name] ?? '').slice(0, 6);
}

it('places to sign and the names under letters never begin a page', () => {
  let seen = 0;
  for (const template of formTemplates) {
    const place = template.parts.findIndex(
      (it) => it.kind === 'signatures' || (it.kind === 'text' && it.style.endsWith('-issuer')),
    );
    const before = template.parts[place - 1];
    // Below a table the places follow its last row; a page may begin with them there.
    if (place < 0 || before?.kind === 'table' || before?.kind === 'each') continue;
    for (let count = 1; count <= 20; count++) {
      const written = template.inputs.filter(({ input }) => input === 'text').map(({ name }) => [name, lines(count)]);
      const data = withInputs(template, times(exampleData(template), count), Object.fromEntries(written));
      const words = signedBy(template, data) ?? '';
      const pages = linesOf(lay(template, data));
      const at = pages.findLastIndex((it) => it.some((line) => line.startsWith(words)));
      expect(at, `${template.id} ${words}`).toBeGreaterThanOrEqual(0);
      expect(at > 0 && pages[at]?.[0]?.startsWith(words), `${template.id} ${count}`).toBe(false);
    }
    seen++;
  }
  expect(seen).toBeGreaterThan(8);
});

it('heads of tables stand on every page of a long list', () => {
  for (const id of ['collation-table-seven', 'plan-summary', 'sign-in-list', 'iso-comments-resolved']) {
    const template = templateOf(id);
    const table = template.parts.find((part) => part.kind === 'table');
    const title = table?.kind === 'table' ? (table.columns[1]?.title.split('\n')[0] ?? '') : '';
    const pages = linesOf(lay(template, times(exampleData(template), 60)));
    expect(pages.length).toBeGreaterThan(2);
    const bare = pages.filter(
      (lines, index) => !lines.some((line) => line.startsWith(title)) && index < pages.length - 1,
    );
    expect(bare, id).toEqual([]);
  }
});

it('a long text goes on on the next page and leaves no hole; room to write in is never divided', () => {
  const proposal = templateOf('proposal');
  const long = SENTENCE.repeat(24);
  const record = { ...exampleData(proposal) };
  const pages = lay(proposal, withInputs(proposal, record, { purpose: long, scope: long, situation: long })).pages;
  const lowest = pages
    .slice(0, -1)
    .map((page) =>
      Math.max(...page.items.map((item) => (item.kind === 'text' && item.y < page.heightPt - 60 ? item.y : 0))),
    );
  expect(pages.length).toBeGreaterThan(3);
  for (const y of lowest.slice(1)) expect(y).toBeGreaterThan(600);
  const blank = linesOf(lay(proposal, { texts: {}, rows: {} }));
  expect(blank).toHaveLength(2);
  expect(blank.flat().filter((line) => line === '目的、意义')).toHaveLength(1);
});
