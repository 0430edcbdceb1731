// electron-builder calls this when a tree is complete and before it is signed.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fuseFile } from './fuse-file.mjs';
import { flipFuses, fuseConfig } from './fuses.mjs';
import { pruneInfos } from './mac-info.mjs';

/**
 * Sets all nine fuses, and on macOS takes out of Info.plist what the program does not ask for. `ZHUNSHENG_FUSES=test` leaves on what Playwright needs; a build that has to be signed
 * (`forceCodeSigning`, that is a release) refuses it.
 */
export function afterPack({ appOutDir, electronPlatformName, packager, arch }) {
  const forTests = process.env.ZHUNSHENG_FUSES === 'test';
  if (forTests && packager.config.forceCodeSigning)
    throw new Error('ZHUNSHENG_FUSES=test: a release does not leave a fuse on for tests');
  const productName = packager.appInfo.productFilename;
  const { executableName } = packager;
  flipFuses(fuseFile(appOutDir, electronPlatformName, { productName, executableName }), fuseConfig(forTests));
  if (electronPlatformName !== 'darwin') return;
  const app = join(appOutDir, `${productName}.app`);
  pruneInfos(app);
  // Programs for Apple's own processors do not start with the signature of a binary that has changed since.
  if (process.platform !== 'darwin' || arch !== ARM64) return;
  const keep = '--preserve-metadata=entitlements,requirements,flags,runtime';
  const signed = spawnSync('/usr/bin/codesign', ['--sign', '-', '--force', keep, '--deep', app], { encoding: 'utf8' });
  if (signed.status !== 0) throw new Error(`codesign: ${signed.stderr}`);
}

/** `Arch.arm64` of builder-util. */
const ARM64 = 3;
