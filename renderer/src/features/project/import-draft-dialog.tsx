import { Button, Group, Progress, Stack } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { type Failure, failureOf, uploadFile, useApi } from '../../rpc/index.ts';
import { Dialog, FailureNotice, FileDrop, useT } from '../../ui/index.ts';

type Phase = { readonly at: 'choose' } | { readonly at: 'send'; readonly name: string; readonly percent: number };

/** Chooses a Word draft and sends it; what would come of it is reviewed on a page of its own before anything is changed. */
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
    <Dialog opened={opened} onClose={onClose} title={t('app.draft.import')} size={720}>
      {opened && <ImportBody projectId={projectId} onClose={onClose} />}
    </Dialog>
  );
}

function ImportBody({ projectId, onClose }: { readonly projectId: string; readonly onClose: () => void }) {
  const { t } = useT();
  const api = useApi();
  const navigate = useNavigate();
  const [phase, setPhase] = useState<Phase>({ at: 'choose' });
  const [failure, setFailure] = useState<Failure | null>(null);
  const running = useRef<AbortController | null>(null);
  const bar = useId();
  useEffect(() => () => running.current?.abort(), []);

  const sendFile = async (file: File) => {
    const stop = new AbortController();
    running.current = stop;
    setFailure(null);
    setPhase({ at: 'send', name: file.name, percent: 0 });
    try {
      const { blob, name } = await uploadFile(api, file, {
        signal: stop.signal,
        onProgress: (done, total) =>
          setPhase({ at: 'send', name: file.name, percent: Math.round((100 * done) / Math.max(1, total)) }),
      });
      onClose();
      void navigate(`/projects/${projectId}/import?${new URLSearchParams({ blob, name })}`);
    } catch (error) {
      setFailure(stop.signal.aborted ? null : failureOf(error));
      setPhase({ at: 'choose' });
    }
  };

  if (phase.at === 'send')
    return (
      <Stack gap="sm" py="md">
        <span id={bar} role="status">
          {t('app.import.sending', { name: phase.name })}
        </span>
        <Progress.Root>
          <Progress.Section aria-labelledby={bar} value={phase.percent} />
        </Progress.Root>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => running.current?.abort()}>
            {t('app.action.cancel')}
          </Button>
        </Group>
      </Stack>
    );
  return (
    <>
      <p className="z-dim">{t('app.draft.import-intro')}</p>
      <FileDrop
        accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        title={t('app.draft.drop')}
        hint={t('app.draft.drop-hint')}
        onFiles={(files) => files[0] && void sendFile(files[0])}
      />
      <FailureNotice failure={failure} />
    </>
  );
}
