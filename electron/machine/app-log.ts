/**
 * The log of the program itself (运行日志), for diagnosis: what was opened, what failed, how long it took. Never names, contact data, texts,
 * file names of people or paths; events are fixed words, facts are codes and figures.
 */
export type AppLog = {
  note(event: string, facts?: Readonly<Record<string, string | number | boolean>>): void;
  close(): Promise<void>;
};

/** For callers that keep none. */
export const SILENT_LOG: AppLog = Object.freeze({ note: () => {}, close: () => Promise.resolve() });
