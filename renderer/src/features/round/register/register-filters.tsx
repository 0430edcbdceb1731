import { Button, Checkbox, CloseButton, Popover, Select, Stack, TextInput } from '@mantine/core';
import { IconFilter, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CommentFilter } from '#shared/contract/index.ts';
import type { DecisionRule } from '#shared/domain/disposition.ts';
import { useReads } from '../../../rpc/index.ts';
import { useT } from '../../../ui/index.ts';
import styles from './register.module.css';

/** Text and decision at once, the rest of the filters in a panel. */
export function RegisterFilters({
  roundId,
  filter,
  rules,
  onChange,
}: {
  readonly roundId: string;
  readonly filter: CommentFilter;
  readonly rules: readonly DecisionRule[];
  readonly onChange: (changes: Partial<CommentFilter>) => void;
}) {
  const { t, local } = useT();
  const [opened, setOpened] = useState(false);
  const { data: choices } = useQuery({ ...useReads().commentChoices(roundId), enabled: opened });
  // A name that was chosen stays in the list when the last of its comments is gone.
  const withChosen = (names: readonly string[] = [], chosen: string) =>
    chosen === '' || names.includes(chosen) ? [...names] : [chosen, ...names];
  const clauses = choices?.clauses ?? [];
  const within = [filter.organisation, filter.clause, filter.type].filter((value) => value !== '').length;
  const set = within + Number(filter.unplaced) + Number(filter.unapplied);
  return (
    <search className={styles['filters']} aria-label={t('app.round.filter-title')}>
      <TextInput
        aria-label={t('app.round.search')}
        placeholder={t('app.round.search')}
        leftSection={<IconSearch size={15} />}
        rightSection={
          filter.text !== '' && (
            <CloseButton size="sm" aria-label={t('app.register.clear-text')} onClick={() => onChange({ text: '' })} />
          )
        }
        value={filter.text}
        onChange={(e) => onChange({ text: e.currentTarget.value })}
        onKeyDown={(e) => {
          if (e.key === 'Escape') onChange({ text: '' });
        }}
        w={160}
      />
      <Select
        aria-label={t('app.round.column-decision')}
        data={[
          { value: '', label: t('app.round.all-decisions') },
          { value: 'undecided', label: t('app.round.decision-undecided') },
          { value: 'suggested', label: t('app.register.view-suggested') },
          ...rules.map(({ code, name }) => ({ value: code, label: local(name) })),
        ]}
        value={filter.decision}
        onChange={(value) => onChange({ decision: (value ?? '') as CommentFilter['decision'] })}
        w={136}
      />
      <Popover
        opened={opened}
        onChange={setOpened}
        position="bottom-start"
        shadow="md"
        width={300}
        trapFocus
        returnFocus
        withinPortal={false}
      >
        <Popover.Target>
          <Button
            variant="default"
            leftSection={<IconFilter size={15} />}
            aria-expanded={opened}
            onClick={() => setOpened(!opened)}
          >
            {set === 0 ? t('app.register.filter') : t('app.register.filter-set', { count: set })}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('app.register.filter')}>
          <Stack gap="sm">
            <Select
              label={t('app.register.column-organisation')}
              placeholder={t('app.round.all-organisations')}
              data={withChosen(choices?.organisations, filter.organisation)}
              value={filter.organisation || null}
              clearable
              onChange={(value) => onChange({ organisation: value ?? '' })}
              searchable
              limit={200}
              nothingFoundMessage={t('app.register.nothing-found')}
              openOnFocus={false}
              comboboxProps={{ withinPortal: false }}
            />
            <Select
              label={t('app.register.column-clause')}
              placeholder={t('app.register.all-clauses')}
              data={clauses.map(({ number, title }) => ({
                value: number,
                label: title === '' || title === number ? number : `${number}　${title}`,
              }))}
              value={filter.clause || null}
              clearable
              onChange={(value) => onChange({ clause: value ?? '' })}
              searchable
              limit={200}
              nothingFoundMessage={t('app.register.nothing-found')}
              openOnFocus={false}
              comboboxProps={{ withinPortal: false }}
            />
            <Select
              label={t('app.register.column-type')}
              placeholder={t('app.register.all-types')}
              data={withChosen(choices?.types, filter.type)}
              value={filter.type || null}
              clearable
              onChange={(value) => onChange({ type: value ?? '' })}
              openOnFocus={false}
              comboboxProps={{ withinPortal: false }}
            />
            <Checkbox
              label={t('app.register.view-unplaced')}
              checked={filter.unplaced}
              onChange={(e) => onChange({ unplaced: e.currentTarget.checked })}
            />
            <Checkbox
              label={t('app.register.view-unapplied')}
              checked={filter.unapplied}
              onChange={(e) => onChange({ unapplied: e.currentTarget.checked })}
            />
          </Stack>
        </Popover.Dropdown>
      </Popover>
    </search>
  );
}
