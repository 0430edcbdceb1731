import { matchesIn } from '#shared/base/index.ts';
import type { Check } from '../../check.ts';
import { entriesWhere } from '../../engine/entries-where.ts';
import { factOf } from '../../engine/fact-of.ts';
import type { RuleBlock, RuleDocument, RuleField } from '../../model/index.ts';
import { KNOWN_ABBREVIATIONS } from './data/index.ts';
import { isOwnWords, proseOf } from './prose.ts';

type Use = {
  readonly word: string;
  readonly field: RuleField;
  readonly from: number;
  readonly to: number;
  readonly explains: boolean;
};

/** Three to six capitals that stand alone: no part of a code, a model, a grade, a unit or a name in capitals. */
const CAPITALS = /(?<![A-Za-z0-9./\\_·&+#-]|[A-Za-z0-9] )[A-Z]{3,6}(?![A-Za-z0-9./\\_·&+#₀-₉⁰-⁹²³¹-]| [A-Z0-9])/g;

const usesOf: (block: RuleBlock) => readonly Use[] = factOf((block) =>
  proseOf(block).flatMap(({ field, text: { plain }, own }) =>
    [...matchesIn(plain, CAPITALS)].flatMap(({ 0: word, index: from }) => {
      if (KNOWN_ABBREVIATIONS.has(word)) return [];
      const to = from + word.length;
      const explained = explains(plain.slice(0, from), plain.slice(to));
      // In a title or a quotation it is used by somebody else.
      return own.startsWith(word, from) || explained ? [{ word, field, from, to, explains: explained }] : [];
    }),
  ),
);

/** 可编程控制器（PLC）, （DLMS，Device …）, DLMS（设备语言报文规范）, 简称DLMS, DLMS是指 …. */
function explains(before: string, after: string): boolean {
  if (/[\u4E00-\u9FFF”][（(](?:[^（）()]*[，,；;：:\s为])?$/.test(before)) return true;
  if (/^\s*[（(][^（）()]*(?:[\u4E00-\u9FFF]{2}|[a-z]{3})/.test(after)) return true;
  if (/(?:简称|缩写|缩略语|代号)(?:为|是|：)?[“"]?$/.test(before)) return true;
  return /^\s*(?:是指|指|：|——|是[^，。]*的(?:缩写|简称|缩略语))/.test(after);
}

/** Running text only: names and codes in headings and cells explain themselves or are no text. */
function isUse({ type }: RuleBlock, { field }: Use): boolean {
  return field === 'text' && type !== 'symbolItem' && type !== 'formulaKey';
}

const withAbbreviations = entriesWhere((block) => usesOf(block).length > 0);
const withCapitals = entriesWhere(({ title, en, text, rows }) =>
  [title, en, text, ...rows.flat()].some((words) => words !== null && /[A-Z]{3}/.test(words.plain)),
);

const sy02: Check = {
  id: 'SY02',
  severity: 'warning',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 8.8, 9.4.3',
  scope: 'document',
  run(document, report) {
    const listed = listedAbbreviations(document);
    const first = new Map<string, { readonly block: RuleBlock; readonly use: Use }>();
    const explained = new Set<string>();
    for (const { block, place } of withAbbreviations(document)) {
      if (place.element === 'contents' || place.element === 'bibliography' || place.role === 'references') continue;
      for (const use of usesOf(block)) {
        if (use.explains) explained.add(use.word);
        if (first.has(use.word) || listed.has(use.word)) continue;
        if (place.element === 'foreword' || place.element === 'introduction' || !isOwnWords(place)) continue;
        if (use.explains || explained.has(use.word) || isUse(block, use)) first.set(use.word, { block, use });
        if (!use.explains && explained.has(use.word)) listed.add(use.word);
      }
    }
    for (const [word, { block, use }] of first) {
      if (use.explains || listed.has(word)) continue;
      const variant = explained.has(word) ? 'late' : 'never';
      report(block, { variant, field: use.field, range: [use.from, use.to], params: { word } });
    }
  },
};

/** Abbreviations of the list, of terms and of their equivalents. */
function listedAbbreviations(document: RuleDocument): Set<string> {
  const listed = new Set<string>();
  for (const { block, place } of withCapitals(document)) {
    const inList = place.role === 'symbols' || /缩略语/.test(place.heading);
    if (block.type !== 'symbolItem' && block.type !== 'term' && !inList) continue;
    for (const text of [block.title.plain, block.en.plain, ...(inList ? [block.text.plain] : [])])
      for (const [word] of text.matchAll(/[A-Z]{3,}/g)) listed.add(word);
    if (inList)
      for (const cell of block.rows.flat())
        for (const [word] of (cell?.plain ?? '').matchAll(/[A-Z]{3,}/g)) listed.add(word);
  }
  return listed;
}

/** Abbreviations in running text. */
export const abbreviationChecks: readonly Check[] = [sy02];
