import { commit, type HostContext, load } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import type { Aggregate } from '#host/storage/index.ts';
import type { Receipt } from '#shared/contract/index.ts';
import { catalogue } from '#shared/doc-rules/catalogue/index.ts';
import {
  describeFinding,
  documentOfDraft,
  lintDocument,
  ruleMetaOf,
  splitWaived,
} from '#shared/doc-rules/engine/index.ts';
import type { RuleMeta } from '#shared/doc-rules/model/index.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import type { DraftMeta, Waiver } from '#shared/domain/draft.ts';
import { profileOf } from '#shared/profiles/index.ts';
import { numberDocument } from '#shared/publishing/index.ts';
import { termsOfOthers } from './known-records.ts';

/** Runs the drafting checks over the present text of a draft, with what its cover, its project and the workspace say. */
export async function checkDraft(ctx: HostContext, id: string) {
  const { data } = await load(ctx, 'draft', id);
  const { doc } = await ctx.sessions.open(id);
  const profile = profileOf(data.cover.kind);
  const numbering = numberDocument(doc, profile.labels);
  const meta = await checkFacts(ctx, id);
  const document = documentOfDraft({ doc, numbering, profile, title: fullTitle(data.cover), meta });
  const { open, waived } = splitWaived(document, lintDocument(document, catalogue), data.waivers);
  return {
    findings: open.map((finding) => describeFinding(finding, document, numbering)),
    waived: waived.map(({ finding, waiver: { reason, by, at } }) => ({
      finding: describeFinding(finding, document, numbering),
      reason,
      by,
      at,
    })),
  };
}

/** What the checks may know beside the text. Asked for by editors, which check while somebody types. */
export async function checkFacts(ctx: HostContext, id: string): Promise<RuleMeta> {
  const { data } = await load(ctx, 'draft', id);
  const project = await load(ctx, 'project', data.projectId);
  const knownTerms = await termsOfOthers(ctx, id);
  return ruleMetaOf(data.cover, project.data, profileOf(data.cover.kind), { knownTerms });
}

type Finding = Pick<Waiver, 'check' | 'block' | 'quote'>;

/** Leaves a finding as it is, with the reason. One waiver for each finding: a new reason replaces the old one. */
export async function waiveFinding(
  ctx: HostContext,
  { id, reason, ...finding }: Finding & { readonly id: string; readonly reason: string },
): Promise<Receipt> {
  const found = await openDraftMeta(ctx, id);
  if (reason.trim() === '') throw new RefusalError('waiver-reason-missing');
  const waiver: Waiver = { ...finding, reason: reason.trim(), by: ctx.actor, at: ctx.now() };
  const others = found.data.waivers.filter((other) => !isSame(other, finding));
  return putWaivers(ctx, 'draft.waive', found, [...others, waiver]);
}

/** Takes waivers back: the finding is shown again. */
export async function unwaiveFinding(ctx: HostContext, { id, ...finding }: Finding & { readonly id: string }) {
  const found = await openDraftMeta(ctx, id);
  return putWaivers(
    ctx,
    'draft.unwaive',
    found,
    found.data.waivers.filter((other) => !isSame(other, finding)),
  );
}

async function openDraftMeta(ctx: HostContext, id: string): Promise<Aggregate<DraftMeta>> {
  const found = await load(ctx, 'draft', id);
  if (found.data.status === 'frozen') throw new RefusalError('draft-frozen', { name: found.data.name });
  return found;
}

function isSame(a: Finding, b: Finding): boolean {
  return a.check === b.check && a.block === b.block && a.quote === b.quote;
}

function putWaivers(
  ctx: HostContext,
  command: string,
  found: Aggregate<DraftMeta>,
  waivers: readonly Waiver[],
): Promise<Receipt> {
  return commit(ctx, command, found.id, {
    puts: [{ kind: 'draft', id: found.id, data: { ...found.data, waivers: [...waivers] }, expectedRev: found.rev }],
  });
}
