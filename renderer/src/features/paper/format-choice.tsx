import { SegmentedControl } from '@mantine/core';
import { useT } from '../../ui/index.ts';
import styles from './paper.module.css';

/** Formats of files that papers are made in. */
export type FileFormat = 'pdf' | 'docx' | 'xlsx' | 'csv' | 'html' | 'txt';

/** Chooses the format of a file; nothing is shown where there is only one. */
export function FormatChoice({
  formats,
  value,
  onChange,
}: {
  readonly formats: readonly FileFormat[];
  readonly value: FileFormat;
  readonly onChange: (format: FileFormat) => void;
}) {
  const { t } = useT();
  if (formats.length < 2) return null;
  return (
    <div>
      <div className={styles['label']}>{t('app.paper-dialog.format')}</div>
      <SegmentedControl
        fullWidth
        aria-label={t('app.paper-dialog.format')}
        value={value}
        onChange={(next) => onChange(formats.find((format) => format === next) ?? value)}
        data={formats.map((format) => ({ value: format, label: t(`app.paper-dialog.${format}`) }))}
      />
    </div>
  );
}
