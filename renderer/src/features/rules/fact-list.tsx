import type { ReactNode } from 'react';
import { Section } from '../../ui/index.ts';
import styles from './fact-list.module.css';

/** What cannot be changed here, as names and values; values that are empty are left out. */
export function FactList({
  title,
  facts,
}: {
  readonly title: string;
  readonly facts: readonly (readonly [label: string, value: ReactNode])[];
}) {
  return (
    <Section title={title}>
      <dl className={styles['factList']}>
        {facts
          .filter(([, value]) => value !== '' && value !== null && value !== undefined)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Section>
  );
}
