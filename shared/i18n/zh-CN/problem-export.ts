export const problemExport = {} as const satisfies Record<string, string>;
