import { codesIn, writtenCode } from '#shared/domain/standard-code.ts';
import type { Check, Report } from '../../check.ts';
import type { Fix, RuleDocument } from '../../model/index.ts';
import { type CitedCode, citationTargets, citesNormatively, codesOf, withCitations } from './cited-codes.ts';
import { bibliographyEntries, chapterOf, type ListedDocument, lists, normativeReferences } from './listed-documents.ts';
import { foreignNumbersIn } from './numbers-in-text.ts';
import { replaceFix } from './replace-fix.ts';

const DRAFTING_RULES = 'GB/T 1.1';

const nr07: Check = {
  id: 'NR07',
  severity: 'warning',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 8.6.3',
  scope: 'document',
  run(document, report) {
    const open = new Set(normativeReferences(document).filter(({ code }) => code && code.key !== DRAFTING_RULES));
    if (open.size === 0) return;
    const chapter = chapterOf(document, 'references')?.block.id ?? '';
    const informs = new Set<ListedDocument>();
    for (const { block, place } of withCitations(document)) {
      if (place.element === 'foreword' || place.element === 'contents') continue;
      for (const target of citationTargets(block))
        for (const entry of open)
          if (entry.block.id === target) citesNormatively(block, place) ? open.delete(entry) : informs.add(entry);
    }
    for (const { code, block, place } of codesOf(document)) {
      if (place.element === 'foreword') continue;
      for (const entry of open)
        if (lists(entry, code)) citesNormatively(block, place) ? open.delete(entry) : informs.add(entry);
    }
    for (const entry of open) {
      const range = [0, entry.text.length] as const;
      const params = { code: codeAsTyped(entry) };
      if (!informs.has(entry)) report(entry.block, { range, params });
      else {
        const fix = {
          label: 'place-references',
          edits: [{ kind: 'command', name: 'derive-references', block: chapter }],
        } as const;
        report(entry.block, { variant: 'informative', range, params, fix });
      }
    }
  },
};

function codeAsTyped({ code, text }: ListedDocument): string {
  return code ? text.slice(code.from, code.to) : text;
}

const nr08: Check = {
  id: 'NR08',
  severity: 'error',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 8.6.3',
  scope: 'document',
  run(document, report) {
    const chapter = chapterOf(document, 'references');
    if (!chapter) return;
    const entries = normativeReferences(document);
    const own = document.meta.number ?? '';
    for (const { code, normative, target, field, block, place } of codesOf(document)) {
      if (!normative || !citesNormatively(block, place) || place.role === 'scope') continue;
      const range = [code.from, code.to] as const;
      if (target !== '') {
        // Typed codes are looked up; a live citation knows its entry.
        if (document.entryOf(target)?.block.type !== 'bibliographyItem') continue;
        const fix: Fix = {
          label: 'list-reference',
          edits: [{ kind: 'command', name: 'derive-references', block: chapter.block.id }],
        };
        report(block, { variant: 'bibliography', field, range, params: { code: writtenCode(code) }, fix });
        continue;
      }
      if (own.startsWith(code.key) || entries.some((entry) => lists(entry, code))) continue;
      report(block, { field, range, params: { code: writtenCode(code) } });
    }
  },
};

const nr10: Check = {
  id: 'NR10',
  severity: 'error',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 9.5.4',
  scope: 'document',
  run(document, report) {
    const entries = normativeReferences(document).filter(({ code }) => code !== null);
    if (entries.length === 0) return;
    for (const cited of codesOf(document)) {
      const { code, target, field, block, place } = cited;
      if (target !== '' || code.allParts || !citesNormatively(block, place)) continue;
      const same = entries.filter((entry) => entry.code?.key === code.key);
      const [entry] = same;
      if (!entry?.code || same.some((it) => it.code?.year === code.year)) continue;
      if (code.year !== '') {
        reportYear(cited, block, entry, report);
        continue;
      }
      // As a citation it prints what the list says.
      const { from, to } = code;
      const fix: Fix = {
        label: 'cite',
        edits: [{ kind: 'cite', block: block.id, field, from, to, target: entry.block.id }],
      };
      const params = { code: code.key, listed: writtenCode(entry.code) };
      report(block, { variant: 'undated-in-text', field, range: [from, to], params, fix });
    }
  },
};

/** An undated entry is dated where a numbered part is cited: then only the date makes both agree. */
function reportYear(cited: CitedCode, block: Parameters<Report>[0], entry: ListedDocument, report: Report): void {
  const { code, field, after } = cited;
  const listed = entry.code;
  if (!listed || !block) return;
  const numbered = foreignNumbersIn(code.key + after, codesIn(code.key)).length > 0;
  const range = [listed.numberTo, listed.yearTo] as const;
  report(block, {
    variant: listed.year === '' ? 'undated-in-list' : 'other-year',
    field,
    range: [code.from, code.to],
    params: { code: writtenCode(code), listed: writtenCode(listed) },
    ...(listed.year === '' && numbered && !listed.allParts
      ? {
          fix: replaceFix(entry.block, 'text', range, writtenCode({ ...code, key: '' }), 'date-entry', {
            code: writtenCode(code),
          }),
        }
      : {}),
  });
}

const nr15: Check = {
  id: 'NR15',
  severity: 'info',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 8.3, 8.6.3',
  scope: 'document',
  run(document, report) {
    const listed = [...normativeReferences(document), ...bibliographyEntries(document)].filter(
      ({ code }) => code?.key === DRAFTING_RULES,
    );
    if (listed.length === 0 || isCitedInText(document, listed)) return;
    for (const entry of listed) {
      report(entry.block, {
        range: [0, entry.text.length],
        fix: { label: 'remove-entry', edits: [{ kind: 'remove', block: entry.block.id }] },
      });
    }
  },
};

function isCitedInText(document: RuleDocument, listed: readonly ListedDocument[]): boolean {
  for (const { code, place } of codesOf(document))
    if (code.key === DRAFTING_RULES && place.element !== 'foreword') return true;
  const ids = new Set(listed.map(({ block }) => block.id));
  return withCitations(document).some(({ block }) => citationTargets(block).some((target) => ids.has(target)));
}

/** Whether text and list of 规范性引用文件 say the same. */
export const referenceCitationChecks: readonly Check[] = [nr07, nr08, nr10, nr15];
