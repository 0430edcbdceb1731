import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useReads } from '../../rpc/index.ts';
import { type FieldGroup, type FieldSpec, useT, useVocabulary } from '../../ui/index.ts';

const ICS = /^\d{2}(\.\d{3}(\.\d{2})?)?$/;
const CCS = /^[A-Z]\s?\d{2}(\/\d{2})?$/;

/** The data form of a project: every field with its check, in groups. */
export function useProjectFields(lifeCycles: readonly { value: string; label: string }[]): readonly FieldGroup[] {
  const { t } = useT();
  const words = useVocabulary();
  const projects = useQuery(useReads().projects()).data;
  return useMemo(() => {
    const f = (name: ProjectFieldName, more: Partial<FieldSpec> = {}): FieldSpec => ({
      name,
      label: t(`app.project.${KEYS[name]}`),
      ...more,
    });
    const codes = (pattern: RegExp, message: string) => (value: unknown) =>
      Array.isArray(value) && value.some((v: string) => v.trim() !== '' && !pattern.test(v.trim())) ? message : null;
    return [
      {
        title: t('app.project.group-title'),
        fields: [
          f('titleLead'),
          f('titleMain', { required: true }),
          f('titleSupplement'),
          f('titleEn', { kind: 'long' }),
        ],
      },
      {
        title: t('app.project.group-plan'),
        fields: [
          f('planNumber', { known: projects?.map((each) => each.planNumber) }),
          f('work', { kind: 'choice', options: words.work }),
          f('functionType', { kind: 'choice', options: words.functionTypes }),
          f('dueDate', { kind: 'date' }),
          f('lifeCycleId', { kind: 'choice', options: lifeCycles }),
        ],
      },
      {
        title: t('app.project.group-number'),
        fields: [
          f('kind', { kind: 'choice', options: words.standardKinds }),
          f('number', { known: projects?.map((each) => each.number) }),
          f('replaces', { kind: 'lines' }),
          f('ics', { kind: 'lines', check: codes(ICS, t('app.project.ics-invalid')) }),
          f('ccs', { kind: 'lines', check: codes(CCS, t('app.project.ccs-invalid')) }),
          f('levelLine'),
          f('issuers', { kind: 'lines' }),
          f('publishDate', { kind: 'date' }),
          f('effectiveDate', {
            kind: 'date',
            check: (value, all) =>
              typeof value === 'string' && value !== '' && value < String(all['publishDate'] ?? '')
                ? t('app.project.effective-before')
                : null,
          }),
        ],
      },
      {
        title: t('app.project.group-people'),
        fields: [
          f('proposer'),
          f('jurisdiction'),
          f('draftingOrganisations', { kind: 'lines' }),
          f('drafters', { kind: 'lines' }),
          f('contactPerson'),
          f('contactPhone'),
          f('patentsIdentified', { kind: 'yes-no' }),
        ],
      },
    ];
  }, [t, words, lifeCycles, projects]);
}

const KEYS = {
  titleLead: 'title-lead',
  titleMain: 'title-main',
  titleSupplement: 'title-supplement',
  titleEn: 'title-en',
  planNumber: 'plan-number',
  work: 'work',
  functionType: 'function-type',
  dueDate: 'due-date',
  lifeCycleId: 'life-cycle',
  kind: 'kind',
  number: 'number',
  replaces: 'replaces',
  ics: 'ics',
  ccs: 'ccs',
  levelLine: 'level-line',
  issuers: 'issuers',
  publishDate: 'publish-date',
  effectiveDate: 'effective-date',
  proposer: 'proposer',
  jurisdiction: 'jurisdiction',
  draftingOrganisations: 'drafting-organisations',
  drafters: 'drafters',
  contactPerson: 'contact-person',
  contactPhone: 'contact-phone',
  patentsIdentified: 'patents-identified',
} as const;

export type ProjectFieldName = keyof typeof KEYS;
