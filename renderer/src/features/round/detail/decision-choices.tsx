import { Kbd } from '@mantine/core';
import type { RefObject } from 'react';
import type { Decision, DecisionRule } from '#shared/domain/disposition.ts';
import { useT } from '../../../ui/index.ts';
import styles from './decision.module.css';
import type { DecisionMode } from './decision-draft.ts';

/** A button for each decision that the profile offers, with its key. */
export function DecisionChoices({
  rules,
  mode,
  chosen,
  offered,
  disabled,
  group,
  onChoose,
}: {
  readonly rules: readonly DecisionRule[];
  readonly mode: DecisionMode;
  readonly chosen: Decision | null;
  /** The next step: stands out. */
  readonly offered: Decision | null;
  readonly disabled: boolean;
  readonly group: RefObject<HTMLDivElement | null>;
  readonly onChoose: (decision: Decision) => void;
}) {
  const { t, local } = useT();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid of buttons
    <div
      ref={group}
      className={styles['choices']}
      data-count={rules.length}
      data-mode={mode}
      role="group"
      aria-label={t(mode === 'suggest' ? 'app.comment.suggestion' : 'app.comment.decision')}
    >
      {rules.map(({ code, key, name }) => (
        <button
          key={code}
          type="button"
          className={styles['choice']}
          data-decision={code}
          data-offered={code === offered || undefined}
          aria-pressed={chosen === code}
          aria-keyshortcuts={key}
          disabled={disabled}
          onClick={() => onChoose(code)}
        >
          <span>{local(name)}</span>
          <Kbd size="xs" aria-hidden="true">
            {key}
          </Kbd>
        </button>
      ))}
    </div>
  );
}
