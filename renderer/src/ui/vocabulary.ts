import { useMemo } from 'react';
import { BODY_KINDS, ROLES, SIDES } from '#shared/domain/committee.ts';
import { DRAFT_MARKS, STANDARD_KINDS } from '#shared/domain/cover-data.ts';
import { PAPER_KINDS } from '#shared/domain/life-cycle.ts';
import { FUNCTION_TYPES } from '#shared/domain/project.ts';
import { useT } from './i18n.ts';

export type Option = { readonly value: string; readonly label: string };

export const ORGANISATION_KINDS = [
  'enterprise',
  'institute',
  'university',
  'association',
  'government',
  'testing',
  'other',
] as const;

/** Vocabularies of the domain as options with names in the reader's language. */
export function useVocabulary() {
  const { t, any } = useT();
  return useMemo(() => {
    const options = (values: readonly string[], area: string): readonly Option[] =>
      values.map((value) => ({ value, label: any(`app.${area}.${value}`) }));
    return {
      bodyKinds: options(BODY_KINDS, 'body'),
      roles: options(ROLES, 'role'),
      sides: options(SIDES, 'side'),
      standardKinds: options(STANDARD_KINDS, 'standard-kind'),
      functionTypes: options(FUNCTION_TYPES, 'function'),
      paperKinds: options(PAPER_KINDS, 'paper'),
      organisationKinds: options(ORGANISATION_KINDS, 'organisation'),
      work: options(['new', 'revision'], 'work'),
      // Marks are printed on the cover as they are, in Chinese; English readers get a translation beside them.
      draftMarks: DRAFT_MARKS.map((value) => ({
        value,
        label: value === '' ? t('app.mark.none') : any(`app.mark.${value}`),
      })),
    };
  }, [t, any]);
}
