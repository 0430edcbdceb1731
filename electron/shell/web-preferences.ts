import type { WebPreferences } from 'electron';

/** The session of every window: on this machine only, without cookies. */
export const PARTITION = 'persist:desk';

/** The one set of preferences of every window (reliability 4.2 #1, #2, #20). */
export const WEB_PREFERENCES: Readonly<WebPreferences> = Object.freeze({
  partition: PARTITION,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  spellcheck: false,
});
