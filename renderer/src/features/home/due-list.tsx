import { Button } from '@mantine/core';
import { Section, useT } from '../../ui/index.ts';
import styles from './home.module.css';
import { HomeItemLine } from './home-item.tsx';
import type { Home, HomeGroup } from './home-view.ts';

const URGENT: ReadonlySet<HomeGroup> = new Set(['today', 'tomorrow', 'week']);

/** What is due: overdue, today, tomorrow, this week, later, without a day; of each the most urgent, until all are asked for. */
export function DueList({
  groups,
  whole,
  onWhole,
}: {
  readonly groups: Home['groups'];
  readonly whole: readonly HomeGroup[];
  readonly onWhole: (group: HomeGroup, all: boolean) => void;
}) {
  const { t } = useT();
  return groups.map(({ group, count, items }) => (
    <Section
      key={group}
      title={t(`app.home.group-${group}`)}
      count={count}
      actions={
        <WholeButton
          all={t('app.home.show-all', { count })}
          more={count > items.length}
          opened={whole.includes(group)}
          onChange={(all) => onWhole(group, all)}
        />
      }
    >
      <ul className={styles['items']}>
        {items.map((item) => (
          <HomeItemLine
            key={`${item.code} ${item.target.id} ${JSON.stringify(item.params)}`}
            item={item}
            urgent={URGENT.has(group)}
          />
        ))}
      </ul>
    </Section>
  ));
}

/** Asks for all of a group, or for the first ones again; nothing where all are here anyway. */
export function WholeButton({
  all,
  more,
  opened,
  onChange,
}: {
  readonly all: string;
  readonly more: boolean;
  readonly opened: boolean;
  readonly onChange: (all: boolean) => void;
}) {
  const { t } = useT();
  if (!more && !opened) return null;
  return (
    <Button variant="subtle" size="compact-sm" aria-expanded={opened} onClick={() => onChange(!opened)}>
      {opened ? t('app.home.fewer') : all}
    </Button>
  );
}
