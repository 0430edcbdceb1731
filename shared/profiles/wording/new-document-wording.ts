import type { NewDocumentWording } from '#shared/doc-model/commands/new-standard-document.ts';
import type { Project } from '#shared/domain/project.ts';
import { type FixedWording, fillWording } from '#shared/publishing/index.ts';
import { composeForeword } from './compose-foreword.ts';

/**
 * Wording of a standard as the project knows it: the foreword composed from its data, the fixed sentences of chapters 1 to 3
 * (GB/T 1.1—2020, 8). A new draft begins with it; commands compose the foreword anew and restore sentences from it.
 */
export function newDocumentWording(project: Project, fixed: FixedWording): NewDocumentWording {
  const { chapters, scope, scopeVerbs, references, terms } = fixed;
  const { open, openClause } = fixed.foreword;
  const foreword = composeForeword(
    {
      replaces: project.replaces.map((number) => ({
        number,
        title: open,
        changes: [{ kind: 'changed', subject: open, clause: openClause, oldClause: openClause }],
      })),
      patentsIdentified: project.patentsIdentified,
      proposer: project.proposer,
      jurisdiction: project.jurisdiction,
      organisations: project.draftingOrganisations,
      drafters: project.drafters,
      editions: [],
    },
    fixed,
  );
  return {
    foreword: foreword.map(({ text, list }) => (list ? { text, list } : { text })),
    scopeTitle: chapters.scope,
    scope: [
      fillWording(scope.subject, { verb: scopeVerbs[project.functionType], content: open }),
      fillWording(scope.applies, { field: open }),
    ],
    referencesTitle: chapters.references,
    references: [references.none],
    termsTitle: chapters.terms,
    terms: [terms.none],
  };
}
