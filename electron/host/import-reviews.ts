import type { ImportedDraft } from '#host/importers/draft/index.ts';

/** Imports that somebody is looking at before they are made. */
export type ImportReviews = {
  /** Keeps what was read and answers its name. */
  keep(read: ImportedDraft): string;
  get(review: string): ImportedDraft | undefined;
};

const MOST_REVIEWS = 3;

/** In memory; the oldest go first, and whoever still looks at one reads its file again. */
export function createImportReviews(newId: () => string): ImportReviews {
  const kept = new Map<string, ImportedDraft>();
  return {
    keep(read) {
      const review = newId();
      kept.set(review, read);
      for (const oldest of kept.keys()) {
        if (kept.size <= MOST_REVIEWS) break;
        kept.delete(oldest);
      }
      return review;
    },
    get: (review) => kept.get(review),
  };
}
