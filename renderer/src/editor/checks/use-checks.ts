import { useEffect, useState } from 'react';
import { type Locale, translate } from '#shared/i18n/index.ts';
import type { StandardProfile } from '#shared/publishing/index.ts';
import type { EditorStore } from '../editor-store.ts';
import { CheckRunner } from './check-runner.ts';
import type { EditorChecks } from './editor-checks.ts';

/** The checks of one editor; null without what they need. */
export function useChecks(
  store: EditorStore,
  checks: EditorChecks | undefined,
  profile: StandardProfile,
  locale: Locale,
): CheckRunner | null {
  const [runner, setRunner] = useState<CheckRunner | null>(null);
  const wanted = checks !== undefined;
  useEffect(() => {
    if (!wanted) return;
    const made = new CheckRunner(store);
    setRunner(made);
    return () => {
      made.close();
      setRunner(null);
    };
  }, [store, wanted]);
  useEffect(() => {
    if (!runner || !checks) return;
    runner.set(checks, profile, ({ message, params }) => translate(locale, `check.${message}`, params));
  }, [runner, checks, profile, locale]);
  return runner;
}
