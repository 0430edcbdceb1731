import type { ForewordItem } from '#shared/profiles/wording/index.ts';
import { factOf } from '../../engine/fact-of.ts';
import type { RuleBlock } from '../../model/index.ts';

/** A paragraph of the foreword with its place in the order a) to h); null = a text of its own. */
export type ForewordSentence = {
  readonly block: RuleBlock;
  readonly item: ForewordItem['item'] | null;
  /** List items that follow the paragraph, the outer ones only. */
  readonly list: readonly RuleBlock[];
};

/** What each item is known by, with blanks taken out; the first that fits has it, so order matters. */
const ITEMS: readonly (readonly [ForewordItem['item'], RegExp])[] = [
  ['a', /GB\/T1\.[12][—–-].{0,300}(?:起草|编写)|按照.{0,300}(?:给出的规则|的规定|规则)起草/],
  ['h', /历次版本|历次发布|首次发布|首次制定|^本次为|第[一二三四五六七八九十\d]+次修订/],
  ['g', /起草单位|起草人|参编单位|编写人/],
  ['c', /^本(?:文件|部分|标准)(?:部分)?代替|代替.{0,300}相比|主要技术变化(?:如下|为|有)|是对.{0,300}的修订/],
  [
    'd',
    /等同采用|修改采用|非等效|一致性程度|(?:与|和)(?:ISO|IEC).{0,300}(?:相比|差异|改动)|使用翻译法|重新起草法|技术(?:性)?差异/,
  ],
  ['e', /涉及专利|识别专利|专利的责任/],
  ['f', /^(?:本(?:文件|标准|部分))?由.*(?:提出|归口|组织实施|监督检查|批准)/],
  [
    'b',
    /已经?发布了?以下部分|^本(?:文件|标准|部分)(?:是|为).{0,300}的?第.{1,4}部分|拟由.{0,300}部分(?:构成|组成)|分为.{0,300}部分/,
  ],
];

/** The paragraphs of a foreword (前言) in their order, each told by its words (GB/T 1.1—2020, 8.3). */
export const forewordSentences: (foreword: RuleBlock) => readonly ForewordSentence[] = factOf((foreword) => {
  const sentences: { block: RuleBlock; item: ForewordItem['item'] | null; list: RuleBlock[] }[] = [];
  for (const block of foreword.children) {
    if (block.type === 'paragraph') sentences.push({ block, item: itemOf(block), list: [] });
    else if (block.type === 'listItem') sentences.at(-1)?.list.push(block);
  }
  return sentences;
});

/** Place of one paragraph in that order; null = none of a) to h). */
export const itemOf: (paragraph: RuleBlock) => ForewordItem['item'] | null = factOf((block) => {
  const text = block.text.plain.replace(/\s+/g, '');
  return ITEMS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
});
