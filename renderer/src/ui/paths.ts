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

/** Whether objects of a kind have a page of their own. */
export function hasPage(kind: string): kind is keyof typeof FOLDERS {
  return kind in FOLDERS && kind !== 'person';
}

/** Address of the page of an object. */
export function pathOf(
  target: HomeItem['target'] | { readonly kind: keyof typeof FOLDERS; readonly id: string },
): string {
  return `/${FOLDERS[target.kind]}/${target.id}`;
}

/** Address that a hit of the search leads to: at the place where it was found. */
export function pathOfHit({ kind, id, parentId, title, snippet }: SearchHit): string {
  switch (kind) {
    case 'comment':
      return `/rounds/${parentId}?comment=${encodeURIComponent(id)}`;
    case 'person':
      return `/people?person=${encodeURIComponent(id)}`;
    case 'document':
      return `/documents?id=${encodeURIComponent(id)}`;
    case 'organisation':
      return `/people?tab=organisations&text=${encodeURIComponent(title)}`;
    case 'draft':
      return `${pathOf({ kind, id })}${snippet?.place ? `?block=${encodeURIComponent(snippet.place)}` : ''}`;
    case 'file': {
      const [holder, holderId = ''] = parentId.split(':');
      return pathOf({ kind: holder as keyof typeof FOLDERS, id: holderId });
    }
    default:
      return pathOf({ kind, id });
  }
}
