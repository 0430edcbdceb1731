import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Receipt } from '#shared/contract/index.ts';
import type { Attendance, Meeting } from '#shared/domain/meeting.ts';
import { type Api, type Failure, failureOf, useApi } from '../../rpc/index.ts';
import { useSession } from '../../state/index.ts';
import { FailureNotice, useT } from '../../ui/index.ts';
import {
  type EntryKind,
  type Facts,
  isPending,
  NOTHING_PENDING,
  type Pending,
  withEdit,
  withoutEdit,
  withoutSent,
  withPending,
} from './meeting-edits.ts';
import type { MeetingView } from './meeting-view.ts';

export type SaveState = 'idle' | 'unsaved' | 'saving' | 'saved' | 'failed';
type Seat = Partial<Pick<Attendance, 'state' | 'proxyId' | 'standIn'>>;

export type MeetingEdits = {
  /** The meeting with what was typed here on top of what the host has. */
  readonly meeting: Meeting;
  /** Typed: saved when the field is left or after some seconds. */
  readonly changeFacts: (changes: Partial<Facts>) => void;
  readonly change: <K extends EntryKind>(kind: K, id: string, changes: Partial<Meeting[K][number]>) => void;
  /** Chosen: saved at once. */
  readonly put: <K extends EntryKind>(kind: K, id: string, changes: Partial<Meeting[K][number]>) => void;
  /** Who is there, shown at once; taken back when the host refuses. */
  readonly seat: (seats: Readonly<Record<string, Seat>>) => void;
  /** Sends what is not saved; resolves false when the host did not take it (the text stays). */
  readonly save: () => Promise<boolean>;
  /** Saves, then adds, moves or removes something; null when refused, which is then shown. */
  readonly run: (call: (api: Api) => Promise<Receipt>) => Promise<Receipt | null>;
  readonly state: SaveState;
  readonly failure: Failure | null;
};

const IDLE_MS = 4000;

/**
 * Edits of a meeting, entry by entry, so that two windows that note at the same time keep each other's words. Typed text is kept here
 * until the host has taken it; saves go one after the other, so a later one never overtakes an earlier one.
 */
export function useMeetingEdits(view: MeetingView): MeetingEdits {
  const api = useApi();
  const client = useQueryClient();
  const { t } = useT();
  const pushCommit = useSession((s) => s.pushCommit);
  const [local, setLocal] = useState<Pending>(NOTHING_PENDING);
  const [state, setState] = useState<SaveState>('idle');
  const [failure, setFailure] = useState<Failure | null>(null);
  const latest = useRef<Pending>(local);
  const running = useRef<Promise<unknown>>(Promise.resolve());
  const id = view.id;

  const keep = useCallback((next: Pending) => {
    latest.current = next;
    setLocal(next);
  }, []);
  const noted = useCallback(
    (receipt: Receipt) => {
      if (receipt.commitId !== '') pushCommit({ commitId: receipt.commitId, label: t('app.meeting.saved') });
    },
    [pushCommit, t],
  );
  const tell = useCallback((error: unknown) => {
    const message = <FailureNotice failure={failureOf(error)} plain />;
    notifications.show({ message, color: 'red', autoClose: 12_000 });
  }, []);

  const send = useCallback(async (): Promise<boolean> => {
    const sent = latest.current;
    if (!isPending(sent)) return true;
    setState('saving');
    await sendSeats(api, id, sent, noted).catch((error: unknown) => {
      // Nothing was typed: the list shows again what is noted.
      keep({ ...latest.current, seats: {} });
      tell(error);
    });
    // What one entry is refused for must not keep the others from being saved.
    let taken: Pending = sent;
    let refused: unknown = null;
    for (const { part, entry, call } of callsOf(api, id, sent))
      try {
        noted(await call());
      } catch (error) {
        refused ??= error;
        taken = withoutEdit(taken, part, entry);
      }
    await client.invalidateQueries({ queryKey: ['meeting', id] });
    keep(withoutSent(latest.current, taken));
    setFailure(refused === null ? null : failureOf(refused));
    setState(refused !== null ? 'failed' : isPending(latest.current) ? 'unsaved' : 'saved');
    return refused === null;
  }, [api, client, id, keep, noted, tell]);

  const inTurn = useCallback(<T,>(work: () => Promise<T>): Promise<T> => {
    const mine = running.current.then(work);
    running.current = mine.catch(() => undefined);
    return mine;
  }, []);
  const save = useCallback((): Promise<boolean> => inTurn(send), [inTurn, send]);

  const run = useCallback<MeetingEdits['run']>(
    (call) =>
      inTurn(async () => {
        if (!(await send())) return null;
        try {
          const receipt = await call(api);
          noted(receipt);
          await client.invalidateQueries({ queryKey: ['meeting', id] });
          setState('saved');
          return receipt;
        } catch (error) {
          tell(error);
          return null;
        }
      }),
    [api, client, id, inTurn, noted, send, tell],
  );

  const edit = useCallback(
    (part: keyof Pending, entry: string, changes: object) => {
      keep(withEdit(latest.current, part, entry, changes));
      setState('unsaved');
    },
    [keep],
  );
  const changeFacts = useCallback((changes: Partial<Facts>) => edit('facts', '', changes), [edit]);
  const change = useCallback<MeetingEdits['change']>((kind, entry, changes) => edit(kind, entry, changes), [edit]);
  const put = useCallback<MeetingEdits['put']>(
    (kind, entry, changes) => {
      edit(kind, entry, changes);
      void save();
    },
    [edit, save],
  );
  const seat = useCallback<MeetingEdits['seat']>(
    (seats) => {
      for (const [personId, changes] of Object.entries(seats))
        edit('seats', personId, { proxyId: '', standIn: '', ...changes });
      void save();
    },
    [edit, save],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: every keystroke starts the wait anew
  useEffect(() => {
    if (state !== 'unsaved') return;
    const timer = setTimeout(() => void save(), IDLE_MS);
    return () => clearTimeout(timer);
  }, [state, local, save]);

  useEffect(() => {
    const leave = (event: BeforeUnloadEvent) => {
      if (!isPending(latest.current)) return;
      void save();
      event.preventDefault();
    };
    window.addEventListener('beforeunload', leave);
    return () => {
      window.removeEventListener('beforeunload', leave);
      if (isPending(latest.current)) void save();
    };
  }, [save]);

  const meeting = useMemo(() => withPending(view.meeting, local), [view.meeting, local]);
  return { meeting, changeFacts, change, put, seat, save, run, state, failure };
}

async function sendSeats(api: Api, id: string, { seats }: Pending, noted: (receipt: Receipt) => void): Promise<void> {
  const people = Object.entries(seats).flatMap(([personId, { state, proxyId = '', standIn = '' }]) =>
    state === undefined ? [] : [{ personId, state, proxyId, standIn }],
  );
  if (people.length > 0) noted(await api.meeting.saveAttendance({ id, people }));
}

type Call = { readonly part: keyof Pending; readonly entry: string; readonly call: () => Promise<Receipt> };

function callsOf(api: Api, id: string, sent: Pending): readonly Call[] {
  const facts = { ...sent.facts };
  const each = <K extends EntryKind>(part: K, save: (entry: string, changes: Pending[K][string]) => Promise<Receipt>) =>
    Object.entries(sent[part]).map(([entry, changes]): Call => ({ part, entry, call: () => save(entry, changes) }));
  return [
    ...(Object.keys(facts).length > 0
      ? [{ part: 'facts' as const, entry: '', call: () => api.meeting.update({ id, changes: facts }) }]
      : []),
    ...each('agenda', (itemId, { id: _, start: __, ...changes }) => api.meeting.saveItem({ id, itemId, changes })),
    ...each('declarations', (declarationId, { id: _, ...changes }) =>
      api.meeting.saveDeclaration({ id, declarationId, changes }),
    ),
    ...each('resolutions', (resolutionId, { id: _, number: __, ...changes }) =>
      api.meeting.saveResolution({ id, resolutionId, changes }),
    ),
    ...each('actions', (actionId, { id: _, state: __, closedOn: ___, outcome: ____, ...changes }) =>
      api.meeting.saveAction({ id, actionId, changes }),
    ),
  ];
}
