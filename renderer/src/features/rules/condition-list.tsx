import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { VotingCondition, VotingRule } from '#shared/domain/voting-rule.ts';
import { conditionInWords } from '#shared/i18n/explain-tally.ts';
import { useT } from '../../ui/index.ts';
import { ConditionEditor } from './condition-editor.tsx';
import styles from './condition-list.module.css';

const NEW: VotingCondition = {
  role: 'approval',
  measure: 'approve',
  of: 'valid',
  bound: 'at-least',
  numerator: 2,
  denominator: 3,
};

/** The conditions of a rule in words, each to be edited as a sentence. */
export function ConditionList({
  rule,
  editable,
  onChange,
}: {
  readonly rule: VotingRule;
  readonly editable: boolean;
  readonly onChange: (rule: VotingRule) => void;
}) {
  const { t, locale } = useT();
  const change = (conditions: VotingCondition[]) => onChange({ ...rule, conditions });
  return (
    <>
      <ol className={styles['conditions']}>
        {rule.conditions.map((condition, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no identity but their place
          <li key={index}>
            <div className={styles['conditionHead']}>
              <b>{t(`app.rules.role-${condition.role}`)}</b>
              <span className={styles['inWords']}>{conditionInWords(condition, locale)}</span>
              {editable && (
                <ActionIcon
                  aria-label={t('app.rules.remove-condition', { number: index + 1 })}
                  onClick={() => change(rule.conditions.toSpliced(index, 1))}
                >
                  <IconTrash size={15} />
                </ActionIcon>
              )}
            </div>
            {editable && (
              <ConditionEditor
                condition={condition}
                rule={rule}
                label={t('app.rules.condition', { number: index + 1 })}
                onChange={(next) => change(rule.conditions.with(index, next))}
              />
            )}
          </li>
        ))}
      </ol>
      {editable && (
        <Button
          variant="subtle"
          leftSection={<IconPlus size={15} />}
          onClick={() => change([...rule.conditions, { ...NEW }])}
        >
          {t('app.rules.add-condition')}
        </Button>
      )}
    </>
  );
}
