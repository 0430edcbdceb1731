import { Button, Kbd } from '@mantine/core';
import type { DecisionRule, Disposition } from '#shared/domain/disposition.ts';
import { momentText, useT } from '../../../ui/index.ts';
import styles from './decision.module.css';
import { DecisionStatus } from './decision-status.tsx';

/** The key that makes a suggestion the decision. */
export const ADOPT_KEY = 'Y';

/** 处理建议 that wait: of one comment in full, of several how many; one press makes them decisions. */
export function SuggestionNotice({
  suggestions,
  rules,
  count,
  disabled,
  onAdopt,
}: {
  readonly suggestions: readonly Disposition[];
  readonly rules: readonly DecisionRule[];
  /** How many comments are chosen. */
  readonly count: number;
  readonly disabled: boolean;
  readonly onAdopt: () => void;
}) {
  const { t } = useT();
  const [only] = suggestions;
  if (!only) return null;
  return (
    <div className={styles['suggestion']}>
      <div className={styles['suggestionHead']}>
        <span>
          {count === 1 ? (
            <>
              <b>{t('app.comment.suggestion')}</b> <DecisionStatus decision={only.decision} rules={rules} />
            </>
          ) : (
            t('app.comment.suggestions-some', { count, suggested: suggestions.length })
          )}
        </span>
        <Button
          variant="light"
          size="compact-sm"
          disabled={disabled}
          onClick={onAdopt}
          aria-keyshortcuts={ADOPT_KEY}
          rightSection={
            <Kbd size="xs" aria-hidden="true">
              {ADOPT_KEY}
            </Kbd>
          }
        >
          {count === 1 ? t('app.comment.adopt') : t('app.comment.adopt-some', { count: suggestions.length })}
        </Button>
      </div>
      {count === 1 && (
        <div className={styles['suggestionText']}>
          {only.reason}{' '}
          <span className="z-dim">{t('app.comment.by-at', { by: only.by, at: momentText(only.at) })}</span>
        </div>
      )}
    </div>
  );
}
