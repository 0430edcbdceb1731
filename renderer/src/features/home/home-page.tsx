import { Button } from '@mantine/core';
import { IconBuildingCommunity, IconChecks } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { HomeItem } from '#shared/contract/index.ts';
import { useReads } from '../../rpc/index.ts';
import { Columns, EmptyState, Page, QueryGate, Section, useEditable, useT } from '../../ui/index.ts';
import { pathOf } from '../../ui/paths.ts';
import styles from './home.module.css';
import { StageOverview } from './stage-overview.tsx';

const GROUPS = ['overdue', 'soon', 'later', 'none'] as const;

/** What to do next, the most urgent first. */
export function HomePage() {
  const { t } = useT();
  const read = useReads();
  const home = useQuery(read.home());
  return (
    <QueryGate query={home}>
      {(data) => (
        <Page title={t('app.home.title')} subtitle={t('app.home.today', { date: data.today })}>
          {data.totals.committees === 0 ? (
            <Welcome />
          ) : (
            <Columns
              aside={
                <>
                  <Totals totals={data.totals} />
                  <StageOverview stages={data.stages} />
                </>
              }
            >
              {data.items.length === 0 ? (
                <Section title={t('app.home.next')}>
                  <EmptyState
                    icon={<IconChecks size={24} />}
                    title={t('app.home.nothing')}
                    text={t('app.home.nothing-text')}
                  />
                </Section>
              ) : (
                GROUPS.map((severity) => {
                  const items = data.items.filter((item) => item.severity === severity);
                  if (items.length === 0) return null;
                  return (
                    <Section key={severity} title={t(`app.home.group-${severity}`)} count={items.length}>
                      <ul className={styles['items']}>
                        {items.map((item) => (
                          <Item key={`${item.code}-${item.target.id}`} item={item} />
                        ))}
                      </ul>
                    </Section>
                  );
                })
              )}
            </Columns>
          )}
        </Page>
      )}
    </QueryGate>
  );
}

function Item({ item }: { readonly item: HomeItem }) {
  const { t, any } = useT();
  const papers = item.params['papers'];
  // Kinds of papers come as ids.
  const params =
    typeof papers === 'string'
      ? {
          ...item.params,
          papers: papers
            .split(',')
            .map((kind) => any(`app.paper.${kind}`))
            .join(t('app.list.and')),
        }
      : item.params;
  const title = item.params['title'] ?? item.params['name'] ?? item.params['project'] ?? '';
  return (
    <li className={styles['item']} data-severity={item.severity}>
      <Link to={pathOf(item.target)} className={styles['itemLink']}>
        <span className={styles['itemText']}>{any(`app.home.${item.code}`, params)}</span>
        <span className={styles['itemPlace']}>
          {t(`app.kind.${item.target.kind}`)}
          {title !== '' && ` · ${title}`}
        </span>
      </Link>
      {item.due !== '' && <span className={styles['itemDue']}>{item.due}</span>}
    </li>
  );
}

function Totals({ totals }: { readonly totals: Record<string, number> }) {
  const { t } = useT();
  const shown = [
    ['projects', '/projects'],
    ['openRounds', '/projects'],
    ['undecidedComments', '/projects'],
    ['openBallots', '/projects'],
    ['plannedMeetings', '/meetings'],
    ['committees', '/committees'],
  ] as const;
  return (
    <Section title={t('app.home.totals')}>
      <dl className={styles['totals']}>
        {shown.map(([name]) => (
          <div key={name} className={styles['total']}>
            <dt>{t(`app.home.total-${name}`)}</dt>
            <dd>{totals[name] ?? 0}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

/** The first steps in an empty workspace. */
function Welcome() {
  const { t } = useT();
  const editable = useEditable();
  const steps = ['committee', 'project', 'draft', 'round'] as const;
  return (
    <Section title={t('app.home.welcome')} plain>
      <div className={styles['welcome']}>
        <EmptyState
          icon={<IconBuildingCommunity size={24} />}
          title={t('app.home.empty')}
          text={t('app.home.empty-text')}
          action={
            <Button component={Link} to="/committees?new=1" disabled={!editable}>
              {t('app.action.new-committee')}
            </Button>
          }
        />
        <ol className={styles['steps']}>
          {steps.map((step) => (
            <li key={step}>
              <strong>{t(`app.home.step-${step}`)}</strong>
              <span>{t(`app.home.step-${step}-text`)}</span>
            </li>
          ))}
        </ol>
      </div>
    </Section>
  );
}
