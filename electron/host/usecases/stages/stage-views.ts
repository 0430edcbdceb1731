import type { HostContext } from '#host/host-context.ts';
import type { LifeCycle, Stage } from '#shared/domain/life-cycle.ts';
import type { Project } from '#shared/domain/project.ts';
import { trackOf } from '#shared/domain/track.ts';
import { dossierSetOf } from '#shared/profiles/life-cycles/index.ts';

/**
 * The stages in a row; steps of one stage (ISO) are shown as that stage, with the days and the limit of the step at hand. A stage that was
 * passed more than once keeps every passage.
 */
export function stageViews(ctx: HostContext, cycle: LifeCycle, project: Project) {
  const phases = Map.groupBy(cycle.stages, (stage) => stage.phase?.code ?? stage.code);
  const codes = [...phases.keys()];
  const at = codes.findIndex((code) => phases.get(code)?.some((stage) => stage.code === project.stage));
  const track = trackOf(cycle, project.trackId);
  const onFile = new Set(project.papers.map(({ kind }) => kind));
  return codes.flatMap((code, index) => {
    const steps = phases.get(code) as Stage[];
    const first = steps[0] as Stage;
    const stage = steps.find((step) => step.code === project.stage) ?? first;
    const passed = project.history.filter((entry) => steps.some((step) => step.code === entry.stage));
    // A project that began later never had to do with the call before.
    const begun = project.history[0]?.stage ?? project.stage;
    const left = steps.every((step) => track?.skips.includes(step.code) ?? false);
    const before = index < codes.findIndex((each) => phases.get(each)?.some((step) => step.code === begun));
    if (before && index !== at && passed.length === 0) return [];
    const state =
      index === at
        ? ('current' as const)
        : left && passed.length === 0
          ? ('skipped' as const)
          : index > at
            ? ('ahead' as const)
            : passed.length > 0
              ? ('done' as const)
              : ('skipped' as const);
    const papers = [...new Set(steps.flatMap((step) => step.requiredPapers))];
    const profile = ctx.rules.lifeCycleProfile(cycle.id);
    const needs = new Map(
      steps.flatMap((step) => dossierSetOf(profile, step.code)?.entries ?? []).map(({ kind, need }) => [kind, need]),
    );
    return [
      {
        code,
        name: first.phase?.name ?? first.name,
        /** Step of the stage, where it has several. */
        step: steps.length > 1 && index === at ? stage.name : null,
        product: stage.product,
        state,
        from: index === at ? project.stageSince : (passed[0]?.from ?? ''),
        to: index === at ? '' : (passed.at(-1)?.to ?? ''),
        limit: stage.limit ? { ...stage.limit, unconfirmed: stage.limit.unconfirmed ?? false } : null,
        skippedBy: state === 'skipped' && left ? (track?.name ?? null) : null,
        passages: passed.map((entry) => ({
          ...entry,
          name: steps.length > 1 ? (steps.find((step) => step.code === entry.stage)?.name ?? null) : null,
          lacked: [...entry.lacked],
        })),
        requiredPapers: papers.map((kind) => ({ kind, onFile: onFile.has(kind), need: needs.get(kind) ?? null })),
      },
    ];
  });
}
