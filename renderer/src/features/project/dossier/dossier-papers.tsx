import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconDownload, IconPaperclip, IconPrinter } from '@tabler/icons-react';
import type { PaperMaker } from '#shared/contract/index.ts';
import type { PaperKind } from '#shared/domain/life-cycle.ts';
import type { ProjectPaper } from '#shared/domain/project.ts';
import { usePlatform } from '../../../platform/index.ts';
import { downloadBlob, uploadFile, useApi } from '../../../rpc/index.ts';
import { dayOf, FailureNotice, Status, type Tone, useCommand, useEditable, useT } from '../../../ui/index.ts';
import styles from './dossier.module.css';
import type { DossierPaper } from './dossier-view.ts';

const TONES: Readonly<Record<DossierPaper['state'], Tone>> = {
  missing: 'bad',
  outdated: 'warn',
  ready: 'good',
  'not-needed': 'neutral',
};

/** The papers that a stage asks for, each with its state, its copies, its files and the ways to get it. */
export function DossierPapers({
  projectId,
  papers,
  onMake,
}: {
  readonly projectId: string;
  readonly papers: readonly DossierPaper[];
  readonly onMake: (maker: PaperMaker) => void;
}) {
  const { t } = useT();
  const api = useApi();
  const platform = usePlatform();
  const attach = useCommand(
    async (input: { readonly kind: PaperKind; readonly file: File }) => {
      const { name, blob } = await uploadFile(api, input.file);
      const mime = input.file.type || 'application/octet-stream';
      return api.project.attachPaper({ id: projectId, kind: input.kind, name, blob, mime });
    },
    { done: 'app.papers.attached' },
  );
  const save = useCommand(async ({ name, mime, blob }: ProjectPaper) =>
    platform.saveFile(name, mime, await downloadBlob(api, blob)),
  );
  const choose = async (kind: PaperKind): Promise<void> => {
    const [file] = await platform.pickFiles('', false);
    if (file) await attach.run({ kind, file });
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls with the keys. */}
      <section className={styles['scroll']} tabIndex={0} aria-label={t('app.dossier.papers')}>
        <table className={styles['papers']}>
          <thead>
            <tr>
              <th scope="col">{t('app.dossier.no')}</th>
              <th scope="col">{t('app.dossier.paper')}</th>
              <th scope="col">{t('app.dossier.state')}</th>
              <th scope="col">{t('app.dossier.copies')}</th>
              <th scope="col">{t('app.dossier.files')}</th>
              <th scope="col">
                <span className="z-hidden">{t('app.dossier.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {papers.map((paper) => (
              <PaperRow
                key={paper.kind}
                paper={paper}
                onMake={onMake}
                onAttach={() => void choose(paper.kind)}
                onSave={(file) => void save.run(file)}
              />
            ))}
          </tbody>
        </table>
      </section>
      <FailureNotice failure={attach.failure ?? save.failure} />
    </>
  );
}

function PaperRow({
  paper,
  onMake,
  onAttach,
  onSave,
}: {
  readonly paper: DossierPaper;
  readonly onMake: (maker: PaperMaker) => void;
  readonly onAttach: () => void;
  readonly onSave: (file: ProjectPaper) => void;
}) {
  const { t } = useT();
  const editable = useEditable();
  const { maker, state } = paper;
  const name = t(`app.paper.${paper.kind}`);
  const media = paper.media.map((format) => t(`app.dossier.media-${format}`)).join(t('app.list.and'));
  return (
    <tr data-idle={state === 'not-needed' || undefined}>
      <td className="z-number">{paper.number}</td>
      <td>
        <span className={styles['name']}>{name}</span>
        {paper.need && <span className={styles['fine']}>{t(`app.dossier.need-${paper.need}`)}</span>}
        {!paper.need && paper.gate && <span className={styles['fine']}>{t('app.dossier.gate')}</span>}
      </td>
      <td>
        <Status tone={TONES[state]}>{t(`app.dossier.state-${state}`)}</Status>
        {state === 'outdated' && (
          <span className={styles['fine']}>{t('app.dossier.changed', { day: dayOf(paper.changedAt) })}</span>
        )}
      </td>
      <td>
        {t('app.dossier.copies-of', { count: paper.copies })}
        {media !== '' && <span className={styles['fine']}>{t('app.dossier.with', { media })}</span>}
      </td>
      <td>
        {paper.files.map((file) => (
          <span key={file.id} className={styles['file']}>
            <Tooltip label={t('app.papers.save')}>
              <ActionIcon
                size="sm"
                aria-label={t('app.papers.save-name', { name: file.name })}
                onClick={() => onSave(file)}
              >
                <IconDownload size={15} />
              </ActionIcon>
            </Tooltip>
            <span title={file.name}>{file.name}</span>
            <span className="z-dim z-number">{dayOf(file.addedAt)}</span>
          </span>
        ))}
      </td>
      <td className={styles['ways']}>
        {maker && (
          <Button
            size="compact-sm"
            variant={state === 'missing' || state === 'outdated' ? 'light' : 'subtle'}
            leftSection={<IconPrinter size={14} />}
            aria-label={t('app.dossier.make-name', { name })}
            onClick={() => onMake(maker)}
          >
            {t('app.dossier.make')}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPaperclip size={14} />}
          disabled={!editable}
          aria-label={t('app.dossier.attach-name', { name })}
          onClick={onAttach}
        >
          {t('app.dossier.attach')}
        </Button>
      </td>
    </tr>
  );
}
