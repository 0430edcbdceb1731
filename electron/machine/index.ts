// What this machine and this person give to every door: folder of settings, policy of the administrator, log of the program.
// May use: Node, shared.
// Must not: open workspaces, or know Electron.
export { type AppLog, openAppLog, SILENT_LOG } from './app-log.ts';
export { archiveSum, type BuildInfo, readBuildInfo, SOURCE_TREE } from './build-info.ts';
export { logCrashes } from './log-crashes.ts';
export { errorFacts, type LogFacts } from './log-facts.ts';
export { type EffectivePolicy, mayStandAt, NO_POLICY, readPolicy } from './policy/index.ts';
export { settingsFolder } from './settings-folder.ts';
export { countStart, type StartCount } from './start-count.ts';
export { writeWhole } from './write-whole.ts';
