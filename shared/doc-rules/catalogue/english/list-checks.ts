import type { Check } from '../../check.ts';
import { entriesWhere } from '../../engine/entries-where.ts';
import type { RuleBlock, RuleEntry } from '../../model/index.ts';
import { replaceFix } from '../gb-words/replace-fix.ts';

type Run = readonly RuleEntry[];

type DocumentCheck = Extract<Check, { scope: 'document' }>;

const itemsIn = entriesWhere(({ type }) => type === 'listItem');

/** Runs of neighbouring list items. */
function runsOf(entries: readonly RuleEntry[]): readonly Run[] {
  const runs: RuleEntry[][] = [];
  const open = new Map<readonly RuleBlock[], RuleEntry[]>();
  for (const entry of entries) {
    const run = open.get(entry.siblings);
    const last = run?.at(-1);
    if (run && last && last.position === entry.position - 1) run.push(entry);
    else {
      const fresh = [entry];
      open.set(entry.siblings, fresh);
      runs.push(fresh);
    }
  }
  return runs;
}

function leadOf(run: Run): { readonly block: RuleBlock; readonly text: string } | null {
  const first = run[0];
  if (!first) return null;
  const before = first.siblings[first.position - 1];
  if (before?.type === 'paragraph' || before?.type === 'untitledClause')
    return { block: before, text: before.text.plain };
  const parent = first.parent?.block;
  if (
    first.position === 0 &&
    parent &&
    (parent.type === 'listItem' ||
      parent.type === 'untitledClause' ||
      parent.type === 'note' ||
      parent.type === 'example' ||
      parent.type === 'footnote')
  )
    return { block: parent, text: parent.text.plain };
  return null;
}

const listBase = {
  languages: ['en'],
  scope: 'document',
  rule: 'ISO/IEC Directives, Part 2:2021, 23',
} as const;

/** EL01: a phrase or the title of a subclause leads to a list; a phrase that is not finished ends with a colon or nothing. */
const listLead: DocumentCheck = {
  ...listBase,
  id: 'EL01',
  severity: 'warning',
  run: (document, report) => {
    for (const run of runsOf(itemsIn(document))) {
      const first = run[0];
      if (!first) continue;
      const lead = leadOf(run);
      if (!lead) {
        const titled = first.position === 0 && (first.parent?.block.title.plain ?? '') !== '';
        if (!titled) report(first.block, { variant: 'none' });
        continue;
      }
      const end = /[;,]\s*$/.exec(lead.text);
      if (!end) continue;
      const range = [end.index, lead.text.length] as const;
      report(lead.block, {
        variant: 'colon',
        range,
        fix: replaceFix(lead.block, 'text', range, ':', 'end-with-colon', {}),
      });
    }
  },
};

/** How an item ends, a joining word left aside: `origin; and` ends with a semicolon. */
function endOf(text: string): { readonly sign: string; readonly from: number } {
  const match = /([.;,:]?)(?: (?:and|or|and\/or))?(?:(?<!\s)\s+)?$/.exec(text);
  return { sign: match?.[1] ?? '', from: match?.index ?? text.length };
}

/** What stands between the items of one sentence: the sign most of them end with. */
function separatorOf(items: readonly RuleBlock[]): string {
  const commas = items.filter(({ text }) => endOf(text.plain).sign === ',').length;
  const semicolons = items.filter(({ text }) => endOf(text.plain).sign === ';').length;
  return commas > semicolons ? ',' : ';';
}

/** EL02: parts of one sentence end alike and the last with a full stop; items that are sentences all end with full stops. */
const itemEnds: DocumentCheck = {
  ...listBase,
  id: 'EL02',
  severity: 'warning',
  run: (document, report) => {
    for (const run of runsOf(itemsIn(document))) {
      const items = run.map(({ block }) => block).filter((block) => block.text.plain.trim() !== '');
      const sentences = items.every(({ text }) => /^[A-Z]/.test(text.plain) && /\.\s*$/.test(text.plain));
      // Short entries without any stop, as in a legend, are left alone.
      if (items.length < 2 || sentences || items.every(({ text }) => endOf(text.plain).sign === '')) continue;
      const inner = run[0]?.parent?.block.type === 'listItem';
      const separator = separatorOf(items.slice(0, -1));
      for (const [index, block] of items.entries()) {
        // An item with a list of its own leads to it, and one inside another may end as that one goes on.
        if (block.children.some(({ type }) => type === 'listItem') || (inner && index === items.length - 1)) continue;
        const expected = index === items.length - 1 ? '.' : separator;
        const { sign, from } = endOf(block.text.plain);
        const { length } = block.text.plain;
        if (sign === expected) continue;
        report(block, {
          range: [Math.max(0, from - 1), length],
          params: { expected },
          fix: replaceFix(block, 'text', [from, from + sign.length], expected, 'end-item', { expected }),
        });
      }
    }
  },
};

/** EL03: one item is no list. */
const single: DocumentCheck = {
  ...listBase,
  id: 'EL03',
  severity: 'warning',
  run: (document, report) => {
    for (const run of runsOf(itemsIn(document))) {
      const item = run[0];
      if (item && run.length === 1 && item.place.element !== 'foreword') report(item.block);
    }
  },
};

/** EL04: the marks of one list are of one kind and in order. */
const marks: DocumentCheck = {
  ...listBase,
  id: 'EL04',
  severity: 'error',
  run: (document, report) => {
    for (const run of runsOf(itemsIn(document)))
      for (const [index, { block }] of run.entries()) {
        const { text, typed } = block.number;
        if (!typed) continue;
        const plain = text.trim();
        const letter = `${String.fromCharCode(97 + index)})`;
        const expected = /^[a-z][).]?$/i.test(plain) ? letter : /^\d+/.test(plain) ? `${index + 1})` : '—';
        if (plain === expected || /^[—–]$/.test(plain)) continue;
        report(block, { field: 'number', range: [0, text.length], params: { found: plain, expected } });
      }
  },
};

export const listChecks: readonly Check[] = [listLead, itemEnds, single, marks];
