import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as electron from 'electron';
import { bundledPaths, startApp } from '#shell/index.ts';

/** Composition root of the shell. */
startApp({
  electron,
  paths: bundledPaths(dirname(fileURLToPath(import.meta.url))),
  argv: process.argv,
  platform: process.platform,
});
