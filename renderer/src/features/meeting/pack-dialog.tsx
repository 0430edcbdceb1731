import { Button, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useReads } from '../../rpc/index.ts';
import { Dialog, FailureNotice, QueryGate, useT } from '../../ui/index.ts';
import { BatchMakingSteps, useBatchMaking } from '../paper/index.ts';
import styles from './meeting.module.css';
import type { MeetingView } from './meeting-view.ts';

/** All papers of a meeting as one zip (会议材料), in folders numbered as the agenda. */
export function PackDialog({ view, onClose }: { readonly view: MeetingView; readonly onClose: () => void }) {
  const { t } = useT();
  const read = useReads();
  const pack = useQuery(read.meetingPack(view.id));
  const making = useBatchMaking();
  return (
    <Dialog opened onClose={onClose} title={t('app.meeting.pack')} size={560} closeOnClickOutside={false}>
      <QueryGate query={pack} part>
        {({ name, papers, leftOut }) => {
          const folders = [...Map.groupBy(papers, ({ folder }) => folder)];
          return (
            <BatchMakingSteps making={making} onClose={onClose}>
              <Stack gap="sm">
                <p className={styles['dialogText']}>{t('app.meeting.pack-intro', { count: papers.length })}</p>
                <ul className={styles['signIn']}>
                  {folders.map(([folder, inside]) => (
                    <li key={folder}>
                      <span>{folder}</span>
                      <span className="z-dim">{t('app.meeting.pack-papers', { count: inside.length })}</span>
                    </li>
                  ))}
                </ul>
                {leftOut.length > 0 && (
                  <p className={styles['over']}>
                    {t('app.meeting.pack-left-out', { names: leftOut.join(t('app.list.and')) })}
                  </p>
                )}
                <FailureNotice failure={making.failure} />
                <Group justify="flex-end" gap="xs">
                  <Button variant="default" onClick={onClose}>
                    {t('app.action.cancel')}
                  </Button>
                  <Button
                    data-autofocus
                    onClick={() =>
                      void making.make(
                        papers.map((paper) => ({ ...paper, label: paper.folder })),
                        name,
                      )
                    }
                  >
                    {t('app.meeting.pack-make')}
                  </Button>
                </Group>
              </Stack>
            </BatchMakingSteps>
          );
        }}
      </QueryGate>
    </Dialog>
  );
}
