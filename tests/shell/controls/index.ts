// Controls of the shell (reliability 4.2): each a probe that says what is wrong with a shell that is handed to it.
// May use: the shell, the recording fake of Electron, Node.
// Must not: start a browser or Electron.
import { bridgeControls } from './bridge-controls.ts';
import { codeControls } from './code-controls.ts';
import type { Control } from './control.ts';
import { networkControls } from './network-controls.ts';
import { processControls } from './process-controls.ts';
import { windowControls } from './window-controls.ts';

export type { Control } from './control.ts';
export { type Subject, subject } from './subject.ts';

export const controls: readonly Control[] = [
  ...windowControls,
  ...networkControls,
  ...bridgeControls,
  ...processControls,
  ...codeControls,
];
