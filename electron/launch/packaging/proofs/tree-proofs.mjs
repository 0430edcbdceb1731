import { existsSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { checkPackages } from '../checked-packages.mjs';
import { fuseFile } from '../fuse-file.mjs';
import { wrongFuses } from '../fuses.mjs';
import { NAMES } from '../packed-trees.mjs';
import { ensure, LEAN, resourcesOf } from './lab.mjs';

/** Beside the archive in every program. */
const BESIDE = [
  'LICENSE.zhunsheng.txt',
  'NOTICE.zhunsheng.txt',
  'THIRD-PARTY-NOTICES.txt',
  'policy/zhunsheng.admx',
  'policy/zh-CN/zhunsheng.adml',
  'verify-archive.mjs',
  'verify-log.mjs',
  'node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'node_modules/@mathjax/src/mjs/mathjax.js',
];
/** Electron's own and Chromium's; the notices say that they are in the folder of the program. */
const LICENCES = ['LICENSE.electron.txt', 'LICENSES.chromium.html'];

/** Languages of Chromium's own texts that are packed; without those of a person's language the program does not start. */
const LANGUAGES = {
  linux: 'en-US.pak,zh-CN.pak',
  win32: 'en-US.pak,zh-CN.pak',
  darwin: 'en.lproj,zh_CN.lproj en.lproj,zh_CN.lproj',
};

function languagesOf({ platform, tree }) {
  const contents = join(tree, 'Zhunsheng.app', 'Contents');
  const framework = join(contents, 'Frameworks', 'Electron Framework.framework', 'Versions', 'A');
  const folders =
    platform === 'darwin' ? [join(contents, 'Resources'), join(framework, 'Resources')] : [join(tree, 'locales')];
  const names = (folder) => readdirSync(folder).filter((name) => /\.(?:pak|lproj)$/.test(name));
  return folders.map((folder) => names(folder).sort().join()).join(' ');
}

export const treeProofs = [
  {
    name: 'configuration fits the schema, an unknown key stops the build',
    async prove({ build }) {
      const { ok, said } = await build({ platform: 'linux', name: 'schema', config: { ...LEAN, bogusKey: 1 } });
      ensure(!ok && said.includes("unknown property 'bogusKey'"), `the unknown key went through: ${said.slice(-300)}`);
      return 'refused: bogusKey';
    },
  },
  {
    name: 'trees for Linux, Windows and macOS, with all that lies beside the archive',
    async prove(lab) {
      const trees = await lab.trees();
      for (const { platform, ok, said, tree } of trees) {
        ensure(ok, `${platform}: ${said.slice(-400)}`);
        const resources = resourcesOf({ platform, tree });
        const missing = BESIDE.filter((name) => !existsSync(join(resources, name)));
        ensure(missing.length === 0, `${platform} lacks ${missing.join(', ')}`);
        ensure(
          !existsSync(join(resources, 'default_app.asar')),
          `${platform}: Electron’s own start page is still there`,
        );
        const licences = platform === 'darwin' ? resources : tree;
        for (const licence of LICENCES) ensure(existsSync(join(licences, licence)), `${platform} lacks ${licence}`);
        const languages = languagesOf({ platform, tree });
        ensure(languages === LANGUAGES[platform], `${platform}: ${languages}`);
      }
      return trees.map(({ platform }) => platform).join(', ');
    },
  },
  {
    name: 'fuses: nine of nine on each',
    async prove(lab) {
      const trees = await lab.trees();
      const wrong = trees.flatMap(({ platform, tree }) =>
        wrongFuses(fuseFile(tree, platform, NAMES)).map((name) => `${platform} ${name}`),
      );
      ensure(wrong.length === 0, wrong.join(', '));
      return trees.map(({ fuses }) => `${Object.keys(fuses).length}/9`).join(', ');
    },
  },
  {
    name: 'a build for tests keeps one fuse on; a release refuses it, and a program for another processor is found',
    async prove({ build }) {
      const env = { ZHUNSHENG_FUSES: 'test' };
      const tested = await build({ platform: 'linux', name: 'for-tests', config: LEAN, env });
      ensure(tested.ok, tested.said.slice(-300));
      const wrong = wrongFuses(fuseFile(tested.tree, 'linux', NAMES)).join();
      ensure(wrong === 'EnableNodeCliInspectArguments', `wrong for a release: ${wrong}`);
      const looked = checkPackages(tested.out, false).join();
      ensure(looked.includes('fuse EnableNodeCliInspectArguments'), `npm run package would let it through: ${looked}`);
      renameSync(tested.tree, join(tested.out, 'linux-arm64-unpacked'));
      const other = checkPackages(tested.out, true).join();
      ensure(other.includes('not one for arm64'), `a program for another processor would go through: ${other}`);
      const config = { ...LEAN, extends: 'electron/launch/packaging/electron-builder.release.yml' };
      const released = await build({ platform: 'linux', name: 'for-tests-released', config, env });
      ensure(!released.ok && released.said.includes('ZHUNSHENG_FUSES'), 'a release was made with a fuse for tests');
      return `${wrong} on; release refused`;
    },
  },
];
