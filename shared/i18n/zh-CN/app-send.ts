/** Sending a draft out, reminders, extensions, letters. */
export const appSend = {} as const satisfies Record<string, string>;
