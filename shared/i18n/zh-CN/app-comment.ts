/** Detail of a comment, decisions, applying a proposal. */
export const appComment = {} as const satisfies Record<string, string>;
