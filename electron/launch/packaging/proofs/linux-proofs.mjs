import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { projectNode } from '../../install.mjs';
import { wrongFuses } from '../fuses.mjs';
import { ensure, findTool, LEAN, run } from './lab.mjs';

const MIME = 'application/vnd.zhunsheng.workspace+json';
const RUNTIME_LENGTH = 1024;
const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'));

/** A program that calls the stand-in for fpm. */
function standInFpm(folder) {
  const file = join(folder, 'fpm');
  writeFileSync(
    file,
    `#!/bin/sh\nexec "${projectNode()}" "${join(import.meta.dirname, '..', 'fpm-stand-in.mjs')}" "$@"\n`,
  );
  chmodSync(file, 0o755);
  return file;
}

/** What electron-builder looks for in its AppImage tools: Debian's programs, and a runtime that runs nothing. */
function standInAppImageTools(folder) {
  const tools = join(folder, 'appimage-tools');
  mkdirSync(join(tools, 'runtimes'), { recursive: true });
  mkdirSync(join(tools, 'lib', 'x64'), { recursive: true });
  for (const name of ['mksquashfs', 'desktop-file-validate']) symlinkSync(findTool(name), join(tools, name));
  writeFileSync(join(tools, 'runtimes', 'runtime-x64'), Buffer.alloc(RUNTIME_LENGTH, 'stand-in '));
  return tools;
}

/** The `Exec` line of a desktop entry, after the entry was validated. */
function startedBy(file) {
  run('desktop-file-validate', [file]);
  const entry = readFileSync(file, 'utf8');
  ensure(entry.includes(`MimeType=${MIME};`), `no type of files in the desktop entry: ${entry}`);
  ensure(entry.includes('StartupWMClass=zhunsheng\n'), 'windows are not known by their desktop entry');
  const exec = /^Exec=(.*)$/m.exec(entry)?.[1] ?? '';
  ensure(exec !== '' && !exec.includes('--no-sandbox'), `Exec=${exec}`);
  return exec;
}

/** Fails unless the system’s own data base of types takes `.zsws` from this file. */
function ensureType(folder, file) {
  const mime = join(folder, 'mime');
  mkdirSync(join(mime, 'packages'), { recursive: true });
  writeFileSync(join(mime, 'packages', 'zhunsheng.xml'), readFileSync(file));
  run('update-mime-database', [mime]);
  ensure(readFileSync(join(mime, 'globs'), 'utf8').includes(`${MIME}:*.zsws`), 'no type for *.zsws');
}

export const linuxProofs = [
  {
    name: 'deb (made by a stand-in for fpm): contents, desktop entry, type of files, icons, fuses',
    needs: ['dpkg-deb', 'desktop-file-validate', 'update-mime-database'],
    async prove({ build, folder }) {
      const env = { CUSTOM_FPM_PATH: standInFpm(folder) };
      const { ok, said, out } = await build({ platform: 'linux', name: 'deb', targets: ['deb'], config: LEAN, env });
      ensure(ok, said.slice(-400));
      const made = readdirSync(out).find((name) => name.endsWith('.deb'));
      const tree = join(folder, 'deb-tree');
      run('dpkg-deb', ['-R', join(out, made), tree]);
      const control = readFileSync(join(tree, 'DEBIAN', 'control'), 'utf8');
      for (const field of ['Package: zhunsheng', 'Architecture: amd64', 'Maintainer: ', 'Homepage: https://'])
        ensure(control.includes(field), `${field}: ${control}`);
      const exec = startedBy(join(tree, 'usr/share/applications/zhunsheng.desktop'));
      ensure(exec === '/opt/Zhunsheng/zhunsheng %U', `Exec=${exec}`);
      ensureType(tree, join(tree, 'usr/share/mime/packages/zhunsheng.xml'));
      const sizes = readdirSync(join(tree, 'usr/share/icons/hicolor'));
      ensure(
        ['16x16', '48x48', '256x256', '512x512'].every((size) => sizes.includes(size)),
        `icons: ${sizes}`,
      );
      ensure(wrongFuses(join(tree, 'opt/Zhunsheng/zhunsheng')).length === 0, 'fuses');
      ensure(
        !readdirSync(join(tree, 'opt/Zhunsheng/resources')).includes('app-update.yml'),
        'app-update.yml is packed',
      );
      return `${made}; icons ${sizes.length} sizes; Exec=${exec}`;
    },
  },
  {
    name: 'AppImage (with a runtime that runs nothing): starts without --no-sandbox, entry and type of files valid',
    needs: ['mksquashfs', 'unsquashfs', 'desktop-file-validate', 'update-mime-database'],
    async prove({ build, folder }) {
      const env = { APPIMAGE_TOOLS_PATH: standInAppImageTools(folder) };
      const options = { platform: 'linux', name: 'appimage', targets: ['AppImage'], config: LEAN, env };
      const { ok, said, out } = await build(options);
      ensure(ok, said.slice(-400));
      const made = readdirSync(out).find((name) => name.endsWith('.AppImage'));
      const tree = join(folder, 'appimage-tree');
      run('unsquashfs', ['-q', '-n', '-o', `${RUNTIME_LENGTH}`, '-d', tree, join(out, made)]);
      const exec = startedBy(join(tree, 'zhunsheng.desktop'));
      ensure(exec === 'AppRun %U', `Exec=${exec}`);
      ensureType(tree, join(tree, 'usr/share/mime/packages/zhunsheng.xml'));
      ensure(wrongFuses(join(tree, 'zhunsheng')).length === 0, 'fuses');
      return `${made}; Exec=${exec}`;
    },
  },
  {
    name: 'nothing is published: no feed of electron-builder by itself; where one is asked for, its hashes are right',
    needs: ['mksquashfs', 'desktop-file-validate'],
    async prove({ build, folder }) {
      const env = { APPIMAGE_TOOLS_PATH: join(folder, 'appimage-tools') };
      const quiet = readdirSync(join(folder, 'out-appimage')).filter((name) => /^latest.*\.yml$/.test(name));
      ensure(quiet.length === 0, `made without being asked: ${quiet}`);
      const config = { ...LEAN, publish: { provider: 'generic', url: 'https://updates.invalid/' } };
      const { ok, said, out } = await build({ platform: 'linux', name: 'feed', targets: ['AppImage'], config, env });
      ensure(ok, said.slice(-400));
      const feed = builder('js-yaml').load(readFileSync(join(out, 'latest-linux.yml'), 'utf8'));
      for (const { url, sha512, size } of feed.files) {
        const bytes = readFileSync(join(out, url));
        ensure(createHash('sha512').update(bytes).digest('base64') === sha512, `${url}: another hash`);
        ensure(statSync(join(out, url)).size === size, `${url}: another size`);
      }
      return `latest-linux.yml: ${feed.files.length} file`;
    },
  },
];
