/** Resolution meeting mode. */
export const appResolution = {} as const satisfies Record<string, string>;
