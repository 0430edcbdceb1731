import { create } from 'zustand';

export type OwnCommit = { readonly commitId: string; readonly label: string };

type Session = {
  /** Commits of this window that can be undone, newest last. */
  readonly commits: readonly OwnCommit[];
  readonly overlay: 'palette' | 'shortcuts' | null;
  readonly pushCommit: (commit: OwnCommit) => void;
  readonly dropCommit: (commitId: string) => void;
  readonly show: (overlay: Session['overlay']) => void;
};

/** State of this window until it is closed. */
export const useSession = create<Session>()((set) => ({
  commits: [],
  overlay: null,
  pushCommit: (commit) => set((s) => ({ commits: [...s.commits.slice(-49), commit] })),
  dropCommit: (commitId) => set((s) => ({ commits: s.commits.filter((c) => c.commitId !== commitId) })),
  show: (overlay) => set({ overlay }),
}));
