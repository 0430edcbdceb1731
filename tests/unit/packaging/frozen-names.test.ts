import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const text = (name: string) => readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8');
const config = text('electron-builder.yml');

// Installers, the system and policies of administrators know older versions by these; a change leaves two programs side by side.
it.each([
  ['appId', /^appId: (.+)$/m, 'cn.zhunsheng.desk'],
  ['UpgradeCode of the MSI', /^ {2}upgradeCode: "(.+)"$/m, 'AC5C62A2-BE43-488F-B676-672E93CAB6E4'],
  ['name of the product', /^productName: (.+)$/m, 'Zhunsheng'],
  ['name of the program on Linux', /^ {2}executableName: (.+)$/m, 'zhunsheng'],
  ['type of the file that people open', /^ {4}mimeType: (.+)$/m, 'application/vnd.zhunsheng.workspace+json'],
])('%s is frozen', (_, pattern, frozen) => {
  expect(pattern.exec(config)?.[1]).toBe(frozen);
});

it('the GUID of the installer follows from the appId alone', () => {
  expect(config).not.toMatch(/^ {2}guid:/m);
});

it('the tools of electron-builder are pinned, Electron is the one of package.json', () => {
  expect(config).toContain('toolsets: { nsis: "1.2.1", winCodeSign: "1.1.0", appimage: "1.0.3", wine: "1.0.1" }');
  const { devDependencies } = JSON.parse(text('package.json')) as { devDependencies: Record<string, string> };
  expect(/^electronVersion: (.+)$/m.exec(config)?.[1]).toBe(devDependencies['electron']);
});

it('a release is signed or not made, and no secret or name of a publisher stands in the repository', () => {
  expect(text('electron/launch/packaging/electron-builder.release.yml')).toMatch(/^forceCodeSigning: true$/m);
  expect(config).not.toMatch(/^\s*(certificate|publisherName|azureSignOptions|identity)/m);
});

it('Windows: two languages, one installer for each processor, time stamps, nobody needs to be administrator to run it', () => {
  for (const line of [
    'requestedExecutionLevel: asInvoker',
    '  signingHashAlgorithms: [sha256]',
    '  rfc3161TimeStampServer: http://timestamp.digicert.com',
    'installerLanguages: [zh_CN, en_US]',
    'buildUniversalInstaller: false',
  ])
    expect(config).toContain(`\n  ${line}\n`);
});

it.each(['entitlements', 'entitlements.inherit'])(
  'on macOS %s asks for nothing but compiling while it runs',
  (name) => {
    const keys = [...text(`resources/mac/${name}.plist`).matchAll(/<key>(.+)<\/key>/g)].map(([, key]) => key);
    expect(keys).toEqual(['com.apple.security.cs.allow-jit']);
  },
);

it('macOS: signed for the hardened runtime and notarised, from macOS 13 on', () => {
  const mac = /^mac:\n([\s\S]*?)^\w/m.exec(config)?.[1] ?? '';
  for (const line of [
    'hardenedRuntime: true',
    'gatekeeperAssess: false',
    'strictVerify: true',
    'notarize: true',
    'minimumSystemVersion: "13.0"',
    'entitlements: resources/mac/entitlements.plist',
    'entitlementsInherit: resources/mac/entitlements.inherit.plist',
  ])
    expect(mac).toContain(`  ${line}\n`);
});
