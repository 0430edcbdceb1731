import type { ReactNode } from 'react';
import { Dialog } from '../../ui/index.ts';
import styles from './paper.module.css';

/** A wide dialog: what is chosen for a paper at the left, its pages at the right. */
export function PaperDesk({
  opened,
  title,
  onClose,
  children,
}: {
  readonly opened: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={title}
      size="min(1240px, calc(100vw - 48px))"
      yOffset="3vh"
      closeOnClickOutside={false}
      classNames={{ body: styles['deskBody'] ?? '' }}
    >
      {opened && children}
    </Dialog>
  );
}

/** The two sides of the dialog. Without `foot` the work on the paper or its result takes the left side. */
export function DeskSides({
  choice,
  foot,
  pages,
}: {
  readonly choice: ReactNode;
  readonly foot?: ReactNode;
  readonly pages: ReactNode;
}) {
  return (
    <div className={styles['desk']}>
      <div className={styles['choice']}>
        <div className={styles['choiceScroll']}>{choice}</div>
        {foot && <div className={styles['foot']}>{foot}</div>}
      </div>
      <div className={styles['sheets']}>{pages}</div>
    </div>
  );
}
