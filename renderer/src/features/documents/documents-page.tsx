import { Button, Select, Tabs, TextInput } from '@mantine/core';
import { IconBookmark, IconFilePlus, IconFiles, IconPlus, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { DOCUMENT_KINDS, DOCUMENT_STATES } from '#shared/domain/document-register.ts';
import { useReads } from '../../rpc/index.ts';
import { EmptyState, Page, QueryGate, useEditable, useT } from '../../ui/index.ts';
import { CommitteeFiles } from './committee-files.tsx';
import styles from './documents.module.css';
import { NumberedDocuments } from './numbered-documents.tsx';
import { RegisterDialog, type Registering } from './register-dialog.tsx';

/** Numbered documents of all committees, and every file of one of them (文件登记簿). The address holds what is shown. */
export function DocumentsPage() {
  const { t } = useT();
  const read = useReads();
  const editable = useEditable();
  const [search, setSearch] = useSearchParams();
  const committees = useQuery(read.committees());
  const [registering, setRegistering] = useState<Registering | null>(null);
  const text = search.get('q') ?? '';
  const wanted = useDeferredValue(text);
  const tab = search.get('tab') === 'files' ? 'files' : 'numbered';
  const put = (name: string, value: string | null) =>
    setSearch(
      (old) => {
        const next = new URLSearchParams(old);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  return (
    <QueryGate query={committees}>
      {(all) => {
        const committeeId = search.get('committee') ?? (all.length === 1 || tab === 'files' ? (all[0]?.id ?? '') : '');
        const register = (reserve: boolean) =>
          setRegistering({ committeeId: committeeId || (all[0]?.id ?? ''), reserve });
        return (
          <Page
            fill
            title={t('app.nav.documents')}
            actions={
              <>
                <Button
                  variant="default"
                  leftSection={<IconBookmark size={15} />}
                  disabled={!editable || all.length === 0}
                  onClick={() => register(true)}
                >
                  {t('app.documents.reserve')}
                </Button>
                <Button
                  leftSection={<IconFilePlus size={15} />}
                  disabled={!editable || all.length === 0}
                  onClick={() => register(false)}
                >
                  {t('app.documents.register')}
                </Button>
              </>
            }
          >
            <div className={styles['head']}>
              <Tabs value={tab} onChange={(value) => put('tab', value === 'files' ? value : null)}>
                <Tabs.List aria-label={t('app.nav.documents')}>
                  <Tabs.Tab value="numbered" aria-controls={undefined}>
                    {t('app.documents.numbered')}
                  </Tabs.Tab>
                  <Tabs.Tab value="files" aria-controls={undefined}>
                    {t('app.documents.files')}
                  </Tabs.Tab>
                </Tabs.List>
              </Tabs>
              <search className={styles['filters']} aria-label={t('app.filter.title')}>
                <Select
                  aria-label={t('app.documents.committee')}
                  searchable
                  limit={50}
                  data={[
                    ...(tab === 'numbered' ? [{ value: '', label: t('app.documents.all-committees') }] : []),
                    ...all.map(({ id, name, code }) => ({ value: id, label: code === '' ? name : `${code} ${name}` })),
                  ]}
                  value={committeeId}
                  onChange={(value) => put('committee', value)}
                  w={260}
                />
                {tab === 'numbered' && (
                  <>
                    <Select
                      aria-label={t('app.documents.kind')}
                      data={[
                        { value: '', label: t('app.documents.all-kinds') },
                        ...DOCUMENT_KINDS.map((value) => ({ value, label: t(`app.document-kind.${value}`) })),
                      ]}
                      value={search.get('kind') ?? ''}
                      onChange={(value) => put('kind', value)}
                      w={120}
                    />
                    <Select
                      aria-label={t('app.documents.state')}
                      data={[
                        { value: '', label: t('app.documents.all-states') },
                        ...DOCUMENT_STATES.map((value) => ({ value, label: t(`app.documents.state-${value}`) })),
                      ]}
                      value={search.get('state') ?? ''}
                      onChange={(value) => put('state', value)}
                      w={120}
                    />
                  </>
                )}
                <TextInput
                  aria-label={t('app.filter.text')}
                  placeholder={t('app.documents.search')}
                  leftSection={<IconSearch size={15} />}
                  value={text}
                  onChange={(e) => put('q', e.currentTarget.value)}
                  w={200}
                />
              </search>
            </div>
            {all.length === 0 ? (
              <EmptyState
                icon={<IconFiles size={24} />}
                title={t('app.documents.empty')}
                text={t('app.documents.needs-committee')}
                action={
                  <Button
                    component={Link}
                    to="/committees?new=1"
                    leftSection={<IconPlus size={15} />}
                    disabled={!editable}
                  >
                    {t('app.action.new-committee')}
                  </Button>
                }
              />
            ) : tab === 'files' ? (
              <CommitteeFiles committeeId={committeeId} text={wanted} />
            ) : (
              <NumberedDocuments
                filter={{
                  committeeId,
                  text: wanted,
                  kind: DOCUMENT_KINDS.find((kind) => kind === search.get('kind')) ?? null,
                  state: DOCUMENT_STATES.find((state) => state === search.get('state')) ?? null,
                }}
                current={search.get('id') ?? ''}
                onCurrent={(id) => put('id', id)}
                onSucceed={(document) =>
                  setRegistering({ committeeId: document.committeeId, reserve: false, supersedes: document })
                }
              />
            )}
            <RegisterDialog
              asked={registering}
              committees={all}
              onDone={(id) => put('id', id)}
              onClose={() => setRegistering(null)}
            />
          </Page>
        );
      }}
    </QueryGate>
  );
}
