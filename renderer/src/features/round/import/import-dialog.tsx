import { Button, Group, Progress, Stack } from '@mantine/core';
import { IconClipboardText } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useId, useState } from 'react';
import { useApi } from '../../../rpc/index.ts';
import { Dialog, FailureNotice, FileDrop, useCommand, useT } from '../../../ui/index.ts';
import type { RoundView } from '../round-view.ts';
import { ANSWER_FILES } from './answer-files.ts';
import { ImportPreview } from './import-preview.tsx';
import { type Imported, ImportReceipt } from './import-receipt.tsx';
import { namesOf } from './names-of.ts';
import { clipboardOf, pastedFiles, readClipboard } from './pasted-files.ts';
import { type Reading, useImport } from './use-import.ts';

/** Answers from files: choose → see what was read from each → import → what came in and what did not. */
export function ImportDialog({
  view,
  opened,
  onClose,
}: {
  readonly view: RoundView;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('app.round.import')} size={920} closeOnClickOutside={false}>
      {opened && <ImportBody view={view} onClose={onClose} />}
    </Dialog>
  );
}

function ImportBody({ view, onClose }: { readonly view: RoundView; readonly onClose: () => void }) {
  const { t } = useT();
  const api = useApi();
  const work = useImport(view.id);
  const [imported, setImported] = useState<Imported | null>(null);
  const [asked, setAsked] = useState(false);
  const commit = useCommand(api.round.import, { done: 'app.round.imported', quiet: true });
  const { reading, files } = work;
  const canPaste = imported === null && (reading.at === 'choose' || reading.at === 'preview') && !commit.pending;

  const take = useEffectEvent((clipboard: ReturnType<typeof clipboardOf>): boolean => {
    const named = (name: string) => {
      const before = files.filter((file) => file.name.startsWith(name)).length;
      return before === 0 ? name : `${name} ${before + 1}`;
    };
    const names = { table: named(t('app.answers.pasted-table')), text: named(t('app.answers.pasted-text')) };
    const pasted = pastedFiles(clipboard, names);
    if (pasted.length === 0) return false;
    setAsked(false);
    void work.add(pasted);
    return true;
  });
  useEffect(() => {
    if (!canPaste) return;
    const listen = (event: ClipboardEvent) => {
      if (event.target instanceof HTMLElement && event.target.matches('input:not([type="checkbox"]), textarea')) return;
      if (event.clipboardData && take(clipboardOf(event.clipboardData))) event.preventDefault();
    };
    window.addEventListener('paste', listen);
    return () => window.removeEventListener('paste', listen);
  }, [canPaste]);
  const paste = async () => {
    const clipboard = await readClipboard();
    if (!clipboard || !take(clipboard)) setAsked(true);
  };

  if (imported) return <ImportReceipt imported={imported} onClose={onClose} />;
  if (reading.at === 'send' || reading.at === 'read') return <Bar reading={reading} onCancel={work.cancel} />;
  const hint = asked && (
    <span role="status" className="z-dim">
      {t('app.answers.paste-hint')}
    </span>
  );
  if (reading.at === 'choose')
    return (
      <>
        <FileDrop
          accept={ANSWER_FILES}
          multiple
          folders
          title={t('app.round.import-drop')}
          hint={t('app.round.import-drop-hint')}
          onFiles={(chosen) => void work.add(chosen)}
        >
          <Button variant="default" leftSection={<IconClipboardText size={15} />} onClick={() => void paste()}>
            {t('app.answers.paste')}
          </Button>
        </FileDrop>
        {hint}
        <FailureNotice failure={work.failure} />
      </>
    );
  return (
    <>
      <ImportPreview
        work={work}
        organisations={namesOf(view)}
        pending={commit.pending}
        failure={commit.failure ?? work.failure}
        onPaste={() => void paste()}
        onClose={onClose}
        onImport={async () => {
          const taken = files.filter(({ ticked }) => ticked);
          const receipt = await commit.run({ id: view.id, files: taken.map(work.refOf) });
          if (!receipt) return;
          const leftOut = files.filter(({ ticked }) => !ticked);
          setImported({ added: receipt.added, taken, leftOut, problems: receipt.problems });
        }}
      />
      {hint}
    </>
  );
}

function Bar({
  reading,
  onCancel,
}: {
  readonly reading: Extract<Reading, { readonly total: number }>;
  readonly onCancel: () => void;
}) {
  const { t } = useT();
  const label = useId();
  const { at, done, total } = reading;
  const text =
    at === 'send' ? t('app.answers.sending', { done, total }) : t('app.round.import-reading', { done, total });
  // Sending and reading take about the same time.
  const share = (at === 'send' ? 0 : 50) + (50 * done) / Math.max(1, total);
  return (
    <Stack gap="sm" py="md">
      <span id={label} role="status">
        {text}
      </span>
      <Progress.Root>
        <Progress.Section aria-labelledby={label} value={share} animated />
      </Progress.Root>
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel} data-autofocus>
          {t('app.action.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
