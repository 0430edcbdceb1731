import type { Check, Report } from '../check.ts';
import type { Finding, RuleBlockType, RuleDocument, RuleEntry, RuleField, RulePlace } from '../model/index.ts';
import { blockSlot } from './block-slot.ts';

export type Linter = {
  /** Everything found, in document order; findings on the document as a whole come first. Unchanged findings stay the same objects. */
  readonly check: (document: RuleDocument) => readonly Finding[];
};

type BlockCheck = Check & { readonly scope: 'block' };
type Kept = { readonly by: Prepared; readonly place: RulePlace; readonly findings: readonly Finding[] };
const kept = blockSlot<Kept>();

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
  const byBlock = Map.groupBy(found, ({ block }) => block);
  const all: Finding[] = [...(byBlock.get('') ?? [])];
  byBlock.delete('');
  for (const entry of document.entries) {
    const own = blockFindings(entry, document.language, prepared);
    const others = byBlock.size === 0 ? undefined : byBlock.get(entry.block.id);
    if (others) {
      byBlock.delete(entry.block.id);
      all.push(...[...own, ...others].sort((a, b) => inBlock(a, b, prepared.rank)));
    } else for (const finding of own) all.push(finding);
  }
  for (const rest of byBlock.values()) all.push(...rest);
  return all;
}

function blockFindings({ block, place }: RuleEntry, language: 'zh' | 'en', prepared: Prepared): readonly Finding[] {
  const known = kept.get(block);
  if (known?.place === place && known.by === prepared) return known.findings;
  const findings: Finding[] = [];
  for (const check of prepared.byType.get(block.type) ?? [])
    check.run(block, place, reporter(check, findings), language);
  findings.sort((a, b) => inBlock(a, b, prepared.rank));
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
