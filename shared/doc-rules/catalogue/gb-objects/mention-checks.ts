import type { Check } from '../../check.ts';
import { entriesWhere } from '../../engine/entries-where.ts';
import type { RuleBlock, RuleDocument } from '../../model/index.ts';
import { type Mention, mentionsOf } from './mentions.ts';
import { seriesOf } from './object-series.ts';

/** Where every number and target is first mentioned: the index of the section (chapter, clause) in the document. */
export type FirstMentions = {
  readonly ofTarget: ReadonlyMap<string, number>;
  readonly ofNumber: (kind: 'figure' | 'table', scope: string, index: number) => number | undefined;
  /** Section that a figure or table stands in, in the same count. */
  readonly sectionOf: ReadonlyMap<RuleBlock, number>;
};

const COUNTED: ReadonlySet<RuleBlock['type']> = new Set([
  'chapter',
  'clause',
  'untitledClause',
  'annex',
  'figure',
  'table',
]);
const sectionsObjectsMentions = entriesWhere((block) => {
  if (COUNTED.has(block.type)) return true;
  const { figures, tables, targets } = mentionsOf(block);
  return figures.length + tables.length + targets.length > 0;
});

/** Reads the mentions of the whole document once, in document order; contents and index mention nothing. */
export function firstMentions(document: RuleDocument): FirstMentions {
  const ofTarget = new Map<string, number>();
  const single = new Map<string, number>();
  const ranges: { key: string; mention: Mention; section: number }[] = [];
  const sectionOf = new Map<RuleBlock, number>();
  let section = 0;
  // A note of a table does not count as a mention of that table.
  let lastObject = '';
  const note = (kind: string, mention: Mention, at: number): void => {
    const key = `${kind} ${mention.scope}`;
    if (mention.first !== mention.last) ranges.push({ key, mention, section: at });
    const own = `${key} ${mention.last}`;
    if (!single.has(own)) single.set(own, at);
  };
  for (const { block, place } of sectionsObjectsMentions(document)) {
    if (
      block.type === 'chapter' ||
      block.type === 'clause' ||
      block.type === 'untitledClause' ||
      block.type === 'annex'
    )
      section++;
    if ((block.type === 'figure' || block.type === 'table') && !place.within.includes(block.type)) {
      sectionOf.set(block, section);
      lastObject = `${block.type} ${block.number.text}`;
    }
    if (place.element === 'contents' || place.element === 'index') continue;
    const { figures, tables, targets } = mentionsOf(block);
    for (const target of targets) if (!ofTarget.has(target)) ofTarget.set(target, section);
    const own = place.within.some((type) => type === 'figure' || type === 'table') ? lastObject : null;
    for (const mention of figures) if (own !== keyOf('figure', mention)) note('figure', mention, section);
    for (const mention of tables) if (own !== keyOf('table', mention)) note('table', mention, section);
  }
  return {
    ofTarget,
    sectionOf,
    ofNumber: (kind, scope, index) => {
      const key = `${kind} ${scope}`;
      const within = ranges.find(
        (range) => range.key === key && range.mention.first <= index && index <= range.mention.last,
      );
      const alone = single.get(`${key} ${index}`);
      if (within === undefined) return alone;
      return alone === undefined ? within.section : Math.min(alone, within.section);
    },
  };
}

function keyOf(kind: 'figure' | 'table', { scope, first, last }: Mention): string {
  return first === last ? `${kind} ${scope === '' ? '' : `${scope}.`}${first}` : '';
}

/** FT02: every figure and table is mentioned in the text, not much later than it stands. */
const mentioned: Check = {
  id: 'FT02',
  severity: 'error',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 9.6.1, 9.7.1',
  scope: 'document',
  run: (document, report) => {
    const mentions = firstMentions(document);
    for (const kind of ['figure', 'table'] as const)
      for (const { block } of seriesOf(document, kind)) {
        const number = /^(?:([A-Z])\s?[.．])?(\d+)/.exec(block.number.text);
        const typed = number ? mentions.ofNumber(kind, number[1] ?? '', Number(number[2])) : undefined;
        const live = [block, ...block.children]
          .map(({ id }) => mentions.ofTarget.get(id))
          .filter((at) => at !== undefined);
        const first = Math.min(...live, typed ?? Number.POSITIVE_INFINITY);
        if (!number && live.length === 0) continue;
        const params = { number: block.number.text };
        const range = [0, block.number.text.length] as const;
        if (first === Number.POSITIVE_INFINITY) report(block, { variant: kind, field: 'number', range, params });
        else if (first > (mentions.sectionOf.get(block) ?? 0) + 1)
          report(block, { variant: `${kind}-late`, severity: 'warning', field: 'number', range, params });
      }
  },
};

/** FT03: all figures have a title or none has; the same for tables, and for the parts of one figure. */
const titles: Check = {
  id: 'FT03',
  severity: 'warning',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 9.6.3, 9.7.3',
  scope: 'document',
  run: (document, report) => {
    for (const kind of ['figure', 'table'] as const) {
      const objects = seriesOf(document, kind).map(({ block }) => block);
      for (const block of oddOnes(objects))
        report(block, oddOptions(block, block.title.plain === '' ? `${kind}-untitled` : `${kind}-titled`));
      if (kind === 'figure')
        for (const { children } of objects)
          for (const block of oddOnes(children.filter(({ type }) => type === 'figure')))
            report(block, oddOptions(block, block.title.plain === '' ? 'part-untitled' : 'part-titled'));
    }
  },
};

function oddOptions(block: RuleBlock, variant: string) {
  const { number, title } = block;
  const params = { number: number.text };
  if (title.plain !== '') return { variant, params, field: 'title' as const, range: [0, title.plain.length] as const };
  return { variant, params, field: 'number' as const, range: [0, number.text.length] as const };
}

/** The smaller group of titled and untitled blocks; the untitled ones where both are equal. */
export function oddOnes(blocks: readonly RuleBlock[]): readonly RuleBlock[] {
  const untitled = blocks.filter(({ title }) => title.plain.trim() === '');
  if (untitled.length === 0 || untitled.length === blocks.length) return [];
  return untitled.length * 2 <= blocks.length ? untitled : blocks.filter(({ title }) => title.plain.trim() !== '');
}

const CAPTION = { figure: /^图\s?(?:[A-Z][.．])?\d+[\s　]/, table: /^表\s?(?:[A-Z][.．])?\d+[\s　]/ } as const;

const untitledObjects = entriesWhere(
  ({ type, title }) => (type === 'table' || type === 'figure') && title.plain === '',
);

/** FT08: the title of a table stands above it, that of a figure below; seen where an import left it as a paragraph on the wrong side. */
const titleSide: Check = {
  id: 'FT08',
  severity: 'error',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 9.6.3, 9.7.3',
  scope: 'document',
  run: (document, report) => {
    for (const { block, position, siblings } of untitledObjects(document)) {
      if (block.type !== 'table' && block.type !== 'figure') continue;
      const beside = siblings[block.type === 'table' ? position + 1 : position - 1];
      const text = beside?.type === 'paragraph' ? beside.text.plain : '';
      // Further on stands the object whose own title this is, when the series is set the other way about.
      const other = siblings[block.type === 'table' ? position + 2 : position - 2];
      if (!beside || !CAPTION[block.type].test(text) || text.length > 60 || /[。；：]$/.test(text)) continue;
      if (other?.type === block.type && other.title.plain === '') continue;
      report(beside, { variant: block.type, range: [0, text.length] });
    }
  },
};

export const mentionChecks: readonly Check[] = [mentioned, titles, titleSide];
