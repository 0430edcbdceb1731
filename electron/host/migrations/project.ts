/** 1: a project without tracks, batches, adoption, adjustments, and the ticks of its check lists. */
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
};
