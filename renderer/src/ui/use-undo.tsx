import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { failureOf, useApi } from '../rpc/index.ts';
import { useSession } from '../state/index.ts';
import { FailureNotice } from './failure-notice.tsx';
import { useT } from './i18n.ts';

/** Undoes a commit of this window and says so. */
export function useUndo(): (commitId: string, label: string) => Promise<void> {
  const api = useApi();
  const { t } = useT();
  const drop = useSession((s) => s.dropCommit);
  return useCallback(
    async (commitId, label) => {
      try {
        await api.workspace.undo({ commitId });
        drop(commitId);
        notifications.hide(commitId);
        notifications.show({ message: t('app.undo.done', { label }), autoClose: 3500 });
      } catch (error) {
        drop(commitId);
        const failure = failureOf(error);
        notifications.show({ message: <FailureNotice failure={failure} plain />, color: 'red', autoClose: 12_000 });
      }
    },
    [api, drop, t],
  );
}
