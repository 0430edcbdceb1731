import { Button, Group, Stack, Switch } from '@mantine/core';
import { IconClipboardText, IconPlus } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { droppedFiles, usePlatform } from '../../../platform/index.ts';
import type { Failure } from '../../../rpc/index.ts';
import { FailureNotice, useT } from '../../../ui/index.ts';
import { ANSWER_FILES } from './answer-files.ts';
import styles from './import.module.css';
import { ImportFileItem } from './import-file.tsx';
import type { Import, ImportFile } from './use-import.ts';

/** With more files those that ask for a person can be shown alone. */
const MANY = 12;
/** So many entries are drawn at once: each has fields. */
const PAGE = 100;

/** What was read from each file, with a tick for those that are to come in. */
export function ImportPreview({
  work,
  organisations,
  pending,
  failure,
  onPaste,
  onImport,
  onClose,
}: {
  readonly work: Import;
  /** Names to complete an organisation from, the likeliest first. */
  readonly organisations: readonly string[];
  readonly pending: boolean;
  readonly failure: Failure | null;
  readonly onPaste: () => void;
  readonly onImport: () => Promise<void>;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const platform = usePlatform();
  const names = useId();
  const [onlyOpen, setOnlyOpen] = useState(false);
  const [most, setMost] = useState(PAGE);
  const { files } = work;
  const chosen = files.filter(({ ticked }) => ticked);
  const nameless = chosen.filter((file) => file.needsOrganisation && file.given.trim() === '').length;
  const open = files.filter(asksForPerson);
  const shown = onlyOpen ? open : files;
  const take = (more: readonly File[]) => more.length > 0 && void work.add(more);
  return (
    <Stack
      gap="sm"
      onDragOver={(e) => e.preventDefault()}
      onDrop={(e) => {
        e.preventDefault();
        void droppedFiles(e.dataTransfer).then(take);
      }}
    >
      <div className={styles['bar']}>
        <span className="z-number" role="status">
          {t('app.round.import-summary', {
            files: files.length,
            chosen: chosen.length,
            comments: chosen.reduce((sum, file) => sum + file.rows, 0),
          })}
        </span>
        {files.length > MANY && open.length > 0 && (
          <Switch
            size="xs"
            label={t('app.answers.only-open', { count: open.length })}
            checked={onlyOpen}
            onChange={(e) => setOnlyOpen(e.currentTarget.checked)}
          />
        )}
      </div>
      <datalist id={names}>
        {organisations.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles['scroll']} aria-label={t('app.round.import-file')} tabIndex={0}>
        <ul className={styles['files']}>
          {shown.slice(0, most).map((file) => (
            <ImportFileItem
              key={`${file.blob} ${file.name}`}
              file={file}
              organisations={names}
              onTick={(ticked) => work.tick(file, ticked)}
              onName={(name) => work.name(file, name)}
              onLay={(sheet, layout) => work.lay(file, sheet, layout)}
            />
          ))}
        </ul>
        {shown.length > most && (
          <Button variant="subtle" size="compact-sm" m={8} onClick={() => setMost(most + PAGE)}>
            {t('app.answers.show-more', { count: shown.length - most })}
          </Button>
        )}
      </section>
      <FailureNotice failure={failure} />
      <Group justify="space-between" gap="xs">
        <Group gap={4}>
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconPlus size={15} />}
            onClick={() => void platform.pickFiles(ANSWER_FILES, true).then(take)}
          >
            {t('app.round.import-more')}
          </Button>
          <Button variant="subtle" color="gray" leftSection={<IconClipboardText size={15} />} onClick={onPaste}>
            {t('app.answers.paste')}
          </Button>
        </Group>
        <Group gap="xs">
          <span className="z-dim">
            {chosen.length === 0
              ? t('app.round.import-nothing-chosen')
              : nameless > 0 && t('app.answers.nameless', { count: nameless })}
          </span>
          <Button variant="default" onClick={onClose}>
            {t('app.action.cancel')}
          </Button>
          <Button disabled={chosen.length === 0} loading={pending} onClick={() => void onImport()} data-autofocus>
            {t('app.round.import-commit', { files: chosen.length })}
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}

/** Whether a file does not simply come in: it will stay out, has no name, or something is doubtful. */
function asksForPerson(file: ImportFile): boolean {
  return (
    !file.usable || file.byHand || file.needsOrganisation || file.problems.some(({ severity }) => severity !== 'info')
  );
}
