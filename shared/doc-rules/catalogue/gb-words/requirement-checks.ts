import type { Check, Report } from '../../check.ts';
import { entriesWhere } from '../../engine/entries-where.ts';
import type { Fix, RuleBlock, RuleEntry, RulePlace } from '../../model/index.ts';
import { ACTIVITIES, PERSONS, RULES_OF_CONDUCT } from './data/index.ts';
import { clauseAfter, clauseBefore, isInMatter, isOwnWords, type Prose, proseOf } from './prose.ts';
import { replaceFix } from './replace-fix.ts';
import { requirementsOf } from './requirements.ts';

const SOFT_DEGREE = /尽可能|尽量/;
const SOFT_DEED = /优先考虑|(?<![需所要被经的])考虑(?!到)|(?<![以为并可从而])避免|慎重/;

const wo02: Check = {
  id: 'WO02',
  severity: 'error',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 9.4.2',
  scope: 'block',
  types: ['paragraph', 'untitledClause', 'listItem', 'table', 'footnote', 'note'],
  run(block, place, report) {
    if (!isOwnWords(place)) return;
    for (const { prose, modals } of requirementsOf(block)) {
      const { field, own } = prose;
      for (const { from, to } of modals) {
        const soft = softWord(clauseBefore(own, from), clauseAfter(own, to));
        if (!soft) continue;
        const range =
          soft.at < 0 ? [from + soft.at, to] : [from, Math.min(to + soft.at + soft.word.length, own.length)];
        report(block, { field, range: [range[0] ?? from, range[1] ?? to], params: { word: soft.word } });
      }
    }
  },
};

/** A word of wishing bound to 应; `at` counts from the end of the verb, or negative from its beginning. */
function softWord(before: string, after: string): { readonly word: string; readonly at: number } | null {
  const degree = SOFT_DEGREE.exec(after);
  if (degree && degree.index <= 12) return { word: degree[0], at: degree.index };
  const deed = SOFT_DEED.exec(after);
  // 应采取措施避免…: the deed is another one, and this its purpose.
  const between = after.slice(0, deed?.index ?? 0);
  if (
    deed &&
    between.length <= (deed[0] === '避免' ? 8 : 14) &&
    !/措施|方[法案式]|采[取用]|设[置有]|装|通过|包括/.test(between)
  )
    return { word: deed[0], at: deed.index };
  const earlier = SOFT_DEGREE.exec(before);
  return earlier && before.length - earlier.index <= 16
    ? { word: earlier[0], at: earlier.index - before.length }
    : null;
}

/** 一般 as an adverb: right before the verb or before a phrase that leads to it; 一般工业固体废物, 一般照明 are names. */
const USUALLY =
  /(?:(?:通常|原则上)(?:情况下)?[，,]?[^，。；：！？\n]{0,15}|一般(?:来说|来讲|而言|(?:情况|情形|条件)下)?[，,]?[均都也还]?|一般(?:情况下[，,]?)?(?:[在由以按从每需][^，。；：！？\n]{1,15})|一般情况下[，,]?[^，。；：！？\n]{1,15})$/;

const wo03: Check = {
  id: 'WO03',
  severity: 'error',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 9.4.2',
  scope: 'block',
  types: ['paragraph', 'untitledClause', 'listItem', 'table', 'footnote', 'note'],
  run(block, place, report) {
    if (!isOwnWords(place)) return;
    for (const { prose, modals } of requirementsOf(block)) {
      const { field, own } = prose;
      for (const { from, to } of modals) {
        const before = own.slice(Math.max(0, from - 30), from);
        const match = USUALLY.exec(before);
        const word = match && /^(?:通常|原则上|一般)/.exec(match[0])?.[0];
        if (match && word) report(block, { field, range: [from - match[0].length, to], params: { word } });
        else {
          const behind = /^(?:通常|原则上)/.exec(own.slice(to));
          if (behind) report(block, { field, range: [from, to + behind[0].length], params: { word: behind[0] } });
        }
      }
    }
  },
};

const wo04: Check = {
  id: 'WO04',
  severity: 'warning',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 9.4.2',
  scope: 'block',
  types: ['paragraph', 'untitledClause', 'listItem', 'table'],
  run(block, place, report) {
    if (!isOwnWords(place) || !isInMatter(place)) return;
    for (const prose of proseOf(block)) {
      for (const match of prose.own.matchAll(/(?<![适相对响效反])不?[应宜]该?(遵守|符合)/g)) {
        const verb = match[1] ?? '';
        const at = match.index + match[0].length - verb.length;
        reportVerb(block, prose, match.index, at, verb, report);
      }
    }
  },
};

function reportVerb(
  block: RuleBlock,
  { field, own }: Prose,
  from: number,
  at: number,
  verb: string,
  report: Report,
): void {
  const subject = clauseBefore(own, from)
    .replace(/(?<![均都还也并需])[均都还也并需]+$/, '')
    .trim();
  const object = clauseAfter(own, at + verb.length);
  if (subject === '') return;
  const person = PERSONS.test(subject);
  const range = [from, at + verb.length + object.length] as const;
  const verbRange = [at, at + verb.length] as const;
  if (verb === '遵守') {
    if (person || ACTIVITIES.test(subject) || RULES_OF_CONDUCT.test(object)) return;
    if (!/[A-Z]|表|图|附录|第?\d|规定|要求|指标/.test(object)) return;
    const variant = 'thing';
    report(block, { variant, field, range, params: { subject }, fix: replaceFix(block, field, verbRange, '符合') });
  } else if (person && RULES_OF_CONDUCT.test(object.slice(0, 24)) && !/[A-Z]/.test(object)) {
    const variant = 'person';
    report(block, { variant, field, range, params: { subject }, fix: replaceFix(block, field, verbRange, '遵守') });
  }
}

const demandingEntries = entriesWhere((block) => requirementsOf(block).length > 0);

const wo05: Check = {
  id: 'WO05',
  severity: 'error',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 9.1, 9.2, 9.3',
  scope: 'document',
  run(document, report) {
    const guide = document.meta.functionType === 'guide';
    for (const { block, place, parent } of demandingEntries(document)) {
      if (!isInMatter(place) || place.role === 'references') continue;
      const modals = requirementsOf(block);
      const where = placeWithoutRequirements(block, place, guide);
      if (!where) continue;
      for (const { prose, modals: found } of modals)
        for (const { from, to } of found)
          report(block, {
            variant: where,
            field: prose.field,
            range: [from, to],
            ...(where === 'annex' ? { severity: 'warning' } : {}),
            ...(where === 'note' ? noteFix(block, parent, place) : {}),
          });
    }
  },
};

function placeWithoutRequirements(block: RuleBlock, place: RulePlace, guide: boolean): string | null {
  const isIn = (type: RuleBlock['type']) => block.type === type || place.within.includes(type);
  if (isIn('quote') || isIn('code')) return null;
  if (isIn('note')) return 'note';
  if (isIn('example')) return 'example';
  if (isIn('footnote')) return isIn('table') || isIn('figure') ? null : 'footnote';
  if (place.annexKind === 'informative') return 'annex';
  if (place.heading === '概述' && place.role === 'other') return 'overview';
  return guide && place.role === 'other' && place.element === 'body' ? 'guide' : null;
}

/** A note of a clause that demands becomes a paragraph; a note of a table, a figure or a term has nowhere to go. */
function noteFix(block: RuleBlock, parent: RuleEntry | null, place: RulePlace): { readonly fix?: Fix } {
  const around = parent?.block.type;
  if (block.type !== 'note' || place.role !== 'other' || place.annexKind === 'informative') return {};
  if (around !== 'chapter' && around !== 'clause' && around !== 'annex') return {};
  return { fix: { label: 'note-to-paragraph', edits: [{ kind: 'convert', block: block.id, to: 'paragraph' }] } };
}

const DEMANDING_TITLES: ReadonlySet<string> = new Set(['通则', '通用要求', '总体要求']);
/** Other words for a demand are found by WO01. */
const DEMANDS = /必须|不得|禁止|严禁|应当/;

const bareTitle = ({ title }: RuleBlock) => title.plain.replace(/[\s\u3000]+/g, '');
const withDemandingTitle = entriesWhere(
  (block) => (block.type === 'clause' || block.type === 'chapter') && DEMANDING_TITLES.has(bareTitle(block)),
);

const wo06: Check = {
  id: 'WO06',
  severity: 'warning',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 9.3',
  scope: 'document',
  run(document, report) {
    if (document.meta.functionType === 'guide') return;
    for (const { block, place } of withDemandingTitle(document)) {
      const title = bareTitle(block);
      if (!isInMatter(place) || place.annexKind === 'informative') continue;
      if (block.children.length === 0 || demands(block)) continue;
      report(block, {
        ...(title === '通则' ? {} : { variant: 'requirements' }),
        field: 'title',
        range: [0, block.title.plain.length],
        params: { title },
      });
    }
  },
};

function demands(block: RuleBlock): boolean {
  return block.children.some(
    (child) =>
      child.type !== 'note' &&
      child.type !== 'example' &&
      (requirementsOf(child).length > 0 || DEMANDS.test(child.text.plain) || demands(child)),
  );
}

/** Where and how requirements stand. */
export const requirementChecks: readonly Check[] = [wo02, wo03, wo04, wo05, wo06];
