import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { HostedBuild } from './hosted-build.ts';
import { makeNotices, missingNotices } from './notices.ts';
import { makeProvenance, sha256Of } from './provenance.ts';
import { provenanceFindings } from './provenance-findings.ts';
import { checkSbom, makeSbom, type Sbom } from './sbom.ts';
import { besideArchive, readBundledPackages, shippedPackages } from './shipped.ts';

/** What goes with a release and says what is in it (随附清单). */
const NOTICES_FILE = 'THIRD-PARTY-NOTICES.txt';
const SBOM_FILE = 'sbom.cdx.json';
const PROVENANCE_FILE = 'provenance.json';

const ARCHIVES = ['*/resources/app.asar', '*/*.app/Contents/Resources/app.asar'];
const BUNDLES = ['shell/*', 'host/*', 'workers/*', 'renderer/**/*.*'];

/** Sums of files below `folder`, by their paths in it. */
const sumsOf = (folder: string, patterns: readonly string[]) =>
  globSync([...patterns], { cwd: folder })
    .sort()
    .map((name) => ({ name: name.split(sep).join('/'), sha256: sha256Of(join(folder, name)) }));

/**
 * Writes the bill of materials, the licence texts and the provenance into `folder`. Where packed programs lie in `folder`, the subject of the
 * provenance is their archives, else the bundles of `dist`. `root`: the project. Throws when list and bundles do not agree,
 * when a licence may not be shipped, or when the text of one is missing.
 */
export function writeReleaseFiles(
  folder: string,
  { root, dist, npm, hosted }: { root: string; dist: string; npm: string; hosted: HostedBuild | null },
): Sbom {
  const read = (name: string) => readFileSync(join(root, name), 'utf8');
  const program = JSON.parse(read('package.json'));
  const shipped = shippedPackages(readBundledPackages(dist), besideArchive(read('electron-builder.yml')));
  const sbom = makeSbom(program, JSON.parse(read('package-lock.json')).packages, shipped);
  const notices = makeNotices(sbom, root);
  const archives = sumsOf(folder, ARCHIVES);
  const subject = archives.length > 0 ? archives : sumsOf(dist, BUNDLES);
  const provenance = makeProvenance(root, program.version, subject, npm, { hosted });
  const findings = [...checkSbom(sbom, shipped), ...missingNotices(notices, sbom), ...provenanceFindings(provenance)];
  if (findings.length > 0) throw new Error(findings.join('\n'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, NOTICES_FILE), notices);
  writeFileSync(join(folder, SBOM_FILE), `${JSON.stringify(sbom, null, 2)}\n`);
  writeFileSync(join(folder, PROVENANCE_FILE), `${JSON.stringify(provenance, null, 2)}\n`);
  return sbom;
}
