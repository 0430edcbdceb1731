import { Button } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useApi } from '../../rpc/index.ts';
import { EmptyState, FormDialog, Row, Rows, Section, Status, useCommand, useEditable, useT } from '../../ui/index.ts';
import { ImportDraftDialog } from './import-draft-dialog.tsx';
import styles from './project.module.css';
import type { ProjectView } from './project-view.ts';

/** The versions of the text, newest first. */
export function ProjectDrafts({ view }: { readonly view: ProjectView }) {
  const { t } = useT();
  const editable = useEditable() && view.project.ended === null;
  const [dialog, setDialog] = useState<'create' | 'import' | null>(null);
  const drafts = [...view.drafts].sort((a, b) => b.number - a.number);
  return (
    <Section
      title={t('app.draft.list')}
      count={drafts.length}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconFileImport size={15} />}
            disabled={!editable}
            onClick={() => setDialog('import')}
          >
            {t('app.draft.import')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPlus size={15} />}
            disabled={!editable}
            onClick={() => setDialog('create')}
          >
            {t('app.draft.create')}
          </Button>
        </>
      }
    >
      {drafts.length === 0 ? (
        <EmptyState small title={t('app.draft.empty')} text={t('app.draft.empty-text')} />
      ) : (
        <Rows>
          {drafts.map((draft) => (
            <Row key={draft.id}>
              <span className={styles['ordinal']}>{t('app.draft.number', { number: draft.number })}</span>
              <Link to={`/drafts/${draft.id}`} className={styles['rowLink']}>
                {draft.name}
              </Link>
              {draft.mark !== '' && draft.mark !== draft.name && draft.status === 'frozen' && (
                <span>{t('app.draft.marked', { mark: draft.mark })}</span>
              )}
              {drafts.length > 1 && (
                <Link to={`/drafts/${draft.id}/compare`} className={styles['rowExtra']}>
                  {t('app.compare.open')}
                </Link>
              )}
              <Status tone={draft.status === 'frozen' ? 'good' : 'accent'}>
                {draft.status === 'frozen'
                  ? t('app.draft.frozen-on', { day: draft.frozenOn })
                  : t('app.draft.status-open')}
              </Status>
            </Row>
          ))}
        </Rows>
      )}
      <CreateDraftDialog view={view} opened={dialog === 'create'} onClose={() => setDialog(null)} />
      <ImportDraftDialog projectId={view.id} opened={dialog === 'import'} onClose={() => setDialog(null)} />
    </Section>
  );
}

function CreateDraftDialog({
  view,
  opened,
  onClose,
}: {
  readonly view: ProjectView;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const api = useApi();
  const navigate = useNavigate();
  const create = useCommand(api.draft.create, { done: 'app.draft.created', quiet: true });
  const latest = [...view.drafts].sort((a, b) => b.number - a.number)[0];
  return (
    <FormDialog
      opened={opened}
      title={t('app.draft.create')}
      intro={t('app.draft.create-intro')}
      fields={[
        { name: 'name', label: t('app.draft.name'), required: true, wide: true, help: t('app.draft.name-help') },
        {
          name: 'basedOn',
          label: t('app.draft.based-on'),
          kind: 'choice',
          wide: true,
          options: [
            { value: '', label: t('app.draft.from-nothing') },
            ...view.drafts.map((d) => ({ value: d.id, label: d.name })),
          ],
        },
      ]}
      initial={{ name: '', basedOn: latest?.id ?? '' }}
      submit={t('app.action.create')}
      pending={create.pending}
      failure={create.failure}
      onClose={onClose}
      onSubmit={async (values) => {
        const receipt = await create.run({ projectId: view.id, ...values });
        if (receipt) void navigate(`/drafts/${receipt.id}`);
        return receipt !== null;
      }}
    />
  );
}
