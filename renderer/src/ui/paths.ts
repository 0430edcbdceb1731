import type { HomeItem, SearchHit } from '#shared/contract/index.ts';

const FOLDERS = {
  project: 'projects',
  committee: 'committees',
  person: 'people',
  round: 'rounds',
  ballot: 'ballots',
  meeting: 'meetings',
  draft: 'drafts',
} as const;

/** Address of the page of an object. */
export function pathOf(
  target: HomeItem['target'] | { readonly kind: keyof typeof FOLDERS; readonly id: string },
): string {
  return `/${FOLDERS[target.kind]}/${target.id}`;
}

/** Address that a hit of the search leads to. */
export function pathOfHit(hit: SearchHit): string {
  if (hit.kind === 'comment') return `/rounds/${hit.parentId}?comment=${encodeURIComponent(hit.id)}`;
  if (hit.kind === 'person') return `/people?person=${encodeURIComponent(hit.id)}`;
  return pathOf({ kind: hit.kind, id: hit.id });
}
