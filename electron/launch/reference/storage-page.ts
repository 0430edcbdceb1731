import { registry } from '#host/registry.ts';
import type { AggregateKind } from '#host/storage/index.ts';
import { GENERATED } from './generated-note.ts';
import { typeDefinition } from './type-notation.ts';

const path = (kind: AggregateKind<unknown>) =>
  kind.file ? `${kind.folder}/<id>/${kind.file}` : `${kind.folder}/<id>.json`;

/** `docs/storage.md`: the files of a workspace and the fields of every kind of aggregate. */
export function storagePage(): string {
  const kinds = Object.values(registry) as readonly AggregateKind<unknown>[];
  const rows = kinds.map((kind) => {
    const log = kind.log ? `\`${kind.folder}/<id>/${kind.log}\`` : '';
    const head = kind.summary ? 'yes' : '';
    return `| ${kind.kind} | \`${path(kind)}\` | ${log} | ${kind.schemaVersion} | ${head} |`;
  });
  const sections = kinds.map((kind) => {
    const versions = Object.keys(kind.migrations);
    const migrations =
      versions.length > 0 ? versions.map((from) => `${from} → ${Number(from) + 1}`).join(', ') : 'none';
    return `## ${kind.kind}\n\nMigrations: ${migrations}.\n\n\`\`\`ts\n${typeDefinition(kind.schema)}\n\`\`\`\n`;
  });
  return [
    GENERATED,
    '',
    '# Files of a workspace',
    '',
    'A workspace is a folder. Each aggregate is one JSON file; the protocol of writing is in',
    '[adr/0003](adr/0003-storage.md). Named types such as `CoverData` stand in [rpc.md](rpc.md#shared-types).',
    '',
    '| kind | file | log | schema | summary in head |',
    '|---|---|---|---|---|',
    ...rows,
    '',
    'Every file is an envelope `{kind, id, schemaVersion, rev, updatedAt, summary?, data}`, two-space JSON with keys in',
    'the order of the schema. Reading parses, migrates, validates and freezes; a newer schema is left alone.',
    '',
    '| beside them | what it is |',
    '|---|---|',
    '| `workspace.json`, `workspace.prev.json` | id, name, checkpoint of the audit log; the one before |',
    '| `workspace.lock` | who has the workspace open |',
    '| `audit/YYYY-MM.ndjson`, `audit/YYYY-MM_002.ndjson` … | one hash-chained record per change; a segment closes with its month or at 5 MB |',
    '| `blobs/ab/<sha256>` | received and generated files under their digest |',
    '| `journal/undo/` | former contents of the last changes |',
    '| `backups/` | backups: a list each, contents once under their digest in `objects/` |',
    '| `cache/` | words of files for the search; may be deleted, is made again |',
    '| `trash/`, `quarantine/`, `recovery/` | deleted, damaged, rescued |',
    '',
    sections.join('\n'),
  ].join('\n');
}
