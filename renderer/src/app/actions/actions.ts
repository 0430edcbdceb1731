import { toggleNavigationOpen, usePreferences, useSession } from '../../state/index.ts';
import type { Action } from './action.ts';
import { moveToPane } from './panes.ts';

const go = (id: string, titleKey: Action['titleKey'], shortcut: string, to: string): Action => ({
  id,
  titleKey,
  group: 'go',
  ...(shortcut === '' ? {} : { shortcut }),
  run: ({ navigate }) => void navigate(to),
});
const create = (id: string, titleKey: Action['titleKey'], to: string): Action => ({
  id,
  titleKey,
  group: 'create',
  enabled: ({ editable }) => editable,
  run: ({ navigate }) => void navigate(`${to}?new=1`),
});

export const openPalette: Action = {
  id: 'palette.open',
  titleKey: 'app.action.palette',
  group: 'view',
  shortcut: 'mod+k',
  run: () => useSession.getState().show('palette'),
};

export const toggleNavigation: Action = {
  id: 'view.navigation',
  titleKey: 'app.action.navigation',
  group: 'view',
  shortcut: 'mod+b',
  run: toggleNavigationOpen,
};

export const switchLanguage: Action = {
  id: 'view.language',
  titleKey: 'app.action.language',
  group: 'view',
  run: () => {
    const { locale, set } = usePreferences.getState();
    set({ locale: locale === 'en' ? 'zh-CN' : 'en', localeChosen: true });
  },
};

export const undoLast: Action = {
  id: 'edit.undo',
  titleKey: 'app.action.undo',
  group: 'edit',
  shortcut: 'mod+z',
  enabled: ({ lastCommit, editable }) => editable && lastCommit !== null,
  run: ({ lastCommit, undo }) => {
    if (lastCommit) void undo(lastCommit.commitId, lastCommit.label);
  },
};

/** Every action, in the order of palette and help. */
export const actions: readonly Action[] = [
  go('go.home', 'app.nav.home', 'g h', '/'),
  go('go.projects', 'app.nav.projects', 'g p', '/projects'),
  go('go.plans', 'app.nav.plans', '', '/plans'),
  go('go.portfolio', 'app.nav.portfolio', 'g v', '/portfolio'),
  go('go.calendar', 'app.nav.calendar', 'g k', '/calendar'),
  go('go.meetings', 'app.nav.meetings', 'g m', '/meetings'),
  go('go.documents', 'app.nav.documents', '', '/documents'),
  go('go.statistics', 'app.nav.statistics', 'g t', '/statistics'),
  go('go.committees', 'app.nav.committees', 'g c', '/committees'),
  go('go.people', 'app.nav.people', 'g o', '/people'),
  go('go.workspace', 'app.nav.workspace', 'g w', '/workspace'),
  go('go.backups', 'app.backup.title', '', '/backups'),
  go('go.record', 'app.record.title', '', '/record'),
  go('go.archive', 'app.archive.title', '', '/archive'),
  go('go.diagnostics', 'app.diagnostics.title', '', '/diagnostics'),
  go('go.updates', 'app.updates.title', '', '/workspace'),
  go('go.rules', 'app.rules.title', 'g r', '/rules'),
  go('go.search', 'app.search.title', 'g s', '/search'),
  go('go.batch', 'app.action.batch', '', '/export'),
  go('go.form-styles', 'app.action.form-styles', '', '/forms'),
  create('create.project', 'app.action.new-project', '/projects'),
  create('create.committee', 'app.action.new-committee', '/committees'),
  create('create.meeting', 'app.action.new-meeting', '/meetings'),
  undoLast,
  openPalette,
  toggleNavigation,
  {
    id: 'view.next-part',
    titleKey: 'app.action.next-part',
    group: 'view',
    shortcut: 'F6',
    run: () => moveToPane(1),
  },
  {
    id: 'view.previous-part',
    titleKey: 'app.action.previous-part',
    group: 'view',
    shortcut: 'shift+F6',
    run: () => moveToPane(-1),
  },
  switchLanguage,
  {
    id: 'view.theme-light',
    titleKey: 'app.action.theme-light',
    group: 'view',
    run: () => usePreferences.getState().set({ theme: 'light' }),
  },
  {
    id: 'view.theme-dark',
    titleKey: 'app.action.theme-dark',
    group: 'view',
    run: () => usePreferences.getState().set({ theme: 'dark' }),
  },
  {
    id: 'view.theme-auto',
    titleKey: 'app.action.theme-auto',
    group: 'view',
    run: () => usePreferences.getState().set({ theme: 'auto' }),
  },
  {
    id: 'view.shortcuts',
    titleKey: 'app.action.shortcuts',
    group: 'view',
    shortcut: '?',
    run: () => useSession.getState().show('shortcuts'),
  },
];
