import { useEffect } from 'react';
import { usePreferences } from '../state/index.ts';
import { usePolicy } from '../ui/index.ts';

/** The administrator's language, as long as the person has chosen none. */
export function useLanguageOfPolicy(): void {
  const value = usePolicy('Locale')?.value;
  useEffect(() => {
    const { localeChosen, set } = usePreferences.getState();
    if (!localeChosen && (value === 'en' || value === 'zh-CN')) set({ locale: value });
  }, [value]);
}
