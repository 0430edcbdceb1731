import type { CoverData, StandardKindId } from '#shared/domain/cover-data.ts';
import type { Project } from '#shared/domain/project.ts';
import type { StandardProfile } from '#shared/publishing/index.ts';
import type { RuleMeta, StandardFamily } from '../model/index.ts';

const FAMILIES: Readonly<Record<string, StandardFamily>> = {
  gb: 'GB',
  sector: 'sector',
  db: 'DB',
  group: 'T',
  enterprise: 'Q',
  iso: 'international',
};

/** Family of a kind of standards: GB, DB … (标准类别). */
function familyOf(kind: StandardKindId): StandardFamily {
  return FAMILIES[kind.split('-')[0] ?? ''] ?? 'GB';
}

/** What the workspace knows beside cover and project. */
export type KnownOfWorkspace = Pick<RuleMeta, 'knownTerms' | 'knownStandards' | 'jurisdiction'>;

/** What the checks may know of a draft: its cover, the project's record (null = a draft of no project) and the workspace. */
export function ruleMetaOf(
  cover: CoverData,
  project: Pick<
    Project,
    'functionType' | 'patentsIdentified' | 'draftingOrganisations' | 'drafters' | 'adoptions'
  > | null,
  profile: StandardProfile,
  known: KnownOfWorkspace = {},
): RuleMeta {
  const fixedIssuers = profile.kinds[cover.kind]?.issuers ?? [];
  const issuers = cover.issuers.length > 0 ? cover.issuers : fixedIssuers;
  const [recorded] = project?.adoptions ?? [];
  const adoption = recorded
    ? { number: recorded.number, title: recorded.title || recorded.titleEn, degree: recorded.degree }
    : adoptionOf(cover.consistency);
  return {
    ...known,
    ...written('number', cover.number),
    replaces: cover.replaces,
    ics: cover.ics,
    ccs: cover.ccs,
    stage: cover.draftMark === '' ? 'published' : cover.draftMark,
    family: familyOf(cover.kind),
    ...written('publishDate', cover.publishDate),
    ...written('effectiveDate', cover.effectiveDate),
    ...written('issuer', issuers.join('\u3000')),
    ...written('titleEn', cover.titleEn),
    ...(adoption ? { adoption } : {}),
    cover: printedOnCover(cover, profile),
    ...(project
      ? {
          patents: project.patentsIdentified,
          functionType: project.functionType,
          draftingOrganisations: project.draftingOrganisations,
          drafters: project.drafters,
        }
      : {}),
  };
}

/** What is not filled in is not known. */
function written<K extends string>(key: K, text: string): { readonly [P in K]?: string } {
  return text === '' ? {} : ({ [key]: text } as { readonly [P in K]: string });
}

function printedOnCover(cover: CoverData, { wording }: StandardProfile): NonNullable<RuleMeta['cover']> {
  return {
    ...written(
      'draftMark',
      cover.draftMark === '' ? '' : wording.draftMark.replace('{mark}', () => wording.draftMarks[cover.draftMark]),
    ),
    ...written('patentAppeal', cover.patentAppeal ? wording.patentAppeal : ''),
    ...written(
      'consistencyMark',
      cover.consistency === '' ? '' : wording.consistency.replace('{text}', () => cover.consistency),
    ),
  };
}

/** `ISO 17301-1:2016，Cereals …，MOD` as number, title and degree; undefined when no degree is given. */
function adoptionOf(consistency: string): RuleMeta['adoption'] {
  const match = /^(.[^，,\n\r\u2028\u2029]*)(?:[，,]\s*(?!\s)(.*))?[，,]\s*(IDT|MOD|NEQ)$/.exec(
    consistency.trim().replace(/^[（(]|[)）]$/g, ''),
  );
  if (!match) return undefined;
  const [, number = '', title = '', degree] = match;
  return { number: number.trim(), title: title.trim(), degree: degree as 'IDT' | 'MOD' | 'NEQ' };
}
