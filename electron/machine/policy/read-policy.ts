import { posix, win32 } from 'node:path';
import { parseOutsideJson } from '#shared/base/index.ts';
import { type EffectivePolicy, effectivePolicy, type PolicyPlace } from './effective-policy.ts';
import { readPlist } from './plist-values.ts';
import { type PolicyMachine, thisMachine } from './policy-machine.ts';
import { LIST_SEPARATOR, readRegistryOutput } from './registry-output.ts';
import { repeatsAName } from './repeats-a-name.ts';

const REGISTRY_KEY = ['SOFTWARE', 'Policies', 'Zhunsheng'] as const;
/** As `appId` of electron-builder.yml. */
const BUNDLE_ID = 'cn.zhunsheng.desk';
const MANAGED = '/Library/Managed Preferences';
const ETC = '/etc/zhunsheng/policy.json';

/**
 * The administrator's policy (管理员策略) of this machine, read anew at every start. Windows: `HKLM\SOFTWARE\Policies\Zhunsheng`, then the same
 * below HKCU; macOS: managed preferences of the machine, then of the person; Linux: `/etc/zhunsheng/policy.json`. Never throws: what is
 * there and cannot be read restricts.
 */
export async function readPolicy(machine: PolicyMachine = thisMachine): Promise<EffectivePolicy> {
  const places = await placesOf(machine);
  return effectivePolicy(places.filter((place) => place !== null));
}

function placesOf(machine: PolicyMachine): Promise<readonly (PolicyPlace | null)[]> {
  if (machine.platform === 'win32')
    return Promise.all([registryPlace(machine, 'HKLM'), registryPlace(machine, 'HKCU')]);
  if (machine.platform === 'darwin') {
    const name = `${BUNDLE_ID}.plist`;
    const paths = [posix.join(MANAGED, name), posix.join(MANAGED, machine.user, name)];
    return Promise.all(paths.map((path) => filePlace(machine, path, readPlistFile)));
  }
  return Promise.all([filePlace(machine, ETC, readJson)]);
}

/** The key below a hive; null = it is not there. */
async function registryPlace(machine: PolicyMachine, hive: 'HKLM' | 'HKCU'): Promise<PolicyPlace | null> {
  const source = `${hive}\\${REGISTRY_KEY.join('\\')}`;
  const lost = (reason: string) => ({ code: 'policy-unreadable', reason }) as const;
  const root = machine.env['SystemRoot'] ?? machine.env['SYSTEMROOT'];
  if (root === undefined || !win32.isAbsolute(root)) return { source, written: {}, lost: lost('SystemRoot') };
  const query = (key: string, ...more: readonly string[]) =>
    machine.run(win32.join(root, 'System32', 'reg.exe'), ['query', key, ...more, '/reg:64']);
  try {
    const { code, output } = await query(source, '/s', '/se', LIST_SEPARATOR);
    if (code === 0) {
      const { written, whole } = readRegistryOutput(output, machine.env);
      return { source, written, lost: whole ? null : lost('reg.exe') };
    }
    // Neither the code nor a text in the language of the system tells "not there" from "not allowed": the keys above do.
    for (let depth = REGISTRY_KEY.length - 1; depth >= 0; depth--) {
      const above = await query([hive, ...REGISTRY_KEY.slice(0, depth)].join('\\'));
      if (above.code !== 0) continue;
      const lines = Buffer.from(above.output).toString('latin1').toLowerCase().split(/\r?\n/);
      const wanted = `\\${REGISTRY_KEY.slice(0, depth + 1).join('\\')}`.toLowerCase();
      if (!lines.some((line) => line.trimEnd().endsWith(wanted))) return null;
      break;
    }
    return { source, written: {}, lost: lost(`reg.exe ${code}`) };
  } catch (error) {
    return { source, written: {}, lost: lost(reasonOf(error)) };
  }
}

async function filePlace(
  machine: PolicyMachine,
  path: string,
  read: (bytes: Uint8Array, path: string, machine: PolicyMachine) => Promise<Readonly<Record<string, unknown>>>,
): Promise<PolicyPlace | null> {
  try {
    const file = await machine.readFile(path);
    if (!file) return null;
    if (!file.trusted) return { source: path, written: {}, lost: { code: 'policy-unsafe', reason: '' } };
    return { source: path, written: await read(file.bytes, path, machine), lost: null };
  } catch (error) {
    return { source: path, written: {}, lost: { code: 'policy-unreadable', reason: reasonOf(error) } };
  }
}

async function readJson(bytes: Uint8Array): Promise<Readonly<Record<string, unknown>>> {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const found: unknown = parseOutsideJson(text);
  if (typeof found !== 'object' || found === null || Array.isArray(found)) throw new Error('JSON');
  if (repeatsAName(text)) throw Object.assign(new Error(), { name: 'DuplicateName' });
  return { ...found };
}

/** Systems that manage devices write either form; the system's own program reads the binary one. */
async function readPlistFile(
  bytes: Uint8Array,
  path: string,
  machine: PolicyMachine,
): Promise<Readonly<Record<string, unknown>>> {
  const binary = Buffer.from(bytes.subarray(0, 8)).toString('latin1') === 'bplist00';
  if (!binary) return withoutPayload(readPlist(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  const { code, output } = await machine.run('/usr/bin/plutil', ['-convert', 'json', '-o', '-', path]);
  if (code !== 0) throw new Error(`plutil ${code}`);
  return withoutPayload(await readJson(output));
}

/** The system puts names of the profile beside its values. */
function withoutPayload(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith('Payload')));
}

/** A code of the system, or the kind of error: nothing that a file says. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'error';
  return (error as NodeJS.ErrnoException).code?.toString() ?? error.name;
}
