import { Button, Textarea } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import type { VotingRule } from '#shared/domain/voting-rule.ts';
import { type Api, useApi } from '../../rpc/index.ts';
import { FailureNotice, Section, Status, useCommand, useT } from '../../ui/index.ts';
import styles from './cases-tester.module.css';

type Tried = Awaited<ReturnType<Api['rules']['test']>>;

const EXAMPLE =
  '{"cases": [\n  {"id": "1", "rule": "", "members": 29, "votes": {"approve": 20, "disapprove": 2}, "expected": "passed"}\n]}';

/** Runs a table of cases, the same file that `tally --cases` takes, against the rule as it stands here. */
export function CasesTester({ rule, sound }: { readonly rule: VotingRule; readonly sound: boolean }) {
  const { t } = useT();
  const api = useApi();
  const [cases, setCases] = useState('');
  const [tried, setTried] = useState<Tried | null>(null);
  const run = useCommand(api.rules.test, { quiet: true });
  const wrong = tried?.cases.filter(({ ok }) => !ok) ?? [];
  return (
    <Section title={t('app.rules.cases')}>
      <div className={styles['casesBody']}>
        <Textarea
          label={t('app.rules.cases-label')}
          description={t('app.rules.cases-help')}
          placeholder={EXAMPLE}
          autosize
          minRows={4}
          maxRows={12}
          classNames={{ input: styles['code'] ?? '' }}
          value={cases}
          onChange={(event) => setCases(event.currentTarget.value)}
        />
        <div className={styles['run']}>
          <Button
            variant="default"
            leftSection={<IconPlayerPlay size={15} />}
            disabled={!sound || cases.trim() === ''}
            loading={run.pending}
            onClick={async () => setTried(await run.run({ rule, cases }))}
          >
            {t('app.rules.cases-run')}
          </Button>
          {tried && run.failure === null && (
            <Status tone={wrong.length === 0 ? 'good' : 'bad'}>
              {t('app.rules.cases-result', { cases: tried.cases.length, wrong: wrong.length })}
            </Status>
          )}
        </div>
        <FailureNotice failure={run.failure} />
        {wrong.length > 0 && (
          <ul className={styles['wrong']}>
            {wrong.slice(0, 50).map(({ id, expected, got }) => (
              <li key={id}>{t('app.rules.cases-wrong', { id, expected, got })}</li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}
