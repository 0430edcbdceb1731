import type { Check, Report } from '../../check.ts';
import type { RuleBlock, RuleEntry, RuleText } from '../../model/index.ts';
import { listRuns } from './list-runs.ts';
import { replaceFix } from './replace-fix.ts';

const LISTS = 'GB/T 1.1—2020, 7.6';

const li01: Check = {
  id: 'LI01',
  severity: 'error',
  languages: ['zh'],
  rule: LISTS,
  scope: 'document',
  run(document, report) {
    for (const { items, lead } of listRuns(document)) {
      const [first] = items;
      if (lead || !first || isList(first) || first.place.role === 'references') continue;
      report(first.block, { range: [0, first.block.text.plain.length] });
    }
  },
};

/** Items of the bibliography and of chapter 2 are entries, not a list. */
function isList({ place }: RuleEntry): boolean {
  return place.element === 'bibliography' || place.element === 'contents' || place.element === 'index';
}

const li02: Check = {
  id: 'LI02',
  severity: 'warning',
  languages: ['zh'],
  rule: LISTS,
  scope: 'block',
  types: ['listItem'],
  run(block, place, report) {
    if (levelOf(place.within) > 2) report(block, { range: [0, block.text.plain.length] });
  },
};

function levelOf(within: readonly string[]): number {
  return within.filter((type) => type === 'listItem').length + 1;
}

/** Marks of the first and of the second level. */
const KINDS = [
  ['dash', 'letter'],
  ['dot', 'number'],
] as const;
const LABELS = { dash: /^——$/, dot: /^·$/, letter: /^[a-z]{1,2}\)$/, number: /^\d+\)$/ } as const;

const li03: Check = {
  id: 'LI03',
  severity: 'error',
  languages: ['zh'],
  rule: LISTS,
  scope: 'block',
  types: ['listItem'],
  run(block, place, report) {
    const level = levelOf(place.within);
    if (level > 2 || place.role === 'references') return;
    const [unordered, ordered] = KINDS[level === 1 ? 0 : 1];
    const { kind } = block;
    const label = block.number.text;
    if (kind === 'dash' || kind === 'dot' || kind === 'letter' || kind === 'number') {
      if (kind !== unordered && kind !== ordered) {
        const right = kind === 'dash' || kind === 'dot' ? unordered : ordered;
        report(block, {
          variant: 'level',
          severity: 'warning',
          field: 'number',
          range: [0, label.length],
          params: { label, level },
          fix: kindFix(block, right),
        });
        return;
      }
      if (!block.number.typed || LABELS[kind].test(label.trim())) return;
    } else if (label === '') return;
    const counts = /[\dA-Za-z\u2460-\u24FF一二三四五六七八九十]/.test(label);
    const fix = kindFix(block, counts ? ordered : unordered);
    report(block, { field: 'number', range: [0, label.length], params: { label, level }, fix });
  },
};

function kindFix({ id }: RuleBlock, kind: string) {
  return { label: `list-${kind}`, edits: [{ kind: 'attribute', block: id, name: 'kind', value: kind }] } as const;
}

const li04: Check = {
  id: 'LI04',
  severity: 'error',
  languages: ['zh'],
  rule: LISTS,
  scope: 'document',
  run(document, report) {
    // A list may go on behind a paragraph of the same clause.
    const before = new Map<readonly RuleBlock[], number>();
    for (const { items } of listRuns(document)) {
      let expected = 1;
      for (const { block, siblings } of items) {
        const label = block.number.text;
        const count = block.number.typed ? countOf(label) : null;
        if (count === null) continue;
        const goesOn = block === items[0]?.block && count === (before.get(siblings) ?? 0) + 1;
        if (count !== expected && !goesOn) {
          const right = block.kind === 'number' ? String(expected) : String.fromCharCode(96 + Math.min(expected, 26));
          report(block, { field: 'number', range: [0, label.length], params: { label, expected: `${right})` } });
        }
        expected = count + 1;
        before.set(siblings, count);
      }
    }
  },
};

function countOf(label: string): number | null {
  const match = /^(?:([a-z])|(\d{1,3}))[)）]$/.exec(label.trim());
  if (!match) return null;
  return match[1] === undefined ? Number(match[2]) : match[1].charCodeAt(0) - 96;
}

const li05: Check = {
  id: 'LI05',
  severity: 'warning',
  languages: ['zh'],
  rule: LISTS,
  scope: 'document',
  run(document, report) {
    for (const run of listRuns(document)) {
      if (run.parentItem || !run.lead) continue;
      const end = endOf(run.lead.text).mark;
      if (end === '：' || end === ':') checkEnds(leavesOf(run.items), report);
      else if (end === '。')
        for (const { block } of run.items) if (block.children.length === 0) checkEnd(block, ['。'], '。', report);
    }
  },
};

/** Items without a list of their own, in their order. */
function leavesOf(items: readonly RuleEntry[]): readonly RuleBlock[] {
  const leaves: RuleBlock[] = [];
  const visit = (block: RuleBlock): void => {
    const inner = block.children.filter(({ type }) => type === 'listItem');
    if (inner.length === 0) leaves.push(block);
    else for (const child of inner) visit(child);
  };
  for (const { block } of items) visit(block);
  return leaves;
}

function checkEnds(leaves: readonly RuleBlock[], report: Report): void {
  for (const [index, block] of leaves.entries()) {
    if (index === leaves.length - 1) checkEnd(block, ['。'], '。', report);
    else checkEnd(block, ['；', '，'], '；', report);
  }
}

function checkEnd(block: RuleBlock, allowed: readonly string[], wanted: string, report: Report): void {
  const { mark, at, length } = endOf(block.text);
  // What a colon leads to (a formula, a table) closes the item.
  if (length === 0 || mark === '：' || mark === '…' || allowed.includes(mark)) return;
  const missing = !/[。；，、！？.;,!?]/.test(mark);
  const range = missing ? ([length, length] as const) : ([at, at + 1] as const);
  const shown = missing ? ([Math.max(0, length - 1), length] as const) : range;
  report(block, {
    variant: missing ? 'missing' : 'mark',
    range: shown,
    params: { mark, wanted },
    fix: replaceFix(block, 'text', range, wanted, 'end-with'),
  });
}

/** Last sign of a text, marks of footnotes and blanks left out; `length` = end of the words. */
function endOf({ plain, spans }: RuleText): { readonly mark: string; readonly at: number; readonly length: number } {
  let length = plain.trimEnd().length;
  for (const span of spans.toReversed())
    if ((span.kind === 'footnote' || span.kind === 'object-footnote') && span.to >= length) length = span.from;
  length = plain.slice(0, length).trimEnd().length;
  let at = length - 1;
  // 。” and 。） end a sentence as well.
  while (at > 0 && /[”’）)》]/.test(plain[at] ?? '') && /[。；，！？”’）]/.test(plain[at - 1] ?? '')) at--;
  return { mark: plain[at] ?? '', at: Math.max(at, 0), length };
}

const li06: Check = {
  id: 'LI06',
  severity: 'warning',
  languages: ['zh'],
  rule: LISTS,
  scope: 'document',
  run(document, report) {
    for (const run of listRuns(document)) {
      const [only] = run.items;
      if (!only || run.items.length > 1 || isList(only) || isFixedForm(only)) continue;
      report(only.block, { range: [0, only.block.text.plain.length] });
    }
  },
};

/** Changes, published parts and editions in the foreword are listed even if there is one only. */
function isFixedForm({ place }: RuleEntry): boolean {
  return place.element === 'foreword' || place.role === 'references';
}

/** Lists (列项): lead, levels, marks, order, end punctuation. */
export const listChecks: readonly Check[] = [li01, li02, li03, li04, li05, li06];
