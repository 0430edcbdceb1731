import type { ReactNode } from 'react';
import { DeskSides } from '../paper/index.ts';
import { LettersFoot } from './letters-foot.tsx';
import { LettersSteps } from './letters-steps.tsx';
import type { LetterMaking } from './use-letter-making.ts';

/** The form of letters or what was made of it at the left, one letter at the right. */
export function LettersDesk({
  making,
  count,
  form,
  preview,
  mark,
  onMake,
  onClose,
}: {
  readonly making: LetterMaking;
  readonly count: number;
  readonly form: ReactNode;
  readonly preview: ReactNode;
  /** Whether they go out today. */
  readonly mark?: ReactNode;
  readonly onMake: () => void;
  readonly onClose: () => void;
}) {
  return (
    <DeskSides
      choice={
        <LettersSteps making={making} count={count} mark={mark} onClose={onClose}>
          {form}
        </LettersSteps>
      }
      foot={making.state.at === 'choose' && <LettersFoot count={count} onClose={onClose} onMake={onMake} />}
      pages={preview}
    />
  );
}
