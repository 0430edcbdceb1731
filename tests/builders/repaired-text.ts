import type { Finding } from '#shared/doc-rules/model/index.ts';

/** A text after the replacements that the fixes of findings in it make. */
export function repairedText(text: string, findings: readonly Finding[]): string {
  return findings
    .flatMap(({ fix }) => fix?.edits ?? [])
    .filter((edit) => edit.kind === 'replace')
    .toSorted((a, b) => b.from - a.from)
    .reduce((left, { from, to, text: written }) => left.slice(0, from) + written + left.slice(to), text);
}
