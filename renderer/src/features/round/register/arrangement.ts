import {
  COMMENT_GROUPS,
  COMMENT_SORTS,
  type CommentFilter,
  type CommentGrouping,
  type CommentSort,
  commentFilterSchema,
} from '#shared/contract/index.ts';
import type { RegisterView } from '#shared/domain/register-view.ts';

/** How the register is looked at: which comments, in which order, in which groups. */
export type Arrangement = {
  readonly filter: CommentFilter;
  readonly sort: CommentSort;
  readonly descending: boolean;
  readonly group: CommentGrouping;
  /** View that was chosen: one of `BUILT_IN`, or `saved:` and its name. */
  readonly view: string;
};

/** A column that is shown, and its width in pixels; 0 = as it comes. */
export type ColumnChoice = RegisterView['columns'][number];

export const NO_FILTER: CommentFilter = {
  text: '',
  organisation: '',
  clause: '',
  type: '',
  decision: '',
  unplaced: false,
  unapplied: false,
};

export const ALL_COMMENTS: Arrangement = {
  filter: NO_FILTER,
  sort: 'clause',
  descending: false,
  group: '',
  view: 'all',
};

/** Views that every register has: they only filter. */
export const BUILT_IN = ['all', 'undecided', 'unplaced', 'suggested', 'unapplied'] as const;
export type BuiltInView = (typeof BUILT_IN)[number];

export function filterOf(view: BuiltInView): CommentFilter {
  if (view === 'undecided' || view === 'suggested') return { ...NO_FILTER, decision: view };
  return { ...NO_FILTER, unplaced: view === 'unplaced', unapplied: view === 'unapplied' };
}

/** The view of ours that filters just like this. */
export function builtInWith(filter: CommentFilter): BuiltInView | undefined {
  return BUILT_IN.find((view) => sameFilter(filter, filterOf(view)));
}

export const savedView = (name: string): string => `saved:${name}`;

/** A kept view as an arrangement; what this version does not know is left out. */
export function arrangementOf(view: RegisterView): Arrangement {
  const filter = commentFilterSchema.safeParse(view.filter);
  return {
    filter: filter.success ? filter.data : NO_FILTER,
    sort: COMMENT_SORTS.find((sort) => sort === view.sort) ?? 'clause',
    descending: view.descending,
    group: COMMENT_GROUPS.find((group) => group === view.group) ?? '',
    view: savedView(view.name),
  };
}

/** The arrangement as a view to keep: only the filters that are set. */
export function viewOf(name: string, arrangement: Arrangement, columns: readonly ColumnChoice[]): RegisterView {
  const { filter, sort, descending, group } = arrangement;
  const set = Object.entries(filter).filter(([, value]) => value !== '' && value !== false);
  return { name, filter: Object.fromEntries(set), sort, descending, group, columns: [...columns] };
}

/** Whether something was changed since the view was chosen. */
export function isChanged(arrangement: Arrangement, views: readonly RegisterView[]): boolean {
  const builtIn = BUILT_IN.find((view) => view === arrangement.view);
  if (builtIn) return !sameFilter(arrangement.filter, filterOf(builtIn));
  const view = views.find(({ name }) => savedView(name) === arrangement.view);
  if (!view) return false;
  const kept = arrangementOf(view);
  const { sort, descending, group } = arrangement;
  return (
    !sameFilter(arrangement.filter, kept.filter) ||
    sort !== kept.sort ||
    descending !== kept.descending ||
    group !== kept.group
  );
}

export function sameFilter(a: CommentFilter, b: CommentFilter): boolean {
  return (Object.keys(NO_FILTER) as (keyof CommentFilter)[]).every((key) => a[key] === b[key]);
}
