// Stand-ins for Electron's distributions: everything that electron-builder looks at, and the wire of fuses, so that
// packages can be rehearsed where Electron cannot be fetched. None of them runs.
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';
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

/** The head of a program of 64 bits and nothing else: the field that says for which processor it is. */
function elf(arch) {
  const head = Buffer.alloc(64);
  head.write('\x7fELF\x02\x01\x01', 'latin1');
  head.writeUInt16LE(3, 16);
  head.writeUInt16LE(arch === 'arm64' ? 0xb7 : 0x3e, 18);
  head.writeUInt32LE(1, 20);
  head.writeUInt16LE(64, 52);
  return head;
}

/** Electron for Linux: a head of ELF with the wire behind it. */
function stubLinux(folder, arch) {
  const electron = Buffer.concat([elf(arch), wrongWire()]);
  write(folder, { ...COMMON, electron, 'chrome-sandbox': elf(arch) });
}

/** Electron for Windows: a real PE with one VERSIONINFO (7-Zip, which comes with electron-builder), the wire in a run of zeros. */
function stubWindows(folder, arch) {
  const program = readFileSync(builder.resolve(`electron-winstaller/vendor/7z-${arch}.exe`));
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

/** The head of a program for macOS. */
function machO(arch) {
  const head = Buffer.alloc(64);
  head.writeUInt32LE(0xfeedfacf, 0);
  head.writeUInt32LE(arch === 'arm64' ? 0x0100000c : 0x01000007, 4);
  head.writeUInt32LE(2, 12);
  return head;
}

/** Electron for macOS: the skeleton of Electron.app; the wire is in the framework. */
function stubMac(folder, arch) {
  const app = 'Electron.app/Contents';
  const framework = `${app}/Frameworks/Electron Framework.framework`;
  const files = {
    ...LICENCES,
    [`${app}/Info.plist`]: plist('Electron'),
    [`${app}/MacOS/Electron`]: machO(arch),
    [`${app}/Resources/electron.icns`]: '',
    [`${app}/Resources/default_app.asar`]: '',
    [`${framework}/Electron Framework`]: Buffer.concat([machO(arch), wrongWire()]),
  };
  for (const kind of ['', ' (Renderer)', ' (GPU)', ' (Plugin)']) {
    const name = `Electron Helper${kind}`;
    files[`${app}/Frameworks/${name}.app/Contents/Info.plist`] = plist(name);
    files[`${app}/Frameworks/${name}.app/Contents/MacOS/${name}`] = machO(arch);
  }
  for (const language of ['de', 'en', 'zh_CN']) {
    files[`${app}/Resources/${language}.lproj/locale.pak`] = language;
    files[`${framework}/Versions/A/Resources/${language}.lproj/locale.pak`] = language;
  }
  write(folder, files);
}

/** A folder as a zip that keeps which files are programs. */
export function zipped(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const entries = files.map(({ parentPath, name }) => {
    const path = join(parentPath, name);
    const attrs = (statSync(path).mode << 16) >>> 0;
    return [relative(folder, path).replaceAll(sep, '/'), [readFileSync(path), { os: 3, attrs }]];
  });
  return zipSync(Object.fromEntries(entries), { level: 0 });
}

/** By platform: makes a stand-in for Electron in a folder, for `x64` or `arm64`. */
export const STUBS = { linux: stubLinux, win32: stubWindows, darwin: stubMac };
