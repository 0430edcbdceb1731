import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type Failure, failureOf, useApi } from '../../rpc/index.ts';
import { useSession } from '../../state/index.ts';
import { useT } from '../../ui/index.ts';
import type { MeetingContent, MeetingView } from './meeting-view.ts';

type Changes = { -readonly [K in keyof MeetingContent]?: MeetingContent[K] };

export type SaveState = 'idle' | 'unsaved' | 'saving' | 'saved' | 'failed';

export type MeetingEdits = {
  /** The meeting with what was typed here on top of what the host has. */
  readonly meeting: MeetingView['meeting'];
  readonly change: <K extends keyof MeetingContent>(field: K, value: MeetingContent[K]) => void;
  /** Sends what is not saved; resolves false when the host did not take it (the text stays). */
  readonly save: () => Promise<boolean>;
  /** Changes and saves in one go, for buttons. */
  readonly put: <K extends keyof MeetingContent>(field: K, value: MeetingContent[K]) => void;
  readonly state: SaveState;
  readonly failure: Failure | null;
};

const IDLE_MS = 4000;

/**
 * Edits of a meeting: typed text is kept here until the host has taken it, saved when a field is left, after some seconds
 * without typing, and when the page is left. Saves go one after the other, so a later one never overtakes an earlier one.
 */
export function useMeetingEdits(view: MeetingView): MeetingEdits {
  const api = useApi();
  const client = useQueryClient();
  const { t } = useT();
  const pushCommit = useSession((s) => s.pushCommit);
  const [local, setLocal] = useState<Changes>({});
  const [state, setState] = useState<SaveState>('idle');
  const [failure, setFailure] = useState<Failure | null>(null);
  const latest = useRef<Changes>(local);
  const running = useRef<Promise<boolean> | null>(null);
  const id = view.id;

  const send = useCallback(async (): Promise<boolean> => {
    const sent = latest.current;
    if (Object.keys(sent).length === 0) return true;
    setState('saving');
    try {
      const receipt = await api.meeting.update({ id, changes: sent as Partial<MeetingView['meeting']> });
      if (receipt.commitId !== '') pushCommit({ commitId: receipt.commitId, label: t('app.meeting.saved') });
      await client.invalidateQueries({ queryKey: ['meeting', id] });
      // What was typed meanwhile stays; what was sent is now the host's.
      const rest = Object.fromEntries(
        Object.entries(latest.current).filter(([field, value]) => sent[field as keyof Changes] !== value),
      ) as Changes;
      latest.current = rest;
      setLocal(rest);
      setFailure(null);
      setState(Object.keys(rest).length > 0 ? 'unsaved' : 'saved');
      return true;
    } catch (error) {
      setFailure(failureOf(error));
      setState('failed');
      return false;
    }
  }, [api, client, id, pushCommit, t]);

  const save = useCallback(async (): Promise<boolean> => {
    const before = running.current ?? Promise.resolve(true);
    const mine = before.then(() => send());
    running.current = mine;
    return mine;
  }, [send]);

  const change = useCallback<MeetingEdits['change']>((field, value) => {
    latest.current = { ...latest.current, [field]: value };
    setLocal(latest.current);
    setState('unsaved');
  }, []);

  const put = useCallback<MeetingEdits['put']>(
    (field, value) => {
      change(field, value);
      void save();
    },
    [change, save],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: every keystroke starts the wait anew
  useEffect(() => {
    if (state !== 'unsaved') return;
    const timer = setTimeout(() => void save(), IDLE_MS);
    return () => clearTimeout(timer);
  }, [state, local, save]);

  useEffect(() => {
    const unsaved = () => Object.keys(latest.current).length > 0;
    const leave = (event: BeforeUnloadEvent) => {
      if (!unsaved()) return;
      void save();
      event.preventDefault();
    };
    window.addEventListener('beforeunload', leave);
    return () => {
      window.removeEventListener('beforeunload', leave);
      if (unsaved()) void save();
    };
  }, [save]);

  const meeting = useMemo(() => ({ ...view.meeting, ...local }), [view.meeting, local]);
  return { meeting, change, save, put, state, failure };
}
