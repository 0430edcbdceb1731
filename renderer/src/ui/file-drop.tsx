import { Button, Group } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useState } from 'react';
import { droppedFiles, usePlatform } from '../platform/index.ts';
import styles from './file-drop.module.css';
import { useT } from './i18n.ts';

/** A place to drop files on, with a button that opens the chooser. `accept` as in `<input accept>`. */
export function FileDrop({
  accept,
  multiple = false,
  title,
  hint,
  disabled,
  folders = false,
  children,
  onFiles,
}: {
  readonly accept: string;
  readonly multiple?: boolean;
  readonly title: string;
  readonly hint?: string;
  readonly disabled?: boolean;
  /** Folders can be dropped and chosen too; then every file inside comes. */
  readonly folders?: boolean;
  /** More ways to bring something, beside the button. */
  readonly children?: ReactNode;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const { t } = useT();
  const platform = usePlatform();
  const [over, setOver] = useState(false);
  const take = (files: readonly File[]) => {
    if (files.length > 0) onFiles(multiple ? files : files.slice(0, 1));
  };
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (disabled) return;
    take(folders ? await droppedFiles(event.dataTransfer) : [...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra way; the button inside does the same
    <div
      className={styles['drop']}
      data-over={over || undefined}
      onDragOver={(e) => {
        e.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(e) => void drop(e)}
    >
      <IconFileUpload size={28} stroke={1.4} aria-hidden="true" />
      <div>{title}</div>
      <Group gap={8} justify="center">
        <Button
          variant="default"
          disabled={disabled}
          onClick={() => void platform.pickFiles(accept, multiple).then(take)}
          data-autofocus
        >
          {multiple ? t('app.file.choose-many') : t('app.file.choose')}
        </Button>
        {folders && (
          <Button variant="default" disabled={disabled} onClick={() => void platform.pickFolder().then(take)}>
            {t('app.file.choose-folder')}
          </Button>
        )}
        {children}
      </Group>
      {hint && <div className="z-dim">{hint}</div>}
    </div>
  );
}
