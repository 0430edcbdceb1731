import { POLICY_KEYS, policyType } from '#shared/domain/policy.ts';

/** Divides the texts of a REG_MULTI_SZ in the output (`/se`): no path holds it. */
export const LIST_SEPARATOR = '|';

export type RegistryValues = {
  readonly written: Readonly<Record<string, unknown>>;
  /** Whether every line was understood up to the end of the output. */
  readonly whole: boolean;
};

const VALUE = /^ {4}(\S.*?) {4}(REG_[A-Z_]+)(?: {4}([\s\S]*))?$/;
/** A value that no schema accepts: it was there and is not believed. */
const UNREADABLE = null;

/**
 * Values in the output of `reg.exe query KEY /s /se |`. The program writes in the code page of the console, which nobody tells us: a value with
 * anything but ASCII is not believed. REG_DWORD gives a number, REG_MULTI_SZ a list, REG_EXPAND_SZ is filled in from the environment.
 */
export function readRegistryOutput(
  output: Uint8Array,
  env: Readonly<Record<string, string | undefined>>,
): RegistryValues {
  const lines = Buffer.from(output).toString('latin1').split(/\r?\n/);
  const written: Record<string, unknown> = {};
  // The output ends with a line end; what is cut off may be cut in the middle of its last value.
  let whole = lines.at(-1) === '';
  let ours = false;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    if (line.startsWith('HKEY_')) {
      ours = /\\Policies\\Zhunsheng$/i.test(line.trimEnd());
      continue;
    }
    if (!ours) continue;
    const [, name = '', type = '', data = ''] = VALUE.exec(line) ?? [];
    if (type === '' || index === lines.length - 1) {
      whole = false;
      const cut = POLICY_KEYS.find((key) => line.trim().toLowerCase().startsWith(`${key.toLowerCase()} `));
      if (cut) written[cut] = UNREADABLE;
    } else if (/^\(.*\)$/.test(name)) {
      // The value without a name, which each system calls in its own language.
    } else if (/^[\x20-\x7e]+$/.test(name)) {
      written[name] = read(type, data, env, isList(name));
    } else whole = false;
  }
  return { written, whole };
}

function isList(name: string): boolean {
  const key = POLICY_KEYS.find((known) => known.toLowerCase() === name.toLowerCase());
  return key !== undefined && policyType(key) === 'list';
}

function read(type: string, data: string, env: Readonly<Record<string, string | undefined>>, list: boolean): unknown {
  if (!/^[\x20-\x7e]*$/.test(data)) return UNREADABLE;
  switch (type) {
    case 'REG_DWORD':
    case 'REG_QWORD':
      return /^0x[0-9a-f]{1,8}$/i.test(data) ? Number(data) : UNREADABLE;
    case 'REG_SZ':
      return list ? [data] : data;
    case 'REG_EXPAND_SZ': {
      const filled = expand(data, env);
      return list && filled !== UNREADABLE ? [filled] : filled;
    }
    case 'REG_MULTI_SZ': {
      const items = data
        .split(LIST_SEPARATOR)
        .filter((item) => item !== '')
        .map((item) => expand(item, env));
      return items.includes(UNREADABLE) ? UNREADABLE : items;
    }
    default:
      return UNREADABLE;
  }
}

/** `%NAME%` filled in, names in any case; a name that nothing stands for makes the text unreadable. */
function expand(text: string, env: Readonly<Record<string, string | undefined>>): string | null {
  let unknown = false;
  const filled = text.replace(/%([^%]+)%/g, (_, name: string) => {
    const found = Object.keys(env).find((key) => key.toLowerCase() === name.toLowerCase());
    const value = found === undefined ? undefined : env[found];
    if (value === undefined) unknown = true;
    return value ?? '';
  });
  return unknown ? UNREADABLE : filled;
}
