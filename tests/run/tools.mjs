// What the tests need beside npm packages: a browser, Chinese fonts, poppler, qpdf, LibreOffice, pandoc, Ghostscript. Installed where that is possible.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const has = (command) => spawnSync('sh', ['-c', `command -v ${command}`], { stdio: 'ignore' }).status === 0;

/** Debian package of each tool, and how to see that it is here. */
const TOOLS = [
  { package: 'chromium', here: () => existsSync('/usr/bin/chromium') },
  { package: 'fonts-noto-cjk', here: () => existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc') },
  { package: 'poppler-utils', here: () => has('pdftotext') },
  { package: 'qpdf', here: () => has('qpdf') },
  { package: 'libreoffice-writer-nogui', here: () => has('soffice') },
  { package: 'pandoc', here: () => has('pandoc') },
  { package: 'ghostscript', here: () => has('gs') },
];

/** Installs what is missing (Debian as root); answers the names of what is still missing. */
export function ensureTools(say = console.log) {
  const missing = TOOLS.filter((tool) => !tool.here());
  if (missing.length === 0) return [];
  const root = process.getuid?.() === 0;
  if (process.platform === 'linux' && root && has('apt-get')) {
    say(`Installing ${missing.map((tool) => tool.package).join(', ')} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
    if (apt(['update', '-qq']))
      apt(['install', '-y', '-qq', '--no-install-recommends', ...missing.map((tool) => tool.package)]);
  }
  const still = TOOLS.filter((tool) => !tool.here()).map((tool) => tool.package);
  if (still.length > 0)
    say(`Not here and not installable by this user: ${still.join(', ')}. Tests that need them are skipped and say so.`);
  return still;
}
