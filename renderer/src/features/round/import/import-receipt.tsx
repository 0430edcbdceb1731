import { Button, Group, Stack } from '@mantine/core';
import { IconCircleCheck, IconPencil } from '@tabler/icons-react';
import type { Problem } from '#shared/base/index.ts';
import { ProblemList, useT } from '../../../ui/index.ts';
import { FileName } from './file-name.tsx';
import styles from './import.module.css';
import { stateOf } from './import-file.tsx';
import { senderOf } from './import-sender.ts';
import { shownProblems } from './shown-problems.ts';
import type { ImportFile } from './use-import.ts';
import { whyLeftOut } from './why-left-out.ts';

export type Imported = {
  readonly added: number;
  readonly taken: readonly ImportFile[];
  readonly leftOut: readonly ImportFile[];
  /** What the import itself says; those of the files are with the files. */
  readonly problems: readonly Problem[];
};

/** What came in of each file, what did not and why; what was left out and why. */
export function ImportReceipt({ imported, onClose }: { readonly imported: Imported; readonly onClose: () => void }) {
  const { t } = useT();
  const { added, taken, leftOut } = imported;
  const byHand = taken.filter((file) => file.rows === 0 && file.byHand).length;
  return (
    <Stack gap="sm">
      <Group gap={8} role="status" align="flex-start" wrap="nowrap">
        <IconCircleCheck size={22} color="var(--z-green)" aria-hidden="true" />
        <div>
          <strong>{t('app.round.import-added', { files: taken.length, comments: added })}</strong>
          {byHand > 0 && <div>{t('app.answers.added-by-hand', { count: byHand })}</div>}
        </div>
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles['scroll']} aria-label={t('app.round.import-done')} tabIndex={0}>
        <ul className={styles['files']}>
          {taken.map((file) => {
            const problems = problemsOf(file, imported.problems);
            const waits = file.rows === 0 && file.byHand;
            return (
              <li key={`${file.blob} ${file.name}`} className={styles['file']}>
                {waits ? (
                  <IconPencil size={16} color="var(--z-amber)" aria-hidden="true" />
                ) : (
                  <IconCircleCheck size={16} color="var(--z-green)" aria-hidden="true" />
                )}
                <div className={styles['fileMain']}>
                  <FileName file={file} />
                  <div className="z-dim">{senderOf(file, t)}</div>
                </div>
                <span className="z-number">{stateOf(file, t)}</span>
                {problems.length > 0 && (
                  <div className={styles['fileProblems']}>
                    <ProblemList problems={problems} label={file.name} />
                  </div>
                )}
              </li>
            );
          })}
        </ul>
      </section>
      {leftOut.length > 0 && (
        <div>
          <h3 className={styles['title']}>{t('app.round.import-left-out')}</h3>
          <section
            className={`${styles['scroll']} ${styles['short']}`}
            aria-label={t('app.round.import-left-out')}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
            tabIndex={0}
          >
            <ul className={styles['files']}>
              {leftOut.map((file) => (
                <li key={`${file.blob} ${file.name}`} className={styles['file']}>
                  <span aria-hidden="true">–</span>
                  <FileName file={file} />
                  <span className="z-dim">{whyLeftOut(file, t)}</span>
                </li>
              ))}
            </ul>
          </section>
        </div>
      )}
      <Group justify="flex-end">
        <Button onClick={onClose} data-autofocus>
          {t('app.action.close')}
        </Button>
      </Group>
    </Stack>
  );
}

/** The import counts once more what was there already. */
const COUNTED = 'form-rows-repeated';

function problemsOf(file: ImportFile, told: readonly Problem[]): readonly Problem[] {
  const counted = told.flatMap(({ where, ...problem }) =>
    problem.code === COUNTED && where === file.name ? [problem] : [],
  );
  return [...shownProblems(file).filter(({ code }) => code !== COUNTED), ...counted];
}
