import { squash } from '#shared/base/index.ts';
import { codesIn } from '#shared/domain/standard-code.ts';
import type { Check, Report } from '../../check.ts';
import { entriesWhere } from '../../engine/entries-where.ts';
import { factOf } from '../../engine/fact-of.ts';
import type { RuleBlock } from '../../model/index.ts';
import { foreignNumbersIn } from './numbers-in-text.ts';
import { isInMatter, isOwnWords, proseOf } from './prose.ts';
import { replaceFix } from './replace-fix.ts';
import { isVocabulary } from './term-checks.ts';
import { wordFinder } from './word-finder.ts';

const termEntries = entriesWhere(({ type }) => type === 'term');

const te04: Check = {
  id: 'TE04',
  severity: 'warning',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 8.7.1',
  scope: 'document',
  run(document, report) {
    const terms = termEntries(document).filter(({ place }) => place.role === 'terms' && place.element === 'body');
    if (terms.length === 0 || isVocabulary(document)) return;
    const forms = new Map(terms.map(({ block }) => [block, formsOf(block.title.plain)]));
    const find = wordFinder([...forms.values()].flat());
    const used = new Set<string>();
    for (const { block, parent, place } of document.entries) {
      if (place.element === 'contents' || place.element === 'index' || place.role === 'references') continue;
      const own = block.type === 'term' ? block : parent?.block.type === 'term' ? parent.block : null;
      for (const form of find(block)) if (!own || !forms.get(own)?.includes(form)) used.add(form);
    }
    for (const [block, own] of forms) {
      const term = block.title.plain;
      if (own.length > 0 && !own.some((form) => used.has(form)))
        report(block, { field: 'title', range: [0, term.length], params: { term } });
    }
  },
};

/** A term with its short form or admitted term: 数据处理单元（DPU）; 计算机；电脑. */
function formsOf(term: string): readonly string[] {
  return term
    .split(/[；;，,、（()）\n]/)
    .map((form) => form.trim())
    .filter((form) => form.length > 0);
}

const sourceCodes = factOf((block) => codesIn(block.source.plain));

const te06: Check = {
  id: 'TE06',
  severity: 'warning',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 8.7.3',
  scope: 'document',
  run(document, report) {
    const known = new Map(
      (document.meta.knownTerms ?? []).map(({ term, definition, source }) => [definitionKey(term, definition), source]),
    );
    for (const { block } of termEntries(document)) {
      const source = block.source.plain;
      if (source.trim() === '') {
        const from = known.get(definitionKey(block.title.plain, block.text.plain));
        if (from === undefined) continue;
        const line = /^[[［]/.test(from) ? from : `[来源：${from}]`;
        report(block, {
          variant: 'copied',
          field: 'title',
          range: [0, block.title.plain.length],
          params: { source: from },
          fix: replaceFix(block, 'source', [0, source.length], line, 'add-source', { source: line }),
        });
        continue;
      }
      const [code] = sourceCodes(block);
      if (!code) continue;
      const range = [0, source.length] as const;
      const numbered =
        foreignNumbersIn(source, sourceCodes(block)).length > 0 ||
        /[，,]\s*(?:\d|[A-Z]\.\d|定义)/.test(source.slice(code.to));
      if (code.year === '') report(block, { variant: 'undated', field: 'source', range });
      else if (!numbered) report(block, { variant: 'clause', field: 'source', range });
    }
  },
};

function definitionKey(term: string, definition: string): string {
  return `${squash(term)}\n${squash(definition).replace(/。$/, '')}`;
}

const te07: Check = {
  id: 'TE07',
  severity: 'info',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 5',
  scope: 'document',
  run(document, report) {
    const groups = (document.meta.synonyms ?? []).filter((words) => words.length > 1);
    if (groups.length === 0) return;
    const find = wordFinder(groups.flat());
    const used = new Map<string, RuleBlock[]>();
    for (const { block, place } of document.entries) {
      if (!isInMatter(place) || !isOwnWords(place) || place.role === 'references') continue;
      for (const word of find(block)) used.set(word, [...(used.get(word) ?? []), block]);
    }
    for (const words of groups) {
      const [preferred, ...others] = words.filter((word) => used.has(word));
      if (preferred === undefined) continue;
      for (const other of others)
        for (const block of used.get(other) ?? []) reportSynonym(block, other, preferred, words, report);
    }
  },
};

function reportSynonym(
  block: RuleBlock,
  word: string,
  preferred: string,
  group: readonly string[],
  report: Report,
): void {
  const longer = group.filter((other) => other.length > word.length && other.includes(word));
  for (const { field, own } of proseOf(block)) {
    // A longer word of the group that contains this one is not this one.
    const text = longer.reduce((left, it) => left.replaceAll(it, '\uFFFC'.repeat(it.length)), own);
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const range = [at, at + word.length] as const;
      report(block, { field, range, params: { word, preferred }, fix: replaceFix(block, field, range, preferred) });
    }
  }
}

/** Whether terms are used, where they come from, and whether a concept has one word only. */
export const termUseChecks: readonly Check[] = [te04, te06, te07];
