import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { IconCalendarDown, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { addDays, addMonths, isPlainDate, type PlainDate, plainDate } from '#shared/base/index.ts';
import { CALENDAR_KINDS } from '#shared/domain/calendar-entry.ts';
import { isCalendarKnown } from '#shared/domain/working-days.ts';
import { chineseCalendar } from '#shared/profiles/calendars/index.ts';
import { usePlatform } from '../../platform/index.ts';
import { downloadBlob, useApi, useReads, useToday } from '../../rpc/index.ts';
import { usePreferences } from '../../state/index.ts';
import { OptionPicker, OptionsPicker, Page, QueryGate, useCommand, useT } from '../../ui/index.ts';
import { AgendaView } from './agenda-view.tsx';
import styles from './calendar.module.css';
import { monthGrid } from './calendar-days.ts';
import { MonthView } from './month-view.tsx';

/** So many months the list shows. */
const LIST_MONTHS = 3;

/** Meetings and deadlines of all committees or of one, as a month or as a list; what is shown stands in the address. */
export function CalendarPage() {
  const today = useToday();
  return isPlainDate(today) ? <Loaded today={plainDate(today)} /> : null;
}

function Loaded({ today }: { readonly today: PlainDate }) {
  const { t } = useT();
  const locale = usePreferences((preferences) => preferences.locale);
  const api = useApi();
  const read = useReads();
  const platform = usePlatform();
  const committees = useQuery(read.committees());
  const [search, setSearch] = useSearchParams();
  const asked = search.get('day') ?? '';
  const day = isPlainDate(asked) ? plainDate(asked) : today;
  const committeeId = search.get('committee') ?? '';
  const kinds = CALENDAR_KINDS.filter((kind) => (search.get('kinds') ?? '').split(',').includes(kind));
  const asList = search.get('view') === 'list';
  const weeks = monthGrid(day);
  const first = plainDate(`${day.slice(0, 7)}-01`);
  const span = {
    from: asList ? first : (weeks[0]?.[0] ?? day),
    to: asList ? addDays(addMonths(first, LIST_MONTHS), -1) : (weeks.at(-1)?.at(-1) ?? day),
    committeeId,
    kinds: [...kinds],
  };
  const entries = useQuery(read.calendar(span));
  const make = useCommand(api.calendar.file);
  const set = (changes: Readonly<Record<string, string>>) =>
    setSearch(
      (old) => {
        const next = new URLSearchParams(old);
        for (const [name, value] of Object.entries(changes))
          if (value === '') next.delete(name);
          else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const save = async () => {
    const file = await make.run({ ...span, language: locale });
    if (file) await platform.saveFile(file.name, file.mime, await downloadBlob(api, file.blob));
  };
  return (
    <Page
      title={t('app.nav.calendar')}
      fill
      actions={
        <Button
          variant="default"
          leftSection={<IconCalendarDown size={15} />}
          loading={make.pending}
          onClick={() => void save()}
        >
          {t('app.meeting.calendar')}
        </Button>
      }
    >
      <search className={styles['bar']} aria-label={t('app.calendar.filter')}>
        <div className={styles['moves']}>
          <ActionIcon
            variant="default"
            size={32}
            aria-label={t('app.calendar.before')}
            onClick={() => set({ day: addMonths(first, -1) })}
          >
            <IconChevronLeft size={16} />
          </ActionIcon>
          <Button variant="default" onClick={() => set({ day: '' })}>
            {t('app.calendar.today')}
          </Button>
          <ActionIcon
            variant="default"
            size={32}
            aria-label={t('app.calendar.after')}
            onClick={() => set({ day: addMonths(first, 1) })}
          >
            <IconChevronRight size={16} />
          </ActionIcon>
          <strong className={styles['monthName']} aria-live="polite">
            {new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
              new Date(first),
            )}
          </strong>
        </div>
        <SegmentedControl
          aria-label={t('app.calendar.view')}
          value={asList ? 'list' : 'month'}
          onChange={(value) => set({ view: value === 'list' ? 'list' : '' })}
          data={[
            { value: 'month', label: t('app.calendar.view-month') },
            { value: 'list', label: t('app.calendar.view-list') },
          ]}
        />
        <OptionPicker
          aria-label={t('app.meeting.committee')}
          data={[
            { value: '', label: t('app.meeting.all-committees') },
            ...(committees.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={committeeId}
          onChange={(value) => set({ committee: value ?? '' })}
          w={230}
        />
        <OptionsPicker
          aria-label={t('app.calendar.kinds')}
          placeholder={kinds.length === 0 ? t('app.calendar.all-kinds') : ''}
          data={CALENDAR_KINDS.map((kind) => ({ value: kind, label: t(`app.calendar.name-${kind}`) }))}
          value={[...kinds]}
          onChange={(value) => set({ kinds: value.join(',') })}
          clearable
          miw={180}
          maw={420}
        />
      </search>
      <QueryGate query={entries} part>
        {(list) =>
          asList ? (
            <AgendaView entries={list} today={today} day={day.slice(0, 7) === today.slice(0, 7) ? today : day} />
          ) : (
            <MonthView
              day={day}
              today={today}
              entries={list}
              onDay={(to) => set({ day: to })}
              onOpen={(to) => set({ day: to, view: 'list' })}
            />
          )
        }
      </QueryGate>
      {!asList && !isCalendarKnown(span.from, span.to, chineseCalendar) && (
        <p className={styles['unknown']}>{t('app.calendar.holidays-unknown')}</p>
      )}
    </Page>
  );
}
