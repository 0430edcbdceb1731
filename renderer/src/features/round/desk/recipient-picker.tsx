import { Checkbox, SegmentedControl, Select, Stack, Textarea } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { mailAddresses } from '#shared/domain/mail-address.ts';
import { broughtBy, withRecipients } from '#shared/domain/merge-recipients.ts';
import type { Recipient } from '#shared/domain/round.ts';
import { EmptyState, useT } from '../../../ui/index.ts';
import {
  keyOf,
  pastedCandidates,
  SOURCES,
  type Source,
  useMemberCandidates,
  useRoundCandidates,
} from './candidates.ts';
import styles from './desk.module.css';
import { PickRow } from './pick-row.tsx';

/**
 * Chooses recipients out of pasted text, the members of a committee and an earlier round; what is ticked under all three is chosen. Who is in
 * the list already is shown and cannot be chosen again.
 */
export function RecipientPicker({
  committeeId,
  roundId = '',
  listed,
  first,
  onChange,
}: {
  readonly committeeId: string;
  /** The round that is added to; empty = a new one. */
  readonly roundId?: string;
  readonly listed: readonly Recipient[];
  /** Shown at first; members are all ticked when they are. */
  readonly first: Source;
  /** Null while those that are shown at first are being read. */
  readonly onChange: (chosen: readonly Recipient[] | null) => void;
}) {
  const { t } = useT();
  const [source, setSource] = useState<Source>(first);
  const [text, setText] = useState('');
  const [round, setRound] = useState('');
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const pasted = useMemo(() => pastedCandidates(text), [text]);
  const members = useMemberCandidates(committeeId);
  const earlier = useRoundCandidates(committeeId, round, roundId);
  const chosen = useMemo(() => {
    const ticked = (from: Source, candidates: readonly Recipient[]) =>
      candidates.filter(
        (each) =>
          broughtBy(listed, each) !== 'nothing' &&
          (from === 'members' && first !== 'members') === turned.has(from + keyOf(each)),
      );
    return {
      paste: ticked('paste', pasted),
      members: ticked('members', members ?? []),
      rounds: ticked('rounds', earlier.candidates ?? []),
    };
  }, [pasted, members, earlier.candidates, listed, turned, first]);
  const reading = first === 'members' && members === null;
  useEffect(() => {
    if (reading) return onChange(null);
    const all = [...chosen.paste, ...chosen.members, ...chosen.rounds];
    onChange(withRecipients([], all));
  }, [chosen, reading, onChange]);

  const candidates = { paste: pasted, members, rounds: earlier.candidates }[source];
  const turn = (keys: readonly string[]) =>
    setTurned((old) => {
      const next = new Set(old);
      for (const key of keys) if (!next.delete(source + key)) next.add(source + key);
      return next;
    });
  return (
    <Stack gap="sm">
      <SegmentedControl
        fullWidth
        aria-label={t('app.send.source')}
        value={source}
        onChange={(value) => setSource(SOURCES.find((each) => each === value) ?? 'paste')}
        data={SOURCES.map((value) => ({
          value,
          label: `${t(`app.send.source-${value}`)}${chosen[value].length > 0 ? ` ${chosen[value].length}` : ''}`,
        }))}
      />
      {source === 'paste' && (
        <Textarea
          aria-label={t('app.send.source-paste')}
          description={t('app.send.paste-help')}
          placeholder={t('app.send.paste-example')}
          autosize
          minRows={4}
          maxRows={7}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          data-autofocus
        />
      )}
      {source === 'rounds' && (
        <Select
          aria-label={t('app.send.source-rounds')}
          placeholder={t(earlier.rounds.length === 0 ? 'app.send.rounds-none' : 'app.send.rounds-choose')}
          disabled={earlier.rounds.length === 0}
          data={earlier.rounds.map(({ id, name }) => ({ value: id, label: name }))}
          value={round === '' ? null : round}
          onChange={(value) => setRound(value ?? '')}
        />
      )}
      {candidates === null ? (
        <p className="z-dim" role="status" aria-busy="true">
          {t('app.loading')}
        </p>
      ) : candidates.length === 0 ? (
        source === 'members' && <EmptyState small title={t('app.send.members-none')} />
      ) : (
        <Candidates candidates={candidates} listed={listed} chosen={chosen[source]} onTurn={turn} />
      )}
    </Stack>
  );
}

function Candidates({
  candidates,
  listed,
  chosen,
  onTurn,
}: {
  readonly candidates: readonly Recipient[];
  readonly listed: readonly Recipient[];
  readonly chosen: readonly Recipient[];
  readonly onTurn: (keys: readonly string[]) => void;
}) {
  const { t } = useT();
  const ticked = new Set(chosen.map(keyOf));
  const free = candidates.filter((each) => broughtBy(listed, each) !== 'nothing');
  const all = free.length > 0 && ticked.size === free.length;
  return (
    <div>
      <Checkbox
        mb={6}
        label={t('app.send.candidates', { chosen: ticked.size, count: candidates.length })}
        checked={all}
        indeterminate={!all && ticked.size > 0}
        disabled={free.length === 0}
        onChange={() => onTurn(free.map(keyOf).filter((key) => all || !ticked.has(key)))}
      />
      <div className={styles['picked']}>
        {candidates.map((each) => {
          const key = keyOf(each);
          const brought = broughtBy(listed, each);
          const wrong = mailAddresses(each.email).wrong.length > 0;
          return (
            <PickRow
              key={key}
              checked={ticked.has(key) || brought === 'nothing'}
              disabled={brought === 'nothing'}
              onChange={() => onTurn([key])}
            >
              <span className={styles['pickName']}>{each.organisation}</span>
              <span className={styles['pickPerson']}>{each.person}</span>
              <span className={styles['pickEmail']} data-wrong={wrong || undefined}>
                {brought === 'nothing' ? t('app.send.listed') : each.email || t('app.send.no-email')}
                {brought === 'more' && ` · ${t('app.send.fills')}`}
              </span>
            </PickRow>
          );
        })}
      </div>
    </div>
  );
}
