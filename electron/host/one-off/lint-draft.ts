import { documentFromJson } from '#host/drafts/document.ts';
import { type ImportedDraft, importDraft } from '#host/importers/draft/index.ts';
import { isHan, ok, type Problem, type Result } from '#shared/base/index.ts';
import { sequentialBlockIds } from '#shared/doc-model/index.ts';
import { catalogue } from '#shared/doc-rules/catalogue/index.ts';
import {
  type DescribedFinding,
  describeFinding,
  documentOfDraft,
  lintDocument,
  ruleMetaOf,
} from '#shared/doc-rules/engine/index.ts';
import { type CoverData, EMPTY_COVER, fullTitle } from '#shared/domain/cover-data.ts';
import { profileOf } from '#shared/profiles/index.ts';
import { numberDocument } from '#shared/publishing/index.ts';

export type LintedDraft = { readonly findings: readonly DescribedFinding[]; readonly problems: readonly Problem[] };

/**
 * Runs the drafting checks over a Word draft without a workspace. Numbers that the file has otherwise than they follow count as typed;
 * a file without a cover is judged by its text alone. Refusals as for `importDraft`.
 */
export async function lintDraft(bytes: Uint8Array, name: string): Promise<Result<LintedDraft>> {
  const imported = await importDraft(bytes, name, { newId: sequentialBlockIds() });
  if (!imported.ok) return imported;
  const { cover: facts, problems, differences } = imported.value;
  const doc = documentFromJson(imported.value.doc);
  const cover: CoverData = { ...EMPTY_COVER, ...(hasHan(doc.textContent) ? {} : { kind: 'iso' as const }), ...facts };
  const profile = profileOf(cover.kind);
  const numbering = numberDocument(doc, profile.labels);
  const hasCover = Object.keys(facts).length > 0;
  const document = documentOfDraft({
    doc,
    numbering,
    profile,
    title: hasCover ? fullTitle(cover) : null,
    meta: hasCover ? ruleMetaOf(cover, null, profile) : null,
    typedNumbers: typedNumbers(differences),
  });
  const findings = lintDocument(document, catalogue);
  return ok({ findings: findings.map((finding) => describeFinding(finding, document, numbering)), problems });
}

/** `表1`, `附录A`, `公式2` of the file as blocks carry them: `1`, `A`, `（2）`. */
function typedNumbers(differences: ImportedDraft['differences']): ReadonlyMap<string, string> {
  const typed = new Map<string, string>();
  for (const { kind, blockId, before } of differences)
    if (kind === 'number')
      typed.set(blockId, before.replace(/^公式\s*(\S.*)$/, '（$1）').replace(/^(?:附录|表|图)\s*/, ''));
  return typed;
}

function hasHan(text: string): boolean {
  return [...text.slice(0, 20_000)].some(isHan);
}
