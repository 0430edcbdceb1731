import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PackedTree, type Platform, packTrees } from '../../../electron/launch/packaging/packed-trees.mjs';
import { stageProject } from '../../../electron/launch/packaging/staged-project.mjs';
import type { EvidenceRow, Measured } from '../evidence-row.ts';

/** All fuses that Electron 45 has, and how they stand in a package (stated here, not read from the code under test). */
const WANTED: Readonly<Record<string, boolean>> = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
};

/**
 * Packs the program with stand-ins for Electron whose fuses all stand the wrong way, and reads them back.
 * `change`: what is done to the copy of the project before (a test takes the hook out).
 */
export async function packedFuses(
  platforms: readonly Platform[],
  change: (project: string) => void = () => undefined,
): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'zs-fuses-'));
  try {
    const project = stageProject(join(folder, 'project'));
    change(project);
    // Fuses do not depend on the fonts that are laid beside the program.
    const trees = await packTrees({ folder, project, platforms, config: { extraResources: null } });
    return {
      figures: [
        { name: 'programs packed', value: trees.filter(({ ok }) => ok).length, wanted: { exactly: platforms.length } },
        {
          name: `fuses read back as they ought to be, 9 on each of ${platforms.length}`,
          value: trees.reduce((sum, tree) => sum + 9 - wrong(tree).length, 0),
          wanted: { exactly: 9 * platforms.length },
        },
      ],
      findings: trees.flatMap((tree) =>
        tree.ok
          ? wrong(tree).map((name) => `${tree.platform}: ${name}`)
          : [`${tree.platform}: ${tree.said.slice(-300)}`],
      ),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const wrong = ({ fuses }: PackedTree): readonly string[] =>
  Object.keys({ ...WANTED, ...fuses }).filter((name) => fuses[name] === undefined || fuses[name] !== WANTED[name]);

export const fuses: EvidenceRow = {
  id: 'fuses',
  promise: 'All nine fuses of Electron are set in a package',
  measure: ({ quick }) => packedFuses(quick ? ['linux'] : ['linux', 'win32', 'darwin']),
};
