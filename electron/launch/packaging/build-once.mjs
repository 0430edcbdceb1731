// One run of electron-builder in a process of its own: `build-once.mjs JSON` with
//   project   the folder
//   platform  linux | win32 | darwin
//   arch      x64 | arm64
//   targets   `["dir"]`, `["deb"]` …; `dir` makes only the tree
//   config    what differs from electron-builder.yml (`extends` for another file)
//   capture   a file that gets what installers are made of (`options`, `wxs`); the build then ends before it needs their tools
import { appendFileSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { project, platform, arch = 'x64', targets, config, capture } = JSON.parse(process.argv[2] ?? '{}');
process.chdir(project);
const { build, Platform, Arch } = createRequire(import.meta.url)('electron-builder');
const name = { linux: 'LINUX', win32: 'WINDOWS', darwin: 'MAC' }[platform];
const note = (entry) => appendFileSync(capture, `${JSON.stringify(entry)}\n`);

const hooks = capture ? { msiProjectCreated: (file) => note({ wxs: readFileSync(file, 'utf8') }) } : {};
try {
  await build({
    projectDir: project,
    targets: Platform[name].createTarget(targets, Arch[arch]),
    publish: 'never',
    config: { ...config, ...hooks },
    ...(capture && {
      effectiveOptionComputed: async (options) => {
        note({ options });
        return true;
      },
    }),
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
