import { isPlainDate, ok, type Refusal, type Result, refuse } from '../base/index.ts';
import { fullTitle } from './cover-data.ts';
import type { Adjustment, AdjustmentKind, Project } from './project.ts';

/** Lines of a title: introductory, main and complementary element, each of which but the main one may be empty. */
export const titleLines = ({ titleLead, titleMain, titleSupplement }: Project): string =>
  [titleLead, titleMain, titleSupplement].join('\n');

/** What a project has of what an adjustment is about, as it is kept in the adjustment. */
export function adjustedNow(project: Project, kind: AdjustmentKind): string {
  if (kind === 'extension') return project.dueDate;
  if (kind === 'title') return titleLines(project);
  if (kind === 'drafters') return project.draftingOrganisations.join('\n');
  return '';
}

/** How a value of an adjustment reads: titles in one line, names with commas. */
export function adjustedText(kind: AdjustmentKind, value: string): string {
  const lines = value.split('\n');
  if (kind === 'title') return fullTitle(elementsOf(lines));
  return lines.filter((line) => line !== '').join(kind === 'drafters' ? '、' : '\n');
}

/** Checks what is asked for: `adjustment-reason-missing`, `adjustment-day-invalid`, `adjustment-day-earlier`, `adjustment-nothing-new`. */
export function checkAdjustment(
  project: Project,
  asked: Pick<Adjustment, 'kind' | 'to' | 'reason'>,
): Result<null, Refusal> {
  if (asked.reason.trim() === '') return refuse('adjustment-reason-missing');
  if (asked.kind === 'termination' || asked.kind === 'reopening') return ok(null);
  if (asked.kind === 'extension') {
    if (!isPlainDate(asked.to)) return refuse('adjustment-day-invalid');
    if (asked.to <= project.dueDate) return refuse('adjustment-day-earlier', { day: project.dueDate });
    return ok(null);
  }
  const main = asked.kind === 'title' ? (asked.to.split('\n')[1] ?? '') : asked.to;
  if (main.trim() === '' || asked.to === adjustedNow(project, asked.kind)) return refuse('adjustment-nothing-new');
  return ok(null);
}

/** The project after an adjustment was approved: its day, names or end follow; a change of the scope is only on record. */
export function applyAdjustment(project: Project, { kind, to, reason, decidedOn }: Adjustment): Project {
  if (kind === 'extension') return { ...project, dueDate: to };
  if (kind === 'title') return { ...project, ...elementsOf(to.split('\n')) };
  if (kind === 'drafters')
    return { ...project, draftingOrganisations: to.split('\n').filter((name) => name.trim() !== '') };
  if (kind === 'termination') return { ...project, ended: { on: decidedOn, reason } };
  return kind === 'reopening' ? { ...project, ended: null } : project;
}

function elementsOf([titleLead = '', titleMain = '', titleSupplement = '']: readonly string[]) {
  return { titleLead: titleLead.trim(), titleMain: titleMain.trim(), titleSupplement: titleSupplement.trim() };
}
