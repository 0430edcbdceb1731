import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { OptionPicker, useT } from '../../ui/index.ts';
import styles from './portfolio.module.css';
import { STATES } from './portfolio-filter.ts';
import type { Portfolio } from './portfolio-view.ts';
import type { PortfolioSearch } from './use-portfolio-search.ts';

/** The filter that the three views share. */
export function PortfolioFilters({
  data,
  asked,
  count,
  set,
}: {
  readonly data: Portfolio;
  readonly asked: PortfolioSearch;
  readonly count: number;
  readonly set: (changes: Partial<PortfolioSearch>) => void;
}) {
  const { t, any } = useT();
  const kinds = [...new Set(data.rows.map(({ kind }) => kind))];
  const years = [...new Set(data.rows.map(({ begun }) => begun.slice(0, 4)))].filter((year) => year !== '').sort();
  return (
    <search className={styles['filters']} aria-label={t('app.filter.title')}>
      <TextInput
        aria-label={t('app.filter.text')}
        placeholder={t('app.filter.text')}
        leftSection={<IconSearch size={15} />}
        value={asked.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
        w={160}
      />
      <OptionPicker
        aria-label={t('app.project.committee')}
        data={[
          { value: '', label: t('app.filter.all-committees') },
          ...data.committees.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={asked.committee}
        onChange={(committee) => set({ committee: committee ?? '' })}
        w={168}
      />
      <OptionPicker
        aria-label={t('app.project.kind')}
        data={[
          { value: '', label: t('app.portfolio.all-kinds') },
          ...kinds.map((kind) => ({ value: kind, label: any(`app.standard-kind.${kind}`) })),
        ]}
        value={asked.kind}
        onChange={(kind) => set({ kind: kind ?? '' })}
        w={140}
      />
      <OptionPicker
        aria-label={t('app.portfolio.year')}
        data={[
          { value: '', label: t('app.portfolio.all-years') },
          ...years.reverse().map((year) => ({ value: year, label: t('app.portfolio.begun-in', { year }) })),
        ]}
        value={asked.year}
        onChange={(year) => set({ year: year ?? '' })}
        w={126}
      />
      <OptionPicker
        aria-label={t('app.project.due')}
        data={[
          { value: '', label: t('app.filter.all-due') },
          { value: 'overdue', label: t('app.due.overdue') },
          { value: 'soon', label: t('app.due.soon') },
          { value: 'later', label: t('app.due.later') },
        ]}
        value={asked.due}
        onChange={(due) => set({ due: due ?? '' })}
        w={132}
      />
      <OptionPicker
        aria-label={t('app.portfolio.state')}
        data={STATES.map((value) => ({ value, label: t(`app.portfolio.state-${value}`) }))}
        value={asked.state || 'running'}
        onChange={(state) => set({ state: state === null || state === 'running' ? '' : state })}
        w={106}
      />
      <span className={styles['count']} role="status">
        {t('app.portfolio.count', { count })}
      </span>
    </search>
  );
}
