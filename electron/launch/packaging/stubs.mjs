// Stand-ins for Electron's distributions: everything that electron-builder looks at, and the wire of fuses, so that
// packages can be rehearsed where Electron cannot be fetched. None of them runs.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { FUSE_SENTINEL, FuseV1Options, fuseConfig } from './fuses.mjs';

const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'));

/** The wire with every fuse the wrong way round: whatever is right in a package was set there. */
export function wrongWire() {
  const right = fuseConfig();
  const states = Object.values(FuseV1Options).map((place) => (right[place] ? '0' : '1'));
  return Buffer.concat([
    Buffer.from(FUSE_SENTINEL),
    Buffer.from([right.version, states.length]),
    Buffer.from(states.join('')),
  ]);
}

function write(folder, files) {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    if (!/\.[a-z]+$/.test(name)) chmodSync(path, 0o755);
  }
}

const LICENCES = { LICENSE: 'Electron\n', 'LICENSES.chromium.html': '<p>Chromium</p>\n', version: '45.4.1' };
const LOCALES = Object.fromEntries(['de', 'en-US', 'zh-CN', 'zh-TW'].map((name) => [`locales/${name}.pak`, name]));
const COMMON = { ...LICENCES, ...LOCALES, 'resources/default_app.asar': '', 'chrome_100_percent.pak': '' };

/** Electron for Linux: a script that says what it is, with the wire behind it. */
export function stubLinux(folder) {
  const script = Buffer.from('#!/bin/sh\necho "stand-in for Electron"\nexit 0\n');
  const sandbox = '#!/bin/sh\nexit 0\n';
  write(folder, { ...COMMON, electron: Buffer.concat([script, wrongWire()]), 'chrome-sandbox': sandbox });
}

/** Electron for Windows: a real PE with one VERSIONINFO (rcedit, which comes with electron-builder), the wire in a run of zeros. */
export function stubWindows(folder) {
  const program = readFileSync(builder.resolve('electron-winstaller/vendor/rcedit.exe'));
  const wire = wrongWire();
  const sections = program.readUInt32LE(0x3c) + 24 + program.readUInt16LE(program.readUInt32LE(0x3c) + 20);
  // The first section's bytes, not the headers, and not the resources, which are written anew.
  const start = program.readUInt32LE(sections + 20);
  const at = program.indexOf(Buffer.alloc(wire.length + 32), start);
  if (at === -1) throw new Error('no run of zeros for the fuses');
  wire.copy(program, at + 16);
  write(folder, { ...COMMON, 'electron.exe': program, 'ffmpeg.dll': '' });
}

/** As Electron's own has them: none may be in a packed program. */
const ASKED = `<key>NSAppTransportSecurity</key><dict><key>NSAllowsArbitraryLoads</key><true/></dict>
<key>NSCameraUsageDescription</key><string>This app needs access to the camera</string>`;

const plist = (name) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
<key>CFBundleExecutable</key><string>${name}</string>
<key>CFBundleIconFile</key><string>electron.icns</string>
<key>CFBundleIdentifier</key><string>com.github.Electron</string>
<key>CFBundleName</key><string>${name}</string>
${ASKED}
</dict></plist>
`;

/** Electron for macOS: the skeleton of Electron.app; the wire is in the framework. */
export function stubMac(folder) {
  const app = 'Electron.app/Contents';
  const framework = `${app}/Frameworks/Electron Framework.framework`;
  const files = {
    ...LICENCES,
    [`${app}/Info.plist`]: plist('Electron'),
    [`${app}/MacOS/Electron`]: 'stand-in',
    [`${app}/Resources/electron.icns`]: '',
    [`${app}/Resources/default_app.asar`]: '',
    [`${framework}/Electron Framework`]: Buffer.concat([Buffer.alloc(64), wrongWire()]),
  };
  for (const kind of ['', ' (Renderer)', ' (GPU)', ' (Plugin)']) {
    const name = `Electron Helper${kind}`;
    files[`${app}/Frameworks/${name}.app/Contents/Info.plist`] = plist(name);
    files[`${app}/Frameworks/${name}.app/Contents/MacOS/${name}`] = 'stand-in';
  }
  for (const language of ['de', 'en', 'zh_CN']) {
    files[`${app}/Resources/${language}.lproj/locale.pak`] = language;
    files[`${framework}/Versions/A/Resources/${language}.lproj/locale.pak`] = language;
  }
  write(folder, files);
}

export const STUBS = { linux: stubLinux, win32: stubWindows, darwin: stubMac };
