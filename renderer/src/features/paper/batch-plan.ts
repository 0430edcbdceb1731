import type { FormSummary } from '#shared/contract/index.ts';
import type { BatchPaper } from './batch-making.tsx';

/** What of a project can be exported. */
export type BatchProject = {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly drafts: readonly Named[];
  readonly rounds: readonly Named[];
  readonly ballots: readonly Named[];
  readonly meetings: readonly Named[];
};
type Named = { readonly id: string; readonly name: string };

export type BatchChoice = {
  /** Formats of the text; empty = without it. */
  readonly text: readonly ('pdf' | 'docx')[];
  /** All drafts of a project, or its latest. */
  readonly drafts: 'latest' | 'all';
  readonly forms: readonly string[];
  readonly formFormat: 'docx' | 'pdf';
  readonly folders: Folders;
};

/** One folder a project, one a kind of paper, or everything side by side. */
export const FOLDERS = ['project', 'paper', 'none'] as const;
export type Folders = (typeof FOLDERS)[number];

type Words = { readonly text: string; readonly nameOf: (form: FormSummary) => string };

/** `name`: of the paper alone; `label`: with its project. */
export type PlannedPaper = BatchPaper & { readonly name: string };

/** Most papers that one job takes. */
export const MOST_PAPERS = 2000;

/** The papers of a batch in the order of projects and of the process, each with its folder. Forms of a record come once for each record. */
export function planBatch(
  projects: readonly BatchProject[],
  forms: readonly FormSummary[],
  choice: BatchChoice,
  words: Words,
): readonly PlannedPaper[] {
  const folderOf = projectFolders(projects);
  const nameOf = (form: FormSummary, record: string): string =>
    `${words.nameOf(form)}${record === '' ? '' : ` · ${record}`}`;
  const chosen = forms.filter(({ form }) => choice.forms.includes(form));
  return projects.flatMap((project) => {
    const place = (kind: string): string =>
      choice.folders === 'none' ? '' : choice.folders === 'paper' ? part(kind) : (folderOf.get(project.id) ?? '');
    const drafts = choice.drafts === 'all' ? project.drafts : project.drafts.slice(-1);
    const texts = drafts.flatMap((draft) =>
      choice.text.map(
        (format): PlannedPaper => ({
          paper: { kind: 'standard', draftId: draft.id },
          format,
          folder: place(words.text),
          name: draft.name,
          label: `${project.title} · ${draft.name}`,
        }),
      ),
    );
    const papers = chosen.flatMap((form) =>
      recordsOf(form.about, project).map(
        ({ id, name }): PlannedPaper => ({
          paper: { kind: 'form', form: form.form, id },
          format: form.formats.includes(choice.formFormat) ? choice.formFormat : (form.formats[0] ?? 'docx'),
          folder: place(words.nameOf(form)),
          name: nameOf(form, name),
          label: `${project.title} · ${nameOf(form, name)}`,
        }),
      ),
    );
    return [...texts, ...papers];
  });
}

/** Records of a project that a form is about; forms of committees are not of one project. */
function recordsOf(about: FormSummary['about'], project: BatchProject): readonly Named[] {
  switch (about) {
    case 'project':
      return [{ id: project.id, name: '' }];
    case 'round':
      return project.rounds;
    case 'ballot':
      return project.ballots;
    case 'meeting':
      return project.meetings;
    case 'committee':
    case 'projects':
      return [];
  }
}

/** A folder for each project: its title, with its number or a count where titles are the same. */
function projectFolders(projects: readonly BatchProject[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    projects.map(({ id, title, number }) => {
      const same = projects.filter((other) => other.title === title).length > 1;
      const own = part(same && number !== '' ? `${title} ${number}` : title);
      let name = own;
      for (let count = 2; taken.has(name); count++) name = `${own} (${count})`;
      taken.add(name);
      return [id, name];
    }),
  );
}

/** One part of a path: a title may hold a slash, which would make a folder of its own. */
function part(name: string): string {
  return name.replaceAll(/[\\/]/g, '-').trim();
}
