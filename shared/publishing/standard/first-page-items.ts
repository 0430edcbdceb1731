import type { CoverData } from '#shared/domain/cover-data.ts';
import type { FixedItem } from '../publication.ts';
import type { StandardProfile } from '../standard-profile.ts';
import { levelLineOf } from './cover-fields.ts';

/** What the first text page shows at fixed places: the level line beside its running header, and rules. */
export function firstPageItems(cover: CoverData, profile: StandardProfile): readonly FixedItem[] {
  const { firstPage } = profile.layout;
  if (!firstPage) return [];
  const text = levelLineOf(cover, profile);
  return [
    {
      kind: 'box',
      ...firstPage.level,
      verticalAlign: 'top',
      paragraphs: [{ kind: 'paragraph', style: 'first-page-level', runs: [{ kind: 'text', text }] }],
    },
    ...firstPage.rules.map((rule): FixedItem => ({ kind: 'rule', ...rule })),
  ];
}
