import { ActionIcon, Button, Checkbox, Select, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { EmptyState, OptionPicker, Section, Status, useT } from '../../ui/index.ts';
import styles from './meeting.module.css';
import type { MeetingView } from './meeting-view.ts';
import type { MeetingEdits } from './use-meeting-edits.tsx';

/** Declarations of interest (利益冲突声明): who, about which item, why, and whether they stand aside. */
export function Declarations({
  view,
  edits,
  editable,
}: {
  readonly view: MeetingView;
  readonly edits: MeetingEdits;
  readonly editable: boolean;
}) {
  const { t } = useT();
  const { declarations, attendance, agenda } = edits.meeting;
  const first = attendance[0]?.personId;
  const nameOf = (id: string) => attendance.find(({ personId }) => personId === id)?.name ?? '';
  const titleOf = (id: string) => agenda.find((item) => item.id === id)?.title ?? t('app.meeting.whole-meeting');
  if (declarations.length === 0 && !editable) return null;
  return (
    <Section
      title={t('app.meeting.declarations')}
      count={declarations.length}
      actions={
        editable &&
        first !== undefined && (
          <Button
            variant="subtle"
            leftSection={<IconPlus size={15} />}
            onClick={() =>
              void edits.run((api) =>
                api.meeting.saveDeclaration({ id: view.id, declarationId: '', changes: { personId: first } }),
              )
            }
          >
            {t('app.meeting.declaration-add')}
          </Button>
        )
      }
    >
      {declarations.length === 0 && <EmptyState small title={t('app.meeting.declarations-empty')} />}
      <ul className={styles['agenda']}>
        {declarations.map((each, index) =>
          editable ? (
            <li key={each.id} className={styles['item']}>
              <div className={styles['itemBody']}>
                <div className={styles['itemLine']}>
                  <OptionPicker
                    aria-label={t('app.meeting.declaration-who', { number: index + 1 })}
                    className={styles['itemTitle']}
                    data={attendance.map(({ personId, name }) => ({ value: personId, label: name }))}
                    value={each.personId}
                    onChange={(value) => value && edits.put('declarations', each.id, { personId: value })}
                  />
                  <ActionIcon
                    aria-label={t('app.meeting.declaration-remove', { name: nameOf(each.personId) })}
                    onClick={() =>
                      void edits.run((api) => api.meeting.removeDeclaration({ id: view.id, declarationId: each.id }))
                    }
                  >
                    <IconTrash size={15} />
                  </ActionIcon>
                </div>
                <Select
                  aria-label={t('app.meeting.declaration-item', { number: index + 1 })}
                  data={[
                    { value: '', label: t('app.meeting.whole-meeting') },
                    ...agenda.map((item, at) => ({ value: item.id, label: `${at + 1}. ${item.title}` })),
                  ]}
                  value={each.agendaItemId}
                  onChange={(value) => edits.put('declarations', each.id, { agendaItemId: value ?? '' })}
                />
                <TextInput
                  aria-label={t('app.meeting.declaration-text', { number: index + 1 })}
                  placeholder={t('app.meeting.declaration-placeholder')}
                  value={each.text}
                  onChange={(e) => edits.change('declarations', each.id, { text: e.currentTarget.value })}
                  onBlur={() => void edits.save()}
                />
                <Checkbox
                  label={t('app.meeting.recuses')}
                  checked={each.recused}
                  onChange={(e) => edits.put('declarations', each.id, { recused: e.currentTarget.checked })}
                />
              </div>
            </li>
          ) : (
            <li key={each.id} className={styles['item']}>
              <div className={styles['itemBody']}>
                <div className={styles['itemLine']}>
                  <b>{nameOf(each.personId)}</b>
                  {each.recused && <Status tone="warn">{t('app.meeting.recused')}</Status>}
                </div>
                <p className={styles['notes']}>
                  {titleOf(each.agendaItemId)}
                  {each.text !== '' && `\n${each.text}`}
                </p>
              </div>
            </li>
          ),
        )}
      </ul>
    </Section>
  );
}
