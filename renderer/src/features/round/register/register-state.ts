import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { ALL_COMMENTS, type Arrangement, type ColumnChoice } from './arrangement.ts';

type RegisterState = {
  /** Columns as this person chose them; null = as they come. */
  readonly columns: readonly ColumnChoice[] | null;
  /** How each round was last looked at in this window, by its id, and the groups folded there. */
  readonly arrangements: Readonly<Record<string, Arrangement>>;
  readonly folded: Readonly<Record<string, readonly string[]>>;
  readonly setColumns: (columns: readonly ColumnChoice[] | null) => void;
  readonly arrange: (roundId: string, changes: Partial<Arrangement>) => void;
  readonly fold: (roundId: string, folded: readonly string[]) => void;
};

/** How the register is looked at. The columns are kept on this machine, the rest until the window closes. */
export const useRegisterState = create<RegisterState>()(
  persist(
    (set) => ({
      columns: null,
      arrangements: {},
      folded: {},
      setColumns: (columns) => set({ columns }),
      arrange: (roundId, changes) =>
        set(({ arrangements }) => ({
          arrangements: {
            ...arrangements,
            [roundId]: { ...(arrangements[roundId] ?? ALL_COMMENTS), ...changes },
          },
        })),
      fold: (roundId, keys) => set(({ folded }) => ({ folded: { ...folded, [roundId]: keys } })),
    }),
    { name: 'zhunsheng.register', partialize: ({ columns }) => ({ columns }) },
  ),
);
