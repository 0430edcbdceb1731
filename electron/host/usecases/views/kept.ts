/**
 * Something computed from a list, kept as long as somebody holds that very list. The store answers `list` and `heads` with the same array
 * until something of the kind changes, so a kept view is never stale:
 *
 *     const byStage = kept((projects: readonly Aggregate<Project>[]) => Map.groupBy(projects, (p) => p.data.stage));
 *     byStage(await ctx.store.list('project')).get('40');
 */
export function kept<L extends object, R>(build: (list: L) => R): (list: L) => R {
  const known = new WeakMap<L, { readonly view: R }>();
  return (list) => {
    const found = known.get(list) ?? { view: build(list) };
    known.set(list, found);
    return found.view;
  };
}
