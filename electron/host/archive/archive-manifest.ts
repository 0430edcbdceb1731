import { z } from 'zod';

export const MANIFEST_NAME = 'MANIFEST.json';
/** `— <key id> <signature of MANIFEST.json in base64>`, and the key beside it. */
export const SIGNATURE_NAME = 'MANIFEST.sig';
export const KEY_NAME = 'PUBLIC-KEY.pem';
/** Files of the workspace that the package opens as. */
export const WORKSPACE_FOLDER = 'workspace/';

/** What a package says of itself; every other file in it is listed with its digest. */
export const archiveManifestSchema = z.object({
  format: z.literal('zhunsheng-archive'),
  version: z.literal(1),
  workspaceId: z.string(),
  workspace: z.string(),
  project: z.object({ id: z.string(), title: z.string(), number: z.string(), stage: z.string() }),
  committee: z.string(),
  /** Last entry of the record about the project (ISO 8601, UTC): the package carries no later date. */
  at: z.string(),
  /** That entry as a checkpoint. */
  checkpoint: z.string(),
  records: z.number().int(),
  files: z.array(
    z.object({
      path: z.string(),
      size: z.number().int(),
      sha256: z.string(),
      /** Contact data were left out: the bytes are not those of the record. */
      redacted: z.boolean(),
    }),
  ),
});
export type ArchiveManifest = z.infer<typeof archiveManifestSchema>;
