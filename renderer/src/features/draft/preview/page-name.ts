import type { useT } from '../../../ui/index.ts';
import type { OpenPages } from './open-pages.ts';

/** What a page is called: by its printed number, without one (cover, blank backs) by its place in the file, so that no two are alike. */
export function pageName({ pages }: OpenPages, index: number, t: ReturnType<typeof useT>['t']): string {
  const label = pages[index]?.label;
  return label ? t('app.preview.page', { page: label }) : t('app.preview.unnumbered', { page: index + 1 });
}
