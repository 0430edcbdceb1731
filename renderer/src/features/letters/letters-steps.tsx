import type { ReactNode } from 'react';
import { ProblemList, useT } from '../../ui/index.ts';
import { MadeFile, RunProgress } from '../paper/index.ts';
import styles from './letters.module.css';
import type { LetterMaking } from './use-letter-making.ts';

/** The form; while letters are made how far they are; then their file: how to open it, what is doubtful, what is asked of it. */
export function LettersSteps({
  making: { state, cancel, again },
  count,
  waiting = '',
  howToOpen,
  mark,
  onClose,
  children,
}: {
  readonly making: LetterMaking;
  readonly count: number;
  /** What is done while it is nobody's letter. */
  readonly waiting?: string;
  /** Where letters are opened in another way than most. */
  readonly howToOpen?: string;
  /** Whether they go out today. */
  readonly mark?: ReactNode;
  readonly onClose: () => void;
  /** The form. */
  readonly children: ReactNode;
}) {
  const { t } = useT();
  if (state.at === 'choose') return children;
  if (state.at === 'run')
    return (
      <RunProgress
        label={state.progress?.name || waiting}
        done={state.progress?.done ?? 0}
        total={state.progress?.total ?? count}
        onCancel={cancel}
      />
    );
  return (
    <MadeFile
      file={state.made}
      facts={t('app.send.made', { count: state.made.letters })}
      another={t('app.send.again')}
      onAnother={again}
      onClose={onClose}
    >
      <p className={styles['fine']}>{howToOpen ?? t('app.send.how-to-open')}</p>
      {state.made.problems.length > 0 && (
        <div className={styles['problems']}>
          <ProblemList problems={state.made.problems} />
        </div>
      )}
      {mark}
    </MadeFile>
  );
}
