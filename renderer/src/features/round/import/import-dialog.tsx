import { Button, Group, Modal, Progress, Stack } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import type { CommentImportFile } from '#shared/contract/index.ts';
import { type Api, type Failure, failureOf, type StoredFile, uploadFile, useApi } from '../../../rpc/index.ts';
import { FailureNotice, FileDrop, useCommand, useT } from '../../../ui/index.ts';
import { ANSWER_FILES } from './answer-files.ts';
import { ImportPreview } from './import-preview.tsx';
import { type Imported, ImportReceipt } from './import-receipt.tsx';

type Phase =
  | { readonly at: 'choose' }
  | { readonly at: 'read'; readonly done: number; readonly total: number }
  | { readonly at: 'preview'; readonly files: readonly CommentImportFile[] }
  | { readonly at: 'done'; readonly imported: Imported };

/** Answers from files: choose → see what was read from each → import → what came in and what did not. */
export function ImportDialog({
  roundId,
  opened,
  onClose,
}: {
  readonly roundId: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  return (
    <Modal opened={opened} onClose={onClose} title={t('app.round.import')} size={760} closeOnClickOutside={false}>
      {opened && <ImportBody roundId={roundId} onClose={onClose} />}
    </Modal>
  );
}

function ImportBody({ roundId, onClose }: { readonly roundId: string; readonly onClose: () => void }) {
  const { t } = useT();
  const api = useApi();
  const [phase, setPhase] = useState<Phase>({ at: 'choose' });
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const [failure, setFailure] = useState<Failure | null>(null);
  const running = useRef<AbortController | null>(null);
  const bar = useId();
  const commit = useCommand(api.round.import, { done: 'app.round.imported', quiet: true });
  useEffect(() => () => running.current?.abort(), []);

  const readFiles = async (chosen: readonly File[], before: readonly CommentImportFile[]) => {
    const stop = new AbortController();
    running.current = stop;
    setFailure(null);
    setPhase({ at: 'read', done: 0, total: chosen.length });
    try {
      const stored = await uploadAll(api, chosen, stop.signal, (done) =>
        setPhase({ at: 'read', done, total: chosen.length }),
      );
      const files = [...before.map(({ blob, name }) => ({ blob, name })), ...stored];
      const preview = await api.round.previewImport({ id: roundId, files }, { signal: stop.signal });
      // What was ticked or not before stays so; new files are ticked when they can be used.
      setTicked(
        (old) => new Set(preview.files.flatMap((f, i) => ((i < before.length ? old.has(i) : f.usable) ? [i] : []))),
      );
      setPhase({ at: 'preview', files: preview.files });
    } catch (error) {
      setFailure(stop.signal.aborted ? null : failureOf(error));
      setPhase(before.length > 0 ? { at: 'preview', files: before } : { at: 'choose' });
    }
  };

  if (phase.at === 'read')
    return (
      <Stack gap="sm" py="md">
        <span id={bar} role="status">
          {t('app.round.import-reading', { done: phase.done, total: phase.total })}
        </span>
        <Progress.Root>
          <Progress.Section
            aria-labelledby={bar}
            value={phase.done === phase.total ? 100 : (100 * phase.done) / phase.total}
            animated={phase.done === phase.total}
          />
        </Progress.Root>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => running.current?.abort()} data-autofocus>
            {t('app.action.cancel')}
          </Button>
        </Group>
      </Stack>
    );
  if (phase.at === 'choose')
    return (
      <>
        <FileDrop
          accept={ANSWER_FILES}
          multiple
          title={t('app.round.import-drop')}
          hint={t('app.round.import-drop-hint')}
          onFiles={(files) => void readFiles(files, [])}
        />
        <FailureNotice failure={failure} />
      </>
    );
  if (phase.at === 'done') return <ImportReceipt imported={phase.imported} onClose={onClose} />;

  const { files } = phase;
  return (
    <ImportPreview
      files={files}
      ticked={ticked}
      pending={commit.pending}
      failure={commit.failure ?? failure}
      onTick={setTicked}
      onAdd={(chosen) => void readFiles(chosen, files)}
      onClose={onClose}
      onImport={async () => {
        const taken = files.filter((_, i) => ticked.has(i));
        const receipt = await commit.run({ id: roundId, files: taken.map(({ blob, name }) => ({ blob, name })) });
        if (!receipt) return;
        setPhase({
          at: 'done',
          imported: {
            added: receipt.added,
            taken,
            leftOut: files.filter((_, i) => !ticked.has(i)),
            problems: receipt.problems,
          },
        });
      }}
    />
  );
}

async function uploadAll(
  api: Api,
  files: readonly File[],
  signal: AbortSignal,
  onDone: (done: number) => void,
): Promise<StoredFile[]> {
  const stored: StoredFile[] = [];
  for (const file of files) {
    stored.push(await uploadFile(api, file, { signal }));
    onDone(stored.length);
  }
  return stored;
}
