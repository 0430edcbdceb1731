export const problemStorage = {} as const satisfies Record<string, string>;
