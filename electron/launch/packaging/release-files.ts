// What goes with a release and says what is in it: `node electron/launch/packaging/release-files.ts FOLDER [DIST]` writes there
//   sbom.cdx.json            bill of materials (CycloneDX)
//   THIRD-PARTY-NOTICES.txt  licence texts; electron-builder.yml puts it beside the program
//   provenance.json          where the build came from (SLSA); its subject is each app.asar below FOLDER, else the bundles
import { join, resolve } from 'node:path';
import { hostedBuild } from './hosted-build.ts';
import { writeReleaseFiles } from './write-release-files.ts';

const root = resolve(import.meta.dirname, '..', '..', '..');
const [folder, dist = join(root, 'dist')] = process.argv.slice(2);
if (!folder) {
  console.error('release-files.ts FOLDER [DIST]');
  process.exit(2);
}
/** npm says its version to what it runs: `npm/11.6.1 node/v24.11.0 …`. */
const npm = /^npm\/(\S+)/.exec(process.env['npm_config_user_agent'] ?? '')?.[1] ?? '';
try {
  const sbom = writeReleaseFiles(resolve(folder), { root, dist: resolve(dist), npm, hosted: hostedBuild(process.env) });
  console.log(
    `${sbom.components.length} components: sbom.cdx.json, THIRD-PARTY-NOTICES.txt, provenance.json in ${folder}`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
