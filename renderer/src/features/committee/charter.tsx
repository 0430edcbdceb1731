import { Stack, Switch } from '@mantine/core';
import type { Committee } from '#shared/domain/committee.ts';
import { useApi } from '../../rpc/index.ts';
import { Section, useCommand, useEditable, useT } from '../../ui/index.ts';
import styles from './committee.module.css';
import type { CommitteeView } from './committee-view.ts';

type Charter = Committee['charter'];
const POINTS = [
  ['substitutes', 'app.committee.charter-substitutes'],
  ['proxies', 'app.committee.charter-proxies'],
  ['absentLetters', 'app.committee.charter-absent-letters'],
  ['remoteMeetings', 'app.committee.charter-remote-meetings'],
] as const satisfies readonly (readonly [keyof Charter, string])[];

/** What the charter (章程) of a committee allows: no rule above it says so. */
export function CharterPoints({ view }: { readonly view: CommitteeView }) {
  const { t } = useT();
  const api = useApi();
  const editable = useEditable();
  const update = useCommand(api.committee.update, { done: 'app.committee.saved' });
  const { charter } = view.committee;
  return (
    <Section title={t('app.committee.charter')}>
      <Stack gap={8} className={styles['charter']}>
        {POINTS.map(([point, label]) => (
          <Switch
            key={point}
            label={t(label)}
            checked={charter[point]}
            disabled={!editable || update.pending}
            onChange={(e) =>
              void update.run({ id: view.id, changes: { charter: { ...charter, [point]: e.currentTarget.checked } } })
            }
          />
        ))}
      </Stack>
      <p className={styles['source']}>{t('app.committee.charter-source')}</p>
    </Section>
  );
}
