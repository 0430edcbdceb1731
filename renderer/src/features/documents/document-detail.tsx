import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconDownload, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { DocumentRow } from '#shared/contract/index.ts';
import { usePlatform } from '../../platform/index.ts';
import { downloadBlob, uploadFile, useApi, useToday } from '../../rpc/index.ts';
import { ConfirmDialog, dayOf, EditableFields, useCommand, useEditable, useT } from '../../ui/index.ts';
import { asWritten, type WrittenValues, writtenFields } from './document-fields.ts';
import styles from './documents.module.css';

/** All that is known of one document, and what can be done with it. */
export function DocumentDetail({
  document,
  onShow,
  onSucceed,
  onClose,
}: {
  readonly document: DocumentRow;
  readonly onShow: (id: string) => void;
  readonly onSucceed: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const today = useToday();
  const api = useApi();
  const platform = usePlatform();
  const editable = useEditable() && document.state !== 'withdrawn';
  const [withdrawing, setWithdrawing] = useState(false);
  const update = useCommand(api.document.update, { done: 'app.documents.edited' });
  const fill = useCommand(
    async (file: File) => {
      const { blob, name } = await uploadFile(api, file);
      const mime = file.type || 'application/octet-stream';
      return api.document.fill({ id: document.id, file: { blob, name, mime } });
    },
    { done: 'app.documents.filled' },
  );
  const save = useCommand(async (file: NonNullable<DocumentRow['file']>) =>
    platform.saveFile(file.name, file.mime, await downloadBlob(api, file.blob)),
  );
  const withdraw = useCommand(api.document.withdraw, { done: 'app.documents.withdrawn', quiet: true });
  const notified = useCommand(api.document.markNotified, { done: 'app.documents.edited' });
  const chooseFile = async () => {
    const [file] = await platform.pickFiles('', false);
    if (file) await fill.run(file);
  };
  const { title, kind, date, source, reference, action, due, note } = document;
  const values: WrittenValues = { title, kind, date, source, reference, action, due, note };
  const { file, withdrawn } = document;
  return (
    <aside className={styles['detail']} aria-label={t('app.documents.detail')}>
      <header className={styles['detailHead']}>
        <h2 className={styles['label']}>{document.label}</h2>
        <ActionIcon aria-label={t('app.action.close')} onClick={onClose}>
          <IconX size={16} />
        </ActionIcon>
      </header>
      {withdrawn && (
        <p className={styles['withdrawn']}>
          {t('app.documents.withdrawn-on', { day: withdrawn.on, name: withdrawn.by, reason: withdrawn.reason })}
        </p>
      )}
      <div className={styles['file']}>
        {file ? (
          <>
            <span className={styles['fileName']} title={file.name}>
              {file.name}
            </span>
            <Tooltip label={t('app.documents.save')}>
              <ActionIcon aria-label={t('app.documents.save')} onClick={() => void save.run(file)}>
                <IconDownload size={16} />
              </ActionIcon>
            </Tooltip>
            <code className={styles['hash']} title={t('app.documents.hash')}>
              {file.blob}
            </code>
          </>
        ) : (
          <>
            <span className="z-dim">{t('app.documents.file-empty')}</span>
            {editable && (
              <Button size="xs" variant="default" loading={fill.pending} onClick={() => void chooseFile()}>
                {t('app.documents.fill')}
              </Button>
            )}
          </>
        )}
      </div>
      <EditableFields
        groups={[{ fields: writtenFields(t) }]}
        values={values}
        editable={editable}
        onSave={async (name, value) => {
          const changed = asWritten({ ...values, [name]: value } as WrittenValues);
          return (await update.run({ id: document.id, changes: changed })) !== null;
        }}
      />
      <dl className={styles['facts']}>
        <dt>{t('app.documents.committee')}</dt>
        <dd>
          <Link to={`/committees/${document.committeeId}`}>{document.committee}</Link>
        </dd>
        {document.project !== '' && (
          <>
            <dt>{t('app.documents.project')}</dt>
            <dd>
              <Link to={`/projects/${document.projectId}`}>{document.project}</Link>
            </dd>
          </>
        )}
        {document.meeting !== '' && (
          <>
            <dt>{t('app.documents.meeting')}</dt>
            <dd>
              <Link to={`/meetings/${document.meetingId}`}>{document.meeting}</Link>
            </dd>
          </>
        )}
        {document.supersedes.length > 0 && (
          <>
            <dt>{t('app.documents.supersedes')}</dt>
            <dd>
              {document.supersedes.map(({ id, label }) => (
                <button key={id} type="button" className={styles['link']} onClick={() => onShow(id)}>
                  {label}
                </button>
              ))}
            </dd>
          </>
        )}
        {document.supersededBy && (
          <>
            <dt>{t('app.documents.superseded-by')}</dt>
            <dd>
              <button type="button" className={styles['link']} onClick={() => onShow(document.supersededBy?.id ?? '')}>
                {document.supersededBy.label}
              </button>
            </dd>
          </>
        )}
        {document.notifiedOn.length > 0 && (
          <>
            <dt>{t('app.documents.notified')}</dt>
            <dd className="z-number">{document.notifiedOn.join(' · ')}</dd>
          </>
        )}
        <dt>{t('app.documents.added')}</dt>
        <dd>{t('app.documents.added-by', { day: dayOf(document.addedAt), name: document.addedBy })}</dd>
      </dl>
      {editable && (
        <div className={styles['actions']}>
          <Button size="xs" variant="default" onClick={onSucceed}>
            {t('app.documents.supersede')}
          </Button>
          <Button
            size="xs"
            variant="default"
            loading={notified.pending}
            onClick={() => void notified.run({ ids: [document.id], on: today })}
          >
            {t('app.documents.notified-mark')}
          </Button>
          <Button size="xs" variant="default" color="red" onClick={() => setWithdrawing(true)}>
            {t('app.documents.withdraw')}
          </Button>
        </div>
      )}
      <ConfirmDialog
        danger
        opened={withdrawing}
        title={t('app.documents.withdraw')}
        text={t('app.documents.withdraw-intro', { label: document.label })}
        confirm={t('app.documents.withdraw')}
        reason={{ label: t('app.documents.withdraw-reason'), required: true }}
        pending={withdraw.pending}
        failure={withdraw.failure}
        onConfirm={async (reason) => (await withdraw.run({ id: document.id, reason })) !== null}
        onClose={() => setWithdrawing(false)}
      />
    </aside>
  );
}
