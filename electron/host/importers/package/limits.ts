/** Limits of what an imported file may contain; checked before anything is unpacked (ASVS 5.0, V5). Sizes in bytes. */
export const PACKAGE_LIMITS = {
  fileBytes: 100 * 1024 * 1024,
  entries: 2_000,
  entryBytes: 64 * 1024 * 1024,
  totalBytes: 256 * 1024 * 1024,
  /** Uncompressed to compressed size, looked at for entries over `ratioFromBytes`. */
  ratio: 200,
  ratioFromBytes: 1024 * 1024,
  xmlDepth: 256,
  xmlElements: 2_000_000,
  xmlAttributeChars: 1024 * 1024,
} as const;
