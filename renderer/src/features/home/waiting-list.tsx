import { Tabs } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { Section, useT } from '../../ui/index.ts';
import { WholeButton } from './due-list.tsx';
import styles from './home.module.css';
import { actPath, useReason } from './home-item.tsx';
import type { Home, HomeGroup } from './home-view.ts';

/** 在等谁: the secretariats, drafters, voters, owners of actions and recipients that work waits for, those with most overdue first. */
export function WaitingList({
  waiting,
  whole,
  onWhole,
}: {
  readonly waiting: Home['waiting'];
  readonly whole: readonly HomeGroup[];
  readonly onWhole: (group: HomeGroup, all: boolean) => void;
}) {
  const { t } = useT();
  const [chosen, choose] = useState<string | null>(null);
  const shown = waiting.find(({ kind }) => kind === chosen) ?? waiting[0];
  if (!shown) return null;
  return (
    <Section
      title={t('app.home.waiting')}
      actions={
        <WholeButton
          all={t('app.home.show-all-parties', { count: shown.count })}
          more={shown.count > shown.parties.length}
          opened={whole.includes(shown.kind)}
          onChange={(all) => onWhole(shown.kind, all)}
        />
      }
    >
      <Tabs value={shown.kind} onChange={choose} className={styles['waiting'] ?? ''}>
        <Tabs.List>
          {waiting.map(({ kind, count }) => (
            <Tabs.Tab key={kind} value={kind}>
              {t(`app.home.waiting-${kind}`)} <span className="z-dim z-number">{count}</span>
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {waiting.map((each) => (
          <Tabs.Panel key={each.kind} value={each.kind}>
            {each.kind === shown.kind && <Parties parties={each.parties} />}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Section>
  );
}

function Parties({ parties }: { readonly parties: Home['waiting'][number]['parties'] }) {
  const { t } = useT();
  const reason = useReason();
  return (
    <ul className={styles['parties']}>
      {parties.map(({ key, name, count, overdue, items }) => (
        <li key={key} className={styles['party']}>
          <div className={styles['partyName']}>
            <strong>{name}</strong>
            <span className="z-dim">
              {t('app.home.party-items', { count })}
              {overdue > 0 && (
                <>
                  {t('app.list.and')}
                  <span className={styles['overdue']}>{t('app.home.party-overdue', { count: overdue })}</span>
                </>
              )}
            </span>
          </div>
          <ul className={styles['partyItems']}>
            {items.map((item) => (
              <li key={`${item.code} ${item.target.id} ${JSON.stringify(item.params)}`}>
                <Link to={actPath(item)}>{item.title}</Link>
                <span className="z-dim"> {reason(item)}</span>
                {item.late > 0 && <span className={styles['overdue']}> {t('app.home.late', { days: item.late })}</span>}
              </li>
            ))}
            {count > items.length && (
              <li className="z-dim">{t('app.home.party-rest', { count: count - items.length })}</li>
            )}
          </ul>
        </li>
      ))}
    </ul>
  );
}
