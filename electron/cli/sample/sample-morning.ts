import type { PlainDate } from '#shared/base/index.ts';

/**
 * The time of day (milliseconds of the epoch) at which the sample's records are made: ten in the morning in Beijing, or `now` where that is
 * still to come — a record from later would have the first start call the computer's clock wrong.
 */
export const sampleMorning = (today: PlainDate, now: number): number => Math.min(Date.parse(`${today}T02:00:00Z`), now);
