import { squash, toHalfWidth } from '#shared/base/index.ts';
import { SECTOR_CODES } from '#shared/domain/sector-codes.ts';
import { CCS_LETTERS, ICS_FIELDS, PROVINCE_CODES } from '#shared/profiles/codes/index.ts';
import { gbWording } from '#shared/profiles/wording/index.ts';
import type { Check } from '../../check.ts';
import type { RuleMeta, StandardFamily } from '../../model/index.ts';
import { elementOf } from './clause-tree.ts';
import { forewordSentences } from './foreword-sentences.ts';

const OPEN = /X{2,}|×{2,}|x{4}/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DEGREE_WORDS = { IDT: '等同采用', MOD: '修改采用', NEQ: '非等效' } as const;

/** CV01–CV06: the cover (封面). Findings are on the document as a whole unless the foreword contradicts the cover. */
export const coverChecks: readonly Check[] = [
  {
    id: 'CV01',
    severity: 'error',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 8.1',
    scope: 'document',
    run({ meta, title }, report) {
      // Only a known stage tells that there is a cover to be complete.
      if (meta.stage === undefined) return;
      const draft = meta.stage !== 'published';
      const severity = draft ? ('warning' as const) : undefined;
      const missing = (variant: string) => report(null, { variant, ...(severity ? { severity } : {}) });
      if (title !== null && title.trim() === '') missing('title');
      if (!meta.number || (!draft && OPEN.test(meta.number))) missing('number');
      if (meta.family !== 'Q') {
        if (isEmpty(meta.ics)) missing('ics');
        if (isEmpty(meta.ccs)) missing('ccs');
      }
      if (!meta.issuer) missing('issuer');
      if (draft) return;
      if (!DATE.test(meta.publishDate ?? '')) missing('publishDate');
      if (!DATE.test(meta.effectiveDate ?? '')) missing('effectiveDate');
    },
  },
  {
    id: 'CV02',
    severity: 'warning',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 8.1; ICS; CCS',
    scope: 'document',
    run({ meta }, report) {
      for (const value of meta.ics ?? []) {
        const code = toHalfWidth(value)
          .replace(/^\s*ICS\s*/i, '')
          .trim();
        if (code === '') continue;
        if (!/^\d{2}(?:\.\d{3}(?:\.\d{2})?)?$/.test(code)) report(null, { variant: 'ics-form', params: { value } });
        else if (!ICS_FIELDS.includes(code.slice(0, 2)))
          report(null, { variant: 'ics', params: { value, field: code.slice(0, 2) } });
      }
      for (const value of meta.ccs ?? []) {
        const code = toHalfWidth(value)
          .replace(/^\s*CCS\s*/i, '')
          .trim();
        if (code === '') continue;
        if (!/^[A-Z]\s*\d{2}(?:\/\d{2})?$/.test(code)) report(null, { variant: 'ccs-form', params: { value } });
        else if (!CCS_LETTERS.includes(code[0]!)) report(null, { variant: 'ccs', params: { value, letter: code[0]! } });
      }
    },
  },
  {
    id: 'CV03',
    severity: 'error',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 8.1',
    scope: 'document',
    run({ meta }, report) {
      const { publishDate = '', effectiveDate = '', number = '' } = meta;
      if (!DATE.test(publishDate)) return;
      if (DATE.test(effectiveDate) && effectiveDate <= publishDate) {
        const same = effectiveDate === publishDate;
        const params = { publishDate, effectiveDate };
        report(null, { variant: same ? 'same' : 'before', params, ...(same ? { severity: 'warning' as const } : {}) });
      }
      const year =
        /^[^/]{0,40}(?:\/[TZ]|\/[A-Z0-9.]{1,20})?\s{0,9}[\d.]{1,20}\s{0,9}[—–-]{1,9}\s{0,9}(\d{4})(?!\d)/.exec(
          toHalfWidth(number),
        )?.[1];
      const published = publishDate.slice(0, 4);
      if (year !== undefined && year !== published) report(null, { params: { number, year, published } });
    },
  },
  {
    id: 'CV04',
    severity: 'error',
    languages: ['zh'],
    rule: '标准编号规则；GB/T 2260',
    scope: 'document',
    run({ meta }, report) {
      const number = meta.number ?? '';
      const found = familyOf(number);
      if (!found) return;
      if (meta.family && meta.family !== 'international' && found.family !== meta.family) {
        report(null, { variant: meta.family, params: { number } });
        return;
      }
      if (found.family === 'sector' && !SECTOR_CODES.includes(found.code))
        report(null, { variant: 'unknown-sector', params: { number, code: found.code } });
      if (found.family !== 'DB') return;
      if (!PROVINCE_CODES.includes(found.code.slice(0, 2)))
        report(null, { variant: 'unknown-region', params: { number, code: found.code } });
      else if (meta.jurisdiction && meta.jurisdiction !== found.code)
        report(null, { variant: 'region', params: { number, code: found.code, jurisdiction: meta.jurisdiction } });
    },
  },
  {
    id: 'CV05',
    severity: 'error',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 8.1; 附录D',
    scope: 'document',
    run({ meta: { cover, stage } }, report) {
      if (!cover || stage === undefined) return;
      const mark = cover.draftMark ?? '';
      const appeal = cover.patentAppeal ?? '';
      if (stage === 'published') {
        if (mark !== '') report(null, { variant: 'left', params: { mark } });
        if (appeal !== '') report(null, { variant: 'appeal-left' });
        return;
      }
      const expected = gbWording.draftMark.replace('{mark}', stage);
      if (mark === '') report(null, { variant: 'missing', params: { expected } });
      else if (bare(mark) !== bare(expected)) report(null, { params: { mark, expected } });
      if (appeal === '') report(null, { variant: 'appeal' });
      else if (squash(appeal) !== squash(gbWording.patentAppeal))
        report(null, { variant: 'appeal-wording', params: { expected: gbWording.patentAppeal } });
    },
  },
  {
    id: 'CV06',
    severity: 'error',
    languages: ['zh'],
    rule: 'GB/T 1.1—2020, 8.1, 8.3; GB/T 1.2—2020',
    scope: 'document',
    run(document, report) {
      const { adoption, cover, number = '' } = document.meta;
      if (!adoption) return;
      const { degree } = adoption;
      const double = squash(number).includes(`/${squash(adoption.number)}`);
      const params = { number, other: adoption.number, degree };
      if (degree === 'IDT' && number !== '' && !double) report(null, { variant: 'double', params });
      if (degree !== 'IDT' && double) report(null, { variant: 'not-double', params });
      const mark = squash(cover?.consistencyMark ?? '');
      if (cover && degree !== 'NEQ' && !mark.includes(squash(adoption.number)))
        report(null, { variant: 'mark', params });
      else if (mark !== '' && !mark.includes(degree.toLowerCase())) report(null, { variant: 'mark-degree', params });
      const foreword = elementOf(document, 'foreword');
      if (!foreword) return;
      const word = DEGREE_WORDS[degree];
      const sentences = forewordSentences(foreword);
      const own = sentences.filter(({ item }) => item === 'd');
      if (own.some(({ block }) => block.text.plain.includes(word))) {
        const told = foreword.children.some(
          ({ text }) => /差异/.test(text.plain) && !text.plain.includes('编辑性改动外，主要技术变化'),
        );
        if (degree === 'MOD' && !told) report(foreword, { variant: 'differences', params });
        return;
      }
      const wrong = own.find(({ block }) =>
        Object.values(DEGREE_WORDS).some((other) => block.text.plain.includes(other)),
      );
      if (!wrong) {
        const fix = {
          label: 'compose-foreword',
          edits: [{ kind: 'command', name: 'compose-foreword', block: foreword.id } as const],
        };
        report(foreword, { variant: 'foreword', params: { ...params, word }, fix });
        return;
      }
      const text = wrong.block.text.plain;
      const other = Object.values(DEGREE_WORDS).find((known) => text.includes(known)) ?? '';
      const from = text.indexOf(other);
      const to = from + other.length;
      report(wrong.block, { variant: 'degree', range: [0, to], params: { ...params, word, typed: other } });
    },
  },
];

function bare(mark: string): string {
  return squash(mark).replace(/[()]/g, '');
}

function isEmpty(values: RuleMeta['ics']): boolean {
  return !values?.some((value) => value.trim() !== '');
}

/** Family of a number by its letters, with the code that belongs to it; null = letters still to be filled in. */
function familyOf(number: string): { readonly family: StandardFamily; readonly code: string } | null {
  const text = toHalfWidth(number).trim();
  if (/^GB(?:\/[TZ])?(?![A-Z])/.test(text)) return { family: 'GB', code: 'GB' };
  const region = /^DB\s?(\d{4}|\d{2})(?!\d)(?:\/[TZ])?/.exec(text)?.[1];
  if (region !== undefined) return { family: 'DB', code: region };
  if (/^T\//.test(text)) return { family: 'T', code: 'T' };
  if (/^Q\//.test(text)) return { family: 'Q', code: 'Q' };
  const sector = /^([A-Z]{2,4})(?:\/[TZ])?\s*\d/.exec(text)?.[1];
  return sector === undefined || /^(?:ISO|IEC|DBX|XX)/.test(sector) ? null : { family: 'sector', code: sector };
}
