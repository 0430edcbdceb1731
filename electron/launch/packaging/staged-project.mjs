import { cpSync, mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../install.mjs';

const COPIED = ['package.json', 'package-lock.json', 'LICENSE', 'NOTICE', 'electron-builder.yml'];

/**
 * A copy of what electron-builder reads, outside the tree. `built`: the folder of the bundles; without it a program of
 * one line stands in (fuses do not depend on it). `time`: what all files of the copy say of their age, in seconds.
 */
export function stageProject(folder, { built = null, time = null } = {}) {
  mkdirSync(folder, { recursive: true });
  for (const name of COPIED) cpSync(join(root, name), join(folder, name));
  // Hooks are only taken from inside the project, so these are no links.
  const hooks = join('electron', 'launch', 'packaging');
  cpSync(join(root, hooks), join(folder, hooks), { recursive: true });
  cpSync(join(root, 'resources'), join(folder, 'resources'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  if (built === null) {
    mkdirSync(join(folder, 'dist', 'shell'), { recursive: true });
    writeFileSync(join(folder, 'dist', 'shell', 'main.js'), 'process.exit();\n');
  } else cpSync(built, join(folder, 'dist'), { recursive: true });
  if (time !== null) setTimes(join(folder, 'dist'), time);
  return folder;
}

function setTimes(folder, time) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) setTimes(path, time);
    utimesSync(path, time, time);
  }
}
