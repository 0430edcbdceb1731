import { squash } from '#shared/base/index.ts';
import type { Check } from '../../check.ts';
import type { RuleDocument } from '../../model/index.ts';
import { chaptersOf } from './clause-tree.ts';
import { partInNumber, partInTitle } from './part-number.ts';
import { functionWord, titleElements } from './title-words.ts';

const TYPE_WORD =
  /中华人民共和国\S{0,8}?标准|(?:(?:国家|行业|地方|团体|企业)?标准|(?:国家)?标准化指导性技术文件)(?=\s*(?:[（(][^（）()]*[）)])?$)/;
/** 计量标准 and the like are things that are measured with. */
const OBJECT_WORD = /(?:计量|测量|参考|基准|样本)标准$/;

/** ST18, TI01–TI05: the title (文件名称). Findings are on the document as a whole. */
export const titleChecks: readonly Check[] = [
  {
    id: 'ST18',
    severity: 'error',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 6.1, 7.2',
    scope: 'document',
    run({ title, meta }, report) {
      if (!title) return;
      const named = partInTitle(title);
      const numbered = partInNumber(meta.number);
      const whole = [0, title.length] as const;
      if (named && named.number === null)
        report(null, {
          variant: 'digits',
          field: 'title',
          range: [named.from, named.to],
          params: { part: title.slice(named.from, named.to) },
        });
      else if (!named && typeof numbered === 'number')
        report(null, { field: 'title', range: whole, params: { part: numbered, number: meta.number ?? '' } });
      else if (named && numbered === null)
        report(null, {
          variant: 'number',
          field: 'title',
          range: [named.from, named.to],
          params: { part: named.number ?? '', number: meta.number ?? '' },
        });
      else if (named?.number && typeof numbered === 'number' && !agree(named.number, numbered))
        report(null, {
          variant: 'differs',
          field: 'title',
          range: [named.from, named.to],
          params: { part: named.number, other: numbered, number: meta.number ?? '' },
        });
    },
  },
  {
    id: 'TI01',
    severity: 'error',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 6.1',
    scope: 'document',
    run({ title }, report) {
      if (!title) return;
      const elements = titleElements(title);
      const part = elements.findIndex(({ text }) => partInTitle(text) !== null);
      for (const [index, { text, from }] of elements.entries()) {
        const last = index === elements.length - 1 || index === part - 1;
        const level = index === 0 && text.startsWith('中华人民共和国');
        const match = (last || level) && !OBJECT_WORD.test(text) ? TYPE_WORD.exec(text) : null;
        if (!match) continue;
        const range = [from + match.index, from + match.index + match[0].length] as const;
        report(null, { field: 'title', range, params: { word: match[0] } });
      }
    },
  },
  {
    id: 'TI02',
    severity: 'warning',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 6.1, 表1',
    scope: 'document',
    run(document, report) {
      const { title, meta } = document;
      if (!title) return;
      const word = functionWord(title);
      const declared = meta.functionType;
      if (!word) {
        if (declared === undefined || partInTitle(title) || coversAllAspects(document)) return;
        report(null, { variant: declared, field: 'title', range: [0, title.length], params: { title } });
        return;
      }
      if (word.type === null) return;
      const range = [word.from, word.to] as const;
      const params = { word: title.slice(word.from, word.to) };
      if (declared !== undefined && declared !== word.type)
        report(null, { variant: `not-${declared}`, field: 'title', range, params });
      else if (declared === undefined && word.type === 'code-of-practice' && readsLikeSpecification(document))
        report(null, { variant: 'not-specification', field: 'title', range, params });
    },
  },
  {
    id: 'TI03',
    severity: 'error',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 8.1, 8.5',
    scope: 'document',
    run({ title, blocks }, report) {
      if (!title) return;
      for (const block of blocks) {
        if (block.type !== 'documentTitle' || squash(block.text.plain) === squash(title)) continue;
        report(block, { range: [0, block.text.plain.length], params: { title: title.replace(/\s+/g, '　') } });
      }
    },
  },
  {
    id: 'TI04',
    severity: 'warning',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 8.1',
    scope: 'document',
    run({ title, meta, hasMeta }, report) {
      if (!title || !hasMeta) return;
      const english = meta.titleEn?.trim() ?? '';
      if (english === '') {
        if (meta.family === 'GB' || (meta.family === undefined && /^\s*GB/.test(meta.number ?? '')))
          report(null, { variant: 'missing', field: 'title' });
        return;
      }
      const elements = titleElements(title).length;
      const own = english.split(/(?:(?<!\s)\s+)?[—–]+\s*| - /).filter((part) => part !== '').length;
      if (own !== elements) report(null, { params: { english, elements, own } });
    },
  },
  {
    id: 'TI05',
    severity: 'warning',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 6.1',
    scope: 'document',
    run({ title }, report) {
      const elements = title ? titleElements(title).length : 0;
      if (title && elements > 3) report(null, { field: 'title', range: [0, title.length], params: { elements } });
    },
  },
];

/** Series number their parts with three digits, the last two for the part: GB/T 17215.211 is part 11 of a group. */
function agree(named: number, numbered: number): boolean {
  return named === numbered || (numbered >= 100 && numbered % 100 === named);
}

const ASPECTS = [
  /要求|特性|性能/,
  /试验|检测|测定|证实|检验方法/,
  /检验规则|评定|判定/,
  /标志|标签|包装|运输|贮存|储存/,
];

/** A title that names no aspect stands for all of them (6.1): the chapters then treat requirements, tests and more. */
function coversAllAspects(document: RuleDocument): boolean {
  if (document.meta.functionType !== 'specification') return false;
  const titles = coreTitles(document);
  return ASPECTS.filter((aspect) => titles.some((title) => aspect.test(title))).length >= 3;
}

function readsLikeSpecification(document: RuleDocument): boolean {
  const titles = coreTitles(document);
  const has = (pattern: RegExp) => titles.some((title) => pattern.test(title));
  return has(/^(?:技术)?要求$/) && has(/^证实方法$/) && !has(/程序|流程|步骤|作业|操作/);
}

function coreTitles(document: RuleDocument): readonly string[] {
  return chaptersOf(document).flatMap(({ block, place }) =>
    place.role === 'other' ? [squash(block.title.plain)] : [],
  );
}
