import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { usePlatform } from '../../platform/index.ts';
import { usePreferences } from '../../state/index.ts';
import { useT } from '../../ui/index.ts';

const LOOK_MS = 10 * 60_000;

/** Says once for each version that there is a newer one, and where. The window is asked, no server. */
export function useUpdateNotice(): void {
  const { updates } = usePlatform();
  const { t } = useT();
  const { data } = useQuery({
    queryKey: ['updates'],
    queryFn: () => updates?.({ ask: 'state' }) ?? null,
    enabled: updates !== null,
    refetchInterval: LOOK_MS,
  });
  const version = data?.offer?.version ?? '';
  useEffect(() => {
    const { noticedVersion, set } = usePreferences.getState();
    if (version === '' || version === noticedVersion) return;
    set({ noticedVersion: version });
    notifications.show({ message: t('app.updates.notice', { version }), autoClose: false });
  }, [version, t]);
}
