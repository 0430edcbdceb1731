/** Statistics of a round, replies, lists for others. */
export const appFigures = {} as const satisfies Record<string, string>;
