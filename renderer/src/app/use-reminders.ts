import { useEffect } from 'react';
import type { DueGroup } from '#shared/domain/home-plan.ts';
import { remindersNow } from '#shared/domain/reminder.ts';
import { usePlatform } from '../platform/index.ts';
import { useApi } from '../rpc/index.ts';
import { usePreferences } from '../state/index.ts';
import { usePolicy, useT } from '../ui/index.ts';

/** The first one when the desk has come up, then every few hours. */
const FIRST_MS = 5000;
const EVERY_MS = 3 * 3_600_000;

/** 提醒: has the system show what is overdue and due, while the desk runs; only where the door can do that and the person wants it. */
export function useReminders(): void {
  const { remind } = usePlatform();
  const api = useApi();
  const { t } = useT();
  const fixed = usePolicy('Reminders');
  const chosen = usePreferences((s) => s.reminders);
  const wanted = fixed ? fixed.value === 'true' : chosen;
  useEffect(() => {
    if (!remind || !wanted) return;
    const look = async () => {
      const { homeCommittee, remindedOn, set } = usePreferences.getState();
      const { today, groups } = await api.workspace.home({ committeeId: homeCommittee, most: 1 });
      const of = (group: DueGroup) => groups.find((each) => each.group === group);
      const count = (group: DueGroup): number => of(group)?.count ?? 0;
      const counts = { overdue: count('overdue'), today: count('today'), week: count('tomorrow') + count('week') };
      for (const reminder of remindersNow(counts, remindedOn, today)) {
        const text =
          reminder === 'summary'
            ? t('app.reminder.summary', { overdue: counts.overdue, week: counts.week })
            : t('app.reminder.today', { count: counts.today, title: of('today')?.items[0]?.title ?? '' });
        if (await remind(t('app.reminder.title'), text))
          set({ remindedOn: { ...usePreferences.getState().remindedOn, [reminder]: today } });
      }
    };
    // A desk that cannot be asked now is asked again next time.
    const tell = () => void look().catch(() => undefined);
    const first = setTimeout(tell, FIRST_MS);
    const later = setInterval(tell, EVERY_MS);
    return () => {
      clearTimeout(first);
      clearInterval(later);
    };
  }, [remind, wanted, api, t]);
}
