/**
 * 1: a project without tracks, batches, adoption, adjustments, and the ticks of its check lists.
 * 2: a history that does not say what a gate lacked.
 */
export const projectMigrations = {
  1: (data: unknown) => ({
    ...(data as object),
    replacesInPart: [],
    adoptions: [],
    part: '',
    seriesId: '',
    trackId: '',
    batchId: '',
    adjustments: [],
    ended: null,
    ticks: [],
  }),
  2: (data: unknown) => {
    const project = data as { readonly history: readonly object[] };
    return { ...project, history: project.history.map((entry) => ({ ...entry, lacked: [] })) };
  },
};
