import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Decision } from '#shared/domain/disposition.ts';
import { type Failure, failureOf, useApi } from '../../rpc/index.ts';
import { useSession } from '../../state/index.ts';
import { useT } from '../../ui/index.ts';
import { findComment } from './find-comment.ts';
import type { Effect, ResolutionEvent } from './moves.ts';
import { noteForMinutes } from './note-for-minutes.ts';
import { useResolutionMemory } from './resolution-memory.ts';
import type { ResolutionReads } from './resolution-reads.ts';
import { type Done, type ResolutionFacts, type ResolutionState, startState } from './resolution-state.ts';
import type { Start } from './start-screen.tsx';
import { step } from './step.ts';
import type { ClauseTexts } from './use-shown-comment.ts';

/** What was just done, for the line below; or why it failed. */
export type Message =
  | { readonly kind: 'decided'; readonly decision: Decision; readonly count: number; readonly no: number }
  | { readonly kind: 'applied' | 'noted' | 'undone' | 'not-found' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | null;

export type Subject = {
  readonly roundId: string;
  readonly projectId: string;
  readonly projectTitle: string;
  readonly meetingId: string;
};

/** What the page knows of the comment that is shown, for effects. */
export type ShownNow = {
  readonly facts: ResolutionFacts;
  readonly no: number;
  readonly clause: string;
  readonly texts: ClauseTexts | undefined;
};

export type Resolution = {
  readonly state: ResolutionState;
  readonly message: Message;
  /** Whether the key was for the mode. */
  readonly send: (event: ResolutionEvent) => boolean;
  /** Told by the page at every rendering. */
  readonly know: (now: ShownNow) => void;
};

export type Outside = {
  readonly scroll: (column: 'clause' | 'comment', by: 1 | -1) => void;
  readonly screen: (full: 'toggle' | 'leave') => void;
};

const NOTHING: ResolutionFacts = {
  rules: [],
  comment: null,
  undecided: new Set(),
  scopes: [],
  hasMeeting: false,
  writable: false,
};

/** The state machine of the mode with what it asks of the host. */
export function useResolution(
  { roundId, projectId, projectTitle, meetingId }: Subject,
  start: Start,
  reads: ResolutionReads,
  outside: Outside,
): Resolution {
  const api = useApi();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { t } = useT();
  const pushCommit = useSession((s) => s.pushCommit);
  const dropCommit = useSession((s) => s.dropCommit);
  const [state, setState] = useState(() => startState(start.ids, start.scope, start.first));
  const [message, setMessage] = useState<Message>(null);
  const latest = useRef(state);
  const known = useRef<ShownNow>({ facts: NOTHING, no: 0, clause: '', texts: undefined });
  const around = useRef(outside);
  around.current = outside;

  const know = useCallback((now: ShownNow) => {
    known.current = now;
  }, []);

  const send = useCallback(
    (event: ResolutionEvent): boolean => {
      const { state: next, effects, handled } = step(latest.current, event, known.current.facts);
      if (event.type === 'key' && handled) setMessage(null);
      latest.current = next;
      setState(next);
      for (const effect of effects) void run(effect);
      return handled;

      async function run(effect: Effect): Promise<void> {
        try {
          await act(effect);
        } catch (error) {
          setMessage({ kind: 'failed', failure: failureOf(error) });
          send({ type: 'failed' });
        }
      }

      /** Keeps the commit, says what was done and has the lists read again. */
      function saved(
        what: 'decision' | 'text' | 'note',
        change: Omit<Done, 'shown'>,
        label: string,
        goOn = false,
      ): void {
        const done: Done = { ...change, shown: latest.current.ids[latest.current.at] ?? '' };
        if (!done.back) pushCommit({ commitId: done.commitId, label });
        send({ type: 'saved', what, done, goOn });
        void client.invalidateQueries({ queryKey: ['round', roundId] });
      }

      async function act(effect: Effect): Promise<void> {
        const { no, clause, texts } = known.current;
        switch (effect.do) {
          case 'decide':
          case 'adopt': {
            const ids = effect.do === 'adopt' ? [effect.id] : effect.ids;
            const some = { roundId, commentIds: [...ids], meetingId };
            const { decision } = effect;
            const receipt =
              effect.do === 'adopt'
                ? await api.round.adopt(some)
                : await api.round.decide({ ...some, decision, reason: effect.reason, because: effect.because });
            useResolutionMemory.getState().note(roundId, ids, decision);
            setMessage({ kind: 'decided', decision, count: ids.length, no });
            const goOn = effect.do === 'decide' && effect.goOn;
            saved('decision', { commitId: receipt.commitId, ids }, t('app.resolution.done-decide'), goOn);
            return;
          }
          case 'apply': {
            const now = texts?.now;
            if (!now) return void send({ type: 'failed' });
            const { draftId, blockId } = now;
            const edit = { commentId: effect.id, draftId, blockId, expected: now.text, text: effect.text };
            const { commitId } = await api.round.apply({ roundId, ...edit });
            setMessage({ kind: 'applied' });
            const back = { ...edit, expected: edit.text, text: edit.expected };
            return saved('text', { commitId, ids: [], back }, '');
          }
          case 'note': {
            const title = t('app.resolution.agenda-title', { title: projectTitle });
            const text = clause === '' ? effect.text : t('app.resolution.note-line', { clause, text: effect.text });
            const commitId = await noteForMinutes(api, { meetingId, projectId, title, text });
            setMessage({ kind: 'noted' });
            return saved('note', { commitId, ids: [] }, t('app.resolution.done-note'));
          }
          case 'undo': {
            const { done } = effect;
            if (done.back) await api.round.apply({ roundId, ...done.back });
            else await api.workspace.undo({ commitId: done.commitId });
            dropCommit(done.commitId);
            useResolutionMemory.getState().note(roundId, done.ids, null);
            setMessage({ kind: 'undone' });
            send({ type: 'undone', done });
            return void client.invalidateQueries({ queryKey: ['round', roundId] });
          }
          case 'find': {
            const id = await findComment(api, roundId, effect.text);
            if (id === null) setMessage({ kind: 'not-found' });
            if (id === null) return void send({ type: 'failed' });
            if (latest.current.ids.includes(id)) return void send({ type: 'show', id });
            // It is not among those gone through: all of them are, from there on.
            const scope = { show: 'all', chapter: '' } as const;
            const ids = await client.fetchQuery({ ...reads.scope(scope), staleTime: 0 });
            return void send({ type: 'list', ids, scope, shown: id });
          }
          case 'list': {
            const ids = await client.fetchQuery({ ...reads.scope(effect.scope), staleTime: 0 });
            const shown = latest.current.ids[latest.current.at] ?? '';
            return void send({ type: 'list', ids, scope: effect.scope, shown });
          }
          case 'scroll':
            return around.current.scroll(effect.column, effect.by);
          case 'size':
            return useResolutionMemory.getState().resize(effect.by);
          case 'screen':
            return around.current.screen(effect.full);
          case 'leave':
            around.current.screen('leave');
            return void navigate(`/rounds/${roundId}`);
        }
      }
    },
    [api, client, navigate, t, pushCommit, dropCommit, reads, roundId, projectId, projectTitle, meetingId],
  );
  return { state, message, send, know };
}
