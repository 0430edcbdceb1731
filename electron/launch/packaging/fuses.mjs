// The nine fuses of Electron's binary: what they are set to, how they are set and read back. The copy of @electron/fuses
// that comes with electron-builder knows eight of them and leaves the ninth as it finds it.
import { readFileSync, writeFileSync } from 'node:fs';

/** Stands in the binary before the wire: a byte for the version, a byte for the length, then one character a fuse. */
export const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** Place of each fuse on the wire, by the names that Electron gives them. */
export const FuseV1Options = {
  RunAsNode: 0,
  EnableCookieEncryption: 1,
  EnableNodeOptionsEnvironmentVariable: 2,
  EnableNodeCliInspectArguments: 3,
  EnableEmbeddedAsarIntegrityValidation: 4,
  OnlyLoadAppFromAsar: 5,
  LoadBrowserProcessSpecificV8Snapshot: 6,
  GrantFileProtocolExtraPrivileges: 7,
  WasmTrapHandlers: 8,
};

const released = {
  version: 1,
  strictlyRequireAllFuses: true,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
};

/**
 * What the fuses of a package are. `forTests`: the one that lets Playwright drive the program stays on, so that the same
 * walks run on it; such a package is never released.
 */
export function fuseConfig(forTests = false) {
  return forTests ? { ...released, [FuseV1Options.EnableNodeCliInspectArguments]: true } : released;
}

/** Positions of the first fuse, one for each slice of a universal binary. */
function wires(binary, version) {
  const found = [];
  for (let at = binary.indexOf(FUSE_SENTINEL); at !== -1; at = binary.indexOf(FUSE_SENTINEL, at + 1)) {
    const head = at + FUSE_SENTINEL.length;
    if (binary[head] !== version) throw new Error(`wire of fuses has version ${binary[head]}, ${version} was expected`);
    found.push({ start: head + 2, length: binary[head + 1] });
  }
  if (found.length === 0) throw new Error('no wire of fuses in this binary');
  return found;
}

/**
 * Sets the fuses of a binary in place.
 * @param {string} file the binary (on macOS that of “Electron Framework”)
 * @param {ReturnType<typeof fuseConfig>} config
 */
export function flipFuses(file, config) {
  const binary = readFileSync(file);
  for (const { start, length } of wires(binary, config.version)) {
    const wanted = Object.values(FuseV1Options).filter((place) => config[place] !== undefined);
    if (config.strictlyRequireAllFuses && wanted.length !== length)
      throw new Error(`Electron has ${length} fuses, ${wanted.length} are set: look at what the other ones do`);
    for (const place of wanted) {
      if (place >= length) throw new Error(`Electron has no fuse ${nameOf(place)}`);
      if (binary[start + place] === 'r'.charCodeAt(0)) throw new Error(`fuse ${nameOf(place)} was removed`);
      binary[start + place] = (config[place] ? '1' : '0').charCodeAt(0);
    }
  }
  writeFileSync(file, binary);
}

/** Fuses as they stand in a binary: `{ RunAsNode: false, … }`; throws when slices of it differ. */
export function readFuses(file) {
  const binary = readFileSync(file);
  const [first, ...others] = wires(binary, 1).map(({ start, length }) =>
    binary.subarray(start, start + length).toString('latin1'),
  );
  if (others.some((wire) => wire !== first)) throw new Error('the slices of this binary have different fuses');
  return Object.fromEntries([...first].map((state, place) => [nameOf(place), state === '1']));
}

/** Names of the fuses that do not stand as `config` says, the ones that it does not know among them. */
export function wrongFuses(file, config = fuseConfig()) {
  const found = readFuses(file);
  const names = new Set([...Object.keys(FuseV1Options), ...Object.keys(found)]);
  return [...names].filter((name) => found[name] === undefined || found[name] !== config[FuseV1Options[name]]);
}

function nameOf(place) {
  return Object.keys(FuseV1Options).find((name) => FuseV1Options[name] === place) ?? `#${place}`;
}
