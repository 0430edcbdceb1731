import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as electron from 'electron';
import { openAppLog, readPolicy, settingsFolder } from '#machine/index.ts';
import { bundledPaths, startApp } from '#shell/index.ts';
import packageJson from '../package.json' with { type: 'json' };

/** Composition root of the shell. */
startApp({
  electron,
  paths: bundledPaths(dirname(fileURLToPath(import.meta.url))),
  argv: process.argv,
  platform: process.platform,
  settings: settingsFolder(),
  policy: await readPolicy(),
  log: openAppLog(settingsFolder()),
  version: packageJson.version,
  onFatal: (listener) => process.on('uncaughtException', listener),
});
