import { matchesIn, toHalfWidth } from '#shared/base/index.ts';
import { factOf } from '../../engine/fact-of.ts';
import type { RuleBlock, RuleText } from '../../model/index.ts';

/** What a block mentions: typed numbers of figures and tables, and targets of live references. */
export type Mentions = {
  readonly figures: readonly Mention[];
  readonly tables: readonly Mention[];
  readonly targets: readonly string[];
};

/** One number, or a range of one series: 表1～表3. */
export type Mention = { readonly scope: string; readonly first: number; readonly last: number };

const NUMBER = String.raw`(?:([A-Z])\s?[.．]\s?)?(\d+)(?![\d.．]*\d)`;
/** 表1, 表1～表3, 表1至3, 表1、表2, 表1、2和3. */
const TYPED = new RegExp(String.raw`([图表]|Tables?|Figures?)\s?${NUMBER}(?:\s?[a-z]?[)）]|[a-z](?![a-z]))?`, 'g');
const NEXT_NUMBER = new RegExp(
  String.raw`^\s?([～~—–-]|至|到|to|and|、|，|,|和|及|与|或)\s?([图表]|Tables?|Figures?)?\s?${NUMBER}(?!\s?[\u4e00-\u9fff]*?[个次年月日])(?:\s?[a-z]?[)）])?`,
);

function typedIn(plain: string, found: { figures: Mention[]; tables: Mention[] }): void {
  for (const match of matchesIn(plain, TYPED)) {
    const table = /^[表T]/.test(match[1] ?? '');
    const list = table ? found.tables : found.figures;
    let scope = match[2] ?? '';
    let from = Number(match[3]);
    list.push({ scope, first: from, last: from });
    let rest = plain.slice(match.index + match[0].length);
    for (let next = NEXT_NUMBER.exec(rest); next; next = NEXT_NUMBER.exec(rest)) {
      const [all, joint = '', word, letter, digits] = next;
      const to = Number(digits);
      // Another word begins another mention of its own, except for the end of a range.
      const range = /[～~—–-]|至|到|to/.test(joint);
      if (word && !range) break;
      if (!word && !range && joint !== '、' && !/和|及|与|或|and/.test(joint)) break;
      scope = letter ?? scope;
      list.push({ scope, first: range ? from : to, last: to });
      from = to;
      rest = rest.slice(all.length);
    }
  }
}

function textsOf(block: RuleBlock): readonly RuleText[] {
  const cells = block.rows.flat().filter((cell) => cell !== null);
  return [block.text, block.title, ...cells].filter((text) => text.plain !== '');
}

/** Most blocks mention nothing. */
const NONE: Mentions = { figures: [], tables: [], targets: [] };

/** Mentions in the block's own texts (without those of its children). */
export const mentionsOf: (block: RuleBlock) => Mentions = factOf((block) => {
  const figures: Mention[] = [];
  const tables: Mention[] = [];
  const targets: string[] = [];
  for (const { plain, spans } of textsOf(block)) {
    if (/[图表TF]/.test(plain)) typedIn(/[０-９]/.test(plain) ? toHalfWidth(plain) : plain, { figures, tables });
    for (const span of spans) if (span.kind === 'reference') targets.push(span.target);
  }
  return figures.length + tables.length + targets.length === 0 ? NONE : { figures, tables, targets };
});
