import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { spelt } from '#shared/base/index.ts';
import type { DecisionRule } from '#shared/domain/disposition.ts';
import { useReads } from '../../rpc/index.ts';
import { FailureNotice, useEditable, useT } from '../../ui/index.ts';
import { ClauseColumn } from './clause-column.tsx';
import { CommentColumn } from './comment-column.tsx';
import { DecisionBar } from './decision-bar.tsx';
import { textIn } from './key-step.ts';
import { LinePanel, ReasonPanel } from './line-panels.tsx';
import { needsBecause, nextPlace, reasonIn } from './moves.ts';
import { FilterPanel, KeysPanel } from './overlays.tsx';
import styles from './resolution.module.css';
import { sittingToGoOn, useResolutionMemory } from './resolution-memory.ts';
import type { ResolutionReads } from './resolution-reads.ts';
import type { Scope } from './resolution-state.ts';
import type { RoundView } from './round-view.ts';
import type { Start } from './start-screen.tsx';
import { SummaryScreen } from './summary-screen.tsx';
import { TopStrip } from './top-strip.tsx';
import type { useFullScreen } from './use-full-screen.ts';
import { useModeKeys } from './use-mode-keys.ts';
import { type Message, useResolution } from './use-resolution.ts';
import { useShownComment } from './use-shown-comment.ts';

const SHOWS = ['undecided', 'all', 'pending'] as const satisfies readonly Scope['show'][];
const NO_CHAPTERS: readonly never[] = [];

/** The mode while it runs: a comment with its clause, the bar below, and what is open over them. */
export function RunningScreen({
  view,
  start,
  reads,
  rules,
  screen,
}: {
  readonly view: RoundView;
  readonly start: Start;
  readonly reads: ResolutionReads;
  readonly rules: readonly DecisionRule[];
  readonly screen: ReturnType<typeof useFullScreen>;
}) {
  const { t } = useT();
  const writable = useEditable();
  const { meetingId } = start;
  const meetings = useQuery(useReads().meetings(view.committeeId)).data;
  const meeting = meetings?.find(({ id }) => id === meetingId) ?? null;
  const sitting = useSitting(view.id, meetingId);
  const size = useResolutionMemory((s) => s.size);
  const clause = useRef<HTMLElement>(null);
  const words = useRef<HTMLElement>(null);
  const { state, message, send, know } = useResolution(
    { roundId: view.id, projectId: view.round.projectId, projectTitle: view.projectTitle, meetingId },
    start,
    reads,
    {
      scroll: (column, by) => {
        const { current } = column === 'clause' ? clause : words;
        current?.scrollBy({ top: by * current.clientHeight * 0.4 });
      },
      screen: (full) => void (full === 'toggle' ? screen.toggle() : screen.leave()),
    },
  );
  const undecidedIds = useQuery(reads.ids({ decision: 'undecided' })).data;
  const undecided = useMemo(() => new Set(undecidedIds ?? []), [undecidedIds]);
  const chapters = useQuery(reads.figures()).data?.clauses ?? NO_CHAPTERS;
  const scopes = useMemo(() => scopesOf(state.scope, chapters), [state.scope, chapters]);
  const id = state.ids[state.at] ?? '';
  const next = state.ids[nextPlace(state, undecided)] ?? '';
  const shown = useShownComment(reads, view.id, id, [
    next,
    state.ids[state.at + 1] ?? '',
    state.ids[state.at - 1] ?? '',
  ]);
  const comment = shown.view;
  const facts = { rules, comment: shown.facts, undecided, scopes, hasMeeting: meetingId !== '', writable };
  know({ facts, no: comment?.no ?? 0, clause: comment?.clauseNumber || (comment?.clause ?? ''), texts: shown.texts });
  useModeKeys(send);
  useStop(view.id, comment, state.scope);
  // Every comment begins at its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another comment is shown
  useEffect(() => {
    clause.current?.scrollTo(0, 0);
    words.current?.scrollTo(0, 0);
  }, [id]);
  useEffect(() => {
    document.title = `${t('app.resolution.title')} · ${spelt(view.round.name)} · 准绳`;
  }, [t, view.round.name]);

  const { field } = state;
  const line = field.kind === 'note' || field.kind === 'go' ? field.kind : null;
  const key = (name: string) => send({ type: 'key', key: name });
  // With the mouse something else may be chosen while a line is open; what was typed stays.
  const press = (name: string) => {
    if (field.kind !== 'none') key('Escape');
    key(name);
  };
  const now = shown.facts;
  const count = state.together ? (now?.alike.length ?? 0) + 1 : 1;
  const ended = state.at >= state.ids.length || field.kind === 'summary';
  return (
    <div data-resolution className={styles['mode']} style={{ '--resolution-size': size / 10 } as React.CSSProperties}>
      <TopStrip
        view={view}
        rules={rules}
        meeting={meeting?.title ?? ''}
        state={state}
        from={sitting.from}
        screen={screen}
        onKey={key}
      />
      {ended ? (
        <main className={styles['end']}>
          <SummaryScreen
            view={view}
            rules={rules}
            decided={sitting.decided}
            from={sitting.from}
            meeting={meeting}
            onBack={() => key('ArrowLeft')}
            onUndecided={() => press('U')}
          />
        </main>
      ) : (
        <main className={styles['columns']}>
          {comment ? (
            <>
              <ClauseColumn
                comment={comment}
                texts={shown.texts}
                editing={field.kind === 'edit' && now ? textIn(state, now) : null}
                busy={state.busy}
                scroller={clause}
                onType={(value) => send({ type: 'typed', what: 'text', value })}
              />
              <CommentColumn
                comment={comment}
                alike={shown.alike}
                together={state.together}
                rules={rules}
                quotedBeside={shown.texts !== undefined && !shown.texts.now && !shown.texts.before}
                scroller={words}
              />
            </>
          ) : (
            <p className={styles['gone']} aria-busy={comment === undefined || undefined} role="status">
              {comment === null ? t('app.resolution.gone') : t('app.loading')}
            </p>
          )}
        </main>
      )}
      <div className={styles['foot']}>
        {field.kind === 'reason' && now && (
          <ReasonPanel
            field={field}
            rules={rules}
            {...reasonIn(state, now.id)}
            anew={needsBecause(now, field.decision)}
            count={count}
            busy={state.busy}
            hint={state.hint}
            onType={(what, value) => send({ type: 'typed', what, value })}
            onLine={(line) => send({ type: 'line', line })}
          />
        )}
        {line && (
          <LinePanel
            key={line}
            kind={line}
            value={state[line]}
            busy={state.busy}
            onType={(value) => send({ type: 'typed', what: line, value })}
          />
        )}
        <DecisionBar
          rules={rules}
          comment={ended ? null : now}
          state={state}
          writable={writable}
          hasMeeting={meetingId !== ''}
          message={<MessageText message={message} rules={rules} />}
          onKey={press}
        />
      </div>
      {field.kind === 'filter' && (
        <FilterPanel
          scopes={scopes}
          scope={state.scope}
          pick={field.pick}
          chapters={chapters}
          onPick={(pick) => send({ type: 'pick', pick })}
          onChoose={() => key('Enter')}
        />
      )}
      {field.kind === 'keys' && <KeysPanel rules={rules} />}
    </div>
  );
}

/** What was just done, or why it was not. */
function MessageText({ message, rules }: { readonly message: Message; readonly rules: readonly DecisionRule[] }) {
  const { t, locale } = useT();
  if (message === null) return null;
  if (message.kind === 'failed') return <FailureNotice failure={message.failure} plain />;
  if (message.kind !== 'decided') return <>{t(`app.resolution.said-${message.kind}`)}</>;
  const decision = rules.find(({ code }) => code === message.decision)?.name[locale] ?? '';
  const { no, count } = message;
  const said = count > 1 ? 'app.resolution.said-decided-many' : 'app.resolution.said-decided';
  return <>{t(said, { no, count, decision })}</>;
}

/** Undecided, all, pending; below them the chapters, for the choice in force. */
function scopesOf({ show }: Scope, chapters: readonly { readonly key: string }[]): readonly Scope[] {
  return [
    ...SHOWS.map((value): Scope => ({ show: value, chapter: '' })),
    ...chapters.filter(({ key }) => key !== '').map(({ key }): Scope => ({ show, chapter: key })),
  ];
}

/** The sitting that goes on, or a new one that begins now. */
function useSitting(roundId: string, meetingId: string) {
  const stored = useResolutionMemory((s) => s.sittings[roundId]);
  const begin = useResolutionMemory((s) => s.begin);
  const fresh = useRef({ meetingId, from: Date.now(), decided: {} });
  const running = sittingToGoOn(stored, meetingId, fresh.current.from);
  const missing = running === null;
  useEffect(() => {
    if (missing) begin(roundId, fresh.current);
  }, [missing, begin, roundId]);
  return running ?? fresh.current;
}

/** Remembers where the round is left. */
function useStop(
  roundId: string,
  comment: { readonly id: string; readonly no: number } | null | undefined,
  scope: Scope,
) {
  const stop = useResolutionMemory((s) => s.stop);
  const id = comment?.id;
  const no = comment?.no ?? 0;
  useEffect(() => {
    if (id !== undefined) stop(roundId, { id, no, scope });
  }, [stop, roundId, id, no, scope]);
}
