import { Button, Checkbox, Group, Modal, Progress, ScrollArea, SegmentedControl, Stack } from '@mantine/core';
import { IconCircleCheck, IconDownload } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { PaperRequest, RenderedPaper } from '#shared/contract/index.ts';
import { usePlatform } from '../../platform/index.ts';
import { downloadBlob, type Failure, failureOf, useApi } from '../../rpc/index.ts';
import { FailureNotice, ProblemList, useEditable, useT } from '../../ui/index.ts';
import styles from './paper.module.css';

export type PaperFormat = 'pdf' | 'docx' | 'xlsx';

type Props = {
  readonly opened: boolean;
  readonly title: string;
  readonly paper: PaperRequest;
  readonly formats: readonly PaperFormat[];
  /** Offers to put the paper on the project's file as well. */
  readonly canKeep?: boolean;
  /** The offer is taken unless the person says otherwise. */
  readonly keepAtFirst?: boolean;
  readonly onClose: () => void;
  /** Makes problems of a block into links. */
  readonly onGo?: (blockId: string) => void;
};

type Phase =
  | { readonly at: 'choose' }
  | { readonly at: 'run'; readonly phase: 'build' | 'layout' | 'write'; readonly done: number; readonly total: number }
  | { readonly at: 'done'; readonly paper: RenderedPaper };

/** Makes a paper: choose the format, watch or cancel, read what was found, save. */
export function PaperDialog(props: Props) {
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={props.title} size={560}>
      {props.opened && <PaperBody {...props} />}
    </Modal>
  );
}

function PaperBody({ paper, formats, canKeep, keepAtFirst, onClose, onGo }: Props) {
  const { t } = useT();
  const api = useApi();
  const platform = usePlatform();
  const editable = useEditable();
  const [format, setFormat] = useState<PaperFormat>(formats[0] ?? 'pdf');
  const [keep, setKeep] = useState(keepAtFirst === true && editable);
  const [phase, setPhase] = useState<Phase>({ at: 'choose' });
  const [failure, setFailure] = useState<Failure | null>(null);
  const [saved, setSaved] = useState(false);
  const running = useRef<AbortController | null>(null);
  const bar = useId();
  useEffect(() => () => running.current?.abort(), []);

  const make = async () => {
    const stop = new AbortController();
    running.current = stop;
    setFailure(null);
    setSaved(false);
    setPhase({ at: 'run', phase: 'build', done: 0, total: 0 });
    try {
      const events = await api.paper.render({ paper, format, keep }, { signal: stop.signal });
      for (;;) {
        const event = await events.next();
        if (event.done) {
          setPhase({ at: 'done', paper: event.value });
          break;
        }
        setPhase({ at: 'run', ...event.value });
      }
    } catch (error) {
      setFailure(stop.signal.aborted ? null : failureOf(error));
      setPhase({ at: 'choose' });
    }
  };

  const save = async (made: RenderedPaper) => {
    setFailure(null);
    try {
      setSaved(await platform.saveFile(made.name, made.mime, await downloadBlob(api, made.blob)));
    } catch (error) {
      setFailure(failureOf(error));
    }
  };

  if (phase.at === 'run') {
    const percent = phase.total > 0 ? Math.round((100 * phase.done) / phase.total) : 0;
    return (
      <Stack gap="sm">
        <div id={bar} className={styles['phase']}>
          <span>{t(`app.paper-dialog.${phase.phase}`)}</span>
          {phase.total > 0 && (
            <span className="z-number z-dim">
              {phase.done} / {phase.total}
            </span>
          )}
        </div>
        <Progress.Root size="md">
          <Progress.Section
            value={phase.total > 0 ? percent : 100}
            animated={phase.total === 0}
            aria-labelledby={bar}
            aria-valuenow={percent}
          />
        </Progress.Root>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => running.current?.abort()} data-autofocus>
            {t('app.action.cancel')}
          </Button>
        </Group>
      </Stack>
    );
  }

  if (phase.at === 'done') {
    const { paper: made } = phase;
    return (
      <Stack gap="sm">
        <div className={styles['made']} role="status">
          <IconCircleCheck size={22} aria-hidden="true" />
          <div>
            <strong>{made.name}</strong>
            <div className="z-dim">
              {made.pages > 0 && `${t('app.paper-dialog.pages', { pages: made.pages })} · `}
              {t('app.paper-dialog.size', { size: Math.max(1, Math.round(made.size / 1024)) })}
            </div>
          </div>
        </div>
        {made.problems.length > 0 ? (
          <ScrollArea.Autosize
            mah={260}
            type="auto"
            className={styles['problems']}
            viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': t('app.problems.title') }}
          >
            <ProblemList problems={made.problems} onGo={onGo} />
          </ScrollArea.Autosize>
        ) : (
          <span className="z-dim">{t('app.paper-dialog.no-problems')}</span>
        )}
        <FailureNotice failure={failure} />
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" color="gray" onClick={() => setPhase({ at: 'choose' })}>
            {t('app.paper-dialog.another')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('app.action.close')}
          </Button>
          <Button leftSection={<IconDownload size={15} />} onClick={() => void save(made)} data-autofocus>
            {saved ? t('app.paper-dialog.save-again') : t('app.paper-dialog.save')}
          </Button>
        </Group>
      </Stack>
    );
  }

  return (
    <Stack gap="md">
      <div>
        <div className={styles['label']}>{t('app.paper-dialog.format')}</div>
        <SegmentedControl
          fullWidth
          aria-label={t('app.paper-dialog.format')}
          value={format}
          onChange={(value) => setFormat(formats.find((f) => f === value) ?? 'pdf')}
          data={formats.map((f) => ({ value: f, label: t(`app.paper-dialog.${f}`) }))}
        />
      </div>
      {canKeep && (
        <Checkbox
          label={t('app.paper-dialog.keep')}
          checked={keep}
          disabled={!editable}
          onChange={(e) => setKeep(e.currentTarget.checked)}
        />
      )}
      <FailureNotice failure={failure} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('app.action.cancel')}
        </Button>
        <Button onClick={() => void make()} data-autofocus>
          {t('app.paper-dialog.make')}
        </Button>
      </Group>
    </Stack>
  );
}
