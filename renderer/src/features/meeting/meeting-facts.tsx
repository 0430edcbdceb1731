import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { EditableFields, type FieldValue, Section, useT } from '../../ui/index.ts';
import styles from './meeting-facts.module.css';
import type { MeetingView } from './meeting-view.ts';
import { timeField } from './time-field.ts';
import type { MeetingEdits } from './use-meeting-edits.tsx';

const FORMS = ['physical', 'remote', 'mixed'] as const;
/** What a change of one meeting can say of the later ones of its series, too. */
const SHARED: ReadonlySet<string> = new Set([
  'date',
  'startTime',
  'endTime',
  'place',
  'form',
  'link',
  'host',
  'recorder',
]);

/** Day, time, place and people of the meeting; of a series, of this one or of those after it too. */
export function MeetingFacts({
  view,
  edits,
  editable,
}: {
  readonly view: MeetingView;
  readonly edits: MeetingEdits;
  readonly editable: boolean;
}) {
  const { t } = useT();
  const { meeting } = edits;
  const [following, setFollowing] = useState(false);
  const later = view.series.filter(({ date, status }) => date > meeting.date && status === 'planned').length;
  const save = async (name: string, value: FieldValue): Promise<boolean> => {
    const changes = { [name]: typeof value === 'string' ? value : '' };
    const shared = following && later > 0 && SHARED.has(name);
    const receipt = await edits.run((api) => api.meeting.update({ id: view.id, changes, following: shared }));
    return receipt !== null;
  };
  const at = view.series.findIndex(({ id }) => id === view.id);
  return (
    <Section title={t('app.meeting.facts')}>
      {view.series.length > 0 && (
        <div className={styles['series']}>
          <p>
            {t('app.meeting.series-place', { number: at + 1, count: view.series.length })}{' '}
            {view.series[at - 1] && (
              <Link to={`/meetings/${view.series[at - 1]?.id}`}>{t('app.meeting.series-before')}</Link>
            )}{' '}
            {view.series[at + 1] && (
              <Link to={`/meetings/${view.series[at + 1]?.id}`}>{t('app.meeting.series-after')}</Link>
            )}
          </p>
          {editable && later > 0 && (
            <Checkbox
              label={t('app.meeting.following', { count: later })}
              checked={following}
              onChange={(e) => setFollowing(e.currentTarget.checked)}
            />
          )}
        </div>
      )}
      <EditableFields
        editable={editable}
        values={{
          title: meeting.title,
          date: meeting.date,
          startTime: meeting.startTime,
          endTime: meeting.endTime,
          form: meeting.form,
          place: meeting.place,
          link: meeting.link,
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
              {
                name: 'form',
                label: t('app.meeting.form'),
                kind: 'choice',
                required: true,
                options: FORMS.map((value) => ({ value, label: t(`app.meeting.form-${value}`) })),
              },
              { name: 'place', label: t('app.meeting.place') },
              ...(meeting.form === 'physical' ? [] : [{ name: 'link', label: t('app.meeting.link') }]),
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
