import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { Outlet, useLocation, useMatch } from 'react-router';
import { useUpdateNotice } from '../../features/updates/index.ts';
import { useNavigationOpen, useSession } from '../../state/index.ts';
import { useT } from '../../ui/index.ts';
import { useActionContext, useApplicationMenu, useShortcuts } from '../actions/index.ts';
import { useLanguageOfPolicy } from '../use-language-of-policy.ts';
import { useLiveData } from '../use-live-data.ts';
import { useReminders } from '../use-reminders.ts';
import { ConnectionDenied } from './connection-denied.tsx';
import { Navigation } from './navigation.tsx';
import { Palette } from './palette.tsx';
import styles from './shell.module.css';
import { ShortcutHelp } from './shortcut-help.tsx';
import { TopBar } from './top-bar.tsx';
import { TroubleBanner } from './trouble-banner.tsx';

/** The frame around every page: navigation, bar, the page itself, palette and help. */
export function Shell() {
  const { t } = useT();
  const state = useLiveData();
  const context = useActionContext();
  const open = useNavigationOpen();
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const narrow = useMediaQuery('(max-width: 1500px)') === true;
  const draft = useMatch('/drafts/:id') !== null;
  const formStyles = useMatch('/committees/:id/forms') !== null;
  // A small window, or one that is zoomed in: the navigation is a rail, and lies over the page when it is opened.
  const small = useMediaQuery('(max-width: 900px)') === true;
  const wide = small || ((draft || formStyles) && narrow);
  const setWide = useSession((s) => s.setWide);
  useEffect(() => setWide(wide), [wide, setWide]);
  useShortcuts(context);
  useApplicationMenu(context);
  useReminders();
  useUpdateNotice();
  useLanguageOfPolicy();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page begins at its top
  useEffect(() => {
    main.current?.scrollTo(0, 0);
    if (small) useSession.getState().closeNavigationOnWide();
  }, [pathname]);

  if (state === 'denied') return <ConnectionDenied />;
  return (
    <div className={styles['shell']} data-navigation={open || undefined}>
      <button type="button" className={styles['skip']} onClick={() => main.current?.focus()}>
        {t('app.skip')}
      </button>
      <Navigation />
      <div className={styles['content']}>
        <TopBar context={context} state={state} />
        <TroubleBanner />
        <main ref={main} tabIndex={-1} className={styles['main']}>
          <Outlet key={pathname} />
        </main>
      </div>
      <Palette context={context} />
      <ShortcutHelp />
    </div>
  );
}
