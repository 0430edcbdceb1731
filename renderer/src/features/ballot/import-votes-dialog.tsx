import { Button, Checkbox, Group, Loader, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import type { VoteImportFile } from '#shared/contract/index.ts';
import { type Failure, failureOf, type StoredFile, uploadFile, useApi, useToday } from '../../rpc/index.ts';
import { DateField, Dialog, FailureNotice, FileDrop, ProblemList, Status, useCommand, useT } from '../../ui/index.ts';
import styles from './ballot.module.css';
import type { BallotView } from './ballot-view.ts';

const ACCEPT = '.docx,.pdf,.json,.xlsx,.csv,.eml,.zip';
const INVALID = 'invalid';

type Choice = VoteImportFile['choice'];
type Line = {
  /** Place in the list; the same file may have been given twice. */
  readonly key: number;
  readonly file: VoteImportFile;
  readonly taken: boolean;
  readonly personId: string;
  readonly choice: Choice;
  readonly receivedOn: string;
};

/** Votes from files: choose → see whose vote each file holds, put right what it does not say → record all in one step. */
export function ImportVotesDialog({
  view,
  opened,
  onClose,
}: {
  readonly view: BallotView;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  return (
    <Dialog opened={opened} onClose={onClose} title={t('app.ballot.import')} size={820} closeOnClickOutside={false}>
      {opened && <ImportBody view={view} onClose={onClose} />}
    </Dialog>
  );
}

function ImportBody({ view, onClose }: { readonly view: BallotView; readonly onClose: () => void }) {
  const { t } = useT();
  const api = useApi();
  const today = useToday();
  const [lines, setLines] = useState<readonly Line[] | null>(null);
  const [reading, setReading] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [receivedOn, setReceivedOn] = useState('');
  const record = useCommand(api.ballot.importVotes, { done: 'app.ballot.imported', quiet: true });

  const read = async (files: readonly File[]) => {
    setFailure(null);
    setReading(true);
    try {
      const stored: StoredFile[] = [];
      for (const file of files) stored.push(await uploadFile(api, file));
      const preview = await api.ballot.previewVotes({ id: view.id, files: stored });
      setLines(
        preview.files.map((file, key) => ({
          key,
          file,
          taken: file.usable,
          personId: file.personId,
          choice: file.choice,
          receivedOn: file.sentOn,
        })),
      );
    } catch (error) {
      setFailure(failureOf(error));
    }
    setReading(false);
  };

  if (reading) return <Loader size="sm" aria-label={t('app.ballot.import-reading')} m="md" />;
  if (lines === null)
    return (
      <>
        <FileDrop
          accept={ACCEPT}
          multiple
          title={t('app.ballot.import-drop')}
          hint={t('app.ballot.import-drop-hint')}
          onFiles={(files) => void read(files)}
        />
        <FailureNotice failure={failure} />
      </>
    );

  const change = (key: number, part: Partial<Line>) =>
    setLines(lines.map((line) => (line.key === key ? { ...line, ...part } : line)));
  const taken = lines.filter((line) => line.taken && line.personId !== '');
  const day = receivedOn || today;
  const submit = async () => {
    const receipt = await record.run({
      ballotId: view.id,
      votes: taken.map(({ file, personId, choice, receivedOn: sentOn }) => ({
        personId,
        choice,
        comment: file.comment,
        file: file.name,
        blob: file.blob,
        source: file.source,
        expert: file.expert,
        receivedOn: sentOn || day,
      })),
    });
    if (receipt) onClose();
  };
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="end">
        <span className="z-number" role="status">
          {t('app.ballot.import-summary', { files: lines.length, votes: taken.length })}
        </span>
        <DateField label={t('app.ballot.received')} value={day} onChange={setReceivedOn} w={150} />
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles['importScroll']} aria-label={t('app.ballot.import')} tabIndex={0}>
        <ul className={styles['importFiles']}>
          {lines.map((line) => (
            <ImportedVote key={line.key} line={line} view={view} onChange={(part) => change(line.key, part)} />
          ))}
        </ul>
      </section>
      <FailureNotice failure={record.failure ?? failure} />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('app.action.cancel')}
        </Button>
        <Button disabled={taken.length === 0} loading={record.pending} onClick={() => void submit()} data-autofocus>
          {t('app.ballot.import-commit', { count: taken.length })}
        </Button>
      </Group>
    </Stack>
  );
}

/** One file: what it says, whose vote it is, and what it will be recorded as. */
function ImportedVote({
  line,
  view,
  onChange,
}: {
  readonly line: Line;
  readonly view: BallotView;
  readonly onChange: (part: Partial<Line>) => void;
}) {
  const { t } = useT();
  const { file } = line;
  const unread = file.problems.some(({ severity }) => severity === 'error');
  const choices = [...view.rule.positions, INVALID as typeof INVALID];
  return (
    <li className={styles['importFile']}>
      <Checkbox
        aria-label={t('app.round.import-include', { file: file.name })}
        checked={line.taken && line.personId !== ''}
        disabled={unread || line.personId === ''}
        onChange={(event) => onChange({ taken: event.currentTarget.checked })}
      />
      <div className={styles['importFacts']}>
        <span className={styles['importName']}>{file.name}</span>
        <span className="z-dim">
          {[
            file.person,
            file.organisation,
            file.writtenOn,
            file.expert === '' ? '' : t('app.ballot.expert-named', { name: file.expert }),
            file.sentOn === '' ? '' : t('app.ballot.sent-on', { day: file.sentOn }),
          ]
            .filter((text) => text !== '')
            .join(' · ')}
        </span>
        {file.duplicateOf !== '' && (
          <Status tone="warn">{t('app.round.import-duplicate', { file: file.duplicateOf })}</Status>
        )}
        {file.replaces && <Status tone="warn">{t('app.ballot.import-replaces')}</Status>}
      </div>
      {!unread && (
        <Group gap="xs" className={styles['importChoice']} wrap="wrap">
          <Select
            aria-label={t('app.ballot.voter')}
            placeholder={t('app.ballot.import-whose')}
            searchable
            w={290}
            data={view.rows
              .filter((row) => row.standing === 'voting')
              .map((row) => ({ value: row.personId, label: `${row.name} ${row.organisation}`.trim() }))}
            value={line.personId || null}
            onChange={(personId) => onChange({ personId: personId ?? '', taken: personId !== null })}
          />
          <Select
            aria-label={t('app.ballot.choice')}
            w={250}
            data={choices.map((value) => ({ value, label: t(`app.ballot.choice-${value}`) }))}
            value={line.choice ?? INVALID}
            allowDeselect={false}
            onChange={(value) => onChange({ choice: view.rule.positions.find((choice) => choice === value) ?? null })}
          />
        </Group>
      )}
      {file.comment !== '' && <div className={styles['importComment']}>{file.comment}</div>}
      {file.problems.length > 0 && (
        <div className={styles['importChoice']}>
          <ProblemList problems={file.problems} label={file.name} />
        </div>
      )}
    </li>
  );
}
