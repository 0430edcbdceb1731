import { type Control, controls, type Subject, subject } from '#tests/shell/controls/index.ts';
import type { EvidenceRow, Measured } from '../evidence-row.ts';

/** Electron's own checklist (Security, “Checklist: Security recommendations”), in its order. */
const ITEMS = [
  'Only load secure content',
  'Do not enable Node.js integration for remote content',
  'Enable context isolation in all renderers',
  'Enable process sandboxing',
  'Handle session permission requests from remote content',
  'Do not disable webSecurity',
  'Define a Content Security Policy',
  'Do not enable allowRunningInsecureContent',
  'Do not enable experimental features',
  'Do not use enableBlinkFeatures',
  'Do not use allowpopups for webviews',
  'Verify webview options before creation',
  'Disable or limit navigation',
  'Disable or limit creation of new windows',
  'Do not use shell.openExternal with untrusted content',
  'Use a current version of Electron',
  'Validate the sender of all IPC messages',
  'Avoid usage of the file:// protocol and prefer custom protocols',
  'Check which fuses you can change',
  'Do not expose Electron APIs to untrusted web content',
] as const;

/** Tries every control; an item counts when a probe proves it and none of its probes finds anything. */
export async function checklist(shell: Subject, probes: readonly Control[] = controls): Promise<Measured> {
  const proved = new Set<number>();
  const broken = new Set<number>();
  const findings: string[] = [];
  let held = 0;
  for (const { items, name, number, probe } of probes) {
    try {
      await probe(shell);
      held++;
      for (const item of items) proved.add(item);
    } catch (error) {
      for (const item of items) broken.add(item);
      findings.push(`#${number} ${name}: ${error instanceof Error ? error.message.slice(0, 300) : error}`);
    }
  }
  const kept = ITEMS.filter((_, index) => proved.has(index + 1) && !broken.has(index + 1));
  return {
    figures: [
      { name: 'items of Electron’s checklist with a test that passes', value: kept.length, wanted: { exactly: 20 } },
      { name: 'probes of the controls that pass', value: held, wanted: { exactly: probes.length } },
      { name: 'controls probed', value: new Set(probes.map(({ number }) => number)).size, wanted: { atLeast: 19 } },
    ],
    findings,
  };
}

export const electronChecklist: EvidenceRow = {
  id: 'electron-checklist',
  promise: 'Electron’s checklist: every item has a test that passes',
  measure: () => checklist(subject()),
};
