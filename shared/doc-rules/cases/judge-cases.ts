import type { Check } from '../check.ts';
import { lintDocument } from '../engine/create-linter.ts';
import { fieldText } from '../engine/field-text.ts';
import { quoteOf } from '../engine/finding-quote.ts';
import type { Finding, RuleBlock, RuleDocument } from '../model/index.ts';
import type { CheckCase, Expectation } from './case-file.ts';
import { documentOfCase } from './document-of-case.ts';

/** Faults of the cases that were found and missed, and alarms where nothing was wrong. */
export type CaseFigures = { readonly found: number; readonly missed: number; readonly false: number };

/** A finding that should not be, with the text that it is about. */
export type FalseAlarm = { readonly finding: Finding; readonly quote: string };

export type CaseJudgement = {
  readonly id: string;
  readonly passed: boolean;
  readonly missed: readonly Expectation[];
  readonly false: readonly FalseAlarm[];
};

export type CasesJudgement = {
  readonly total: CaseFigures;
  readonly checks: Readonly<Record<string, CaseFigures>>;
  readonly cases: readonly CaseJudgement[];
};

/**
 * Runs the checks over the cases and counts (`samples/lint/README.md`, 1): a case of one check with that check alone, a case `*` with
 * all of its language. A fault counts as found when a finding of its check is on one of its blocks or on the parent of one, and
 * overlaps the quote where it has a range; findings elsewhere are false.
 */
export function judgeCases(cases: readonly CheckCase[], checks: readonly Check[]): CasesJudgement {
  const figures = new Map<string, { found: number; missed: number; false: number }>();
  const total = { found: 0, missed: 0, false: 0 };
  const count = (check: string, what: keyof CaseFigures): void => {
    const own = figures.get(check) ?? { found: 0, missed: 0, false: 0 };
    figures.set(check, own);
    own[what]++;
    total[what]++;
  };
  const judged = cases.map((item) => {
    const used = item.check === '*' ? checks : checks.filter(({ id }) => id === item.check);
    const document = documentOfCase(item);
    const findings = lintDocument(document, used);
    const missed = item.expect.filter((entry) => !findings.some((finding) => meets(finding, entry, document)));
    const alarms = findings.filter(
      (finding) => !item.expect.some((entry) => entry.check === finding.check && isAt(finding, entry, document)),
    );
    for (const entry of item.expect) count(entry.check, missed.includes(entry) ? 'missed' : 'found');
    for (const finding of alarms) count(finding.check, 'false');
    return {
      id: item.id,
      passed: missed.length === 0 && alarms.length === 0,
      missed,
      false: alarms.map((finding) => ({ finding, quote: quoteOf(document, finding) })),
    };
  });
  const sorted = [...figures].sort(([a], [b]) => (a < b ? -1 : 1));
  return { total, checks: Object.fromEntries(sorted), cases: judged };
}

function meets(finding: Finding, entry: Expectation, document: RuleDocument): boolean {
  if (finding.check !== entry.check || !isAt(finding, entry, document)) return false;
  if (finding.from === finding.to || entry.quote === '') return true;
  const block = document.entryOf(finding.block)?.block;
  if (!block) return true;
  const written = quotedAs(entry.quote);
  const text = fieldText(block, finding.field);
  for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1))
    if (finding.from < at + written.length && finding.to > at) return true;
  // The other block of a pair, or the parent, need not contain the words.
  return block.id !== entry.block && !holds(block, written);
}

/** Whether the finding is on a block of the entry or on the parent of one. */
function isAt(finding: Finding, entry: Expectation, document: RuleDocument): boolean {
  if (entry.block === 'doc') return true;
  const places = [entry.block, ...(entry.or ?? [])];
  if (finding.block === '') return places.some((place) => place === 'meta' || place === 'title');
  return places.some((id) => finding.block === id || finding.block === document.entryOf(id)?.parent?.block.id);
}

/** A quote is taken from the file, so it may hold marks. */
function quotedAs(quote: string): string {
  return quote.replace(/\{(?:sup|sub):([^{}]*)\}/g, '$1').replaceAll('**', '');
}

function holds(block: RuleBlock, text: string): boolean {
  const fields = [block.text, block.title, block.en, block.source, ...block.rows.flat()];
  const strings = [...fields.map((field) => field?.plain ?? ''), block.unit, block.number.text, block.mark.text];
  return strings.some((string) => string.includes(text));
}
