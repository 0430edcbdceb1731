import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FoundChange } from '#shared/publishing/changes/index.ts';
import { EmptyState, useT } from '../../ui/index.ts';
import styles from './compare.module.css';

type Entry = FoundChange & { readonly chosen: boolean };

const KINDS = ['added', 'changed', 'deleted'] as const;

/** What changed, clause by clause, to choose and word the list of the foreword (主要技术变化) from. */
export function ChangeListPanel({
  changes,
  disabled,
  pending,
  onShow,
  onUse,
}: {
  readonly changes: readonly FoundChange[];
  /** Why nothing can be put into the foreword; empty = it can. */
  readonly disabled: string;
  readonly pending: boolean;
  readonly onShow: (blockId: string) => void;
  readonly onUse: (chosen: readonly FoundChange[]) => void;
}) {
  const { t } = useT();
  const [entries, setEntries] = useState<readonly Entry[]>(() =>
    changes.map((change) => ({ ...change, chosen: true })),
  );
  const change = (index: number, part: Partial<Entry>): void =>
    setEntries((old) => old.map((entry, i) => (i === index ? { ...entry, ...part } : entry)));
  const chosen = entries.filter((entry) => entry.chosen && entry.subject.trim() !== '');
  if (entries.length === 0)
    return <EmptyState small title={t('app.compare.no-changes')} text={t('app.compare.no-changes-text')} />;
  return (
    <>
      <p className="z-dim">{t('app.compare.list-intro')}</p>
      <ul className={styles['changes']}>
        {entries.map((entry, index) => (
          <li key={`${entry.kind} ${entry.block}`} className={styles['change']}>
            <Checkbox
              checked={entry.chosen}
              aria-label={t('app.compare.choose', { subject: entry.subject })}
              onChange={(event) => change(index, { chosen: event.currentTarget.checked })}
            />
            <Select
              size="xs"
              aria-label={t('app.compare.change-kind')}
              allowDeselect={false}
              value={entry.kind}
              onChange={(kind) => change(index, { kind: KINDS.find((it) => it === kind) ?? entry.kind })}
              data={KINDS.map((kind) => ({ value: kind, label: t(`app.compare.did-${kind}`) }))}
              comboboxProps={{ width: 120, position: 'bottom-start' }}
              className={styles['changeKind']}
            />
            <TextInput
              size="xs"
              aria-label={t('app.compare.subject')}
              value={entry.subject}
              onChange={(event) => change(index, { subject: event.currentTarget.value })}
              className={styles['subject']}
            />
            <Button
              variant="subtle"
              size="compact-xs"
              className={styles['changeClause']}
              onClick={() => onShow(entry.block)}
            >
              {[entry.clause, entry.oldClause].filter((clause) => clause !== '').join(' ← ')}
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles['use']}>
        {disabled !== '' && <p className="z-dim">{disabled}</p>}
        <Button disabled={disabled !== '' || chosen.length === 0} loading={pending} onClick={() => onUse(chosen)}>
          {t('app.compare.use', { count: chosen.length })}
        </Button>
      </div>
    </>
  );
}
