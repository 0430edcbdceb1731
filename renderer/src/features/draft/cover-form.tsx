import type { CoverData } from '#shared/domain/cover-data.ts';
import { useApi } from '../../rpc/index.ts';
import { EditableFields, type FieldSpec, type FieldValues, useCommand, useT, useVocabulary } from '../../ui/index.ts';
import type { DraftView } from './draft-view.ts';

/** What the cover prints, field by field. */
export function CoverForm({ view, editable }: { readonly view: DraftView; readonly editable: boolean }) {
  const { t } = useT();
  const api = useApi();
  const words = useVocabulary();
  const update = useCommand(api.draft.updateCover, { done: 'app.draft.cover-saved' });
  const f = (name: keyof CoverData, label: string, more: Partial<FieldSpec> = {}): FieldSpec => ({
    name,
    label,
    ...more,
  });
  return (
    <EditableFields
      editable={editable}
      values={view.meta.cover as unknown as FieldValues}
      onSave={async (name, value) =>
        (await update.run({ id: view.id, cover: { ...view.meta.cover, [name]: value } })) !== null
      }
      groups={[
        {
          title: t('app.project.group-title'),
          fields: [
            f('titleLead', t('app.project.title-lead')),
            f('titleMain', t('app.project.title-main'), { required: true }),
            f('titleSupplement', t('app.project.title-supplement')),
            f('titleEn', t('app.project.title-en'), { kind: 'long' }),
            f('consistency', t('app.cover.consistency'), { help: t('app.cover.consistency-help') }),
          ],
        },
        {
          title: t('app.project.group-number'),
          fields: [
            f('kind', t('app.project.kind'), { kind: 'choice', options: words.standardKinds }),
            f('number', t('app.project.number')),
            f('replaces', t('app.project.replaces'), { kind: 'lines' }),
            f('ics', t('app.project.ics'), { kind: 'lines' }),
            f('ccs', t('app.project.ccs'), { kind: 'lines' }),
            f('recordNumber', t('app.cover.record-number')),
            f('levelLine', t('app.project.level-line')),
          ],
        },
        {
          title: t('app.cover.group-state'),
          fields: [
            f('draftMark', t('app.draft.mark'), { kind: 'choice', options: words.draftMarks }),
            f('completedOn', t('app.cover.completed-on'), { kind: 'date' }),
            f('publishDate', t('app.project.publish-date'), { kind: 'date' }),
            f('effectiveDate', t('app.project.effective-date'), { kind: 'date' }),
            f('issuers', t('app.project.issuers'), { kind: 'lines' }),
            f('patentAppeal', t('app.cover.patent-appeal'), { kind: 'yes-no' }),
          ],
        },
      ]}
    />
  );
}
