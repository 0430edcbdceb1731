import type { FunctionType } from '#shared/domain/project.ts';

type Texts<Key extends string> = Readonly<Record<Key, string>>;

/**
 * Sentences that a family of standards prescribes for the text of a document (固定表述; GB/T 1.1—2020, 8; ISO/IEC Directives, Part 2, 12–18).
 * They are typed into a new draft, compared by checks and brought back by commands. `{…}` are places to fill in.
 */
export type FixedWording = {
  readonly foreword: Texts<
    | 'basis'
    | 'part'
    | 'partAlone'
    | 'partItem'
    | 'replaces'
    | 'replacesInPart'
    | 'replacesWithoutChanges'
    | 'added'
    | 'changed'
    | 'changesLead'
    | 'changedTerm'
    | 'changedAnnex'
    | 'changedTable'
    | 'changedFigure'
    | 'deleted'
    | 'identical'
    | 'modified'
    | 'notEquivalent'
    | 'patents'
    | 'proposedAndAdministered'
    | 'proposed'
    | 'administered'
    | 'organisations'
    | 'drafters'
    | 'listSeparator'
    | 'history'
    | 'firstPublished'
    | 'revised'
    | 'thisRevision'
    | 'published'
    | 'thisEdition'
    | 'open'
    | 'openYear'
    | 'openClause'
    | 'firstEdition'
    | 'itemEnd'
    | 'lastItemEnd'
  >;
  readonly scope: Texts<'subject' | 'applies' | 'appliesNot'>;
  /** Verbs of the first sentence of the scope, by function type. */
  readonly scopeVerbs: Readonly<Record<FunctionType, string>>;
  readonly references: Texts<'leadIn' | 'none'>;
  readonly terms: Texts<'own' | 'cited' | 'citedAndOwn' | 'none'>;
  /** Source line of a term: as it is, and with changes. */
  readonly termSource: Texts<'plain' | 'modified' | 'clause'>;
  readonly symbols: Texts<'symbols' | 'abbreviations' | 'both'>;
  readonly chapters: Texts<'scope' | 'references' | 'terms' | 'symbols'>;
};

/** Fills `{name}` places of a wording; a name that is not given stays visible. */
export function fillWording(wording: string, values: Readonly<Record<string, string | number>>): string {
  return wording.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
