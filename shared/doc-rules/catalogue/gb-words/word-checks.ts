import { matchesIn } from '#shared/base/index.ts';
import type { Check } from '../../check.ts';
import { entriesWhere } from '../../engine/entries-where.ts';
import { factOf } from '../../engine/fact-of.ts';
import type { RuleBlock, RuleBlockType, RulePlace } from '../../model/index.ts';
import type { Modal } from '../../text/modal-verbs.ts';
import { CONTRACT_WORDS, FORBIDDEN_VERBS, POSITION_WORDS, VAGUE_WORDS, wordPattern } from './data/index.ts';
import { isInMatter, isOwnWords, PROSE_TYPES, proseOf } from './prose.ts';
import { replaceFix } from './replace-fix.ts';
import { modalsOf } from './requirements.ts';

const VERBS = wordPattern(FORBIDDEN_VERBS);
const INSTEAD = new Map(FORBIDDEN_VERBS.map(({ word, instead = '' }) => [word, instead]));

const wo01: Check = {
  id: 'WO01',
  severity: 'error',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 9.1, 附录C',
  scope: 'block',
  types: PROSE_TYPES,
  run(block, place, report) {
    if (!isOwnWords(place) || place.element === 'bibliography' || place.role === 'references') return;
    const states = onlyStates(block, place);
    for (const { field, own } of proseOf(block))
      for (const { 0: word, index } of matchesIn(own, VERBS)) {
        const range = [index, index + word.length] as const;
        const right = INSTEAD.get(word) ?? '';
        report(block, {
          ...(states ? { variant: 'statement' } : {}),
          field,
          range,
          params: { word, right },
          // Where 应 is not allowed either, the sentence has to be written anew.
          ...(states || own[index - 1] === '应' ? {} : { fix: replaceFix(block, field, range, right) }),
        });
      }
  },
};

/** Places that state facts only: foreword, introduction, scope, definitions, notes, footnotes of the text. */
function onlyStates({ type }: RuleBlock, { element, role, within }: RulePlace): boolean {
  if (element === 'foreword' || element === 'introduction' || role === 'scope' || type === 'term') return true;
  const inObject = within.includes('table') || within.includes('figure');
  return [...within, type].some((it) => it === 'note' || (it === 'footnote' && !inObject));
}

const VAGUE = wordPattern(VAGUE_WORDS);

const wo07: Check = {
  id: 'WO07',
  severity: 'info',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 5',
  scope: 'block',
  types: ['paragraph', 'untitledClause', 'listItem', 'table'],
  run(block, place, report) {
    if (!isInMatter(place) || !isOwnWords(place) || place.role === 'scope' || place.role === 'references') return;
    for (const { prose, modals } of modalsOf(block)) {
      const { field, own } = prose;
      for (const { 0: word, index } of matchesIn(own, VAGUE))
        if (isDemanded(own, index, modals))
          report(block, { field, range: [index, index + word.length], params: { word } });
    }
  },
};

/** Whether the verb that a word belongs to is 应: the last one before it in its sentence, or else the next one. */
function isDemanded(text: string, at: number, modals: readonly Modal[]): boolean {
  const [from, to] = sentenceAround(text, at);
  const own = modals.filter((modal) => modal.from >= from && modal.to <= to);
  const verb = own.findLast((modal) => modal.from < at) ?? own[0];
  return verb?.kind === 'requirement';
}

function sentenceAround(text: string, at: number): readonly [from: number, to: number] {
  const from = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('；', at), text.lastIndexOf('\n', at)) + 1;
  const end = /[。；\n]/.exec(text.slice(at));
  return [from, end ? at + end.index : text.length];
}

const CONTRACT = wordPattern(CONTRACT_WORDS);
const QUIET: readonly RuleBlockType[] = ['note', 'example'];

/** 合同应明确违约责任 says what another paper has to hold. */
const IN_CONTRACT = /(?:合同|协议)[^。；]{0,20}(?:明确|约定|包括|载明|规定|注明|列明)[^。；]{0,400}$/;

const contractWords = factOf((block) =>
  proseOf(block).flatMap(({ field, own }) =>
    [...matchesIn(own, CONTRACT)]
      .filter(({ index }) => !IN_CONTRACT.test(own.slice(0, index)))
      .map(({ 0: word, index }) => ({ field, word, index })),
  ),
);

const withContractWords = entriesWhere((block) => contractWords(block).length > 0);

const wo08: Check = {
  id: 'WO08',
  severity: 'error',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 5',
  scope: 'document',
  run(document, report) {
    for (const { block, place } of withContractWords(document)) {
      const words = contractWords(block);
      if (!isInMatter(place) || !isOwnWords(place) || place.role === 'references' || place.role === 'terms') continue;
      if ([...place.within, block.type].some((type) => QUIET.includes(type))) continue;
      // A document on settlement or on licences says so in its title.
      for (const { field, word, index } of words)
        if (!document.title?.includes(word))
          report(block, { field, range: [index, index + word.length], params: { word } });
    }
  },
};

/** 样本标准差, 基本规范, 文本标准 contain the characters; 本标准溶液, 本标准化技术委员会 mean something else. */
const SELF =
  /(?<![样基成文版副书课剧账根资原日读译脚抄标范])本(?:标准(?!差|化|物质|溶液|曲线|样|品|气)|规范(?!性|化)|规程|指南|导则|准则|规则|指导性技术文件|部分(?=规定|适用|确立|描述|提供|给出|界定|代替|按照|等同|修改|由))/g;

const wo09: Check = {
  id: 'WO09',
  severity: 'error',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 9.5.2',
  scope: 'block',
  types: PROSE_TYPES,
  run(block, place, report) {
    // The foreword has a check of its own (FW05).
    if (place.element === 'foreword' || !isOwnWords(place)) return;
    for (const { field, own } of proseOf(block))
      for (const { 0: word, index } of matchesIn(own, SELF)) {
        const range = [index, index + word.length] as const;
        report(block, { field, range, params: { word }, fix: replaceFix(block, field, range, '本文件') });
      }
  },
};

const POSITIONS = wordPattern(POSITION_WORDS);
const RIGHT_POSITION = new Map(POSITION_WORDS.map(({ word, instead }) => [word, instead]));
/** 第5.2条 is written 5.2. */
const NUMBERED_CLAUSE =
  /第\s*((?:[A-Z]|\d{1,2})(?:\.\d{1,2})+)\s*(?:条款|条|款|节|章|项)?|(?=[A-Z\d])(?<=[见按照合据]\s*)((?:[A-Z]|\d{1,2})(?:\.\d{1,2})+)\s*(?:条款|条|款|节)(?![约件形带纹码例/])/g;

const wo10: Check = {
  id: 'WO10',
  severity: 'warning',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 9.5.3',
  scope: 'block',
  types: [...PROSE_TYPES, 'example'],
  run(block, place, report) {
    if (place.role === 'references' || place.within.includes('quote') || place.within.includes('code')) return;
    for (const { field, own } of proseOf(block)) {
      for (const { 0: word, index } of matchesIn(own, POSITIONS)) {
        const range = [index, index + word.length] as const;
        const instead = RIGHT_POSITION.get(word);
        if (instead === undefined) report(block, { field, range, params: { word } });
        else
          report(block, {
            variant: 'see',
            field,
            range,
            params: { word },
            fix: replaceFix(block, field, range, instead),
          });
      }
      for (const match of matchesIn(own, NUMBERED_CLAUSE)) {
        const number = match[1] ?? match[2] ?? '';
        const range = [match.index, match.index + match[0].length] as const;
        report(block, {
          variant: 'clause',
          field,
          range,
          params: { word: match[0], number },
          fix: replaceFix(block, field, range, number),
        });
      }
    }
  },
};

/** Words that a standard does not use, or not for this. */
export const wordChecks: readonly Check[] = [wo01, wo07, wo08, wo09, wo10];
