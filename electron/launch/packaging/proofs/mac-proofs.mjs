import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fuseFile } from '../fuse-file.mjs';
import { wrongFuses } from '../fuses.mjs';
import { readInfos, unwantedKeys } from '../mac-info.mjs';
import { machineOf } from '../machine.mjs';
import { NAMES } from '../packed-trees.mjs';
import { ensure, findTool, LEAN, run } from './lab.mjs';

const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'));

export const macProofs = [
  {
    name: 'macOS: Info.plist names system, kind of file and archive, and asks for no plain-text connections or devices',
    async prove(lab) {
      const { tree } = await lab.tree('darwin');
      const [{ info }, ...helpers] = readInfos(join(tree, 'Zhunsheng.app'));
      ensure(helpers.length === 4, `${helpers.length} helpers`);
      for (const one of [{ path: 'Info.plist', info }, ...helpers])
        ensure(unwantedKeys(one.info).length === 0, `${one.path}: ${unwantedKeys(one.info)}`);
      const said = `${info.CFBundleIdentifier} ${info.LSMinimumSystemVersion} ${info.LSApplicationCategoryType}`;
      ensure(said === 'cn.zhunsheng.desk 13.0 public.app-category.business', said);
      const [type, ...others] = info.CFBundleDocumentTypes ?? [];
      ensure(others.length === 0 && type?.CFBundleTypeExtensions.join() === 'zsws', JSON.stringify(type));
      const icons = readdirSync(join(tree, 'Zhunsheng.app', 'Contents', 'Resources'));
      for (const icon of [info.CFBundleIconFile, type.CFBundleTypeIconFile])
        ensure(icons.includes(icon), `no icon ${icon}`);
      ensure(type.CFBundleTypeIconFile === 'document.icns', `files have the icon ${type.CFBundleTypeIconFile}`);
      ensure('ElectronAsarIntegrity' in info, 'integrity of the archive is gone');
      return `${said}; ${Object.keys(info).length} keys, ${helpers.length} helpers`;
    },
  },
  {
    name: 'macOS zip, x64 and arm64: name, processor, fuses; where a feed is asked for, its hashes are right',
    needs: ['7za'],
    async prove({ build, folder }) {
      const env = { ELECTRON_BUILDER_7ZIP_PATH: findTool('7za') };
      const config = { ...LEAN, publish: { provider: 'generic', url: 'https://updates.invalid/' } };
      const said = [];
      for (const arch of ['x64', 'arm64']) {
        const name = `mac-${arch}`;
        const made = await build({ platform: 'darwin', arch, name, targets: ['zip'], config, env });
        ensure(made.ok, made.said.slice(-400));
        const [file, ...others] = readdirSync(made.out).filter((each) => each.endsWith('.zip'));
        ensure(others.length === 0 && file?.endsWith(`-mac-${arch}.zip`), `${file}, not …-mac-${arch}.zip`);
        const feed = builder('js-yaml').load(readFileSync(join(made.out, 'latest-mac.yml'), 'utf8'));
        ensure(feed.files.map(({ url }) => url).join() === file, `feed: ${JSON.stringify(feed.files)}`);
        const sum = createHash('sha512')
          .update(readFileSync(join(made.out, file)))
          .digest('base64');
        ensure(sum === feed.files[0].sha512, `${file}: another hash`);
        const tree = join(folder, `unzipped-${arch}`);
        mkdirSync(tree);
        run('7za', ['x', '-y', `-o${tree}`, join(made.out, file)]);
        const program = fuseFile(tree, 'darwin', NAMES);
        ensure(wrongFuses(program).length === 0, `fuses: ${wrongFuses(program)}`);
        const started = join(tree, 'Zhunsheng.app', 'Contents', 'MacOS', 'Zhunsheng');
        ensure(machineOf(started) === arch && machineOf(program) === arch, `a program for ${machineOf(started)}`);
        said.push(file);
      }
      return said.join(', ');
    },
  },
];
