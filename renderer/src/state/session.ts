import { create } from 'zustand';

export type OwnCommit = { readonly commitId: string; readonly label: string };

export type Crumb = { readonly label: string; readonly to: string };

type Session = {
  /** Where the page stands, set by the page; its own title is not among them. */
  readonly crumbs: readonly Crumb[];
  readonly pageTitle: string;
  /** Commits of this window that can be undone, newest last. */
  readonly commits: readonly OwnCommit[];
  /** The present page needs the width: the navigation is a narrow rail until the person opens it. */
  readonly wide: boolean;
  readonly navigationOnWide: boolean;
  readonly overlay: 'palette' | 'shortcuts' | null;
  readonly pushCommit: (commit: OwnCommit) => void;
  readonly dropCommit: (commitId: string) => void;
  readonly setWide: (wide: boolean) => void;
  readonly toggleNavigationOnWide: () => void;
  readonly closeNavigationOnWide: () => void;
  readonly setPlace: (crumbs: readonly Crumb[], pageTitle: string) => void;
  readonly show: (overlay: Session['overlay']) => void;
};

/** State of this window until it is closed. */
export const useSession = create<Session>()((set) => ({
  crumbs: [],
  pageTitle: '',
  commits: [],
  wide: false,
  navigationOnWide: false,
  overlay: null,
  pushCommit: (commit) => set((s) => ({ commits: [...s.commits.slice(-49), commit] })),
  dropCommit: (commitId) => set((s) => ({ commits: s.commits.filter((c) => c.commitId !== commitId) })),
  setWide: (wide) => set({ wide }),
  toggleNavigationOnWide: () => set((s) => ({ navigationOnWide: !s.navigationOnWide })),
  closeNavigationOnWide: () => set({ navigationOnWide: false }),
  setPlace: (crumbs, pageTitle) => set({ crumbs, pageTitle }),
  show: (overlay) => set({ overlay }),
}));
