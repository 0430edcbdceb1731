// State of the interface and of this window (zustand).
// May use: shared/i18n types.
// Must not: hold copies of the host's data.
export * from './navigation.ts';
export * from './preferences.ts';
export * from './session.ts';
