import { ActionIcon, Button } from '@mantine/core';
import { IconPaperclip, IconX } from '@tabler/icons-react';
import { usePlatform } from '../../../platform/index.ts';
import { uploadFile, useApi } from '../../../rpc/index.ts';
import { FailureNotice, useCommand, useT } from '../../../ui/index.ts';
import { LetterLabel } from '../../letters/index.ts';
import styles from './letters.module.css';

/** A file that goes with every letter; the workspace does not keep it. */
export type EnclosedFile = { readonly blob: string; readonly name: string; readonly mime: string };

const MOST_FILES = 12;

/** Files of the person that go with the letters. */
export function EnclosedFiles({
  files,
  onFiles,
}: {
  readonly files: readonly EnclosedFile[];
  readonly onFiles: (files: readonly EnclosedFile[]) => void;
}) {
  const { t } = useT();
  const api = useApi();
  const platform = usePlatform();
  const add = useCommand(
    async () => {
      const picked = await platform.pickFiles('', true);
      const added: EnclosedFile[] = [];
      for (const file of picked.slice(0, MOST_FILES - files.length)) {
        const { blob, name } = await uploadFile(api, file, { keep: false });
        added.push({ blob, name, mime: file.type });
      }
      return added;
    },
    { quiet: true },
  );
  return (
    <div>
      <LetterLabel>{t('app.send.papers')}</LetterLabel>
      {files.length > 0 && (
        <ul className={styles['files']}>
          {files.map((file) => (
            <li key={file.blob}>
              <IconPaperclip size={14} aria-hidden="true" />
              <span>{file.name}</span>
              <ActionIcon
                size="sm"
                aria-label={t('app.member-letters.remove', { name: file.name })}
                onClick={() => onFiles(files.filter((each) => each !== file))}
              >
                <IconX size={13} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconPaperclip size={14} />}
        loading={add.pending}
        disabled={files.length >= MOST_FILES}
        onClick={async () => {
          const added = await add.run(undefined);
          const known = new Set(files.map(({ blob }) => blob));
          if (added) onFiles([...files, ...added.filter(({ blob }) => !known.has(blob))]);
        }}
      >
        {t('app.member-letters.attach')}
      </Button>
      <FailureNotice failure={add.failure} />
    </div>
  );
}
