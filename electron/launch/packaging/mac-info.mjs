import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'));
const plist = createRequire(builder.resolve('app-builder-lib'))('plist');

/**
 * What no program of ours asks macOS for: plain-text connections to anywhere (electron-builder writes them in for a feed of
 * electron-updater, after `extendInfo`), and camera, microphone, Bluetooth … (Electron's own sentences about them).
 */
const UNWANTED = /^NSAppTransportSecurity$|^NS\w+UsageDescription$/;

/** Info.plist of a packed application and of its helpers: path and content. */
export function readInfos(app) {
  const helpers = join(app, 'Contents', 'Frameworks');
  const apps = [app, ...readdirSync(helpers, { withFileTypes: true }).flatMap((entry) => nested(helpers, entry))];
  return apps.map((folder) => {
    const path = join(folder, 'Contents', 'Info.plist');
    return { path, info: plist.parse(readFileSync(path, 'utf8')) };
  });
}

const nested = (folder, entry) =>
  entry.isDirectory() && entry.name.endsWith('.app') ? [join(folder, entry.name)] : [];

/** Names of the keys that should not be there. */
export const unwantedKeys = (info) => Object.keys(info).filter((key) => UNWANTED.test(key));

/** Takes out of every Info.plist of an application what it does not ask for. Before it is signed. */
export function pruneInfos(app) {
  for (const { path, info } of readInfos(app)) {
    const unwanted = unwantedKeys(info);
    for (const key of unwanted) delete info[key];
    if (unwanted.length > 0) writeFileSync(path, plist.build(info));
  }
}
