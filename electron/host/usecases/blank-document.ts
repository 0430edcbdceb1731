import type { NewDocumentWording } from '#shared/doc-model/commands/new-standard-document.ts';
import type { Project } from '#shared/domain/project.ts';
import { composeForeword, FIXED_WORDING, fillWording, SCOPE_VERBS } from '#shared/profiles/index.ts';

/** What is still to be written. */
const OPEN = '××××';

/** Wording of a new standard: the foreword composed from the project, the fixed sentences of chapters 1 to 3 (GB/T 1.1—2020, 8). */
export function blankDocumentWording(project: Project): NewDocumentWording {
  const { chapters, scope, references, terms } = FIXED_WORDING;
  const foreword = composeForeword({
    replaces: project.replaces.map((number) => ({
      number,
      title: OPEN,
      changes: [{ kind: 'changed', subject: OPEN, clause: '×.×', oldClause: '×.×' }],
    })),
    patentsIdentified: project.patentsIdentified,
    proposer: project.proposer,
    jurisdiction: project.jurisdiction,
    organisations: project.draftingOrganisations,
    drafters: project.drafters,
    editions: [],
  });
  return {
    foreword: foreword.map(({ text, list }) => (list ? { text, list } : { text })),
    scopeTitle: chapters.scope,
    scope: [
      fillWording(scope.subject, { verb: SCOPE_VERBS[project.functionType], content: OPEN }),
      fillWording(scope.applies, { field: OPEN }),
    ],
    referencesTitle: chapters.references,
    references: [references.none],
    termsTitle: chapters.terms,
    terms: [terms.none],
  };
}
