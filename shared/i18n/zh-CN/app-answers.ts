/** Columns of foreign tables, pasted tables, answers to be typed. */
export const appAnswers = {} as const satisfies Record<string, string>;
