import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { useReads } from '../../rpc/index.ts';
import { EmptyState, momentText, QueryGate, SideDialog, useEditable, useT, useUndo } from '../../ui/index.ts';
import styles from './history.module.css';
import { HistoryWords } from './history-words.tsx';

type Kind = 'project' | 'committee' | 'draft' | 'round' | 'ballot' | 'meeting';

/** A button that opens the audit records of an object, newest first. */
export function HistoryButton({ kind, id }: { readonly kind: Kind; readonly id: string }) {
  const { t } = useT();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconHistory size={15} />} onClick={() => setOpened(true)}>
        {t('app.history.title')}
      </Button>
      <HistoryDrawer kind={kind} id={id} opened={opened} onClose={() => setOpened(false)} />
    </>
  );
}

const PAGES: Readonly<Record<string, Kind>> = {
  drafts: 'draft',
  rounds: 'round',
  ballots: 'ballot',
  meetings: 'meeting',
};

/** The same for the object whose page is open, as a sign in the bar above; nothing where the page has the button, or no object. */
export function HistoryTool() {
  const { t } = useT();
  const { pathname } = useLocation();
  const [opened, setOpened] = useState(false);
  const [, folder = '', id = ''] = pathname.split('/');
  const kind = PAGES[folder];
  if (!kind || id === '') return null;
  return (
    <>
      <Tooltip label={t('app.history.title')}>
        <ActionIcon aria-label={t('app.history.title')} onClick={() => setOpened(true)}>
          <IconHistory size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <HistoryDrawer kind={kind} id={id} opened={opened} onClose={() => setOpened(false)} />
    </>
  );
}

type DrawerProps = {
  readonly kind: Kind;
  readonly id: string;
  readonly opened: boolean;
  readonly onClose: () => void;
};

function HistoryDrawer({ kind, id, opened, onClose }: DrawerProps) {
  const { t } = useT();
  return (
    <SideDialog opened={opened} onClose={onClose} position="right" size={520} title={t('app.history.title')}>
      {opened && <Records kind={kind} id={id} />}
    </SideDialog>
  );
}

function Records({ kind, id }: { readonly kind: Kind; readonly id: string }) {
  const { t, any } = useT();
  const read = useReads();
  const editable = useEditable();
  const undo = useUndo();
  const history = useQuery(read.history(kind, id));
  return (
    <QueryGate query={history} part>
      {(records) =>
        records.length === 0 ? (
          <EmptyState small title={t('app.history.empty')} />
        ) : (
          <ol className={styles['records']}>
            {records.map((record, index) => {
              const label = any(`app.command.${record.command}`);
              return (
                <li key={record.commitId} className={styles['record']}>
                  <div>
                    <div>{label}</div>
                    <HistoryWords words={record.words} />
                    <div className={styles['when']}>
                      <time dateTime={record.at}>{momentText(record.at)}</time> · {record.actor}
                    </div>
                  </div>
                  {/* Only the last change can be taken back: later ones stand on the earlier. */}
                  {index === 0 && record.undoable && (
                    <Button
                      variant="subtle"
                      size="compact-xs"
                      disabled={!editable}
                      aria-label={t('app.history.undo', { label })}
                      onClick={() => void undo(record.commitId, label)}
                    >
                      {t('app.undo.button')}
                    </Button>
                  )}
                </li>
              );
            })}
          </ol>
        )
      }
    </QueryGate>
  );
}
