import { fillLabel, letterOf } from '#shared/publishing/label-wording.ts';
import type { RulePrinted } from '../model/index.ts';
import type { CaseBlock } from './case-file.ts';
import { caseLabels } from './case-labels.ts';

/** What is printed of every block, and how the text refers to it. */
export type CaseNumbers = {
  readonly printed: ReadonlyMap<string, RulePrinted>;
  readonly references: ReadonlyMap<string, string>;
  /** Ids of footnotes of figures and tables. */
  readonly objectFootnotes: ReadonlySet<string>;
};

type Series = { readonly prefix: string; figure: string; table: string; formula: string };
/** Surroundings of a block while numbers are given: series of objects, number of the clause around, owner of notes. */
type Around = {
  readonly series: Series;
  readonly clause: string;
  readonly place: string;
  readonly notes: {
    note: string;
    example: string;
    readonly counts: { readonly note: number; readonly example: number };
  };
  readonly items: string;
};

const OWNERS: ReadonlySet<string> = new Set([
  'chapter',
  'clause',
  'untitledClause',
  'term',
  'annex',
  'figure',
  'table',
  'foreword',
  'introduction',
  'bibliography',
]);

/**
 * Numbers the blocks of a case: typed text stays, everything else continues from its parent and from its preceding sibling
 * (`samples/lint/README.md`, 2.3). `referenced` are the targets of references: only these formulas are numbered.
 */
export function numberCase(
  blocks: readonly CaseBlock[],
  language: 'zh' | 'en',
  referenced: ReadonlySet<string>,
): CaseNumbers {
  const { labels } = caseLabels(language);
  const printed = new Map<string, RulePrinted>();
  const references = new Map<string, string>();
  const objectFootnotes = new Set<string>();
  let chapter = '';
  let annex = '';
  let footnote = '';
  let literature = '';

  function siblings(list: readonly CaseBlock[], around: Around, parent: CaseBlock | null): void {
    let clause = '';
    let item = '';
    let part = '';
    let mark = '';
    for (const block of list) {
      const typed = block.number ?? block.label;
      let derived = '';
      let inner: Around = around;
      let reference: string | null = null;
      const give = (): string => {
        const text = typed ?? derived;
        printed.set(block.id, { text, typed: typed !== undefined });
        return text;
      };
      if (block.type !== 'listItem') item = '';
      const kind = block.type === 'figure' && parent?.type === 'figure' ? 'sub-figure' : block.type;
      switch (kind) {
        case 'chapter': {
          derived = next(chapter);
          const number = give();
          if (number !== '') chapter = number;
          reference = fillLabel(labels.chapterReference, number);
          inner = { ...around, clause: number, place: reference };
          break;
        }
        case 'clause':
        case 'untitledClause':
        case 'term': {
          derived = clause === '' ? (around.clause === '' ? '' : `${around.clause}.1`) : next(clause);
          const number = give();
          if (number !== '') clause = number;
          reference = number;
          inner = { ...around, clause: number, place: number };
          break;
        }
        case 'annex': {
          derived = annex === '' ? 'A' : next(annex);
          const number = give();
          if (number !== '') annex = number;
          reference = fillLabel(labels.annex, number);
          const series = { prefix: `${number}.`, figure: '', table: '', formula: '' };
          inner = { ...around, series, clause: number, place: reference };
          break;
        }
        case 'introduction':
          inner = { ...around, clause: '0', place: labels.elements.introduction };
          break;
        case 'listItem': {
          const previous = item;
          if (block.kind === 'letter') derived = fillLabel(labels.item, next(bare(previous) || '`'));
          else if (block.kind === 'number') derived = fillLabel(labels.item, next(bare(previous) || '0'));
          else derived = block.kind === 'dot' ? labels.dot : labels.dash;
          item = give();
          const counted = block.kind === 'letter' || block.kind === 'number';
          const items = counted ? `${around.items} ${item}`.trim() : around.items;
          reference = items === '' ? around.place : fillLabel(labels.itemReference, items, around.place);
          inner = { ...around, items };
          break;
        }
        case 'note':
        case 'example': {
          const alone = around.notes.counts[kind] === 1;
          const single = kind === 'note' ? labels.singleNote : labels.singleExample;
          const pattern = kind === 'note' && parent?.type === 'term' ? labels.termNote : undefined;
          const number = next(digits(around.notes[kind]) || '0');
          derived = (alone && !pattern ? single : fillLabel(pattern ?? labels[kind], number)).trim();
          const label = give();
          around.notes[kind] = label;
          reference = fillLabel(labels.noteReference, label.replace(/[：:]$/, ''), around.place);
          break;
        }
        case 'sub-figure':
          derived = fillLabel(labels.item, next(bare(part) || '`'));
          part = give();
          reference = `${references.get(parent?.id ?? '') ?? ''} ${part}`;
          break;
        case 'figure':
        case 'table': {
          derived = objectNumber(around.series, kind);
          const number = give();
          if (number !== '') around.series[kind] = number;
          reference = fillLabel(kind === 'figure' ? labels.figure : labels.table, number);
          inner = { ...around, place: reference };
          break;
        }
        case 'formula': {
          if (referenced.has(block.id)) derived = fillLabel(labels.formula, objectNumber(around.series, 'formula'));
          const number = give().replace(/^[（(]|[)）]$/g, '');
          if (number !== '') around.series.formula = number;
          reference = number === '' ? labels.unnumberedFormula : fillLabel(labels.formulaReference, number);
          break;
        }
        case 'footnote':
          if (parent?.type === 'table' || parent?.type === 'figure') {
            derived = next(mark || '`');
            mark = give();
            objectFootnotes.add(block.id);
          } else {
            derived = fillLabel(labels.footnote, next(digits(footnote) || '0'));
            footnote = give();
          }
          reference = printed.get(block.id)?.text ?? '';
          break;
        case 'bibliographyItem':
          derived = fillLabel(labels.bibliographyItem, next(digits(literature) || '0'));
          literature = give();
          reference = literature;
          break;
        default:
          give();
      }
      if (reference !== null) references.set(block.id, reference);
      const children = block.children ?? [];
      if (children.length === 0) continue;
      const owned = OWNERS.has(block.type) ? { notes: notesOf(children), items: '' } : {};
      siblings(children, { ...inner, ...owned }, block);
    }
  }

  const series = { prefix: '', figure: '', table: '', formula: '' };
  siblings(blocks, { series, clause: '', place: '', notes: notesOf(blocks), items: '' }, null);
  return { printed, references, objectFootnotes };
}

function objectNumber(series: Series, kind: 'figure' | 'table' | 'formula'): string {
  return series[kind] === '' ? `${series.prefix}1` : next(series[kind]);
}

/** The number after `5.2`, `A.1`, `B`, `a`; `` ` `` stands before a. What does not count on is left as it is. */
function next(number: string): string {
  const match = /^(.*?)((?<!\d)\d+|[A-Za-z`])$/.exec(number);
  if (!match) return number === '' ? '1' : number;
  const [, head = '', last = ''] = match;
  if (/\d/.test(last)) return `${head}${Number(last) + 1}`;
  if (last === '`') return `${head}a`;
  const letter = letterOf(last.toLowerCase().charCodeAt(0) - 96 + 1);
  return head + (last === last.toLowerCase() ? letter : letter.toUpperCase());
}

/** `a)` → a */
function bare(label: string): string {
  return /([A-Za-z]|(?<!\d)\d+)[)）]?$/.exec(label)?.[1] ?? '';
}

function digits(label: string): string {
  return /\d+/.exec(label)?.[0] ?? '';
}

/** Notes and examples count within their clause, figure or table; a single one carries no number. */
function notesOf(children: readonly CaseBlock[]): Around['notes'] {
  const counts = { note: 0, example: 0 };
  const count = (list: readonly CaseBlock[]): void => {
    for (const block of list) {
      if (block.type === 'note' || block.type === 'example') counts[block.type]++;
      if (!OWNERS.has(block.type)) count(block.children ?? []);
    }
  };
  count(children);
  return { note: '', example: '', counts };
}
