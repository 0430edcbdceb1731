import { join } from 'node:path';

/** The file of a packed tree that holds the fuses. `platform`: `linux`, `win32` or `darwin`. */
export function fuseFile(folder, platform, { productName, executableName }) {
  if (platform === 'linux') return join(folder, executableName);
  if (platform === 'win32') return join(folder, `${productName}.exe`);
  const frameworks = join(folder, `${productName}.app`, 'Contents', 'Frameworks');
  return join(frameworks, 'Electron Framework.framework', 'Electron Framework');
}
