/** The register: columns, groups, views. */
export const appRegister = {} as const satisfies Record<string, string>;
