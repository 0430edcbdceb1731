// Profiles: what differs between families of standards, committees and papers, all as data with sources.
// May use: types of domain and publishing.
// Must not: hold mechanisms beyond looking data up and filling in wording; know storage or screens.
export { decisionRule } from './decisions.ts';
export * from './forms/index.ts';
export * from './gb-profile.ts';
export * from './iso-profile.ts';
export * from './layout/index.ts';
export * from './letters/index.ts';
export * from './standard-kinds.ts';
export * from './wording/index.ts';
