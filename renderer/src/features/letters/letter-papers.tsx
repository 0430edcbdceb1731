import { Checkbox } from '@mantine/core';
import { useT } from '../../ui/index.ts';
import styles from './letters.module.css';

/** Which papers go with the letters. */
export function LetterPapers<Paper extends string>({
  offered,
  name,
  papers,
  onPapers,
}: {
  readonly offered: readonly Paper[];
  readonly name: (paper: Paper) => string;
  readonly papers: readonly Paper[];
  readonly onPapers: (papers: readonly Paper[]) => void;
}) {
  const { t } = useT();
  return (
    <Checkbox.Group
      label={t('app.send.papers')}
      value={[...papers]}
      onChange={(value: readonly string[]) => onPapers(offered.filter((paper) => value.includes(paper)))}
    >
      <div className={styles['ticks']}>
        {offered.map((paper) => (
          <Checkbox key={paper} value={paper} label={name(paper)} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
