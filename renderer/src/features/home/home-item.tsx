import { Button } from '@mantine/core';
import { useId } from 'react';
import { Link } from 'react-router';
import type { HomeItem } from '#shared/contract/index.ts';
import { useT } from '../../ui/index.ts';
import { pathOf } from '../../ui/paths.ts';
import styles from './home.module.css';

/** Something to do: what it is about, why in words with the limit that is meant, how late, and the button that leads to it. */
export function HomeItemLine({ item, urgent }: { readonly item: HomeItem; readonly urgent: boolean }) {
  const { t } = useT();
  const reason = useReason();
  const id = useId();
  return (
    <li className={styles['item']} data-late={item.late > 0 || undefined} data-urgent={urgent || undefined}>
      <div className={styles['itemWords']} id={id}>
        <span className={styles['itemText']}>{reason(item)}</span>
        <span className={styles['itemPlace']}>
          {t(`app.kind.${item.target.kind}`)}
          {item.title !== '' && ` · ${item.title}`}
        </span>
        <LimitNote limit={item.limit} />
      </div>
      <div className={styles['itemDue']}>
        {item.late > 0 && <strong>{t('app.home.late', { days: item.late })}</strong>}
        {item.due !== '' && <span>{item.due}</span>}
      </div>
      <Button
        component={Link}
        to={actPath(item)}
        variant="default"
        size="compact-sm"
        className={styles['act'] ?? ''}
        aria-describedby={id}
      >
        {t(`app.home.act-${item.code}`)}
      </Button>
    </li>
  );
}

function LimitNote({ limit }: { readonly limit: HomeItem['limit'] }) {
  const { t } = useT();
  if (limit === null) return null;
  return (
    <span className={styles['limit']}>
      {t(`app.home.limit-${limit.unit}`, { amount: limit.amount })}
      {limit.source !== '' && ` · ${t('app.home.limit-source', { source: limit.source })}`}
      {limit.unconfirmed === true && t('app.stage.unconfirmed')}
    </span>
  );
}

/** Why something is on the list, in words; kinds of papers come as ids. */
export function useReason(): (item: HomeItem) => string {
  const { t, any } = useT();
  return ({ code, params }) => {
    const { papers } = params;
    const named =
      typeof papers === 'string' && papers !== ''
        ? papers
            .split(',')
            .map((kind) => any(`app.paper.${kind}`))
            .join(t('app.list.and'))
        : '';
    return t(`app.home.${code}`, { ...params, papers: named });
  };
}

/** Where it is done: whom to remind stands among the recipients of a round. */
export function actPath({ code, target }: Pick<HomeItem, 'code' | 'target'>): string {
  if (code === 'removals-due') return '/people?tab=removals';
  return code === 'round-open' ? `${pathOf(target)}?tab=recipients` : pathOf(target);
}
