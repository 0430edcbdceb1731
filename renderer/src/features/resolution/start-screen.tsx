import { Button, Checkbox, Radio } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { DecisionRule } from '#shared/domain/disposition.ts';
import { useReads } from '../../rpc/index.ts';
import { Page, useT } from '../../ui/index.ts';
import { KeyTable } from './overlays.tsx';
import { type Stop, useResolutionMemory } from './resolution-memory.ts';
import type { ResolutionReads } from './resolution-reads.ts';
import type { Scope } from './resolution-state.ts';
import type { RoundView } from './round-view.ts';
import styles from './screens.module.css';

/** What is gone through, from where. */
export type Start = {
  readonly ids: readonly string[];
  readonly scope: Scope;
  /** Id of the comment to begin with; empty = the first. */
  readonly first: string;
  readonly meetingId: string;
};

const SHOWS = ['undecided', 'all', 'pending'] as const satisfies readonly Scope['show'][];
const NO_MEETING = '-';

/** Before the mode: which meeting decides, which comments are gone through, where it was left. */
export function StartScreen({
  view,
  reads,
  rules,
  onStart,
}: {
  readonly view: RoundView;
  readonly reads: ResolutionReads;
  readonly rules: readonly DecisionRule[];
  readonly onStart: (start: Start, fullScreen: boolean) => void;
}) {
  const { t } = useT();
  const [search] = useSearchParams();
  const meetings = useQuery(useReads().meetings(view.committeeId)).data;
  const stop = useResolutionMemory((s) => s.stops[view.id]);
  const [meeting, setMeeting] = useState(search.get('meeting') ?? '');
  const [own, setShow] = useState<Scope['show'] | null>(null);
  const [screen, setScreen] = useState(true);
  const lists = {
    undecided: useQuery(reads.scope({ show: 'undecided', chapter: '' })).data,
    all: useQuery(reads.scope({ show: 'all', chapter: '' })).data,
    pending: useQuery(reads.scope({ show: 'pending', chapter: '' })).data,
  };
  const stopScope = useQuery({
    ...reads.scope(stop?.scope ?? { show: 'all', chapter: '' }),
    enabled: stop !== undefined,
  });
  const offered = (meetings ?? []).filter(({ status }) => status === 'planned' || status === 'held');
  // The one asked for, else the first that is still to be held, else the last one.
  const byDay = offered.filter(({ status }) => status === 'planned').at(-1) ?? offered[0];
  const chosen = meeting || (byDay?.id ?? NO_MEETING);
  const meetingId = offered.some(({ id }) => id === chosen) ? chosen : '';
  // Once everything is decided there is still all of it to look through.
  const show = own ?? (lists.undecided?.length === 0 ? 'all' : 'undecided');
  const ids = lists[show];
  const start = () => ids && onStart({ ids, scope: { show, chapter: '' }, first: '', meetingId }, screen);
  const goOn = ({ id, scope }: Stop) => {
    const inScope = stopScope.data ?? [];
    if (inScope.includes(id)) return onStart({ ids: inScope, scope, first: id, meetingId }, screen);
    // It was decided meanwhile: everything is gone through from there.
    onStart({ ids: lists.all ?? [], scope: { show: 'all', chapter: '' }, first: id, meetingId }, screen);
  };
  const known = stop !== undefined && lists.all?.includes(stop.id) === true && stopScope.data !== undefined;
  return (
    <main className={styles['screen']}>
      <Page
        title={t('app.resolution.title')}
        subtitle={
          <span>
            {view.projectTitle} · {view.round.name} · {view.draftName}
          </span>
        }
        actions={
          <Button variant="default" component={Link} to={`/rounds/${view.id}`}>
            {t('app.resolution.back')}
          </Button>
        }
      >
        <div className={styles['start']}>
          <form
            className={styles['choices']}
            onSubmit={(event) => {
              event.preventDefault();
              start();
            }}
          >
            <Radio.Group
              label={t('app.resolution.meeting')}
              value={meetingId || NO_MEETING}
              onChange={setMeeting}
              size="sm"
            >
              <div className={styles['radios']}>
                {offered.map(({ id, title, date, status }) => (
                  <Radio
                    key={id}
                    value={id}
                    label={title}
                    description={`${date} · ${t(`app.meeting.status-${status}`)}`}
                  />
                ))}
                <Radio
                  value={NO_MEETING}
                  label={t('app.resolution.meeting-none')}
                  description={t('app.resolution.meeting-none-text')}
                />
              </div>
            </Radio.Group>
            <Radio.Group
              label={t('app.resolution.which')}
              value={show}
              onChange={(value) => setShow(SHOWS.find((it) => it === value) ?? 'all')}
              size="sm"
            >
              <div className={styles['radios']}>
                {SHOWS.map((value) => (
                  <Radio
                    key={value}
                    value={value}
                    disabled={lists[value]?.length === 0}
                    label={
                      <>
                        {t(`app.resolution.show-${value}`)}{' '}
                        <span className="z-dim z-number">{lists[value]?.length ?? ''}</span>
                      </>
                    }
                  />
                ))}
              </div>
            </Radio.Group>
            <Checkbox
              checked={screen}
              size="sm"
              label={t('app.resolution.full-screen-at-start')}
              onChange={(event) => setScreen(event.currentTarget.checked)}
            />
            <div className={styles['buttons']}>
              {known && (
                <Button size="md" onClick={() => goOn(stop)} autoFocus>
                  {t('app.resolution.go-on', { no: stop.no })}
                </Button>
              )}
              <Button
                size="md"
                type="submit"
                variant={known ? 'default' : 'filled'}
                disabled={ids === undefined || ids.length === 0}
                autoFocus={!known}
              >
                {known ? t('app.resolution.start-anew') : t('app.resolution.start', { count: ids?.length ?? 0 })}
              </Button>
            </div>
            {lists.all?.length === 0 && <p className="z-dim">{t('app.resolution.empty')}</p>}
          </form>
          <section className={styles['keysBeside']} aria-labelledby="resolution-keys">
            <h2 id="resolution-keys">{t('app.resolution.keys-title')}</h2>
            <KeyTable rules={rules} />
          </section>
        </div>
      </Page>
    </main>
  );
}
