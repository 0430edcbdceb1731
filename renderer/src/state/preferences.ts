import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { RemindedOn } from '#shared/domain/reminder.ts';
import type { Locale } from '#shared/i18n/index.ts';

export type ThemeChoice = 'light' | 'dark' | 'auto';

type Preferences = {
  readonly locale: Locale;
  /** Whether the person chose the language; the administrator's counts until then. */
  readonly localeChosen: boolean;
  readonly theme: ThemeChoice;
  readonly navigationOpen: boolean;
  /** Committees folded together in the navigation. */
  readonly folded: readonly string[];
  /** Where there are many committees: those that are not. */
  readonly unfolded: readonly string[];
  /** 处理建议 or 处理决定: what a choice in the register is kept as. */
  readonly decisionMode: 'suggest' | 'decide';
  /** Committee that the home page is about; empty = all. */
  readonly homeCommittee: string;
  /** Whether the system shows what is due, and on which day it last did. */
  readonly reminders: boolean;
  readonly remindedOn: RemindedOn;
  /** Newest version of the program that was pointed out. */
  readonly noticedVersion: string;
  /** The day until which nobody is reminded of a restore drill. */
  readonly drillsQuietUntil: string;
  readonly set: (changes: Partial<Omit<Preferences, 'set'>>) => void;
};

/** How this person likes the interface; kept on this machine. */
export const usePreferences = create<Preferences>()(
  persist(
    (set) => ({
      locale: 'zh-CN',
      localeChosen: false,
      theme: 'auto',
      navigationOpen: true,
      folded: [],
      unfolded: [],
      decisionMode: 'decide',
      homeCommittee: '',
      reminders: true,
      remindedOn: { summary: '', today: '' },
      noticedVersion: '',
      drillsQuietUntil: '',
      set: (changes) => set(changes),
    }),
    { name: 'zhunsheng.preferences', partialize: ({ set: _, ...rest }) => rest },
  ),
);
