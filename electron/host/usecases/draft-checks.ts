import { type HostContext, load } from '#host/host-context.ts';
import { catalogue } from '#shared/doc-rules/catalogue/index.ts';
import {
  describeFinding,
  documentOfDraft,
  lintDocument,
  ruleMetaOf,
  splitWaived,
} from '#shared/doc-rules/engine/index.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import { profileOf } from '#shared/profiles/index.ts';
import { numberDocument } from '#shared/publishing/index.ts';

/** Runs the drafting checks over the present text of a draft, with what its cover and its project say. */
export async function checkDraft(ctx: HostContext, id: string) {
  const { data } = await load(ctx, 'draft', id);
  const project = await load(ctx, 'project', data.projectId);
  const { doc } = await ctx.sessions.open(id);
  const profile = profileOf(data.cover.kind);
  const numbering = numberDocument(doc, profile.labels);
  const meta = ruleMetaOf(data.cover, project.data, profile);
  const document = documentOfDraft({ doc, numbering, profile, title: fullTitle(data.cover), meta });
  const { open, waived } = splitWaived(document, lintDocument(document, catalogue), []);
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
