import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArchive } from '../asar-listing.mjs';
import { wrongFuses } from '../fuses.mjs';
import { machineOf } from '../machine.mjs';
import { integrityResource } from './archive-proofs.mjs';
import { ensure, findTool, LEAN, run } from './lab.mjs';

/** Frozen: installers know older versions by them (GUID = UUID v5 of the appId). */
const UPGRADE_CODE = 'AC5C62A2-BE43-488F-B676-672E93CAB6E4';
const APP_GUID = '5425ad84-0b46-5738-9243-bb56dbb9a05c';
const PASSWORD = 'rehearsal';

/** A code-signing certificate that nobody trusts. */
function makeCertificate(folder) {
  const path = (name) => join(folder, name);
  const subject = '/C=CN/O=Zhunsheng rehearsal/CN=Zhunsheng rehearsal';
  const use = ['-addext', 'extendedKeyUsage=codeSigning', '-addext', 'keyUsage=digitalSignature'];
  const key = ['-newkey', 'rsa:2048', '-nodes', '-keyout', path('key.pem')];
  run('openssl', ['req', '-x509', ...key, '-out', path('cert.pem'), '-days', '2', '-subj', subject, ...use]);
  const pack = ['-inkey', path('key.pem'), '-in', path('cert.pem'), '-passout', `pass:${PASSWORD}`];
  run('openssl', ['pkcs12', '-export', ...pack, '-out', path('cert.p12')]);
  return { p12: path('cert.p12'), pem: path('cert.pem') };
}

/** Everything that electron-builder asks of its NSIS bundle before it compiles. */
function standInNsis(folder) {
  const dir = join(folder, 'nsis');
  mkdirSync(join(dir, 'linux'), { recursive: true });
  mkdirSync(join(dir, 'plugins'), { recursive: true });
  for (const name of ['elevate.exe', 'makensis', join('linux', 'makensis')]) {
    writeFileSync(join(dir, name), '#!/bin/sh\nexit 1\n');
    chmodSync(join(dir, name), 0o755);
  }
  return dir;
}

export const windowsProofs = [
  {
    name: 'Windows program signed with a certificate of our own: verified, fuses and integrity still right',
    needs: ['osslsigncode', 'openssl'],
    async prove({ build, folder }) {
      const { p12, pem } = makeCertificate(folder);
      const env = {
        USE_SYSTEM_OSSLSIGNCODE: 'true',
        ELECTRON_BUILDER_OFFLINE: 'true',
        WIN_CSC_LINK: p12,
        WIN_CSC_KEY_PASSWORD: PASSWORD,
      };
      const config = { ...LEAN, extends: 'electron/launch/packaging/electron-builder.release.yml' };
      const { ok, said, tree } = await build({ platform: 'win32', name: 'signed', config, env });
      ensure(ok, said.slice(-400));
      const program = join(tree, 'Zhunsheng.exe');
      const verified = run('osslsigncode', ['verify', '-CAfile', pem, '-in', program]);
      ensure(/Signature verification: ok/.test(verified), verified.slice(-300));
      const sums = [...verified.matchAll(/^Message digest algorithm\s*: (\S+)/gm)].map(([, name]) => name);
      ensure(sums.length > 0 && sums.every((sum) => sum === 'SHA256'), `signed over ${sums.join(', ')}`);
      ensure(wrongFuses(program).length === 0, `fuses: ${wrongFuses(program)}`);
      const { headHash } = readArchive(join(tree, 'resources', 'app.asar'));
      ensure(integrityResource(program)[0]?.value === headHash, 'integrity of the archive is gone');
      return 'Signature verification: ok';
    },
  },
  {
    name: 'a release without a certificate is refused',
    async prove({ build }) {
      const config = { ...LEAN, extends: 'electron/launch/packaging/electron-builder.release.yml' };
      const { ok, said } = await build({ platform: 'win32', name: 'unsigned', config });
      ensure(!ok && said.includes('forceCodeSigning'), `not refused: ${said.slice(-300)}`);
      return 'forceCodeSigning';
    },
  },
  {
    name: 'MSI: frozen UpgradeCode, per machine, folder can be given, .zsws opens the program, nothing is run',
    async prove({ build }) {
      const said = [];
      // None is made for arm64: WiX 4 would call it a package for x64. Whoever asks for one still gets the same code and folders.
      for (const arch of ['x64', 'arm64']) {
        const made = await build({
          platform: 'win32',
          arch,
          name: `msi-${arch}`,
          targets: ['msi'],
          capture: true,
          config: LEAN,
          // WiX is not wanted: the build ends where it would be fetched.
          env: { ELECTRON_BUILDER_BINARIES_MIRROR: 'http://127.0.0.1:9/', ELECTRON_BUILDER_CACHE: '/dev/null/none' },
        });
        const wxs = made.captured.find((entry) => entry.wxs)?.wxs;
        ensure(wxs, `no .wxs: ${made.said.slice(-300)}`);
        for (const wanted of [
          `UpgradeCode="${UPGRADE_CODE}"`,
          '<Property Id="ALLUSERS" Secure="yes" Value="1"/>',
          'APPLICATIONFOLDER',
          'ProgramFiles64Folder',
          'Extension Id="zsws"',
          '<ProgId ',
        ])
          ensure(wxs.includes(wanted), `the .wxs for ${arch} lacks ${wanted}`);
        ensure(!/runAfterFinish/.test(wxs), 'the installer starts the program');
        said.push(`${arch} .wxs of ${wxs.length} characters`);
      }
      return said.join(', ');
    },
  },
  {
    name: 'NSIS, x64 and arm64: frozen GUID, per machine, data are kept, hash of what is installed, processor',
    needs: ['7za'],
    async prove({ build, folder }) {
      const nsis = standInNsis(folder);
      const env = {
        ELECTRON_BUILDER_7ZIP_PATH: findTool('7za'),
        ELECTRON_BUILDER_NSIS_DIR: nsis,
        ELECTRON_BUILDER_NSIS_RESOURCES_DIR: nsis,
      };
      const said = [];
      for (const [arch, part, other] of [
        ['x64', 'APP_64', 'APP_ARM64'],
        ['arm64', 'APP_ARM64', 'APP_64'],
      ]) {
        const options = {
          platform: 'win32',
          arch,
          name: `nsis-${arch}`,
          targets: ['nsis'],
          capture: true,
          config: LEAN,
          env,
        };
        const made = await build(options);
        ensure(made.ok, made.said.slice(-400));
        const [defines, commands] = made.captured.find(({ options: one }) => one?.[0]?.APP_GUID)?.options ?? [];
        ensure(defines, 'no defines were captured');
        ensure(defines.APP_ID === 'cn.zhunsheng.desk' && defines.APP_GUID === APP_GUID, `GUID ${defines.APP_GUID}`);
        ensure('INSTALL_MODE_PER_ALL_USERS' in defines, 'not per machine');
        ensure(!('DELETE_APP_DATA_ON_UNINSTALL' in defines), 'data are deleted with the program');
        ensure('HIDE_RUN_AFTER_FINISH' in defines && !('RUN_AFTER_FINISH' in defines), 'the program is started');
        ensure('allowToChangeInstallationDirectory' in defines, 'nobody can choose the folder');
        ensure(/^[0-9A-F]{128}$/.test(defines[`${part}_HASH`] ?? ''), 'no hash of what is installed');
        ensure(!(other in defines), `the installer for ${arch} also holds ${other}`);
        ensure(commands.OutFile.includes(`-win-${arch}.exe`), `OutFile ${commands.OutFile}`);
        const program = join(made.tree, 'Zhunsheng.exe');
        ensure(wrongFuses(program).length === 0, `${arch} fuses: ${wrongFuses(program)}`);
        ensure(machineOf(program) === arch, `${arch}: a program for ${machineOf(program)}`);
        said.push(`${arch} ${Object.keys(defines).length} defines`);
      }
      return said.join(', ');
    },
  },
];
