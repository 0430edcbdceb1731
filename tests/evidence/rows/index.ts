// The rows of `npm run evidence`, in the order of the table.
// May use: everything in the repository.
// Must not: hold a figure that no run has printed.
import type { EvidenceRow } from '../evidence-row.ts';

/** Loaded one by one, so that a single row starts at once. */
export const ROWS: Readonly<Record<string, () => Promise<EvidenceRow>>> = {
  'crash-states': () => import('./crash-states.ts').then((m) => m.crashStates),
  'fault-loop': () => import('./fault-loop.ts').then((m) => m.faultLoop),
  kills: () => import('./kills.ts').then((m) => m.kills),
  'damage-grid': () => import('./damage-grid.ts').then((m) => m.damageGrid),
  'rival-processes': () => import('./rival-processes.ts').then((m) => m.rivalProcesses),
  'hostile-files': () => import('./hostile-files.ts').then((m) => m.hostileFiles),
  'script-payloads': () => import('./script-payloads.ts').then((m) => m.scriptPayloads),
  'electron-checklist': () => import('./electron-checklist.ts').then((m) => m.electronChecklist),
  fuses: () => import('./fuses.ts').then((m) => m.fuses),
  'loopback-door': () => import('./loopback-door.ts').then((m) => m.loopbackDoor),
  'bad-updates': () => import('./bad-updates.ts').then((m) => m.badUpdateFeeds),
  'no-secrets': () => import('./no-secrets.ts').then((m) => m.noSecrets),
  'log-mutations': () => import('./log-mutations.ts').then((m) => m.logMutations),
  'same-export': () => import('./same-export.ts').then((m) => m.sameExport),
};
