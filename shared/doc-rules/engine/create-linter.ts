import type { Check, Report } from '../check.ts';
import type {
  Finding,
  RuleBlock,
  RuleBlockType,
  RuleDocument,
  RuleEntry,
  RuleField,
  RulePlace,
} from '../model/index.ts';
import { blockSlot } from './block-slot.ts';
import { positionFinder } from './build-document.ts';
import { treeSize } from './entries-where.ts';

export type Linter = {
  /** Everything found, in document order; findings on the document as a whole come first. Unchanged findings stay the same objects. */
  readonly check: (document: RuleDocument) => readonly Finding[];
};

type BlockCheck = Check & { readonly scope: 'block' };
type Kept = { readonly by: Prepared; readonly place: RulePlace; readonly findings: readonly Finding[] };
const kept = blockSlot<Kept>();
/** The same of a chapter with everything in it: places inside follow from its own. */
const chapters = blockSlot<Omit<Kept, 'findings'> & { readonly places: readonly Place[] }>();

/**
 * Runs checks over versions of a document. What block checks found is kept by block and place, so between two versions only changed
 * blocks are looked at; document checks run every time.
 */
export function createLinter(checks: readonly Check[]): Linter {
  const languages = { zh: prepare(checks, 'zh'), en: prepare(checks, 'en') };
  return { check: (document) => runChecks(document, languages[document.language]) };
}

/** Everything the checks find in a document that is looked at once. */
export function lintDocument(document: RuleDocument, checks: readonly Check[]): readonly Finding[] {
  return createLinter(checks).check(document);
}

type Prepared = {
  readonly byType: ReadonlyMap<RuleBlockType, readonly BlockCheck[]>;
  readonly wholes: readonly (Check & { readonly scope: 'document' })[];
  /** Position of a check in the catalogue. */
  readonly rank: ReadonlyMap<string, number>;
};

function prepare(checks: readonly Check[], language: 'zh' | 'en'): Prepared {
  const used = checks.filter((check) => check.languages.includes(language));
  const byType = new Map<RuleBlockType, BlockCheck[]>();
  for (const check of used) {
    if (check.scope !== 'block') continue;
    for (const type of new Set(check.types)) byType.set(type, [...(byType.get(type) ?? []), check]);
  }
  return {
    byType,
    wholes: used.filter((check) => check.scope === 'document'),
    rank: new Map(checks.map(({ id }, index) => [id, index])),
  };
}

function runChecks(document: RuleDocument, prepared: Prepared): readonly Finding[] {
  const found: Finding[] = [];
  for (const check of prepared.wholes) check.run(document, reporter(check, found));
  const places: Place[] = [];
  let start = 0;
  for (const top of document.blocks) {
    for (const { at, findings } of chapterFindings(top, start, document, prepared))
      places.push({ at: start + at, findings });
    start += treeSize(top);
  }
  const positionOf = positionFinder(document.blocks);
  for (const [block, findings] of Map.groupBy(found, (finding) => finding.block)) {
    const at = block === '' ? -1 : positionOf(block);
    places.push({ at: at < 0 && block !== '' ? document.entries.length : at, findings });
  }
  return merged(places, prepared);
}

/** Findings of one block; `at` is its position in its chapter, or in the document. */
type Place = { readonly at: number; readonly findings: readonly Finding[] };

/** In document order; what block checks and document checks found in one block is put into one order. */
function merged(places: readonly Place[], { rank }: Prepared): readonly Finding[] {
  const sorted = places.toSorted((a, b) => a.at - b.at);
  const all: Finding[] = [];
  for (let index = 0; index < sorted.length; index++) {
    const { at, findings } = sorted[index]!;
    const next = sorted[index + 1];
    if (next?.at === at) {
      all.push(...[...findings, ...next.findings].sort((a, b) => inBlock(a, b, rank)));
      index++;
    } else if (findings.length > 1) all.push(...[...findings].sort((a, b) => inBlock(a, b, rank)));
    else for (const finding of findings) all.push(finding);
  }
  return all;
}

/** What block checks find in a chapter; kept as a whole while chapter and place are the same, and by block where they are not. */
function chapterFindings(
  top: RuleBlock,
  start: number,
  { entries, language }: RuleDocument,
  prepared: Prepared,
): readonly Place[] {
  const { place } = entries[start]!;
  const known = chapters.get(top);
  if (known?.place === place && known.by === prepared) return known.places;
  const places: Place[] = [];
  for (let at = 0; at < treeSize(top); at++) {
    const findings = blockFindings(entries[start + at]!, language, prepared);
    if (findings.length > 0) places.push({ at, findings });
  }
  chapters.set(top, { by: prepared, place, places });
  return places;
}

function blockFindings(entry: RuleEntry, language: 'zh' | 'en', prepared: Prepared): readonly Finding[] {
  const { block, place } = entry;
  const known = kept.get(block);
  if (known?.place === place && known.by === prepared) return known.findings;
  const findings: Finding[] = [];
  for (const check of prepared.byType.get(block.type) ?? [])
    check.run(block, place, reporter(check, findings), language);
  kept.set(block, { by: prepared, place, findings });
  return findings;
}

/** Turns what a check reports into findings. */
function reporter(check: Check, findings: Finding[]): Report {
  return (block, options = {}) => {
    const [from, to] = options.range ?? [0, 0];
    findings.push({
      check: check.id,
      severity: options.severity ?? check.severity,
      message: options.variant === undefined ? check.id : `${check.id}-${options.variant}`,
      params: options.params ?? {},
      block: block?.id ?? '',
      field: options.field ?? 'text',
      from,
      to,
      ...(options.fix ? { fix: options.fix } : {}),
    });
  };
}

/** Reading order within a block; what stands at one place keeps the order of the catalogue. */
function inBlock(a: Finding, b: Finding, rank: ReadonlyMap<string, number>): number {
  return fieldRank(a.field) - fieldRank(b.field) || a.from - b.from || rank.get(a.check)! - rank.get(b.check)!;
}

const FIELDS: readonly string[] = ['number', 'mark', 'title', 'en', 'unit', 'text', 'source'];

function fieldRank(field: RuleField): number {
  const [, row, column] = field.split(':');
  return row === undefined ? FIELDS.indexOf(field) : FIELDS.length + Number(row) * 1000 + Number(column);
}
