import { matchesIn, squash } from '#shared/base/index.ts';
import type { Check, Report } from '../../check.ts';
import { factOf } from '../../engine/fact-of.ts';
import type { RuleBlock, RuleDocument } from '../../model/index.ts';
import { codesIn, writtenCode } from '../../text/index.ts';
import { elementOf } from './clause-tree.ts';
import { type ForewordSentence, forewordSentences } from './foreword-sentences.ts';
import { printedNumbers } from './printed-numbers.ts';

const EDITORIAL_ONLY = /仅.{0,6}(?:结构调整|编辑性)|(?:无|没有)(?:主要)?技术(?:性)?变化|主要(?:为|是).{0,6}编辑性/;

/** FW03, FW04: what the document replaces, and what has changed since (GB/T 1.1—2020, 8.3 c). */
export const forewordChangeChecks: readonly Check[] = [
  {
    id: 'FW03',
    severity: 'error',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 8.1, 8.3 c)',
    scope: 'document',
    run(document, report) {
      const foreword = elementOf(document, 'foreword');
      const cover = document.meta.replaces;
      if (!foreword || !cover) return;
      const told = forewordSentences(foreword).flatMap(({ item, block }) =>
        item === 'c' ? replacedIn(block).map((code) => ({ ...code, block })) : [],
      );
      const printed = cover.flatMap((number) => {
        const codes = codesIn(number);
        return codes.length > 0
          ? codes.map((code) => ({ number: writtenCode(code), key: code.key }))
          : [{ number, key: '' }];
      });
      const fix = {
        label: 'compose-foreword',
        edits: [{ kind: 'command', name: 'compose-foreword', block: foreword.id } as const],
      };
      const unprinted = told.filter((other) => !printed.some(({ number }) => squash(other.number) === squash(number)));
      const untold = printed.filter(({ number }) => !told.some((other) => squash(other.number) === squash(number)));
      for (const [index, { number, key }] of untold.entries()) {
        // Two that differ are one fault, told where it can be read.
        if (index < unprinted.length) continue;
        if (key === '' && foreword.children.some(({ text }) => squash(text.plain).includes(squash(number)))) continue;
        report(null, { variant: 'foreword', params: { number }, fix });
      }
      for (const [index, { block, number, from, to }] of unprinted.entries()) {
        const other = untold[index]?.number;
        const variant = other === undefined ? 'cover' : 'differs';
        report(block, { variant, range: [from, to], params: { number, other: other ?? '' } });
      }
    },
  },
  {
    id: 'FW04',
    severity: 'error',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 8.3 c)',
    scope: 'document',
    run(document, report) {
      const foreword = elementOf(document, 'foreword');
      if (!foreword) return;
      const sentences = forewordSentences(foreword).filter(({ item }) => item === 'c');
      const first = sentences.find(({ block }) => /代替/.test(block.text.plain));
      const changes = sentences.filter(({ block }) => /主要(?:技术)?变化|主要差异/.test(block.text.plain));
      const told = changes.length > 0 || sentences.some(({ block }) => EDITORIAL_ONLY.test(block.text.plain));
      if (first && !told) {
        const text = first.block.text.plain;
        report(first.block, { variant: 'none', range: [0, text.length] });
      }
      for (const change of changes) itemsWithReferences(change, document, report);
    },
  },
];

/** Codes behind 代替, as far as 与…相比. */
const replacedIn = factOf((block) => {
  const text = block.text.plain;
  const start = text.indexOf('代替');
  if (start < 0) return [];
  const compared = text.indexOf('相比', start);
  // 与GB/T 1—2009相比 names the same document again.
  const end = compared < 0 ? text.length : Math.max(start, text.lastIndexOf('与', compared));
  return codesIn(text.slice(start, end)).map((code) => ({
    number: writtenCode(code),
    from: start + code.from,
    to: start + code.to,
  }));
});

function itemsWithReferences({ list, block }: ForewordSentence, document: RuleDocument, report: Report): void {
  const leaves = list.flatMap(leavesOf);
  if (leaves.length === 0) inlineChanges(block, report);
  if (leaves.length === 0 && /[：:]\s*$/.test(block.text.plain)) report(block, { variant: 'none' });
  const numbers =
    leaves.length > 0 && document.blocks.some(({ type }) => type === 'chapter') ? printedNumbers(document) : null;
  for (const item of leaves) {
    const { cites, references } = citedClauses(item);
    if (!cites) {
      report(item, { range: [0, item.text.plain.length] });
      continue;
    }
    const text = item.text.plain;
    if (/^(?:更改|修改|删除)了/.test(text.trim()) && !OLD_EDITION.test(text))
      report(item, { variant: 'old', range: [0, text.length], severity: 'warning' });
    if (!numbers) continue;
    for (const { number, from, to } of references)
      if (!numbers.has(number)) report(item, { variant: 'gone', range: [from, to], params: { number } });
  }
}

/** Changes told in the sentence itself: 主要技术变化如下：增加了…；更改了…。 */
function inlineChanges(block: RuleBlock, report: Report): void {
  const text = block.text.plain;
  const start = /主要(?:技术)?变化[^：:]{0,300}[：:]/.exec(text);
  if (!start) return;
  const begin = start.index + start[0].length;
  for (const piece of text.slice(begin).matchAll(/[^；;。]+/g)) {
    const from = begin + piece.index;
    if (/(?:增加|更改|修改|删除|调整)了/.test(piece[0]) && !SEE.test(piece[0]))
      report(block, { range: [from, from + piece[0].length] });
  }
}

function leavesOf(item: RuleBlock): readonly RuleBlock[] {
  const inner = item.children.filter(({ type }) => type === 'listItem');
  return inner.length > 0 ? inner.flatMap(leavesOf) : [item];
}

/** Names the replaced edition: 2014年版的, the old one, its number. */
const OLD_EDITION =
  /(?:(?:19|20)\d\d|[×X]{4})\s*年版|(?:19|20)\d\d版|旧版|原版|[前上]一?版|[A-Z]{2}\S{0,40}\s\d+\S{0,40}—/;
const SEE = /见\s*(?:(?:第\s*)?[\d×XＸ]|[A-Z]\.|附录|表|图|公式|前言|引言|范围|术语)/;
const REFERENCE =
  /附录\s*([A-Z])(?![.\w])|(表|图)\s*((?:[A-Z]\.)?\d+)|第\s*(\d+)\s*章|(?<![\w.])((?:[A-Z]\.\d+|\d{1,2}\.\d+)(?:\.\d+)*)(?![\w—])/g;

/** Whether a change says where it is to be seen, and the typed places of this edition (those of the old one stand behind its year). */
const citedClauses = factOf((block) => {
  const text = block.text.plain;
  const live = block.text.spans.filter(({ kind }) => kind === 'reference');
  const cites = live.length > 0 || SEE.test(text);
  const references: { number: string; from: number; to: number }[] = [];
  for (const bracket of text.matchAll(/见[^（）()]*/g)) {
    const own = bracket[0].split(OLD_EDITION)[0]!;
    for (const match of matchesIn(own, REFERENCE)) {
      const from = bracket.index + match.index;
      const to = from + match[0].length;
      if (live.some((span) => span.from < to && span.to > from)) continue;
      const [, annex, kind, object, chapter, clause] = match;
      references.push({ number: annex ?? (kind ? `${kind}${object}` : (chapter ?? clause ?? '')), from, to });
    }
  }
  return { cites, references };
});
