import { Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type RefObject, useId, useMemo, useState } from 'react';
import { useReads } from '../../../rpc/index.ts';
import { useT } from '../../../ui/index.ts';
import styles from './decision.module.css';
import { phrasesFor } from './phrases-for.ts';

const USUAL = 6;

/** Which phrases are offered: none, those that hold what is typed, or the usual ones. */
type Offer = 'none' | 'typed' | 'usual';

/** 处理理由, with the reasons given before in this round: those that hold what is typed, or with Alt+Down the usual ones. */
export function ReasonField({
  roundId,
  value,
  required,
  disabled,
  field,
  onChange,
  onKeyDown,
}: {
  readonly roundId: string;
  readonly value: string;
  readonly required: boolean;
  readonly disabled: boolean;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onChange: (value: string) => void;
  /** Keys that the list of phrases does not take. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}) {
  const { t } = useT();
  const list = useId();
  const { data: given } = useQuery(useReads().reasons(roundId));
  const [offer, setOffer] = useState<Offer>('none');
  const [active, setActive] = useState(-1);
  const phrases = useMemo(
    () => (offer === 'none' ? [] : offer === 'usual' ? (given ?? []).slice(0, USUAL) : phrasesFor(given ?? [], value)),
    [given, offer, value],
  );
  const open = phrases.length > 0;
  const show = (next: Offer, at: number) => {
    setOffer(next);
    setActive(at);
  };
  const take = (phrase: string) => {
    onChange(phrase);
    show('none', -1);
  };

  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const { key } = event;
    const move = { ArrowDown: 1, ArrowUp: -1 }[key];
    const phrase = phrases[active];
    if (key === 'ArrowDown' && event.altKey) show('usual', 0);
    else if (open && move && (active >= 0 || move > 0)) setActive((active + move + phrases.length) % phrases.length);
    else if (phrase !== undefined && key === 'Enter' && !event.ctrlKey && !event.metaKey) take(phrase);
    else if (open && key === 'Escape') show('none', -1);
    else return onKeyDown(event);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles['reason']}>
      <Textarea
        ref={field}
        aria-label={t('app.comment.reason')}
        placeholder={t(required ? 'app.comment.reason-needed' : 'app.comment.reason-optional')}
        aria-required={required}
        aria-autocomplete="list"
        aria-controls={open ? list : undefined}
        aria-activedescendant={open && active >= 0 ? `${list}-${active}` : undefined}
        aria-keyshortcuts="Alt+ArrowDown"
        value={value}
        disabled={disabled}
        minRows={required ? 2 : 1}
        maxRows={7}
        onChange={(event) => {
          show('typed', -1);
          onChange(event.currentTarget.value);
        }}
        onBlur={() => show('none', -1)}
        onKeyDown={keys}
      />
      {open && (
        <div id={list} role="listbox" aria-label={t('app.comment.reasons-before')} className={styles['phrases']}>
          {phrases.map((phrase, at) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and takes the keys
            <div
              key={phrase}
              id={`${list}-${at}`}
              role="option"
              tabIndex={-1}
              aria-selected={at === active}
              className={styles['phrase']}
              // The field keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(phrase)}
            >
              {phrase}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
