import { join } from 'node:path';
import { createWorkspace, type Host, startHost, threadWorkers } from '#host/index.ts';
import { standardSchema } from '#shared/doc-model/index.ts';
import { commentForms, FORM_LAYOUTS, type WrittenComment } from '#tests/builders/comment-forms.ts';
import { makeLongStandard } from '#tests/builders/long-standard.ts';
import { committeeOf, plainProject } from '#tests/builders/workspace.ts';
import { line, ms } from './measure.ts';

const FORMS = 300;
const ROWS = 40;
/** As the import page asks. */
const AT_ONCE = 40;

/** 300 filled-in Word forms in ten layouts, read with progress and imported into a round on a standard of a hundred pages. */
export async function benchForms(folder: string): Promise<void> {
  const dir = join(folder, 'forms');
  await createWorkspace(dir, { name: '测量' });
  const started = await startHost({
    workspace: dir,
    actor: '测量',
    version: '0.0.0',
    workers: threadWorkers(new URL('../../electron/workers/main.ts', import.meta.url)),
  });
  if (!started.ok) throw new Error(started.error.code);
  const host = started.value;
  const id = await roundOnLongDraft(host);
  const forms = commentForms(FORMS, ROWS);
  const files: { blob: string; name: string }[] = [];
  for (const { name, bytes } of forms) {
    const { uploadId } = await host.client.file.begin({ name, size: bytes.length });
    await host.client.file.append({ uploadId, base64: Buffer.from(bytes).toString('base64') });
    files.push(await host.client.file.finish({ uploadId }));
  }
  const begun = performance.now();
  let pieces = 0;
  for (let from = 0; from < files.length; from += AT_ONCE, pieces++)
    await host.client.round.previewImport({ id, files: files.slice(from, from + AT_ONCE) });
  const preview = await host.client.round.previewImport({ id, files });
  const read = performance.now();
  await host.client.round.import({ id, files });
  const done = performance.now();
  const written = forms.flatMap(({ comments }) => comments);
  const { found, invented } = compared(written, await commentsOf(host, id));
  await host.close();
  const rows = preview.files.reduce((sum, file) => sum + file.rows, 0);
  line(
    `import ${FORMS} Word forms in ${FORM_LAYOUTS.length} layouts with ${written.length} comments: read ${ms(read - begun)} (${pieces} steps of progress), stored at their clauses ${ms(done - read)}`,
    `${((done - begun) / 1000).toFixed(2)} s`,
    'under 4 s',
    done - begun < 4000,
  );
  line(
    `… comments found with organisation, clause and every text (${rows} rows read)`,
    `${found} of ${written.length}, ${invented} invented`,
    'all, 0 invented',
    found === written.length && invented === 0,
  );
}

async function roundOnLongDraft({ client }: Host): Promise<string> {
  const { committeeId } = await committeeOf({ client } as Host, ['甲']);
  const { id: projectId } = await client.project.create(plainProject(committeeId, '油茶栽培技术规程'));
  const { id: draftId } = await client.draft.create({ projectId, name: '稿', basedOn: '' });
  const { doc, version } = await client.draft.open({ id: draftId });
  const end = standardSchema.nodeFromJSON(doc).content.size - 1;
  const body = makeLongStandard(100).lastChild?.content.toJSON();
  const steps = [{ stepType: 'replace', from: end, to: end, slice: { content: body } }];
  const taken = await client.draft.sendSteps({ id: draftId, version, steps, clientId: 'bench' });
  if (!taken.accepted) throw new Error('the draft does not take its text');
  await client.draft.freeze({ id: draftId, mark: '征求意见稿', on: '2026-03-01' });
  const dates = { opensOn: '2026-03-01', closesOn: '2026-04-01' };
  const round = { projectId, draftId, name: '征求意见', audience: 'public' as const, recipients: [], ...dates };
  return (await client.round.create(round)).id;
}

async function commentsOf({ client }: Host, id: string): Promise<readonly WrittenComment[]> {
  const all: WrittenComment[] = [];
  const filter = { text: '', organisation: '', clause: '', decision: '', unplaced: false } as const;
  for (;;) {
    const { items, total } = await client.round.comments({ id, filter, sort: 'no', offset: all.length, limit: 500 });
    all.push(...items);
    if (items.length === 0 || all.length >= total) return all;
  }
}

/** How many of the written comments came in, each once, and how many came in that nobody wrote. */
function compared(written: readonly WrittenComment[], got: readonly WrittenComment[]) {
  const open = new Map<string, number>();
  for (const one of written) open.set(keyOf(one), (open.get(keyOf(one)) ?? 0) + 1);
  let found = 0;
  for (const one of got) {
    const left = open.get(keyOf(one)) ?? 0;
    if (left === 0) continue;
    open.set(keyOf(one), left - 1);
    found += 1;
  }
  return { found, invented: got.length - found };
}

function keyOf({ organisation, clause, original, comment, proposal, reason }: WrittenComment): string {
  return JSON.stringify([organisation, clause, original, comment, proposal, reason]);
}
