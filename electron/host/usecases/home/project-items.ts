import type { HostContext } from '#host/host-context.ts';
import type { Aggregate } from '#host/storage/index.ts';
import type { Party } from '#shared/domain/home-plan.ts';
import { missingPapers, type Stage, type StageLimit } from '#shared/domain/life-cycle.ts';
import type { Project } from '#shared/domain/project.ts';
import { papersOnFile } from '../project.ts';
import { projectDue, termOf } from '../projects/index.ts';
import { type FoundItem, NO_LIMIT } from './found-item.ts';

/** What a project is late with or soon due for, else which papers its stage still wants; nothing once it has ended. */
export function projectItems(
  ctx: HostContext,
  { id, data }: Aggregate<Project>,
  title: string,
  secretariat: Party,
): readonly FoundItem[] {
  if (data.ended !== null) return [];
  const stage = ctx.rules.stage(data);
  const { due, state, by } = projectDue(ctx, data);
  const missing = missingPapers(stage, papersOnFile(data));
  const base = { committeeId: data.committeeId, target: { kind: 'project' as const, id }, title };
  const names = { stage: stage.name['zh-CN'], stageEn: stage.name.en, papers: missing.join(',') };
  const parties = [partyOf(stage, data, secretariat)];
  if (state === 'overdue' || state === 'soon') {
    const byLimit = by === 'stage';
    const code = `${byLimit ? 'stage' : 'plan'}-${state}` as const;
    const limit = byLimit ? (stage.limit ?? null) : planLimit(ctx, data);
    return [{ ...base, code, due, params: names, limit, parties }];
  }
  if (missing.length === 0) return [];
  return [{ ...base, ...NO_LIMIT, code: 'papers-missing', due: '', params: names, parties }];
}

/** The limit of the whole project, where the plan itself names no day. */
function planLimit(ctx: HostContext, project: Project): StageLimit | null {
  const limit = project.dueDate === '' ? termOf(ctx, project)?.limit : undefined;
  if (!limit) return null;
  const { months, source, unconfirmed = false } = limit;
  return { unit: 'months', amount: months, kind: 'at-most', source, unconfirmed };
}

/** Who has a draft to write: the first drafting organisation (第一起草单位); everything else is the secretariat's. */
function partyOf(stage: Stage, { draftingOrganisations }: Project, secretariat: Party): Party {
  const [name = ''] = draftingOrganisations;
  return stage.activity === 'drafting' && name !== '' ? { kind: 'drafters', key: name, name } : secretariat;
}
