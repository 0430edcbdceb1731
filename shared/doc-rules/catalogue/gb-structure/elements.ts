import { FIXED_WORDING } from '#shared/profiles/wording/index.ts';
import type { Check } from '../../check.ts';
import { chapterRole } from '../../engine/chapter-role.ts';
import type { Fix, FixEdit, RuleBlock, RuleDocument, RuleEntry } from '../../model/index.ts';
import { chaptersOf, elementOf, isClause, isNumbered, nameOf, titleAway } from './clause-tree.ts';
import { outOfOrder } from './out-of-order.ts';
import { isPart } from './part-number.ts';

/** Order of the elements (GB/T 1.1—2020, table 3). */
const RANKS: Readonly<Partial<Record<RuleBlock['type'], number>>> = {
  toc: 0,
  foreword: 1,
  introduction: 2,
  documentTitle: 3,
  warning: 3,
  chapter: 4,
  annex: 5,
  bibliography: 6,
  index: 7,
};
const ONCE: ReadonlySet<RuleBlock['type']> = new Set(['toc', 'foreword', 'introduction', 'bibliography', 'index']);
const MANDATORY = ['scope', 'references', 'terms'] as const;

/** ST01–ST06: which elements there are, in which order, and what may stand in them. */
export const elementChecks: readonly Check[] = [
  {
    id: 'ST01',
    severity: 'error',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 6.2, 表3',
    scope: 'document',
    run(document, report) {
      if (!elementOf(document, 'foreword')) report(null, { variant: 'foreword' });
      const chapters = chaptersOf(document);
      const roles = new Set(chapters.map(({ place }) => place.role));
      for (const role of MANDATORY) {
        if (roles.has(role)) continue;
        const params = { title: FIXED_WORDING.chapters[role] };
        const fix = role === 'scope' ? null : missingChapter(chapters, role);
        report(null, { variant: 'chapter', params, ...(fix ? { fix } : {}) });
      }
      if (!roles.has('other') && !hasCoreInFront(document, roles)) report(null, { variant: 'core' });
    },
  },
  {
    id: 'ST02',
    severity: 'error',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 6.2, 表3',
    scope: 'document',
    run(document, report) {
      const elements = document.blocks.filter(({ type }) => RANKS[type] !== undefined);
      for (const block of outOfOrder(elements, ({ type }) => RANKS[type] ?? 0))
        report(block, { variant: block.type, params: { name: nameOf(block) } });
      for (const type of ONCE)
        for (const block of elements.filter((element) => element.type === type).slice(1))
          report(block, { variant: 'twice' });
    },
  },
  {
    id: 'ST03',
    severity: 'error',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 8.5, 8.6, 8.7',
    scope: 'document',
    run(document, report) {
      const before: number[] = [];
      for (const { block, place } of chaptersOf(document)) {
        const rank = rankOf(place.role);
        const expected = rank + 1;
        // Where an earlier one is missing ST01 says so, and the number follows from that.
        const explained = expected - (expected - 1 - before.filter((other) => other > 0 && other < expected).length);
        const typed = block.number.typed ? Number(block.number.text) : Number.NaN;
        const wrong = before.some((other) => other === 0 || other > expected);
        const misnumbered = !Number.isNaN(typed) && typed !== expected && typed !== explained;
        if (rank >= 0 && (wrong || misnumbered))
          report(block, { field: 'title', params: { title: block.title.plain, expected } });
        before.push(rank < 0 ? 0 : expected);
      }
    },
  },
  {
    id: 'ST04',
    severity: 'error',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 8.6',
    scope: 'block',
    types: ['chapter'],
    run(block, place, report) {
      const clauses = place.role === 'references' ? block.children.filter(isClause) : [];
      const first = clauses[0];
      if (!first) return;
      const edits = clauses.flatMap((clause): readonly FixEdit[] =>
        clause.type === 'clause' ? titleAway(clause) : [{ kind: 'convert', block: clause.id, to: 'reference' }],
      );
      report(first, {
        params: { name: nameOf(first), count: clauses.length },
        fix: { label: 'unsplit-references', edits },
      });
    },
  },
  {
    id: 'ST05',
    severity: 'error',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 8.3',
    scope: 'block',
    types: ['chapter', 'clause', 'untitledClause', 'term', 'figure', 'table', 'formula'],
    run(block, place, report) {
      if (place.element !== 'foreword' || place.within.includes('figure')) return;
      if (place.within.includes('untitledClause')) return;
      const kind =
        block.type === 'figure' || block.type === 'table' || block.type === 'formula' ? block.type : 'clause';
      report(block, { variant: kind, params: { name: nameOf(block) } });
    },
  },
  {
    id: 'ST06',
    severity: 'warning',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 8.4',
    scope: 'document',
    run(document, report) {
      const introduction = elementOf(document, 'introduction');
      if (!introduction) {
        const whole = chaptersOf(document).length > 0;
        if (whole && isPart(document)) report(null, { variant: 'part' });
        else if (whole && document.meta.patents) report(null, { variant: 'patents' });
        return;
      }
      if (introduction.number.text !== '') report(introduction, { variant: 'number', field: 'number' });
      const wrong = introduction.children.find(
        (block) => isNumbered(block) && block.number.text !== '' && !/^[0０]/.test(block.number.text),
      );
      if (wrong) {
        const range = [0, wrong.number.text.length] as const;
        report(wrong, { variant: 'clauses', field: 'number', range, params: { number: wrong.number.text } });
      }
    },
  },
];

/** Place of a role among the chapters that every document begins with, from 0; -1 = none of them. */
function rankOf(role: string | null): number {
  return (MANDATORY as readonly (string | null)[]).indexOf(role);
}

/** A vocabulary has its core in chapter 3, a standard of symbols in chapter 4 (GB/T 1.1—2020, table 4). */
function hasCoreInFront({ meta, title, blocks }: RuleDocument, roles: ReadonlySet<string | null>): boolean {
  const type = meta.functionType;
  if (type === 'symbol' || (type === undefined && /符号|缩略语/.test(title ?? ''))) return roles.has('symbols');
  if (type !== undefined && type !== 'terminology') return false;
  const defines = blocks.some(
    (block) => isRole(block, 'scope') && block.children.some(({ text }) => text.plain.includes('界定了')),
  );
  if (type === undefined && !(title === null ? defines : /术语|词汇/.test(title))) return false;
  return blocks.some((block) => isRole(block, 'terms') && hasTerm(block));
}

function isRole(block: RuleBlock, role: string): boolean {
  return block.type === 'chapter' && chapterRole(block.title.plain) === role;
}

function hasTerm(block: RuleBlock): boolean {
  return block.children.some((child) => child.type === 'term' || (child.type === 'clause' && hasTerm(child)));
}

/** The empty form of a mandatory chapter (8.6, 8.7), put before the chapter that follows it. */
function missingChapter(chapters: readonly RuleEntry[], role: 'references' | 'terms'): Fix | null {
  const rank = rankOf(role);
  const next = chapters.find(({ place }) => {
    const other = rankOf(place.role);
    return other > rank || (other < 0 && place.role !== null);
  });
  if (!next) return null;
  const insert = { kind: 'insert', beside: next.block.id, at: 'before' } as const;
  const title = FIXED_WORDING.chapters[role];
  return {
    label: 'add-chapter',
    params: { title },
    edits: [
      { ...insert, type: 'heading', text: title, level: 1 },
      { ...insert, type: 'paragraph', text: FIXED_WORDING[role].none },
    ],
  };
}
