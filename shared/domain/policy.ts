import { z } from 'zod';
import type { Problem } from '#shared/base/index.ts';

/** A whole path of one of the systems: relative ones, `~` and variables that nobody filled in name no place. */
const folderSchema = z.string().regex(/^(?:\/|[A-Za-z]:[\\/]|\\\\)/);

/**
 * What an administrator may prescribe for every workspace of a machine (管理员策略). Each key may be absent: then the person's setting or
 * the default counts. Names are those of the registry, the managed preferences and `policy.json`.
 */
export const policySchema = z
  .object({
    /** `off`: no request ever leaves; `notify`: says that there is a newer version; `manual`: only when the person asks. */
    UpdateMode: z.enum(['off', 'notify', 'manual']),
    UpdateUrl: z.url({ protocol: /^https?$/ }),
    UpdateChannel: z.enum(['latest', 'beta']),
    /** Folders in which workspaces may stand; an empty list = nowhere. */
    AllowedWorkspaceRoots: z.array(z.string().min(1)),
    /** Folder for a third set of backups, such as a share. */
    BackupRoot: folderSchema,
    /** Folder to which every checkpoint (存证点) is copied. */
    CheckpointFolder: folderSchema,
    OpenExternalLinks: z.boolean(),
    /** Whether the browser door may be used. */
    LoopbackHost: z.boolean(),
    MaxImportMB: z.number().int().min(1).max(1024),
    RequireSignedPackages: z.boolean(),
    /** Days after the end of a mandate until contact data are due for removal. */
    RetentionDays: z.number().int().min(1).max(36_500),
    Reminders: z.boolean(),
    /** Language of whoever has chosen none. */
    Locale: z.enum(['zh-CN', 'en']),
    DevTools: z.boolean(),
  })
  .partial();
export type Policy = z.infer<typeof policySchema>;
export type PolicyKey = keyof Policy;

/**
 * What holds for a key whose value cannot be understood: whoever wrote it wanted to restrict something. Keys that restrict nothing are left out.
 */
export const RESTRICTIVE: Policy = Object.freeze({
  UpdateMode: 'off',
  AllowedWorkspaceRoots: [],
  OpenExternalLinks: false,
  LoopbackHost: false,
  MaxImportMB: 25,
  RequireSignedPackages: true,
  Reminders: false,
  DevTools: false,
});

/** `list`: several texts, as REG_MULTI_SZ or an array. */
export type PolicyType = 'boolean' | 'number' | 'text' | 'choice' | 'list';

/** How the values of a key are written. */
export function policyType(key: PolicyKey): PolicyType {
  const { type } = policySchema.shape[key].unwrap().def;
  if (type === 'boolean' || type === 'number') return type;
  return type === 'array' ? 'list' : type === 'enum' ? 'choice' : 'text';
}

export const POLICY_KEYS = Object.keys(policySchema.shape) as readonly PolicyKey[];

/**
 * The values that were written in one place, key by key (names in any case): a value that is not understood is a problem and gives way to the
 * restrictive one, so are two values of one key; unknown names are problems, too. Numbers 0 and 1 stand for no and yes.
 */
export function judgePolicy(
  written: Readonly<Record<string, unknown>>,
  source: string,
): { readonly values: Policy; readonly problems: readonly Problem[] } {
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  const said = new Set<PolicyKey>();
  for (const [name, value] of Object.entries(written)) {
    const key = POLICY_KEYS.find((known) => known.toLowerCase() === name.toLowerCase());
    if (!key) {
      problems.push({ code: 'policy-unknown-key', severity: 'warning', params: { key: name.slice(0, 80), source } });
      continue;
    }
    const again = said.has(key);
    said.add(key);
    const yesOrNo = policyType(key) === 'boolean' && (value === 0 || value === 1);
    const read = policySchema.shape[key].unwrap().safeParse(yesOrNo ? value === 1 : value);
    if (read.success && !again) values[key] = read.data;
    else {
      delete values[key];
      problems.push({ code: 'policy-bad-value', severity: 'error', params: { key, source } });
      if (key in RESTRICTIVE) values[key] = RESTRICTIVE[key];
    }
  }
  return { values, problems };
}
