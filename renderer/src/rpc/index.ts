// Calls to the host: the typed client, what pages read, commands with undo, files in pieces, events.
// May use: shared/contract, platform, TanStack Query.
// Must not: hold data of its own or know features.
export * from './api.ts';
export * from './failure.ts';
export * from './files.ts';
export * from './reads.ts';
export * from './use-changes.ts';
export * from './use-health-changes.ts';
export * from './use-silence.ts';
export * from './use-today.ts';
