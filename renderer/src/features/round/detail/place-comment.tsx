import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useMemo, useRef } from 'react';
import type { CommentView } from '#shared/contract/index.ts';
import { useReads } from '../../../rpc/index.ts';
import { useT } from '../../../ui/index.ts';
import styles from './detail.module.css';

const NONE = '-';

/** Picks a clause of the draft by number or title. */
export function ClausePicker({
  draftId,
  blockId,
  disabled,
  autoFocus,
  onPick,
  onLeave,
}: {
  readonly draftId: string;
  readonly blockId: string;
  readonly disabled: boolean;
  readonly autoFocus?: boolean;
  readonly onPick: (blockId: string) => void;
  readonly onLeave: () => void;
}) {
  const { t } = useT();
  const read = useReads();
  const outline = useQuery(read.outline(draftId));
  const data = useMemo(() => {
    const clauses = (outline.data ?? []).map((clause) => ({
      value: clause.id,
      label: `${clause.number}　${clause.title}`.trim(),
    }));
    return [{ value: NONE, label: t('app.comment.place-none') }, ...clauses];
  }, [outline.data, t]);
  const input = useRef<HTMLInputElement>(null);
  const ready = outline.data !== undefined;
  useEffect(() => {
    if (autoFocus && ready) input.current?.focus();
  }, [autoFocus, ready]);
  const known = data.some((option) => option.value === blockId);
  return (
    <Select
      aria-label={t('app.comment.place-choose')}
      placeholder={t('app.comment.place-choose')}
      data={data}
      value={known ? blockId : null}
      searchable
      disabled={disabled}
      ref={input}
      w="100%"
      defaultDropdownOpened={autoFocus}
      nothingFoundMessage={t('app.field.nothing-found')}
      onChange={(value) => value !== null && onPick(value === NONE ? '' : value)}
      onKeyDown={(e) => {
        if (e.key === 'Escape') onLeave();
      }}
      onBlur={onLeave}
    />
  );
}

/** The places that a doubtful comment may mean, each with its first words and how sure it is; a press takes it. */
export function PlaceChoices({
  choices,
  disabled,
  onPick,
}: {
  readonly choices: CommentView['choices'];
  readonly disabled: boolean;
  readonly onPick: (blockId: string) => void;
}) {
  const { t } = useT();
  const title = useId();
  return (
    <section aria-labelledby={title} className={styles['places']}>
      <h3 id={title}>{t('app.comment.place-choices')}</h3>
      <ol>
        {choices.map(({ blockId, number, title: name, words, confidence }, at) => (
          <li key={blockId}>
            <button type="button" className={styles['placeChoice']} disabled={disabled} onClick={() => onPick(blockId)}>
              <span className={styles['placeHead']}>
                <b className="z-number">{number}</b>
                {name !== number && <span className={styles['placeName']}>{name}</span>}
                <span className="z-dim z-number">{t('app.comment.place-sure', { confidence })}</span>
                <kbd className={styles['placeKey']} aria-hidden>
                  {at + 1}
                </kbd>
              </span>
              {words !== '' && words !== name && <span className={styles['placeWords']}>{words}</span>}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
