import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { CopyOptions, Purpose } from './copy-choice.ts';
import type { FileFormat } from './format-choice.tsx';

/** What of a choice is the same for the next draft. */
type Kept = Pick<CopyOptions, 'lineNumbers' | 'wideMargin' | 'patentAppeal' | 'watermark'>;

type CopyPreferences = {
  readonly purpose: Purpose;
  /** The last format of each purpose. */
  readonly formats: Partial<Readonly<Record<Purpose, FileFormat>>>;
  readonly options: Kept;
  readonly set: (changes: Partial<Pick<CopyPreferences, 'purpose' | 'formats' | 'options'>>) => void;
};

/** How this person last made copies of drafts; kept on this machine. */
export const useCopyPreferences = create<CopyPreferences>()(
  persist(
    (set) => ({
      purpose: 'clean',
      formats: {},
      options: { lineNumbers: true, wideMargin: false, patentAppeal: true, watermark: '' },
      set: (changes) => set(changes),
    }),
    { name: 'zhunsheng.copies', partialize: ({ set: _, ...rest }) => rest },
  ),
);
