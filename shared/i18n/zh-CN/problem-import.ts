export const problemImport = {} as const satisfies Record<string, string>;
