import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { CommentFilter } from '#shared/contract/index.ts';
import type { Decision, DecisionRule } from '#shared/domain/disposition.ts';
import { decisionRule } from '#shared/profiles/index.ts';
import { useT } from '../../../ui/index.ts';
import { NO_FILTER } from './arrangement.ts';
import styles from './register.module.css';

/** What the list is filtered by, each to be taken away, or all at once. */
export function FilterChips({
  filter,
  rules,
  onChange,
}: {
  readonly filter: CommentFilter;
  readonly rules: readonly DecisionRule[];
  readonly onChange: (changes: Partial<CommentFilter>) => void;
}) {
  const { t, local } = useT();
  const { decision } = filter;
  const decided =
    decision === 'undecided'
      ? t('app.round.decision-undecided')
      : decision === 'suggested'
        ? t('app.register.view-suggested')
        : decision !== '' && local(decisionRule(rules, decision as Decision).name);
  const words: readonly (readonly [keyof CommentFilter, string])[] = [
    ['text', filter.text !== '' ? t('app.register.chip-text', { text: filter.text }) : ''],
    ['decision', decided ? t('app.register.chip-decision', { decision: decided }) : ''],
    ['organisation', filter.organisation],
    ['clause', filter.clause !== '' ? t('app.register.chip-clause', { clause: filter.clause }) : ''],
    ['type', filter.type !== '' ? t('app.register.chip-type', { type: filter.type }) : ''],
    ['unplaced', filter.unplaced ? t('app.register.view-unplaced') : ''],
    ['unapplied', filter.unapplied ? t('app.register.view-unapplied') : ''],
  ];
  const set = words.filter(([, word]) => word !== '');
  if (set.length === 0) return null;
  return (
    <ul className={styles['chips']} aria-label={t('app.register.filters-set')}>
      {set.map(([key, word]) => (
        <li key={key}>
          <button
            type="button"
            className={styles['chip']}
            aria-label={t('app.register.chip-remove', { filter: word })}
            onClick={() => onChange({ [key]: NO_FILTER[key] })}
          >
            <span>{word}</span>
            <IconX size={12} aria-hidden="true" />
          </button>
        </li>
      ))}
      <li>
        <Button variant="subtle" color="gray" size="compact-xs" onClick={() => onChange(NO_FILTER)}>
          {t('app.register.clear-filters')}
        </Button>
      </li>
    </ul>
  );
}
