import { Button, Checkbox, Group, Radio, Stack } from '@mantine/core';
import { IconMessages, IconWorld } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isPlainDate } from '#shared/base/index.ts';
import { useReads, useToday } from '../../rpc/index.ts';
import { FailureNotice, useEditable, useT } from '../../ui/index.ts';
import { BatchMakingSteps, useBatchMaking } from './batch-making.tsx';
import { type CopyOptions, copyRequest, EVERYBODY, formatsOfCopy, PURPOSES, type Purpose } from './copy-choice.ts';
import { CopyOptionFields, type CopyPlaces } from './copy-options.tsx';
import { useCopyPreferences } from './copy-preferences.ts';
import { FormatChoice } from './format-choice.tsx';
import { PagesPreview } from './pages-preview.tsx';
import styles from './paper.module.css';
import { DeskSides, PaperDesk } from './paper-desk.tsx';
import { PaperMakingSteps, usePaperMaking } from './paper-making.tsx';
import { TextPreview } from './text-preview.tsx';
import { useAddressees } from './use-addressees.ts';

type Props = {
  readonly opened: boolean;
  readonly draft: { readonly id: string; readonly name: string; readonly projectId: string; readonly mark: string };
  /** Resolves when everything typed is with the host. */
  readonly saved: () => Promise<void>;
  readonly onClose: () => void;
  /** Leads from a problem to its clause. */
  readonly onGo: (blockId: string) => void;
};

/** Copies of a draft for a purpose (印制): choose, look at the pages, make, save. */
export function CopiesDialog(props: Props) {
  const { t } = useT();
  return (
    <PaperDesk
      opened={props.opened}
      title={t('app.draft.publish-title', { name: props.draft.name })}
      onClose={props.onClose}
    >
      <CopiesBody {...props} />
    </PaperDesk>
  );
}

function CopiesBody({ draft, saved, onClose, onGo }: Props) {
  const { t } = useT();
  const read = useReads();
  const editable = useEditable();
  const kept = useCopyPreferences();
  const project = useQuery(read.project(draft.projectId)).data;
  const today = useToday();
  const [own, setOwn] = useState<Partial<CopyOptions>>({});
  const options: CopyOptions = {
    ...kept.options,
    date: today,
    against: draftBefore(project?.drafts ?? [], draft.id),
    roundId: (project?.rounds ?? []).findLast(({ status }) => status === 'open')?.id ?? '',
    ballotId: '',
    addressee: '',
    ...own,
  };
  const addressees = useAddressees(options.roundId, options.ballotId);
  const places: CopyPlaces = {
    olderDrafts: [...(project?.drafts ?? [])]
      .sort((a, b) => b.number - a.number)
      .filter(({ id }) => id !== draft.id)
      .map(({ id, name }) => ({ value: id, label: name })),
    rounds: (project?.rounds ?? []).map(({ id, name }) => ({ value: id, label: name })),
    ballots: (project?.ballots ?? [])
      .filter(({ status }) => status === 'open')
      .map(({ id, title }) => ({ value: id, label: title })),
    addressees,
    mark: draft.mark,
  };
  const [keep, setKeep] = useState(false);
  const making = usePaperMaking();
  const batch = useBatchMaking();

  const { purpose } = kept;
  const formats = formatsOfCopy(purpose);
  const format = formats.find((it) => it === kept.formats[purpose]) ?? formats[0]!;
  const sound = purpose !== 'review' || options.date === '' || isPlainDate(options.date);
  const request = sound ? copyRequest(draft.id, purpose, options) : null;
  const change = (changes: Partial<CopyOptions>): void => {
    setOwn((old) => ({ ...old, ...changes }));
    const { lineNumbers, wideMargin, patentAppeal, watermark } = { ...options, ...changes };
    kept.set({ options: { lineNumbers, wideMargin, patentAppeal, watermark } });
  };
  const make = async (): Promise<void> => {
    if (!request) return;
    await saved();
    if (request.kind === 'packet' && request.addressee === EVERYBODY)
      await batch.make(
        addressees.map(({ value, label }) => ({ paper: { ...request, addressee: value }, format, folder: '', label })),
        `${t('app.copies.packet')} ${draft.name}`,
      );
    else await making.make(request, format, keep && purpose === 'clean');
  };

  const choice = (
    <PaperMakingSteps
      making={making}
      {...(formats.length < 2 ? { another: t('app.batch.again') } : {})}
      onClose={onClose}
      onGo={onGo}
    >
      <BatchMakingSteps making={batch} onClose={onClose}>
        <Stack gap="md">
          <Radio.Group
            label={t('app.copies.purpose')}
            value={purpose}
            onChange={(value) => kept.set({ purpose: PURPOSES.find((it) => it === value) ?? 'clean' })}
          >
            <div className={styles['purposes']}>
              {PURPOSES.map((it) => (
                <Radio
                  key={it}
                  size="xs"
                  value={it}
                  label={t(`app.copies.${it}`)}
                  description={it === purpose ? t(`app.copies.${it}-help`) : undefined}
                  className={styles['purpose']}
                />
              ))}
            </div>
          </Radio.Group>
          <CopyOptionFields purpose={purpose} options={options} places={places} onChange={change} />
          <FormatChoice
            formats={formats}
            value={format}
            onChange={(value) => kept.set({ formats: { ...kept.formats, [purpose]: value } })}
          />
          {purpose === 'clean' && (
            <Checkbox
              label={t('app.paper-dialog.keep')}
              checked={keep}
              disabled={!editable}
              onChange={(event) => setKeep(event.currentTarget.checked)}
            />
          )}
          <FailureNotice failure={making.failure ?? batch.failure} />
        </Stack>
      </BatchMakingSteps>
    </PaperMakingSteps>
  );
  const foot = making.state.at === 'choose' && batch.state.at === 'choose' && (
    <Group justify="flex-end" gap="xs">
      <Button variant="default" onClick={onClose}>
        {t('app.action.cancel')}
      </Button>
      <Button onClick={() => void make()} disabled={request === null} data-autofocus autoFocus>
        {t('app.paper-dialog.make')}
      </Button>
    </Group>
  );
  return (
    <DeskSides
      choice={choice}
      foot={foot}
      pages={
        purpose === 'text' && request ? (
          <TextPreview paper={request} before={saved} />
        ) : (
          <PagesPreview paper={formats[0] === 'pdf' ? request : null} before={saved} onGo={onGo}>
            <PreviewInstead purpose={purpose} />
          </PagesPreview>
        )
      }
    />
  );
}

/** Why there are no pages to look at. */
function PreviewInstead({ purpose }: { readonly purpose: Purpose }) {
  const { t } = useT();
  if (purpose === 'redline') return <span>{t('app.copies.redline-nothing')}</span>;
  if (purpose === 'review') return <span>{t('app.field.date-invalid')}</span>;
  const Icon = purpose === 'packet' ? IconMessages : IconWorld;
  return (
    <>
      <Icon size={34} stroke={1.4} aria-hidden="true" />
      <span>{t(purpose === 'packet' ? 'app.copies.packet-about' : 'app.copies.web-about')}</span>
    </>
  );
}

/** The draft just before this one, else any other; empty = there is none. */
function draftBefore(drafts: readonly { readonly id: string; readonly number: number }[], id: string): string {
  const own = drafts.find((draft) => draft.id === id)?.number ?? 0;
  const others = drafts.filter((draft) => draft.id !== id).sort((a, b) => b.number - a.number);
  return (others.find((draft) => draft.number < own) ?? others[0])?.id ?? '';
}
