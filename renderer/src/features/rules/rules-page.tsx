import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { RuleHead } from '#shared/contract/index.ts';
import { useReads } from '../../rpc/index.ts';
import { Page, QueryGate, Section, Status, useT } from '../../ui/index.ts';
import shared from './rules.module.css';
import styles from './rules-page.module.css';

/** Voting rules and life cycles of the profiles, and those that committees made of them (自定规则). */
export function RulesPage() {
  const { t } = useT();
  const read = useReads();
  const rules = useQuery(read.rules());
  return (
    <QueryGate query={rules}>
      {({ voting, lifeCycles }) => (
        <Page title={t('app.rules.title')} subtitle={t('app.rules.intro')}>
          <RuleTable title={t('app.rules.voting')} rules={voting} folder="voting" />
          <RuleTable title={t('app.rules.life-cycles')} rules={lifeCycles} folder="life-cycles" />
        </Page>
      )}
    </QueryGate>
  );
}

function RuleTable({
  title,
  rules,
  folder,
}: {
  readonly title: string;
  readonly rules: readonly RuleHead[];
  readonly folder: 'voting' | 'life-cycles';
}) {
  const { t, local } = useT();
  const sorted = [...rules].sort((a, b) => Number(b.own) - Number(a.own));
  return (
    <Section title={title} count={rules.length}>
      <table className={shared['table']}>
        <thead>
          <tr>
            <th scope="col">{t('app.rules.name')}</th>
            <th scope="col">{t('app.rules.for')}</th>
            <th scope="col">{t('app.rules.source')}</th>
            <th scope="col" className={shared['end']}>
              {t('app.rules.uses')}
            </th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((rule) => (
            <tr key={rule.id}>
              <td className={styles['ruleName']}>
                <Link to={`/rules/${folder}/${rule.id}`}>{local(rule.name)}</Link>{' '}
                {rule.own && <Status tone="accent">{t('app.rules.version', { number: rule.versions })}</Status>}{' '}
                {rule.retired && <Status>{t('app.rules.retired')}</Status>}
              </td>
              <td className={styles['tight']}>
                {rule.own ? rule.committee || t('app.rules.for-all') : t('app.rules.profile')}
              </td>
              <td className={styles['source']}>
                {rule.own ? t('app.rules.copied-from', { name: local(rule.basedOnName) }) : rule.source}
                {rule.unconfirmed && !rule.own && (
                  <>
                    {' '}
                    <Status tone="warn">{t('app.rules.unconfirmed')}</Status>
                  </>
                )}
              </td>
              <td className={`${shared['end']} z-number`}>{rule.uses || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
