import { Checkbox, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { DECISIONS } from '#shared/domain/disposition.ts';
import { useT } from '../../../ui/index.ts';
import styles from '../round.module.css';

export type CommentFilter = {
  readonly text: string;
  readonly organisation: string;
  readonly clause: string;
  readonly decision: '' | 'undecided' | (typeof DECISIONS)[number];
  readonly unplaced: boolean;
};

export const NO_FILTER: CommentFilter = { text: '', organisation: '', clause: '', decision: '', unplaced: false };

/** Text, clause, organisation, decision, and those without a clause. */
export function CommentFilters({
  filter,
  organisations,
  onChange,
}: {
  readonly filter: CommentFilter;
  readonly organisations: readonly string[];
  readonly onChange: (filter: CommentFilter) => void;
}) {
  const { t } = useT();
  const set = (part: Partial<CommentFilter>) => onChange({ ...filter, ...part });
  const decisions = ['undecided', ...DECISIONS].map((value) => ({
    value,
    label: value === 'undecided' ? t('app.round.decision-undecided') : t(`app.round.decide-${value as 'accepted'}`),
  }));
  return (
    <search className={styles['filters']} aria-label={t('app.round.filter-title')}>
      <TextInput
        aria-label={t('app.round.search')}
        placeholder={t('app.round.search')}
        leftSection={<IconSearch size={15} />}
        value={filter.text}
        onChange={(e) => set({ text: e.currentTarget.value })}
        w={168}
      />
      <TextInput
        aria-label={t('app.round.clause-filter-label')}
        placeholder={t('app.round.clause-filter')}
        value={filter.clause}
        onChange={(e) => set({ clause: e.currentTarget.value.trim() })}
        w={116}
      />
      <Select
        aria-label={t('app.round.column-organisation')}
        data={[
          { value: '', label: t('app.round.all-organisations') },
          ...organisations.filter((name) => name !== '').map((name) => ({ value: name, label: name })),
        ]}
        value={filter.organisation}
        onChange={(value) => set({ organisation: value ?? '' })}
        searchable={organisations.length > 8}
        w={168}
      />
      <Select
        aria-label={t('app.round.column-decision')}
        data={[{ value: '', label: t('app.round.all-decisions') }, ...decisions]}
        value={filter.decision}
        onChange={(value) => set({ decision: (value ?? '') as CommentFilter['decision'] })}
        w={136}
      />
      <Checkbox
        label={t('app.round.unplaced-only')}
        checked={filter.unplaced}
        onChange={(e) => set({ unplaced: e.currentTarget.checked })}
      />
    </search>
  );
}
