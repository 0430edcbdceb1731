import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import { IconDownload, IconPaperclip, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { PAPER_KINDS, type PaperKind } from '#shared/domain/life-cycle.ts';
import type { ProjectPaper } from '#shared/domain/project.ts';
import { usePlatform } from '../../platform/index.ts';
import { downloadBlob, uploadFile, useApi } from '../../rpc/index.ts';
import {
  dayOf,
  EmptyState,
  FormDialog,
  Row,
  Rows,
  Section,
  useCommand,
  useEditable,
  useT,
  useVocabulary,
} from '../../ui/index.ts';
import { FormMenu } from '../forms/index.ts';
import { CopiesDialog } from '../paper/index.ts';
import { makeablePapers } from './makeable-papers.ts';
import styles from './project.module.css';
import type { ProjectView } from './project-view.ts';

/** The page holds no text of a draft that would have to be saved first. */
const nothingTyped = async (): Promise<void> => undefined;

/** Papers on file, stage by stage. */
export function ProjectPapers({ view }: { readonly view: ProjectView }) {
  const { t, local } = useT();
  const api = useApi();
  const editable = useEditable() && view.project.ended === null;
  const platform = usePlatform();
  const words = useVocabulary();
  const [file, setFile] = useState<File | null>(null);
  const navigate = useNavigate();
  const { drafts, subjects } = makeablePapers(view);
  const [copying, setCopying] = useState<ProjectView['drafts'][number] | null>(null);
  const save = useCommand(async (paper: ProjectPaper) =>
    platform.saveFile(paper.name, paper.mime, await downloadBlob(api, paper.blob)),
  );
  const remove = useCommand(api.project.removePaper, { done: 'app.papers.removed' });
  const attach = useCommand(
    async (input: { readonly kind: PaperKind; readonly file: File }) => {
      const stored = await uploadFile(api, input.file);
      const mime = input.file.type || 'application/octet-stream';
      return api.project.attachPaper({ id: view.id, kind: input.kind, name: stored.name, blob: stored.blob, mime });
    },
    { done: 'app.papers.attached', quiet: true },
  );
  const choose = async () => setFile((await platform.pickFiles('', false))[0] ?? null);
  const stageName = (code: string) => {
    const stage = view.stages.find((s) => s.code === code);
    return stage ? local(stage.name) : code;
  };
  return (
    <Section
      title={t('app.papers.list')}
      count={view.project.papers.length}
      actions={
        <>
          <FormMenu subjects={subjects} keepAtFirst>
            {drafts.length > 0 && <Menu.Label>{t('app.batch.text')}</Menu.Label>}
            {drafts.map((draft) => (
              <Menu.Item key={draft.id} onClick={() => setCopying(draft)}>
                {draft.name}
              </Menu.Item>
            ))}
          </FormMenu>
          <Button
            variant="default"
            leftSection={<IconPaperclip size={15} />}
            disabled={!editable}
            onClick={() => void choose()}
          >
            {t('app.papers.attach')}
          </Button>
        </>
      }
    >
      {view.project.papers.length === 0 ? (
        <EmptyState small title={t('app.papers.empty')} text={t('app.papers.empty-text')} />
      ) : (
        <Rows>
          {view.project.papers.map((paper) => (
            <Row key={paper.id}>
              <span className={styles['paperKind']}>{t(`app.paper.${paper.kind}`)}</span>
              <span className={styles['paperName']} title={paper.name}>
                {paper.name}
              </span>
              <span className="z-dim">{stageName(paper.stage)}</span>
              <span className="z-dim z-number">{dayOf(paper.addedAt)}</span>
              <Tooltip label={t('app.papers.save')}>
                <ActionIcon
                  aria-label={t('app.papers.save-name', { name: paper.name })}
                  onClick={() => void save.run(paper)}
                >
                  <IconDownload size={16} />
                </ActionIcon>
              </Tooltip>
              <Tooltip label={t('app.papers.remove')}>
                <ActionIcon
                  aria-label={t('app.papers.remove-name', { name: paper.name })}
                  disabled={!editable}
                  onClick={() => void remove.run({ id: view.id, paperId: paper.id })}
                >
                  <IconTrash size={16} />
                </ActionIcon>
              </Tooltip>
            </Row>
          ))}
        </Rows>
      )}
      {copying && (
        <CopiesDialog
          opened
          draft={{ ...copying, projectId: view.id }}
          saved={nothingTyped}
          onGo={(blockId) => void navigate(`/drafts/${copying.id}?block=${encodeURIComponent(blockId)}`)}
          onClose={() => setCopying(null)}
        />
      )}
      <FormDialog
        opened={file !== null}
        title={t('app.papers.attach')}
        intro={file?.name}
        size="440"
        fields={[
          {
            name: 'kind',
            label: t('app.papers.kind'),
            kind: 'choice',
            required: true,
            wide: true,
            options: words.paperKinds,
          },
        ]}
        initial={{ kind: String(view.gate.find(({ target }) => target.kind === 'paper')?.target.id ?? '') }}
        submit={t('app.papers.attach')}
        pending={attach.pending}
        failure={attach.failure}
        onClose={() => setFile(null)}
        onSubmit={async ({ kind }) => {
          const known = PAPER_KINDS.find((k) => k === kind);
          return known !== undefined && file !== null && (await attach.run({ kind: known, file })) !== null;
        }}
      />
    </Section>
  );
}
