import { Button, Group, Stack } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { Problem } from '#shared/base/index.ts';
import type { CommentImportFile } from '#shared/contract/index.ts';
import { ProblemList, useT } from '../../../ui/index.ts';
import styles from '../round.module.css';
import { senderOf } from './import-sender.ts';
import { whyLeftOut } from './why-left-out.ts';

export type Imported = {
  readonly added: number;
  readonly taken: readonly CommentImportFile[];
  readonly leftOut: readonly CommentImportFile[];
  readonly problems: readonly Problem[];
};

/** What came in, what was left out and why, and what to look at. */
export function ImportReceipt({ imported, onClose }: { readonly imported: Imported; readonly onClose: () => void }) {
  const { t } = useT();
  return (
    <Stack gap="sm">
      <Group gap={8} role="status">
        <IconCircleCheck size={22} color="var(--z-green)" aria-hidden="true" />
        <strong>{t('app.round.import-added', { files: imported.taken.length, comments: imported.added })}</strong>
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles['scroll']} aria-label={t('app.round.import-done')} tabIndex={0}>
        <ul className={styles['files']}>
          {imported.taken.map((file) => (
            <li key={file.blob} className={styles['file']}>
              <IconCircleCheck size={16} color="var(--z-green)" aria-hidden="true" />
              <div>
                <span className={styles['fileName']}>{file.name}</span>
                <div className="z-dim">{senderOf(file, t)}</div>
              </div>
              <span className="z-number">
                {file.rows > 0 ? t('app.round.import-rows', { count: file.rows }) : t('app.round.import-no-comment')}
              </span>
            </li>
          ))}
        </ul>
      </section>
      {imported.leftOut.length > 0 && (
        <section>
          <h3 className={styles['detailTitle']}>{t('app.round.import-left-out')}</h3>
          <ul className={styles['files']}>
            {imported.leftOut.map((file, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same file may have been given twice
              <li key={`${index}-${file.blob}`} className={styles['file']}>
                <span aria-hidden="true">–</span>
                <span className={styles['fileName']}>{file.name}</span>
                <span className="z-dim">{whyLeftOut(file, t)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {imported.problems.length > 0 && (
        <section>
          <h3 className={styles['detailTitle']}>{t('app.round.import-problems')}</h3>
          <section
            className={styles['scroll']}
            style={{ maxHeight: 200 }}
            aria-label={t('app.problems.title')}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
            tabIndex={0}
          >
            <ProblemList problems={imported.problems} />
          </section>
        </section>
      )}
      <Group justify="flex-end">
        <Button onClick={onClose} data-autofocus>
          {t('app.action.close')}
        </Button>
      </Group>
    </Stack>
  );
}
