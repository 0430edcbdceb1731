import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { useReads } from '../../rpc/index.ts';
import { useT } from '../../ui/index.ts';

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
    return [{ value: NONE, label: t('app.round.place-none') }, ...clauses];
  }, [outline.data, t]);
  const input = useRef<HTMLInputElement>(null);
  const ready = outline.data !== undefined;
  useEffect(() => {
    if (autoFocus && ready) input.current?.focus();
  }, [autoFocus, ready]);
  const known = data.some((option) => option.value === blockId);
  return (
    <Select
      aria-label={t('app.round.place-choose')}
      placeholder={t('app.round.place-choose')}
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
