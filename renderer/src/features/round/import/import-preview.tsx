import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { CommentImportFile } from '#shared/contract/index.ts';
import { usePlatform } from '../../../platform/index.ts';
import type { Failure } from '../../../rpc/index.ts';
import { FailureNotice, ProblemList, Status, useT } from '../../../ui/index.ts';
import styles from '../round.module.css';
import { ANSWER_FILES } from './answer-files.ts';
import { senderOf } from './import-sender.ts';

/** What was read from each file, with a tick for those that are to come in. */
export function ImportPreview({
  files,
  ticked,
  pending,
  failure,
  onTick,
  onAdd,
  onImport,
  onClose,
}: {
  readonly files: readonly CommentImportFile[];
  readonly ticked: ReadonlySet<number>;
  readonly pending: boolean;
  readonly failure: Failure | null;
  readonly onTick: (ticked: ReadonlySet<number>) => void;
  readonly onAdd: (files: readonly File[]) => void;
  readonly onImport: () => Promise<void>;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const platform = usePlatform();
  const chosen = files.filter((_, i) => ticked.has(i));
  const toggle = (index: number) => {
    const next = new Set(ticked);
    if (!next.delete(index)) next.add(index);
    onTick(next);
  };
  return (
    <Stack gap="sm">
      <span className="z-number" role="status">
        {t('app.round.import-summary', {
          files: files.length,
          chosen: chosen.length,
          comments: chosen.reduce((sum, f) => sum + f.rows, 0),
        })}
      </span>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles['scroll']} aria-label={t('app.round.import-file')} tabIndex={0}>
        <ul className={styles['files']}>
          {files.map((file, index) => {
            const readable = file.rows > 0 || file.noComment;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same file may have been given twice
              <li key={`${index}-${file.blob}`} className={styles['file']}>
                <Checkbox
                  aria-label={t('app.round.import-include', { file: file.name })}
                  checked={ticked.has(index)}
                  disabled={!readable}
                  onChange={() => toggle(index)}
                />
                <div>
                  <div className={styles['fileName']}>{file.name}</div>
                  <div className={styles['fileFacts']}>
                    {senderOf(file, t) !== '' && <span>{senderOf(file, t)}</span>}
                    <span className="z-dim">{kindName(file.kind, t)}</span>
                    {file.otherStandard && (
                      <Status tone="warn">{t('app.round.import-other-standard', { title: file.standardTitle })}</Status>
                    )}
                    {file.duplicateOf !== '' && (
                      <Status tone="warn">{t('app.round.import-duplicate', { file: file.duplicateOf })}</Status>
                    )}
                  </div>
                </div>
                <Status tone={readable ? 'good' : 'bad'}>
                  {file.rows > 0
                    ? t('app.round.import-rows', { count: file.rows })
                    : file.noComment
                      ? t('app.round.import-no-comment')
                      : t('app.round.import-blocked')}
                </Status>
                {file.problems.length > 0 && (
                  <div className={styles['fileProblems']}>
                    <ProblemList problems={file.problems} label={file.name} />
                  </div>
                )}
              </li>
            );
          })}
        </ul>
      </section>
      <FailureNotice failure={failure} />
      <Group justify="space-between">
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconPlus size={15} />}
          onClick={() => void platform.pickFiles(ANSWER_FILES, true).then((more) => more.length > 0 && onAdd(more))}
        >
          {t('app.round.import-more')}
        </Button>
        <Group gap="xs">
          {chosen.length === 0 && <span className="z-dim">{t('app.round.import-nothing-chosen')}</span>}
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

type Kind = 'answer' | 'csv' | 'docx' | 'pdf' | 'xlsx';
const KINDS: ReadonlySet<string> = new Set<Kind>(['answer', 'csv', 'docx', 'pdf', 'xlsx']);

function kindName(kind: string, t: ReturnType<typeof useT>['t']): string {
  return KINDS.has(kind) ? t(`app.round.import-kind-${kind as Kind}`) : t('app.round.import-kind-unknown');
}
