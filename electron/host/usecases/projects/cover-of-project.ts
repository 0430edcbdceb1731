import type { HostContext } from '#host/host-context.ts';
import type { HostRegistry } from '#host/registry.ts';
import type { ChangeSet } from '#host/storage/index.ts';
import { consistencyMark } from '#shared/domain/consistency-mark.ts';
import { type CoverData, type DraftMark, EMPTY_COVER, replacedInPart } from '#shared/domain/cover-data.ts';
import type { Project } from '#shared/domain/project.ts';
import { draftsOf } from '../views/index.ts';

/** Cover of a new draft from the project record. */
export function coverOfProject(project: Project, mark: DraftMark): CoverData {
  return { ...EMPTY_COVER, ...coverFacts(project), draftMark: mark, patentAppeal: mark !== '' };
}

/** What a cover prints of its project. */
function coverFacts(project: Project) {
  return {
    kind: project.kind,
    number: project.number,
    replaces: project.replaces.map((number) =>
      project.replacesInPart.includes(number) ? replacedInPart(number) : number,
    ),
    ics: project.ics,
    ccs: project.ccs,
    titleLead: project.titleLead,
    titleMain: project.titleMain,
    titleSupplement: project.titleSupplement,
    titleEn: project.titleEn,
    consistency: consistencyMark(project.adoptions),
    publishDate: project.publishDate,
    effectiveDate: project.effectiveDate,
    issuers: project.issuers,
    levelLine: project.levelLine,
  } satisfies Partial<CoverData>;
}

/**
 * Covers of open drafts after their project was changed: what said the same as the project follows it, what somebody wrote on a cover by
 * hand stays.
 */
export async function followingCovers(
  ctx: HostContext,
  id: string,
  before: Project,
  after: Project,
): Promise<NonNullable<ChangeSet<HostRegistry>['puts']>> {
  const [was, is] = [coverFacts(before), coverFacts(after)];
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const changed = (Object.keys(is) as (keyof typeof is)[]).filter((field) => !same(was[field], is[field]));
  if (changed.length === 0) return [];
  return (await draftsOf(ctx, id)).flatMap(({ id: draftId, rev, data }) => {
    const follows = changed.filter((field) => same(data.cover[field], was[field]));
    if (data.status === 'frozen' || follows.length === 0) return [];
    const cover = { ...data.cover, ...Object.fromEntries(follows.map((field) => [field, is[field]])) };
    return [{ kind: 'draft' as const, id: draftId, data: { ...data, cover }, expectedRev: rev }];
  });
}
