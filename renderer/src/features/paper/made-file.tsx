import { Button, Group, Stack } from '@mantine/core';
import { IconCircleCheck, IconDownload } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { usePlatform } from '../../platform/index.ts';
import { downloadBlob, type Failure, failureOf, useApi } from '../../rpc/index.ts';
import { FailureNotice, useT } from '../../ui/index.ts';
import styles from './paper.module.css';

type File = { readonly blob: string; readonly name: string; readonly mime: string; readonly size: number };

/** A file that was made: its name, facts and what was found, and the ways on: save it, make another, close. */
export function MadeFile({
  file,
  facts,
  another,
  onAnother,
  onClose,
  children,
}: {
  readonly file: File;
  /** Beside the size, e.g. the number of pages. */
  readonly facts?: string;
  readonly another: string;
  readonly onAnother: () => void;
  /** Absent where there is nothing to close. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useT();
  const api = useApi();
  const platform = usePlatform();
  const [saved, setSaved] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const save = async () => {
    setFailure(null);
    try {
      setSaved(await platform.saveFile(file.name, file.mime, await downloadBlob(api, file.blob)));
    } catch (error) {
      setFailure(failureOf(error));
    }
  };
  return (
    <Stack gap="sm" className={styles['result']}>
      <div className={styles['made']} role="status">
        <IconCircleCheck size={22} aria-hidden="true" />
        <div>
          <strong>{file.name}</strong>
          <div className="z-dim">
            {facts && `${facts} · `}
            {t('app.paper-dialog.size', { size: Math.max(1, Math.round(file.size / 1024)) })}
          </div>
          {saved && platform.showSaved && (
            <Button variant="subtle" size="compact-sm" ml={-8} onClick={platform.showSaved}>
              {t('app.paper-dialog.show-in-folder')}
            </Button>
          )}
        </div>
      </div>
      {children}
      <FailureNotice failure={failure} />
      <Group justify="flex-end" gap="xs">
        <Button variant="subtle" color="gray" onClick={onAnother}>
          {another}
        </Button>
        {onClose && (
          <Button variant="default" onClick={onClose}>
            {t('app.action.close')}
          </Button>
        )}
        <Button leftSection={<IconDownload size={15} />} onClick={() => void save()} data-autofocus autoFocus>
          {saved ? t('app.paper-dialog.save-again') : t('app.paper-dialog.save')}
        </Button>
      </Group>
    </Stack>
  );
}
