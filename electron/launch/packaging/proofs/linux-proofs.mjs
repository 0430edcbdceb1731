import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { projectNode } from '../../install.mjs';
import { wrongFuses } from '../fuses.mjs';
import { machineOf } from '../machine.mjs';
import { ensure, findTool, LEAN, run } from './lab.mjs';
import { ensureScripts } from './package-scripts.mjs';

const MIME = 'application/vnd.zhunsheng.workspace+json';
const RUNTIME_LENGTH = 1024;
const ARCHS = ['x64', 'arm64'];
/** How each kind of package calls a processor. */
const CALLED = {
  deb: { x64: 'amd64', arm64: 'arm64' },
  rpm: { x64: 'x86_64', arm64: 'aarch64' },
  AppImage: { x64: 'x86_64', arm64: 'arm64' },
};
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
  if (existsSync(tools)) return tools;
  mkdirSync(join(tools, 'runtimes'), { recursive: true });
  for (const arch of ARCHS) mkdirSync(join(tools, 'lib', arch), { recursive: true });
  for (const name of ['mksquashfs', 'desktop-file-validate']) symlinkSync(findTool(name), join(tools, name));
  for (const arch of ARCHS)
    writeFileSync(join(tools, 'runtimes', `runtime-${arch}`), Buffer.alloc(RUNTIME_LENGTH, `${arch} `));
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

/** What deb and rpm have in common: the tree that they lay, by the entry that starts it. Answers what is worth saying. */
function ensureLaid(tree, arch) {
  const exec = startedBy(join(tree, 'usr/share/applications/zhunsheng.desktop'));
  ensure(exec === '/opt/Zhunsheng/zhunsheng %U', `Exec=${exec}`);
  ensureType(tree, join(tree, 'usr/share/mime/packages/zhunsheng.xml'));
  const sizes = readdirSync(join(tree, 'usr/share/icons/hicolor'));
  ensure(
    ['16x16', '48x48', '256x256', '512x512'].every((size) => sizes.includes(size)),
    `icons: ${sizes}`,
  );
  ensureProgram(join(tree, 'opt/Zhunsheng'), arch);
  const profile = readFileSync(join(tree, 'opt/Zhunsheng/resources/apparmor-profile'), 'utf8');
  ensure(/^profile .*"\/opt\/Zhunsheng\/zhunsheng" /m.test(profile) && profile.includes('userns,'), profile);
  return `icons ${sizes.length} sizes; Exec=${exec}`;
}

function ensureProgram(folder, arch) {
  const program = join(folder, 'zhunsheng');
  ensure(wrongFuses(program).length === 0, `fuses: ${wrongFuses(program)}`);
  ensure(machineOf(program) === arch, `a program for ${machineOf(program)}`);
  ensure(!readdirSync(join(folder, 'resources')).includes('app-update.yml'), 'app-update.yml is packed');
}

/** Makes one kind of package, once, and answers its path. The name says system and processor: release.json is made from it. */
async function made({ build, folder }, kind, arch) {
  const ready = join(folder, `out-${kind}-${arch}`);
  if (!existsSync(ready)) {
    const env = { CUSTOM_FPM_PATH: standInFpm(folder), APPIMAGE_TOOLS_PATH: standInAppImageTools(folder) };
    const options = { platform: 'linux', arch, name: `${kind}-${arch}`, targets: [kind], config: LEAN, env };
    const { ok, said } = await build(options);
    ensure(ok, said.slice(-400));
  }
  const names = readdirSync(ready).filter((name) => name.endsWith(`.${kind}`));
  const wanted = `-linux-${CALLED[kind][arch]}.${kind}`;
  ensure(names.length === 1 && names[0].endsWith(wanted), `${names}, not …${wanted}`);
  return join(ready, names[0]);
}

async function proveDeb(lab, arch) {
  const file = await made(lab, 'deb', arch);
  const tree = join(lab.folder, `deb-tree-${arch}`);
  run('dpkg-deb', ['-R', file, tree]);
  const control = readFileSync(join(tree, 'DEBIAN', 'control'), 'utf8');
  const architecture = `Architecture: ${CALLED.deb[arch]}\n`;
  for (const field of ['Package: zhunsheng', architecture, 'Maintainer: ', 'Homepage: https://', 'Depends: '])
    ensure(control.includes(field), `${field}: ${control}`);
  const script = (name) => join(tree, 'DEBIAN', name);
  ensureScripts(join(lab.folder, `deb-scripts-${arch}`), {
    installed: [script('postinst'), 'configure'],
    upgraded: [script('postrm'), 'upgrade'],
    removed: [script('postrm'), 'remove'],
  });
  return `${CALLED.deb[arch]}: ${ensureLaid(tree, arch)}`;
}

async function proveRpm(lab, arch) {
  const file = await made(lab, 'rpm', arch);
  const query = (format) => run('rpm', ['-qp', '--queryformat', format, file]);
  const head = query('%{NAME} %{ARCH} %{OS} %{LICENSE} %{URL} %{SUMMARY}');
  ensure(head.startsWith(`zhunsheng ${CALLED.rpm[arch]} linux Apache-2.0 https://`), head);
  const needed = run('rpm', ['-qp', '--requires', file]);
  for (const name of ['gtk3', 'nss', 'xdg-utils']) ensure(needed.split('\n').includes(name), `needs: ${needed}`);
  const others = run('rpm', ['-qp', '--scripts', file]).match(/^\w+ (?:scriptlet|program)/gm) ?? [];
  ensure(others.join() === 'postinstall scriptlet,postuninstall scriptlet', `scripts: ${others}`);
  const owners = new Set(query('[%{FILEUSERNAME}:%{FILEGROUPNAME}\n]').trim().split('\n'));
  ensure([...owners].join() === 'root:root', `owners: ${[...owners]}`);
  const tree = join(lab.folder, `rpm-tree-${arch}`);
  mkdirSync(tree, { recursive: true });
  run('sh', ['-c', 'rpm2cpio "$1" | cpio -idm --quiet', 'sh', file], { cwd: tree });
  const scripts = join(lab.folder, `rpm-scripts-${arch}`);
  mkdirSync(scripts, { recursive: true });
  for (const [name, tag] of [
    ['post', 'POSTIN'],
    ['postun', 'POSTUN'],
  ])
    writeFileSync(join(scripts, name), query(`%{${tag}}`));
  ensureScripts(scripts, {
    installed: [join(scripts, 'post'), '1'],
    upgraded: [join(scripts, 'postun'), '1'],
    removed: [join(scripts, 'postun'), '0'],
  });
  return `${CALLED.rpm[arch]}: ${query('[%{FILENAMES}\n]').trim().split('\n').length} files; ${ensureLaid(tree, arch)}`;
}

/**
 * AppRun adds nothing where people may make namespaces. Where they may not, it adds `--no-sandbox` by itself, which the program refuses
 * (dangerous-switches.ts): it never runs without its sandbox.
 */
function ensureStarter(tree, folder) {
  const tool = (name, lines) => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${lines}\n`);
    chmodSync(join(folder, name), 0o755);
  };
  mkdirSync(folder, { recursive: true });
  tool('zhunsheng', 'echo "started with: $*"');
  const startedWith = (namespaces) => {
    tool('unshare', `exit ${namespaces ? 0 : 1}`);
    const env = { APPDIR: folder, PATH: `${folder}:/usr/bin:/bin` };
    return run('/bin/bash', [join(tree, 'AppRun'), '/a b/workspace.zsws'], { env }).trim();
  };
  ensure(startedWith(true) === 'started with: /a b/workspace.zsws', startedWith(true));
  ensure(startedWith(false) === 'started with: --no-sandbox /a b/workspace.zsws', startedWith(false));
}

async function proveAppImage(lab, arch) {
  const file = await made(lab, 'AppImage', arch);
  const runtime = readFileSync(file).subarray(0, RUNTIME_LENGTH).toString('latin1');
  ensure(runtime.startsWith(`${arch} `), 'begins with the runtime of another processor');
  const tree = join(lab.folder, `appimage-tree-${arch}`);
  run('unsquashfs', ['-q', '-n', '-o', `${RUNTIME_LENGTH}`, '-d', tree, file]);
  const exec = startedBy(join(tree, 'zhunsheng.desktop'));
  ensure(exec === 'AppRun %U', `Exec=${exec}`);
  ensureStarter(tree, join(lab.folder, `appimage-start-${arch}`));
  ensureType(tree, join(tree, 'usr/share/mime/packages/zhunsheng.xml'));
  ensureProgram(tree, arch);
  return `${CALLED.AppImage[arch]}: Exec=${exec}`;
}

/** Each processor in turn. */
const both = (prove) => async (lab) => {
  const said = [];
  for (const arch of ARCHS) said.push(await prove(lab, arch));
  return said.join('; ');
};

/** As electron-builder names its feeds, one for each processor. */
const FEEDS = { x64: 'latest-linux.yml', arm64: 'latest-linux-arm64.yml' };

export const linuxProofs = [
  {
    name: 'deb, x64 and arm64 (by a stand-in for fpm): contents, scripts, desktop entry, type of files, icons, fuses',
    needs: ['dpkg-deb', 'desktop-file-validate', 'update-mime-database'],
    prove: both(proveDeb),
  },
  {
    name: 'rpm, x64 and arm64 (by a stand-in for fpm, and rpmbuild): the same, owners, what it needs',
    needs: ['rpm', 'rpmbuild', 'rpm2cpio', 'cpio', 'desktop-file-validate', 'update-mime-database'],
    prove: both(proveRpm),
  },
  {
    name: 'AppImage, x64 and arm64 (with a runtime that runs nothing): the sandbox stays on, entry and type of files valid',
    needs: ['mksquashfs', 'unsquashfs', 'desktop-file-validate', 'update-mime-database'],
    prove: both(proveAppImage),
  },
  {
    name: 'nothing is published: no feed of electron-builder by itself; where one is asked for, its hashes are right',
    needs: ['mksquashfs', 'desktop-file-validate'],
    prove: both(async (lab, arch) => {
      const feeds = (out) => readdirSync(out).filter((name) => /^latest.*\.yml$/.test(name));
      const quiet = dirname(await made(lab, 'AppImage', arch));
      ensure(feeds(quiet).length === 0, `made without being asked: ${feeds(quiet)}`);
      const env = { APPIMAGE_TOOLS_PATH: standInAppImageTools(lab.folder) };
      const config = { ...LEAN, publish: { provider: 'generic', url: 'https://updates.invalid/' } };
      const options = { platform: 'linux', arch, name: `feed-${arch}`, targets: ['AppImage'], config, env };
      const fed = await lab.build(options);
      ensure(fed.ok, fed.said.slice(-400));
      ensure(feeds(fed.out).join() === FEEDS[arch], `feeds: ${feeds(fed.out)}`);
      const feed = builder('js-yaml').load(readFileSync(join(fed.out, FEEDS[arch]), 'utf8'));
      for (const { url, sha512, size } of feed.files) {
        const bytes = readFileSync(join(fed.out, url));
        ensure(createHash('sha512').update(bytes).digest('base64') === sha512, `${url}: another hash`);
        ensure(statSync(join(fed.out, url)).size === size, `${url}: another size`);
      }
      return `${FEEDS[arch]}: ${feed.files.length} file`;
    }),
  },
];
