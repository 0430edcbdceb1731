import { z } from 'zod';

const SUMS: Readonly<Record<string, RegExp>> = {
  sha256: /^[0-9a-f]{64}$/,
  sha512: /^[0-9a-f]{128}$/,
  gitCommit: /^([0-9a-f]{40}|[0-9a-f]{64})$/,
  gitTree: /^([0-9a-f]{40}|[0-9a-f]{64})$/,
};

const digestSchema = z
  .record(z.string(), z.string())
  .refine((digest) => Object.keys(digest).length > 0, 'no sum')
  .refine((digest) => Object.entries(digest).every(([name, sum]) => SUMS[name]?.test(sum)), 'no sum of that kind');

/** An address with a scheme (RFC 3986). */
const uriSchema = z.string().refine((text) => /^[a-z][a-z0-9+.-]*:\S+$/i.test(text) && URL.canParse(text), 'no URI');

/** ResourceDescriptor of in-toto v1: at least one of `uri`, `digest`, `content`. */
const resourceSchema = z
  .strictObject({
    name: z.string().min(1).optional(),
    uri: uriSchema.optional(),
    digest: digestSchema.optional(),
    content: z.base64().optional(),
    downloadLocation: uriSchema.optional(),
    mediaType: z.string().optional(),
    annotations: z.record(z.string(), z.unknown()).optional(),
  })
  .refine(({ uri, digest, content }) => uri ?? digest ?? content, 'neither uri nor digest nor content');

const timeSchema = z.iso.datetime();

/** in-toto Statement v1 with the provenance predicate of SLSA 1.2 (https://slsa.dev/spec/v1.2/build-provenance). */
const statementSchema = z.strictObject({
  _type: z.literal('https://in-toto.io/Statement/v1'),
  subject: z
    .array(resourceSchema.refine(({ digest }) => digest !== undefined, 'a subject without a sum'))
    .min(1)
    .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'two subjects of one name'),
  predicateType: z.literal('https://slsa.dev/provenance/v1'),
  predicate: z.strictObject({
    buildDefinition: z.strictObject({
      buildType: uriSchema,
      externalParameters: z.record(z.string(), z.unknown()),
      internalParameters: z.record(z.string(), z.unknown()).optional(),
      resolvedDependencies: z.array(resourceSchema).optional(),
    }),
    runDetails: z.strictObject({
      builder: z.strictObject({
        id: uriSchema,
        version: z.record(z.string(), z.string()).optional(),
        builderDependencies: z.array(resourceSchema).optional(),
      }),
      metadata: z
        .strictObject({
          invocationId: z.string().min(1).optional(),
          startedOn: timeSchema.optional(),
          finishedOn: timeSchema.optional(),
        })
        .optional(),
      byproducts: z.array(resourceSchema).optional(),
    }),
  }),
});

/** What in a provenance (来源声明) is not as SLSA 1.2 wants it, in words. */
export function provenanceFindings(provenance: unknown): readonly string[] {
  const { error } = statementSchema.safeParse(provenance);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}
