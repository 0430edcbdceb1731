import { IconChecks } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useReads } from '../../rpc/index.ts';
import { usePreferences } from '../../state/index.ts';
import { Columns, EmptyState, OptionPicker, Page, QueryGate, Section, useT } from '../../ui/index.ts';
import { DrillReminder } from './drill-reminder.tsx';
import { DueList } from './due-list.tsx';
import { FirstSteps } from './first-steps.tsx';
import type { HomeGroup } from './home-view.ts';
import { LatestChanges } from './latest-changes.tsx';
import { NextMeetings } from './next-meetings.tsx';
import { StageOverview } from './stage-overview.tsx';
import { Totals } from './totals.tsx';
import { WaitingList } from './waiting-list.tsx';

/** 工作台: what is due, most urgent first, for whom work waits, the next meetings, what changed lately; of one committee or of all. */
export function HomePage() {
  const { t } = useT();
  const read = useReads();
  const committeeId = usePreferences((s) => s.homeCommittee);
  const [whole, setWhole] = useState<readonly HomeGroup[]>([]);
  const committees = useQuery(read.committees());
  // A committee that is gone does not hide the work of the others.
  const known = committees.data?.some(({ id }) => id === committeeId) === true;
  const shown = known ? committeeId : '';
  const home = useQuery({ ...read.home({ committeeId: shown, whole: [...whole] }), enabled: !committees.isPending });
  const onWhole = (group: HomeGroup, all: boolean) =>
    setWhole((old) => (all ? [...old, group] : old.filter((each) => each !== group)));
  return (
    <QueryGate query={home}>
      {(data) => (
        <Page
          title={t('app.home.title')}
          subtitle={t('app.home.today', { date: data.today })}
          actions={
            (committees.data?.length ?? 0) > 1 && <CommitteeChoice committees={committees.data ?? []} value={shown} />
          }
        >
          <DrillReminder />
          {!data.steps.draft && <FirstSteps steps={data.steps} />}
          {data.steps.committee && data.steps.project && (
            <Columns
              aside={
                <>
                  <Totals totals={data.totals} />
                  <NextMeetings meetings={data.meetings} today={data.today} />
                  <LatestChanges committeeId={shown} />
                  <StageOverview stages={data.stages} />
                </>
              }
            >
              {data.groups.length === 0 ? (
                <Section title={t('app.home.title')}>
                  <EmptyState
                    icon={<IconChecks size={24} />}
                    title={t('app.home.nothing')}
                    text={t('app.home.nothing-text')}
                  />
                </Section>
              ) : (
                <>
                  <DueList groups={data.groups} whole={whole} onWhole={onWhole} />
                  <WaitingList waiting={data.waiting} whole={whole} onWhole={onWhole} />
                </>
              )}
            </Columns>
          )}
        </Page>
      )}
    </QueryGate>
  );
}

function CommitteeChoice({
  committees,
  value,
}: {
  readonly committees: readonly { readonly id: string; readonly name: string }[];
  readonly value: string;
}) {
  const { t } = useT();
  const set = usePreferences((s) => s.set);
  return (
    <OptionPicker
      aria-label={t('app.project.committee')}
      data={[
        { value: '', label: t('app.home.all-committees') },
        ...committees.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={value}
      onChange={(id) => set({ homeCommittee: id ?? '' })}
      w={280}
    />
  );
}
