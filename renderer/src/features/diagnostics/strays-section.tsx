import { Button, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { StrayFileInfo } from '#shared/contract/index.ts';
import { useApi, useReads } from '../../rpc/index.ts';
import {
  ConfirmDialog,
  Dialog,
  momentText,
  QueryGate,
  Row,
  Rows,
  Section,
  sizeText,
  useCommand,
  useEditable,
  useT,
} from '../../ui/index.ts';
import styles from './diagnostics.module.css';

/** Second copies of a sync service and other files beside the records: compared, and set aside; never taken. */
export function StraysSection() {
  const { t } = useT();
  const read = useReads();
  const strays = useQuery({ ...read.strays(), staleTime: 0 });
  const [compared, setCompared] = useState<StrayFileInfo | null>(null);
  const [moved, setMoved] = useState<StrayFileInfo | null>(null);
  const editable = useEditable();
  const files = strays.data ?? [];
  if (files.length === 0) return null;
  return (
    <Section title={t('app.diagnostics.strays')} count={files.length}>
      <p className={styles['note']}>{t('app.diagnostics.strays-text')}</p>
      <Rows label={t('app.diagnostics.strays')}>
        {files.map((stray) => (
          <Row key={stray.file}>
            <div className={styles['stray']}>
              <div>
                <div className={styles['path']}>{stray.file}</div>
                <div className="z-dim">
                  {t(`app.diagnostics.stray-${stray.what}`)} · {sizeText(stray.size)} · {momentText(stray.changedAt)}
                </div>
              </div>
              <div className={styles['buttons']}>
                {stray.of && (
                  <Button variant="default" size="compact-sm" onClick={() => setCompared(stray)}>
                    {t('app.diagnostics.compare')}
                  </Button>
                )}
                {stray.what !== 'placeholder' && (
                  <Button variant="default" size="compact-sm" disabled={!editable} onClick={() => setMoved(stray)}>
                    {t('app.diagnostics.set-aside')}
                  </Button>
                )}
              </div>
            </div>
          </Row>
        ))}
      </Rows>
      <Dialog
        opened={compared !== null}
        onClose={() => setCompared(null)}
        size={860}
        title={t('app.diagnostics.compare-title')}
      >
        {compared && <Comparison file={compared.file} />}
      </Dialog>
      <SetAside stray={moved} onClose={() => setMoved(null)} />
    </Section>
  );
}

function SetAside({ stray, onClose }: { readonly stray: StrayFileInfo | null; readonly onClose: () => void }) {
  const { t } = useT();
  const api = useApi();
  const command = useCommand((file: string) => api.diagnostics.setAside({ file }), {
    done: 'app.diagnostics.set-aside-done',
    quiet: true,
  });
  return (
    <ConfirmDialog
      opened={stray !== null}
      title={t('app.diagnostics.set-aside')}
      text={t('app.diagnostics.set-aside-text', { file: stray?.file ?? '' })}
      confirm={t('app.diagnostics.set-aside')}
      pending={command.pending}
      failure={command.failure}
      onConfirm={async () => stray !== null && (await command.run(stray.file)) !== null}
      onClose={onClose}
    />
  );
}

function Comparison({ file }: { readonly file: string }) {
  const { t, locale } = useT();
  const read = useReads();
  const comparison = useQuery(read.compareStray(file));
  const stand = (one: { readonly rev: number; readonly updatedAt: string } | null) =>
    one ? t('app.diagnostics.compare-stand', { rev: one.rev, at: momentText(one.updatedAt) }) : '–';
  return (
    <QueryGate query={comparison} part>
      {({ all, shown, here, there }) => (
        <>
          <p className={styles['path']}>{file}</p>
          {all === 0 ? (
            <p>{t('app.diagnostics.compare-none')}</p>
          ) : (
            <>
              <p className="z-dim">
                {all > shown.length
                  ? t('app.diagnostics.compare-all', { all, shown: shown.length })
                  : t('app.diagnostics.compare-count', { all })}
              </p>
              <Table className={styles['differences'] ?? ''} withRowBorders>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th scope="col">{t('app.diagnostics.compare-field')}</Table.Th>
                    <Table.Th scope="col">
                      {t('app.diagnostics.compare-here')}
                      <div className="z-dim">{stand(here)}</div>
                    </Table.Th>
                    <Table.Th scope="col">
                      {t('app.diagnostics.compare-there')}
                      <div className="z-dim">{stand(there)}</div>
                    </Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {shown.map(({ path, words }) => (
                    <Table.Tr key={path}>
                      <Table.Td>
                        <span title={path}>{words[locale].field}</span>
                      </Table.Td>
                      <Table.Td>{words[locale].here ?? '–'}</Table.Td>
                      <Table.Td>{words[locale].there ?? '–'}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </>
          )}
        </>
      )}
    </QueryGate>
  );
}
