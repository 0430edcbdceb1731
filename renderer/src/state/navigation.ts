import { usePreferences } from './preferences.ts';
import { useSession } from './session.ts';

/** Whether the navigation is shown in full: as preferred, or, on pages that need the width, as chosen for those. */
export function useNavigationOpen(): boolean {
  const preferred = usePreferences((s) => s.navigationOpen);
  const wide = useSession((s) => s.wide);
  const onWide = useSession((s) => s.navigationOnWide);
  return wide ? onWide : preferred;
}

export function toggleNavigationOpen(): void {
  const { wide, toggleNavigationOnWide } = useSession.getState();
  const { navigationOpen, set } = usePreferences.getState();
  if (wide) toggleNavigationOnWide();
  else set({ navigationOpen: !navigationOpen });
}
