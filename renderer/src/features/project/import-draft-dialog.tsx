import { Button, Group, Loader, Modal, ScrollArea, Stack } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { type Api, type Failure, failureOf, type StoredFile, uploadFile, useApi } from '../../rpc/index.ts';
import { FailureNotice, FileDrop, ProblemList, useCommand, useT } from '../../ui/index.ts';
import styles from './project.module.css';

type Preview = Awaited<ReturnType<Api['draft']['preview']>>;
type Phase =
  | { readonly at: 'choose' }
  | { readonly at: 'read'; readonly name: string }
  | { readonly at: 'preview'; readonly file: StoredFile; readonly preview: Preview };

const COUNTS = ['tables', 'figures', 'formulas', 'terms', 'notes', 'examples', 'footnotes', 'references', 'annexes'];

/** A Word draft: choose → see what would come of it → import. Nothing is changed before the last step. */
export function ImportDraftDialog({
  projectId,
  opened,
  onClose,
}: {
  readonly projectId: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  return (
    <Modal opened={opened} onClose={onClose} title={t('app.draft.import')} size={720}>
      {opened && <ImportBody projectId={projectId} onClose={onClose} />}
    </Modal>
  );
}

function ImportBody({ projectId, onClose }: { readonly projectId: string; readonly onClose: () => void }) {
  const { t, any } = useT();
  const api = useApi();
  const navigate = useNavigate();
  const [phase, setPhase] = useState<Phase>({ at: 'choose' });
  const [failure, setFailure] = useState<Failure | null>(null);
  const running = useRef<AbortController | null>(null);
  const commit = useCommand(api.draft.import, { done: 'app.draft.imported', quiet: true });
  useEffect(() => () => running.current?.abort(), []);

  const readFile = async (file: File) => {
    const stop = new AbortController();
    running.current = stop;
    setFailure(null);
    setPhase({ at: 'read', name: file.name });
    try {
      const stored = await uploadFile(api, file, { signal: stop.signal });
      const preview = await api.draft.preview({ blob: stored.blob, name: stored.name }, { signal: stop.signal });
      setPhase({ at: 'preview', file: stored, preview });
    } catch (error) {
      setFailure(stop.signal.aborted ? null : failureOf(error));
      setPhase({ at: 'choose' });
    }
  };

  if (phase.at === 'read')
    return (
      <Stack align="center" py="xl" role="status">
        <Loader />
        <span>{t('app.draft.reading', { name: phase.name })}</span>
        <Button variant="default" onClick={() => running.current?.abort()}>
          {t('app.action.cancel')}
        </Button>
      </Stack>
    );
  if (phase.at === 'choose')
    return (
      <>
        <p className="z-dim">{t('app.draft.import-intro')}</p>
        <FileDrop
          accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
          title={t('app.draft.drop')}
          hint={t('app.draft.drop-hint')}
          onFiles={(files) => files[0] && void readFile(files[0])}
        />
        <FailureNotice failure={failure} />
      </>
    );

  const { preview, file } = phase;
  const blocked = preview.headings.length === 0 && preview.problems.some((p) => p.severity === 'error');
  return (
    <Stack gap="sm">
      <div>
        <strong>{file.name}</strong>
        <ul className={styles['counts']}>
          <li>
            {t('app.draft.count-headings')} <b>{preview.headings.length}</b>
          </li>
          {COUNTS.filter((name) => (preview.counts[name] ?? 0) > 0).map((name) => (
            <li key={name}>
              {any(`app.draft.count-${name}`)} <b>{preview.counts[name]}</b>
            </li>
          ))}
        </ul>
      </div>
      <ScrollArea.Autosize
        mah={260}
        type="auto"
        className={styles['preview']}
        viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': t('app.draft.outline') }}
      >
        <ol className={styles['outline']}>
          {preview.headings.map((heading, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: headings of a preview never move
            <li key={index} style={{ paddingInlineStart: Math.max(0, heading.level - 1) * 18 }}>
              <span className={styles['outlineNumber']}>{heading.number}</span> {heading.title}
            </li>
          ))}
        </ol>
      </ScrollArea.Autosize>
      {preview.problems.length > 0 && (
        <ScrollArea.Autosize
          mah={200}
          type="auto"
          className={styles['preview']}
          viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': t('app.problems.title') }}
        >
          <ProblemList problems={preview.problems} />
        </ScrollArea.Autosize>
      )}
      <FailureNotice failure={commit.failure} />
      <Group justify="space-between">
        <Button variant="subtle" color="gray" onClick={() => setPhase({ at: 'choose' })}>
          {t('app.draft.other-file')}
        </Button>
        <Group gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('app.action.cancel')}
          </Button>
          <Button
            disabled={blocked}
            loading={commit.pending}
            onClick={async () => {
              const receipt = await commit.run({ projectId, file: { blob: file.blob, name: file.name } });
              if (!receipt) return;
              onClose();
              void navigate(`/drafts/${receipt.id}`);
            }}
          >
            {t('app.draft.import-now')}
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}
