import { Anchor, Button, Group } from '@mantine/core';
import { IconFolder } from '@tabler/icons-react';
import { useState } from 'react';
import { usePlatform } from '../../platform/index.ts';
import { type Api, useApi } from '../../rpc/index.ts';
import {
  Dialog,
  FailureNotice,
  FormDialog,
  momentText,
  ProblemList,
  Status,
  sizeText,
  useCommand,
  useT,
} from '../../ui/index.ts';
import styles from './backups.module.css';
import type { ChosenBackup } from './chosen-backup.ts';
import { Comparison } from './compare-dialog.tsx';

type Restored = Awaited<ReturnType<Api['backup']['restore']>>;

/** Restoring to a new folder: what would be missing, where to, and then opening it. */
export function RestoreDialog({
  chosen,
  onClose,
}: {
  readonly chosen: ChosenBackup | null;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const api = useApi();
  const { chooseFolder } = usePlatform();
  const [picked, setPicked] = useState('');
  const [restored, setRestored] = useState<Restored | null>(null);
  const restore = useCommand(api.backup.restore, { quiet: true });
  const title = t('app.backup.restore-title', { at: chosen ? momentText(chosen.backup.at) : '' });
  const close = () => {
    restore.clear();
    setRestored(null);
    setPicked('');
    onClose();
  };
  if (restored) return <RestoredDialog title={title} restored={restored} onClose={close} />;
  return (
    <FormDialog
      key={picked}
      opened={chosen !== null}
      title={title}
      intro={t('app.backup.restore-intro')}
      size="760"
      fields={[
        {
          kind: 'text',
          name: 'folder',
          label: t('app.backup.restore-folder'),
          help: t('app.backup.restore-folder-hint'),
          required: true,
          wide: true,
        },
      ]}
      initial={{ folder: picked }}
      submit={t('app.backup.restore-submit')}
      pending={restore.pending}
      failure={restore.failure}
      onSubmit={async ({ folder }) => {
        if (!chosen) return false;
        const done = await restore.run({ place: chosen.place, name: chosen.backup.name, folder });
        if (done) setRestored(done);
        return false; // the dialog goes on with what was restored
      }}
      onClose={close}
    >
      {chooseFolder && (
        <div>
          <Button
            variant="default"
            mt="xs"
            leftSection={<IconFolder size={15} />}
            onClick={async () => {
              const folder = await chooseFolder();
              if (folder !== null) setPicked(folder);
            }}
          >
            {t('app.backup.restore-choose')}
          </Button>
        </div>
      )}
      {chosen && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className={styles['within']} aria-label={t('app.backup.compare')} tabIndex={0}>
          <Comparison chosen={chosen} />
        </section>
      )}
    </FormDialog>
  );
}

function RestoredDialog({
  title,
  restored: { folder, files, bytes, records, problems },
  onClose,
}: {
  readonly title: string;
  readonly restored: Restored;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const api = useApi();
  const [url, setUrl] = useState<string | null>(null);
  const open = useCommand(api.backup.openRestored, { quiet: true });
  const serious = problems.filter(({ severity }) => severity === 'error');
  return (
    <Dialog opened onClose={onClose} title={title} size={640}>
      <div className={styles['restored']} role="status">
        <Status sentence tone={serious.length > 0 ? 'warn' : 'good'}>
          {serious.length > 0
            ? t('app.backup.restored-problems')
            : t('app.backup.restored', { files, records, size: sizeText(bytes) })}
        </Status>
        <ProblemList problems={problems} />
        <div>
          {t('app.backup.restored-at')}
          <p className={styles['folder']}>{folder}</p>
        </div>
        {url === '' && <p>{t('app.backup.restored-how')}</p>}
        {url && (
          <Anchor href={url} target="_blank" rel="noreferrer">
            {t('app.backup.restored-opened')}
          </Anchor>
        )}
        <FailureNotice failure={open.failure} />
      </div>
      <Group justify="flex-end" mt="md" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('app.action.close')}
        </Button>
        {url === null && (
          <Button loading={open.pending} onClick={async () => setUrl((await open.run({ folder }))?.url ?? null)}>
            {t('app.backup.restored-open')}
          </Button>
        )}
      </Group>
    </Dialog>
  );
}
