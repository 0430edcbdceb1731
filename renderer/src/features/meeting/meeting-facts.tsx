import { EditableFields, type FieldValue, Section, useT } from '../../ui/index.ts';
import { timeField } from './time-field.ts';
import type { MeetingEdits } from './use-meeting-edits.ts';

/** Day, time, place and people of the meeting. */
export function MeetingFacts({ edits, editable }: { readonly edits: MeetingEdits; readonly editable: boolean }) {
  const { t } = useT();
  const { meeting } = edits;
  const save = async (name: string, value: FieldValue): Promise<boolean> => {
    edits.change(name as 'title', typeof value === 'string' ? value : '');
    return edits.save();
  };
  return (
    <Section title={t('app.meeting.facts')}>
      <EditableFields
        editable={editable}
        values={{
          title: meeting.title,
          date: meeting.date,
          startTime: meeting.startTime,
          endTime: meeting.endTime,
          place: meeting.place,
          host: meeting.host,
          recorder: meeting.recorder,
          guests: meeting.guests,
        }}
        onSave={save}
        groups={[
          {
            fields: [
              { name: 'title', label: t('app.meeting.title'), required: true },
              { name: 'date', label: t('app.meeting.date'), kind: 'date', required: true },
              timeField('startTime', t('app.meeting.start'), t('app.meeting.time-invalid')),
              timeField('endTime', t('app.meeting.end'), t('app.meeting.time-invalid')),
              { name: 'place', label: t('app.meeting.place') },
              { name: 'host', label: t('app.meeting.host') },
              { name: 'recorder', label: t('app.meeting.recorder') },
              { name: 'guests', label: t('app.meeting.guests'), kind: 'long', help: t('app.meeting.guests-help') },
            ],
          },
        ]}
      />
    </Section>
  );
}
