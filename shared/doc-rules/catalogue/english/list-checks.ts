import type { Check } from '../../check.ts';
import type { RuleBlock, RuleEntry } from '../../model/index.ts';
import { replaceFix } from '../gb-words/replace-fix.ts';

type Run = readonly RuleEntry[];

type DocumentCheck = Extract<Check, { scope: 'document' }>;

/** Runs of neighbouring list items. */
function runsOf(entries: readonly RuleEntry[]): readonly Run[] {
  const runs: RuleEntry[][] = [];
  const open = new Map<readonly RuleBlock[], RuleEntry[]>();
  for (const entry of entries) {
    if (entry.block.type !== 'listItem') continue;
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

/** EL01: a list follows a sentence or phrase that leads to it and ends with a colon. */
const listLead: DocumentCheck = {
  ...listBase,
  id: 'EL01',
  severity: 'error',
  run: (document, report) => {
    for (const run of runsOf(document.entries)) {
      const item = run[0]?.block;
      const lead = leadOf(run);
      if (!item) continue;
      if (!lead) report(item, { variant: 'none' });
      else if (!/[:：]\s*$/.test(lead.text)) {
        const end = /[.;,]?\s*$/.exec(lead.text);
        const from = end?.index ?? lead.text.length;
        report(lead.block, {
          variant: 'colon',
          range: [Math.max(0, from - 1), lead.text.length],
          fix: replaceFix(lead.block, 'text', [from, lead.text.length], ':', 'end-with-colon', {}),
        });
      }
    }
  },
};

/** EL02: items that are parts of a sentence end with semicolons and the last with a full stop; items that are sentences with full stops. */
const itemEnds: DocumentCheck = {
  ...listBase,
  id: 'EL02',
  severity: 'warning',
  run: (document, report) => {
    for (const run of runsOf(document.entries)) {
      if (run.length < 2) continue;
      const items = run.map(({ block }) => block).filter((block) => block.text.plain.trim() !== '');
      const sentences = items.every(({ text }) => /^[A-Z]/.test(text.plain) && /\.\s*$/.test(text.plain));
      // Short entries without any stop, as in a legend, are left alone.
      if (sentences || items.every(({ text }) => !/[.;,:]\s*$/.test(text.plain))) continue;
      for (const [index, block] of items.entries()) {
        const text = block.text.plain;
        const nested = block.children.some(({ type }) => type === 'listItem');
        const expected = nested ? ':' : index === items.length - 1 ? '.' : ';';
        const match = /(?:[.;,:]|;? (?:and|or))?\s*$/.exec(text);
        const end = match?.[0].trim() ?? '';
        const last = index === items.length - 1 && run.at(-1)?.parent?.block.type !== 'listItem';
        if (end === expected || /^;? (?:and|or)$/.test(` ${end}`.replace('  ', ' ')) || (expected === '.' && !last))
          continue;
        if (end === '; and' || end === '; or' || end === 'and' || end === 'or') continue;
        const from = match?.index ?? text.length;
        report(block, {
          range: [Math.max(0, from - 1), text.length],
          params: { expected },
          fix: replaceFix(block, 'text', [from, text.length], expected, 'end-item', { expected }),
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
    for (const run of runsOf(document.entries)) {
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
    for (const run of runsOf(document.entries))
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
