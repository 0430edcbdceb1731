import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { type MeetingSeries, MOST_MEETINGS, seriesDays } from '#shared/domain/meeting-series.ts';
import { useApi, useReads } from '../../rpc/index.ts';
import { type FieldSpec, FormDialog, tidyDate, useCommand, useT } from '../../ui/index.ts';
import { timeField } from './time-field.ts';

const REPEATS = ['no', 'weeks', 'day-of-month', 'weekday-of-month', 'quarter'] as const;
const FORMS = ['physical', 'remote', 'mixed'] as const;

/** Plans a meeting of a committee, or all meetings of a series. */
export function CreateMeetingDialog({
  opened,
  committeeId,
  onClose,
}: {
  readonly opened: boolean;
  readonly committeeId: string;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const api = useApi();
  const read = useReads();
  const navigate = useNavigate();
  const committees = useQuery({ ...read.committees(), enabled: opened });
  const create = useCommand(api.meeting.create, { done: 'app.meeting.created', quiet: true });
  const createAll = useCommand(api.meeting.createSeries, { done: 'app.meeting.series-created', quiet: true });
  if (!committees.data) return null;
  return (
    <FormDialog
      opened={opened}
      title={t('app.meeting.create')}
      size="640"
      intro={committees.data.length === 0 ? t('app.meeting.needs-committee') : t('app.meeting.create-intro')}
      fields={(values) => [
        {
          name: 'title',
          label: t('app.meeting.title'),
          required: true,
          wide: true,
          ...(values.repeat === 'no' ? {} : { help: t('app.meeting.series-title-help') }),
        },
        {
          name: 'committeeId',
          label: t('app.meeting.committee'),
          kind: 'choice',
          required: true,
          wide: true,
          options: committees.data.map((c) => ({ value: c.id, label: c.name })),
        },
        { name: 'date', label: t('app.meeting.date'), kind: 'date', required: true },
        {
          name: 'repeat',
          label: t('app.meeting.repeat'),
          kind: 'choice',
          required: true,
          options: REPEATS.map((value) => ({ value, label: t(`app.meeting.repeat-${value}`) })),
        },
        ...(values.repeat === 'no' ? [] : seriesFields(values, t)),
        timeField('startTime', t('app.meeting.start'), t('app.meeting.time-invalid')),
        timeField('endTime', t('app.meeting.end'), t('app.meeting.time-invalid'), '17:00'),
        {
          name: 'form',
          label: t('app.meeting.form'),
          kind: 'choice',
          required: true,
          options: FORMS.map((value) => ({ value, label: t(`app.meeting.form-${value}`) })),
        },
        { name: 'place', label: t('app.meeting.place') },
        ...(values.form === 'physical' ? [] : [{ name: 'link', label: t('app.meeting.link'), wide: true }]),
        { name: 'host', label: t('app.meeting.host') },
        { name: 'recorder', label: t('app.meeting.recorder') },
      ]}
      initial={{
        title: '',
        committeeId: committeeId || (committees.data[0]?.id ?? ''),
        date: '',
        repeat: 'no',
        every: '1',
        until: '',
        skip: [] as readonly string[],
        place: '',
        form: 'physical',
        link: '',
        startTime: '09:00',
        endTime: '',
        host: '',
        recorder: '',
      }}
      submit={t('app.meeting.create')}
      pending={create.pending || createAll.pending}
      failure={create.failure ?? createAll.failure}
      onClose={onClose}
      onSubmit={async ({ repeat, every, until, skip, date, form, ...rest }) => {
        const given = { ...rest, form: FORMS.find((each) => each === form) ?? 'physical' };
        const receipt =
          repeat === 'no'
            ? await create.run({ ...given, date })
            : await createAll.run({ ...given, series: seriesOf({ repeat, every, until, skip, date }) });
        // The dialog goes with this page: closing it as well would navigate again, back to the list.
        if (receipt) void navigate(`/meetings/${receipt.id}`, { replace: true });
        return false;
      }}
    />
  );
}

type Repeated = {
  readonly repeat: string;
  readonly every: string;
  readonly until: string;
  readonly skip: readonly string[];
  readonly date: string;
};

function seriesOf({ repeat, every, until, skip, date }: Repeated): MeetingSeries {
  const times = Math.min(60, Math.max(1, Math.floor(Number(every)) || 1));
  const by = repeat === 'weeks' || repeat === 'weekday-of-month' ? repeat : 'day-of-month';
  const left = skip.map(tidyDate);
  return { by, every: repeat === 'quarter' ? 3 : times, from: tidyDate(date), to: tidyDate(until), skip: left };
}

function seriesFields(values: Repeated, t: ReturnType<typeof useT>['t']): readonly FieldSpec[] {
  const days = seriesDays(seriesOf(values));
  return [
    ...(values.repeat === 'quarter'
      ? []
      : [
          {
            name: 'every',
            label: t(values.repeat === 'weeks' ? 'app.meeting.every-weeks' : 'app.meeting.every-months'),
            required: true,
            check: (value: unknown) => (/^[1-9]\d?$/.test(String(value)) ? null : t('app.meeting.every-invalid')),
          },
        ]),
    {
      name: 'until',
      label: t('app.meeting.until'),
      kind: 'date',
      required: true,
      check: (value) => (String(value) < values.date ? t('app.meeting.until-invalid') : null),
      help:
        days.length > MOST_MEETINGS
          ? t('app.meeting.series-too-many', { limit: MOST_MEETINGS })
          : t('app.meeting.series-days', { count: days.length, last: days.at(-1) ?? '—' }),
    },
    { name: 'skip', label: t('app.meeting.skip'), kind: 'lines', help: t('app.meeting.skip-help') },
  ];
}
