import type { FormSubject } from '../forms/index.ts';
import type { ProjectView } from './project-view.ts';

/** Records of a project that papers are made about, in the order of the process. */
export function makeablePapers(view: ProjectView): {
  /** The newest first. */
  readonly drafts: ProjectView['drafts'];
  readonly subjects: readonly FormSubject[];
} {
  return {
    drafts: [...view.drafts].sort((a, b) => b.number - a.number),
    subjects: [
      { about: 'project', id: view.id, name: view.title },
      ...view.rounds.map(({ id, name }): FormSubject => ({ about: 'round', id, name })),
      ...view.ballots.map(({ id, title }): FormSubject => ({ about: 'ballot', id, name: title })),
      ...view.meetings.map(({ id, title }): FormSubject => ({ about: 'meeting', id, name: title })),
    ],
  };
}
