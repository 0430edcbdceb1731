import { rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Electron's own start page is a second archive that it would run: electron-builder leaves it where Electron was handed
 * to it by hand (`electronDist`).
 */
export function afterExtract({ appOutDir, electronPlatformName }) {
  const inner = electronPlatformName === 'darwin' ? join('Electron.app', 'Contents', 'Resources') : 'resources';
  rmSync(join(appOutDir, inner, 'default_app.asar'), { force: true });
}
