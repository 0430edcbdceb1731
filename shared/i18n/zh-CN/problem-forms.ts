export const problemForms = {} as const satisfies Record<string, string>;
