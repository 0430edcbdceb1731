import type { Problem } from '#shared/base/index.ts';
import type { ImportFile } from './use-import.ts';

/** Said by the field for the name of the organisation instead. */
const ABOUT_NAME: ReadonlySet<string> = new Set(['form-no-organisation', 'form-rows-without-organisation']);

/** Problems of a file below its name, which need not be said twice; that only a person can read it is no fault. */
export function shownProblems({ name, byHand, needsOrganisation, problems }: ImportFile): readonly Problem[] {
  return problems.flatMap(({ where, ...problem }) => {
    if (needsOrganisation && ABOUT_NAME.has(problem.code)) return [];
    const severity = byHand && problem.severity === 'error' ? ('warning' as const) : problem.severity;
    return [{ ...problem, severity, ...(where === undefined || where === name ? {} : { where }) }];
  });
}
