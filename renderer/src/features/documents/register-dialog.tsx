import { Button } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DocumentRow } from '#shared/contract/index.ts';
import { usePlatform } from '../../platform/index.ts';
import { type Api, uploadFile, useApi, useReads, useToday } from '../../rpc/index.ts';
import { FormDialog, useCommand, useT } from '../../ui/index.ts';
import { asWritten, nothingWritten, type WrittenValues, writtenFields } from './document-fields.ts';
import styles from './documents.module.css';

type Committees = Awaited<ReturnType<Api['committee']['list']>>;

/** What is to be registered: a document, or a number without one; in the place of another one. */
export type Registering = {
  readonly committeeId: string;
  readonly reserve: boolean;
  readonly supersedes?: DocumentRow;
};

/** Gives the next number of a committee to a file, or reserves it. */
export function RegisterDialog({
  asked,
  committees,
  onDone,
  onClose,
}: {
  readonly asked: Registering | null;
  readonly committees: Committees;
  readonly onDone: (id: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useT();
  const api = useApi();
  const today = useToday();
  const platform = usePlatform();
  const projects = useQuery({ ...useReads().projects(), enabled: asked !== null });
  const [file, setFile] = useState<File | null>(null);
  const register = useCommand(
    async ({
      committeeId,
      projectId,
      ...written
    }: WrittenValues & { readonly committeeId: string; readonly projectId: string }) => {
      const stored = file && (await uploadFile(api, file));
      return api.document.register({
        ...asWritten(written),
        committeeId,
        projectId,
        meetingId: asked?.supersedes?.meetingId ?? '',
        supersedes: asked?.supersedes ? [asked.supersedes.id] : [],
        file: stored && { blob: stored.blob, name: stored.name, mime: file.type || 'application/octet-stream' },
      });
    },
    { done: 'app.documents.registered', quiet: true },
  );
  if (!asked) return null;
  const { supersedes, reserve } = asked;
  const close = () => {
    setFile(null);
    register.clear();
    onClose();
  };
  const old = supersedes && asWrittenValues(supersedes);
  return (
    <FormDialog
      opened
      size="620"
      title={
        supersedes
          ? t('app.list.labelled', { label: t('app.documents.supersede'), text: supersedes.label })
          : t(reserve ? 'app.documents.reserve' : 'app.documents.register')
      }
      intro={
        <>
          {reserve && t('app.documents.reserve-intro')} {t('app.documents.register-intro')}
        </>
      }
      fields={({ committeeId }) => [
        ...writtenFields(t),
        {
          name: 'projectId',
          label: t('app.documents.project'),
          kind: 'choice',
          wide: true,
          options: [
            { value: '', label: t('app.documents.none-project') },
            ...(projects.data ?? [])
              .filter((project) => project.committeeId === committeeId)
              .map(({ id, title }) => ({ value: id, label: title })),
          ],
        },
        ...(committees.length > 1
          ? [
              {
                name: 'committeeId',
                label: t('app.documents.committee'),
                kind: 'choice' as const,
                required: true,
                wide: true,
                readOnly: supersedes !== undefined,
                options: committees.map(({ id, name, code }) => ({
                  value: id,
                  label: code === '' ? name : `${code} ${name}`,
                })),
              },
            ]
          : []),
      ]}
      initial={{
        ...nothingWritten(today),
        ...old,
        date: today,
        committeeId: asked.committeeId,
        projectId: supersedes?.projectId ?? '',
      }}
      submit={t(reserve ? 'app.documents.reserve' : 'app.documents.register')}
      pending={register.pending}
      failure={register.failure}
      onClose={close}
      onSubmit={async (values) => {
        const receipt = await register.run(values);
        if (receipt) {
          onDone(receipt.id);
          setFile(null);
        }
        return receipt !== null;
      }}
    >
      {!reserve && (
        <div className={styles['chosen']}>
          <Button
            variant="default"
            leftSection={<IconPaperclip size={15} />}
            onClick={() => void platform.pickFiles('', false).then(([chosen]) => chosen && setFile(chosen))}
          >
            {t('app.documents.choose-file')}
          </Button>
          <span className={file ? undefined : 'z-dim'}>{file?.name ?? t('app.documents.no-file')}</span>
        </div>
      )}
    </FormDialog>
  );
}

function asWrittenValues({ title, kind, source, reference, action, due, note, date }: DocumentRow): WrittenValues {
  return { title, kind, source, reference, action, due, note, date };
}
