export const problemDomain = {} as const satisfies Record<string, string>;
