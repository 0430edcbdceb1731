import type { NewDocumentWording } from '#shared/doc-model/commands/new-standard-document.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import { seriesNumber } from '#shared/domain/part-title.ts';
import type { Project } from '#shared/domain/project.ts';
import { type FixedWording, fillWording } from '#shared/publishing/index.ts';
import { composeForeword, type ForewordFacts } from './compose-foreword.ts';

/** A part of the series that is published already. */
export type PublishedPart = { readonly part: string; readonly title: string };

/** Item b) of the foreword; nothing for what is no part of a series, or whose part has no number yet. */
function partFact(project: Project, published: readonly PublishedPart[]): Pick<ForewordFacts, 'part'> {
  const part = Number(project.part);
  if (project.seriesId === '' || !Number.isInteger(part) || part < 1) return {};
  const seriesTitle = fullTitle({ ...project, titleSupplement: '' });
  const parts = published.map((each) => ({ part: Number(each.part), title: each.title }));
  return { part: { series: seriesNumber(project), seriesTitle, part, published: parts } };
}

/**
 * Wording of a standard as the project knows it: the foreword composed from its data, the fixed sentences of chapters 1 to 3
 * (GB/T 1.1—2020, 8). A new draft begins with it; commands compose the foreword anew and restore sentences from it.
 */
export function newDocumentWording(
  project: Project,
  fixed: FixedWording,
  published: readonly PublishedPart[] = [],
): NewDocumentWording {
  const { chapters, scope, scopeVerbs, references, terms } = fixed;
  const { open, openClause } = fixed.foreword;
  const foreword = composeForeword(
    {
      ...partFact(project, published),
      replaces: project.replaces.map((number) => ({
        number,
        title: open,
        inPart: project.replacesInPart.includes(number),
        changes: [{ kind: 'changed', subject: open, clause: openClause, oldClause: openClause }],
      })),
      adoptions: project.adoptions.map(({ degree, number, title, titleEn }) => ({
        degree,
        number,
        title: title || titleEn || open,
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
