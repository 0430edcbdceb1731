import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inlineWorkers, runTask, startHost } from '#host/index.ts';
import type { PaperFormat, PaperRequest } from '#shared/contract/index.ts';
import type { MadeExport } from './made-export.ts';

/** `make-exports.ts WORKSPACE OUT COUNT`: makes files of every kind from a workspace, one kind after the other, and prints what they are. */
const [workspace = '', out = '', most = '100'] = process.argv.slice(2);
const started = await startHost({
  workspace,
  actor: process.env['ZHUNSHENG_USER'] ?? '',
  version: '0.0.0',
  workers: inlineWorkers(runTask),
});
if (!started.ok) throw new Error(started.error.code);
const { client, context } = started.value;
const { store, scratch } = context.host;

type Job = { readonly kind: string; readonly make: () => Promise<{ blob: string; name: string }> };
const jobs: Job[] = [];

const paper = (kind: string, request: PaperRequest, formats: readonly PaperFormat[]): void => {
  for (const format of formats)
    jobs.push({
      kind: `${kind} ${format}`,
      make: async () => lastOf(await client.paper.render({ paper: request, format })),
    });
};

async function lastOf<T>(events: AsyncIterator<unknown, T>): Promise<T> {
  for (;;) {
    const event = await events.next();
    if (event.done) return event.value;
  }
}

const idsOf = async (kind: 'project' | 'round' | 'ballot' | 'meeting' | 'committee' | 'draft') =>
  (await store.list(kind)).map(({ id }) => id).sort();

const drafts = [...(await store.list('draft'))].sort((a, b) => (a.id < b.id ? -1 : 1));
for (const { id: draftId, data } of drafts) {
  const copy = (kind: 'review') => ({ kind, watermark: '征求意见', date: '2026-03-01' }) as const;
  paper('standard', { kind: 'standard', draftId }, ['pdf', 'docx', 'html', 'txt', 'pages']);
  paper('review copy', { kind: 'standard', draftId, copy: copy('review') }, ['pdf', 'docx']);
  const against = drafts.find((other) => other.data.projectId === data.projectId && other.id < draftId)?.id;
  if (against) paper('redline', { kind: 'standard', draftId, copy: { kind: 'redline', against } }, ['pdf', 'docx']);
  paper('packet', { kind: 'packet', draftId }, ['html']);
  for (const language of ['zh-CN', 'en'] as const)
    paper(`check report ${language}`, { kind: 'check-report', draftId, language }, ['pdf', 'docx']);
}
for (const about of ['project', 'round', 'ballot', 'meeting', 'committee', 'projects'] as const)
  for (const id of await idsOf(about === 'projects' ? 'committee' : about)) {
    const { forms } = await client.paper.forms({ about, id });
    for (const { form, formats, fillable } of forms) {
      const more = about === 'projects' ? { projectIds: await idsOf('project') } : {};
      paper(`${form}`, { kind: 'form', form, id, ...more }, formats);
      if (fillable) paper(`${form} to fill in`, { kind: 'form', form, id, fillable: true }, ['docx', 'pdf']);
    }
  }
for (const roundId of await idsOf('round'))
  for (const language of ['zh-CN', 'en'] as const)
    paper(`register ${language}`, { kind: 'register', roundId, language }, ['xlsx', 'csv']);
for (const language of ['zh-CN', 'en'] as const) {
  paper(`projects ${language}`, { kind: 'projects', projectIds: await idsOf('project'), language }, ['xlsx', 'csv']);
  paper(`statistics ${language}`, { kind: 'statistics', language }, ['pdf', 'docx', 'xlsx']);
}
for (const id of await idsOf('project')) jobs.push({ kind: 'archive', make: () => client.archive.pack({ id }) });

/** One of each kind, then a second of each, and so on. */
const byKind = [...Map.groupBy(jobs, ({ kind }) => kind).values()];
const longest = byKind.reduce((length, one) => Math.max(length, one.length), 0);
const inTurn = Array.from({ length: longest }, (_, i) => byKind.flatMap((one) => one[i] ?? [])).flat();

mkdirSync(out, { recursive: true });
const bodies = (await store.list('committee')).flatMap(({ data }) => [data.name, data.secretariat, data.nameEn]);
let made = 0;
for (const { kind, make } of inTurn) {
  if (made >= Number(most)) break;
  let file: { blob: string; name: string };
  try {
    file = await make();
  } catch (error) {
    // What a record is not ready for is refused by both; it is no document.
    if ((error as { readonly code?: unknown }).code === 'REFUSED') continue;
    throw error;
  }
  const bytes = scratch.get(file.blob);
  if (!bytes) throw new Error(`${file.name} is gone`);
  const path = join(out, `${made++}`);
  writeFileSync(path, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  console.log(JSON.stringify({ kind, name: file.name, sha256, path, bodies } satisfies MadeExport));
}
await started.value.close();
