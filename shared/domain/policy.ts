import { z } from 'zod';

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
    /** Folders in which workspaces may stand; empty = anywhere. */
    AllowedWorkspaceRoots: z.array(z.string().min(1)),
    /** Folder for a third set of backups, such as a share. */
    BackupRoot: z.string().min(1),
    /** Folder to which every checkpoint (存证点) is copied. */
    CheckpointFolder: z.string().min(1),
    OpenExternalLinks: z.boolean(),
    /** Whether the browser door may be used. */
    LoopbackHost: z.boolean(),
    MaxImportMB: z.number().int().min(1).max(1024),
    RequireSignedPackages: z.boolean(),
    /** Days after the end of a mandate until contact data are due for removal. */
    RetentionDays: z.number().int().min(1).max(36_500),
    Reminders: z.boolean(),
    Locale: z.enum(['zh-CN', 'en']),
    DevTools: z.boolean(),
  })
  .partial();
export type Policy = z.infer<typeof policySchema>;
export type PolicyKey = keyof Policy;
