export const domain = {} as const satisfies Record<string, string>;
