import { matchesIn, squash } from '#shared/base/index.ts';
import { FIXED_WORDING } from '#shared/profiles/wording/index.ts';
import type { Check } from '../../check.ts';
import type { Fix, FixEdit, RuleBlock } from '../../model/index.ts';
import { elementOf } from './clause-tree.ts';
import { type ForewordSentence, forewordSentences } from './foreword-sentences.ts';
import { outOfOrder } from './out-of-order.ts';

const { foreword: WORDING } = FIXED_WORDING;
/** 本标准, 本部分 as the document's name for itself; not inside 样本标准, 成本部分 … */
const OLD_NAME = /(?<![样版成基文根日资脚])本(?:标准(?![差化物溶样曲件])|部分)/g;

/** FW01, FW02, FW05, FW06, FW08: fixed sentences of the foreword (前言) and their order. */
export const forewordChecks: readonly Check[] = [
  {
    id: 'FW01',
    severity: 'error',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 8.3 a)',
    scope: 'document',
    run(document, report) {
      const foreword = elementOf(document, 'foreword');
      if (!foreword) return;
      const basis = forewordSentences(foreword).filter(({ item }) => item === 'a');
      const first = basis[0];
      if (!first) {
        const insert = { kind: 'insert', beside: foreword.id, at: 'inside-first', type: 'paragraph' } as const;
        const edits = [{ ...insert, text: WORDING.basis }];
        report(foreword, {
          variant: 'missing',
          params: { text: WORDING.basis },
          fix: { label: 'restore-sentence', edits },
        });
        return;
      }
      if (!isBasis(first.block.text.plain)) restoring(first.block, WORDING.basis);

      function restoring(block: RuleBlock, text: string): void {
        report(block, { range: [0, block.text.plain.length], params: { text }, fix: restore(block, text) });
      }
    },
  },
  {
    id: 'FW02',
    severity: 'warning',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 8.3',
    scope: 'document',
    run(document, report) {
      const foreword = elementOf(document, 'foreword');
      if (!foreword) return;
      const known = forewordSentences(foreword).filter(({ item }) => item !== null);
      const wrong = outOfOrder(known, orderOf);
      const fix = inOrder(foreword, forewordSentences(foreword));
      for (const { block, item } of wrong)
        report(block, { range: [0, block.text.plain.length], params: { item: item ?? '' }, ...(fix ? { fix } : {}) });
    },
  },
  {
    id: 'FW05',
    severity: 'error',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 8.3',
    scope: 'block',
    types: ['paragraph', 'listItem', 'note', 'footnote'],
    run(block, place, report) {
      if (place.element !== 'foreword') return;
      const text = block.text.plain;
      for (const match of text.matchAll(/修改了/g)) swap(match.index, '修改了', WORDING.changed.slice(0, 3), 'changed');
      for (const match of matchesIn(text, OLD_NAME))
        if (!isInTitle(text, match.index)) swap(match.index, match[0], '本文件', 'self');

      function swap(from: number, old: string, word: string, variant: 'changed' | 'self'): void {
        const to = from + old.length;
        const edits = [{ kind: 'replace', block: block.id, field: 'text', from, to, text: word } as const];
        report(block, {
          variant,
          range: [from, to],
          params: { old, word },
          fix: { label: 'use-word', params: { word }, edits },
          ...(variant === 'changed' ? { severity: 'warning' as const } : {}),
        });
      }
    },
  },
  {
    id: 'FW06',
    severity: 'error',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 8.3 e), 附录D',
    scope: 'document',
    run(document, report) {
      const foreword = elementOf(document, 'foreword');
      if (!foreword) return;
      const sentences = forewordSentences(foreword);
      const own = sentences.filter(({ item }) => item === 'e');
      const text = WORDING.patents;
      if (document.meta.patents) {
        for (const { block } of own) {
          const fix: Fix = { label: 'remove-sentence', edits: [{ kind: 'remove', block: block.id }] };
          report(block, { variant: 'present', range: [0, block.text.plain.length], fix });
        }
        return;
      }
      if (own.length === 0) {
        if (document.meta.patents !== false) return;
        const fix: Fix = { label: 'restore-sentence', edits: [insertBehind(foreword, sentences, 'e', text)] };
        report(foreword, { variant: 'missing', params: { text }, fix });
        return;
      }
      const whole = squash(own.map(({ block }) => block.text.plain).join(''));
      const first = own[0]!.block;
      if (!whole.includes(squash(text)))
        report(first, { range: [0, first.text.plain.length], params: { text }, fix: restore(first, text) });
    },
  },
  {
    id: 'FW08',
    severity: 'warning',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 8.3 h)',
    scope: 'document',
    run(document, report) {
      const foreword = elementOf(document, 'foreword');
      if (!foreword) return;
      const sentences = forewordSentences(foreword);
      if (sentences.some(({ item }) => item === 'h')) return;
      const revision = (document.meta.replaces?.length ?? 0) > 0 || sentences.some(({ item }) => item === 'c');
      const edit: FixEdit = revision
        ? { kind: 'command', name: 'compose-foreword', block: foreword.id }
        : { kind: 'insert', beside: foreword.id, at: 'inside-last', type: 'paragraph', text: WORDING.firstEdition };
      report(foreword, {
        variant: revision ? 'revision' : 'first',
        params: { text: revision ? WORDING.history : WORDING.firstEdition },
        fix: { label: revision ? 'compose-foreword' : 'restore-sentence', edits: [edit] },
      });
    },
  },
];

/** The sentence to the letter, or with further drafting rules behind the title (和GB/T 20001.10—2014《…》的规定起草). */
function isBasis(text: string): boolean {
  const bare = squash(text);
  const basis = squash(WORDING.basis);
  if (bare === basis) return true;
  const end = basis.indexOf('》') + 1;
  const tail = basis.slice(end);
  return bare.startsWith(basis.slice(0, end)) && bare.endsWith(tail) && /^[和、及]/.test(bare.slice(end));
}

function restore(block: RuleBlock, text: string): Fix {
  const edits = [
    { kind: 'replace', block: block.id, field: 'text', from: 0, to: block.text.plain.length, text } as const,
  ];
  return { label: 'restore-sentence', edits };
}

/** Items in their order; the proposing body before the administering one, units before persons. */
function orderOf({ item, block }: ForewordSentence): number {
  const text = block.text.plain;
  const second = (item === 'f' && !text.includes('提出')) || (item === 'g' && !text.includes('单位'));
  return 2 * 'abcdefgh'.indexOf(item ?? '') + (second ? 1 : 0);
}

/** Sorted by item where every child of the foreword is a paragraph of its own; lists would be torn from their lead. */
function inOrder(foreword: RuleBlock, sentences: readonly ForewordSentence[]): Fix | null {
  if (foreword.children.length !== sentences.length || sentences.some(({ item }) => item === null)) return null;
  const sorted = sentences.toSorted((a, b) => orderOf(a) - orderOf(b));
  return { label: 'sort-foreword', edits: [{ kind: 'order', blocks: sorted.map(({ block }) => block.id) }] };
}

/** Puts an item before the first one that comes after it. */
function insertBehind(
  foreword: RuleBlock,
  sentences: readonly ForewordSentence[],
  item: string,
  text: string,
): FixEdit {
  const next = sentences.find((sentence) => sentence.item !== null && sentence.item > item);
  return next
    ? { kind: 'insert', beside: next.block.id, at: 'before', type: 'paragraph', text }
    : { kind: 'insert', beside: foreword.id, at: 'inside-last', type: 'paragraph', text };
}

function isInTitle(text: string, at: number): boolean {
  return text.lastIndexOf('《', at) > text.lastIndexOf('》', at);
}
