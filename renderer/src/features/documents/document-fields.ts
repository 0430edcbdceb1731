import {
  DOCUMENT_ACTIONS,
  DOCUMENT_KINDS,
  type DocumentAction,
  type DocumentKind,
} from '#shared/domain/document-register.ts';
import type { FieldSpec, FieldValues, Translate } from '../../ui/index.ts';

/** What a person writes of a document, as a form holds it. */
export type WrittenValues = FieldValues & {
  readonly title: string;
  readonly kind: string;
  readonly date: string;
  readonly source: string;
  readonly reference: string;
  readonly action: string;
  readonly due: string;
  readonly note: string;
};

export const nothingWritten = (today: string): WrittenValues => ({
  title: '',
  kind: 'draft',
  date: today,
  source: '',
  reference: '',
  action: 'information',
  due: '',
  note: '',
});

/** Fields of a document in the order of its cover page. */
export function writtenFields(t: Translate): readonly FieldSpec[] {
  return [
    { name: 'title', label: t('app.documents.title'), required: true, wide: true },
    {
      name: 'kind',
      label: t('app.documents.kind'),
      kind: 'choice',
      options: DOCUMENT_KINDS.map((value) => ({ value, label: t(`app.document-kind.${value}`) })),
    },
    { name: 'date', label: t('app.documents.date'), kind: 'date', required: true },
    { name: 'source', label: t('app.documents.source') },
    {
      name: 'reference',
      label: t('app.documents.reference'),
      placeholder: t('app.documents.reference-hint'),
    },
    {
      name: 'action',
      label: t('app.documents.action'),
      kind: 'choice',
      options: DOCUMENT_ACTIONS.map((value) => ({ value, label: t(`app.documents.action-${value}`) })),
    },
    { name: 'due', label: t('app.documents.due'), kind: 'date' },
    { name: 'note', label: t('app.documents.note'), kind: 'long' },
  ];
}

/** The form's values as the host wants them. */
export const asWritten = ({ kind, action, ...values }: WrittenValues) => ({
  ...values,
  kind: kind as DocumentKind,
  action: action as DocumentAction,
});
