import { FIXED_WORDING } from '#shared/profiles/wording/index.ts';
import { fillWording } from '#shared/publishing/fixed-wording.ts';
import type { Check } from '../../check.ts';
import { factOf } from '../../engine/fact-of.ts';
import type { RuleBlock, RuleDocument } from '../../model/index.ts';
import { chaptersOf } from './clause-tree.ts';

const VERBS = [...new Set([...Object.values(FIXED_WORDING.scopeVerbs), '规定了', '给出了', '描述了'])].map((verb) =>
  verb.slice(0, -1),
);
/** 本文件规定了…: older names of the document are the affair of WO09. */
const SUBJECT = new RegExp(`本(?:文件|标准|部分|规范|规程|指南|指导性技术文件)[^。；]{0,40}?(?:${VERBS.join('|')})了?`);
const APPLIES = /(?<!不)适用于/;

/** SC01, SC03: what the scope (范围) says (GB/T 1.1—2020, 8.5). */
export const scopeChecks: readonly Check[] = [
  {
    id: 'SC01',
    severity: 'error',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 8.5',
    scope: 'block',
    types: ['chapter'],
    run(block, place, report) {
      if (place.role !== 'scope') return;
      const texts = textsOf(block);
      const first = texts[0];
      const last = texts.at(-1);
      if (!first || !last) return;
      const whole = texts.map(({ text }) => text.plain).join('');
      if (!SUBJECT.test(whole)) report(first, { variant: 'subject', range: [0, first.text.plain.length] });
      if (APPLIES.test(whole)) return;
      const text = fillWording(FIXED_WORDING.scope.applies, { field: FIXED_WORDING.foreword.open });
      const beside =
        last.type === 'paragraph'
          ? { beside: last.id, at: 'after' as const }
          : { beside: block.id, at: 'inside-last' as const };
      const edits = [{ kind: 'insert', ...beside, type: 'paragraph', text } as const];
      const subject = texts.find(({ text: own }) => SUBJECT.test(own.plain)) ?? first;
      report(subject, {
        variant: 'applies',
        range: [0, subject.text.plain.length],
        fix: { label: 'add-applies', params: { text }, edits },
      });
    },
  },
  {
    id: 'SC03',
    severity: 'info',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 8.5',
    scope: 'document',
    run(document, report) {
      const scope = chaptersOf(document).find(({ place }) => place.role === 'scope')?.block;
      const told = scope ? textsOf(scope).filter(({ text }) => SUBJECT.test(text.plain)) : [];
      const first = told[0];
      if (!scope || !first) return;
      const items = told.flatMap((block) => [...subjectsOf(block)]);
      const subject = textsOf(scope)
        .map(({ text }) => text.plain.replace(/(?<![^。])[^。]*适用于[^。]*。?/g, ''))
        .join('');
      const core = chaptersOf(document)
        .filter(({ place, block }) => place.role === 'other' && !GENERAL.test(block.title.plain.trim()))
        .map(({ block }) => block.title.plain.trim())
        .filter((title) => title !== '');
      const pairs = pairsOf(subject);
      const unnamed = core.filter((title) => !shares(pairs, title));
      if (core.length >= 3 && unnamed.length >= 2 && unnamed.length * 2 > core.length) {
        const range = [0, first.text.plain.length] as const;
        report(first, { range, params: { titles: unnamed.join('、'), count: unnamed.length } });
      }
      // An enumeration counts as a list of the chapters when most of it is found among them.
      if (items.length < 3 || core.length === 0) return;
      const absent = notTreated(items, document);
      if (absent.length * 2 >= items.length) return;
      for (const { block, from, to, text } of absent)
        report(block, { variant: 'absent', range: [from, to], params: { item: text } });
    },
  },
];

/** Chapters that need no mention: they hold for all the others. */
const GENERAL =
  /^(?:总则|通则|概述|总体(?:要求|原则)|通用要求|一般(?:要求|规定)|基本(?:要求|原则|规定)|原则|缩略语|符号)$/;

const textsOf = factOf((scope): readonly RuleBlock[] => {
  const found: RuleBlock[] = [];
  const add = (blocks: readonly RuleBlock[]): void => {
    for (const block of blocks) {
      if (/^(?:paragraph|listItem|untitledClause)$/.test(block.type) && block.text.plain.trim() !== '')
        found.push(block);
      add(block.children);
    }
  };
  add(scope.children);
  return found;
});

type Subject = {
  readonly block: RuleBlock;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** All that stands between the separators, and whether it is the first: that one names the object of the document. */
  readonly whole: string;
  readonly first: boolean;
};

/** The things that 本文件规定了A、B、C和D的要求 names: what stands between 、 (和 in the last of them), without 的要求 and what leads in. */
const subjectsOf = factOf((block): readonly Subject[] => {
  const text = block.text.plain;
  const found: Subject[] = [];
  for (const sentence of text.matchAll(/[^。]+/g)) {
    const subject = SUBJECT.exec(sentence[0]);
    if (!subject || APPLIES.test(sentence[0])) continue;
    const start = sentence.index + subject.index + subject[0].length;
    const pieces = text.slice(start, sentence.index + sentence[0].length).matchAll(/[^、，,；]+/g);
    for (const piece of pieces) {
      if (/(?:规定|描述|给出|确立|提供|界定)了/.test(piece[0])) continue;
      for (const part of piece[0].matchAll(/(?:(?!以及|和|及|与)[\s\S])+/g)) {
        const bare = part[0]
          .replace(/(?:等)?(?:方面)?的?(?:技术)?(?:要求|内容|指导|程序指示|方法|规定|建议|信息)$/, '')
          .replace(/^[\s\S]*的/, '');
        if (bare.length < 2) continue;
        const from = start + piece.index + part.index + part[0].indexOf(bare);
        found.push({ block, from, to: from + bare.length, text: bare, whole: part[0], first: found.length === 0 });
      }
    }
  }
  return found;
});

/** The subjects that share nothing with any title of the document, its own included. */
function notTreated(items: readonly Subject[], document: RuleDocument): readonly Subject[] {
  let open = items.filter(({ first }) => !first).map((item) => ({ item, pairs: pairsOf(item.whole) }));
  const close = (titles: ReadonlySet<string>): void => {
    open = open.filter(({ pairs }) => pairs.size > 0 && ![...pairs].some((pair) => titles.has(pair)));
  };
  close(pairsOf(document.title ?? ''));
  for (const { block, place } of document.entries) {
    if (open.length === 0) break;
    if (place.role !== 'scope' && block.title.plain !== '') close(titlePairs(block));
  }
  return open.map(({ item }) => item);
}

const titlePairs = factOf((block) => pairsOf(block.title.plain));

const WEAK = /^(?:要求|方法|技术|规则|管理|内容|一般|其他|基本)$/;

/** Every two neighbouring Han characters of a text. */
function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2);
    if (/^\p{Script=Han}{2}$/u.test(pair) && !WEAK.test(pair)) pairs.add(pair);
  }
  return pairs;
}

/** Two texts speak of one thing when they share two neighbouring characters; what has no Han pair cannot be told apart. */
function shares(pairs: ReadonlySet<string>, text: string): boolean {
  const own = pairsOf(text);
  if (own.size === 0) return true;
  for (const pair of own) if (pairs.has(pair)) return true;
  return false;
}
