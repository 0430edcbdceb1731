import { useMemo } from 'react';
import { comparePlainTexts } from '#shared/doc-model/compare/index.ts';
import { ComparedText } from './compared-text.tsx';

/** A text with what was changed in it since `before`, by words. */
export function ChangedText({ before, after }: { readonly before: string; readonly after: string }) {
  const runs = useMemo(() => comparePlainTexts(before, after), [before, after]);
  return <ComparedText runs={runs} side="both" />;
}
