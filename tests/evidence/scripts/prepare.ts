import { strToU8 } from 'fflate';
import type { Host } from '#host/index.ts';
import { need } from '#host/refusal-error.ts';
import type { DocJson } from '#shared/doc-model/index.ts';
import { docxFile, p, r } from '#tests/builders/docx-file.ts';
import { escapeXml } from '#tests/builders/form-docx.ts';
import { formXlsx } from '#tests/builders/form-xlsx.ts';
import { noted, notedDocx } from '#tests/builders/word-notes.ts';
import { committeeOf, plainProject } from '#tests/builders/workspace.ts';
import { HEAD } from '#tests/fuzz/corpus/good-form.ts';
import { note, pageWith, rawPdf } from '#tests/fuzz/corpus/raw-pdf.ts';
import type { Payload } from './payloads.ts';

/** A way in which a script could come, and the pages on which what came in is shown. */
export type Entry = { readonly id: string; readonly routes: readonly string[]; readonly paste?: true };

const VOTERS = 10;
const plain = (text: string): string => text.replace(/[\u0000-\u0008\u000b-\u001f]/g, ' ');

/** Puts the payloads into a workspace in seven ways, through the same procedures as a person does. */
export async function prepare(host: Host, all: readonly Payload[]): Promise<readonly Entry[]> {
  const { client } = host;
  const names = Array.from({ length: VOTERS }, (_, i) => `委员${'甲乙丙丁戊己庚辛壬癸'[i]}`);
  const { committeeId, voters } = await committeeOf(host, names);
  const dates = { opensOn: '2026-03-01', closesOn: '2099-03-31' };
  const projectFor = async (title: string) => (await client.project.create(plainProject(committeeId, title))).id;
  const draftFor = async (title: string) => {
    const projectId = await projectFor(title);
    return { projectId, draftId: (await client.draft.create({ projectId, name: '草案', basedOn: '' })).id };
  };
  const upload = async (name: string, bytes: Uint8Array) => {
    const { uploadId } = await client.file.begin({ name, size: bytes.length });
    await client.file.append({ uploadId, base64: Buffer.from(bytes).toString('base64') });
    return client.file.finish({ uploadId });
  };
  const roundWith = async (title: string, files: readonly (readonly [string, Uint8Array])[]) => {
    const { projectId, draftId } = await draftFor(title);
    await client.draft.freeze({ id: draftId, mark: '征求意见稿', on: '2026-03-01' });
    const fields = { projectId, draftId, name: '征求意见', audience: 'directed' as const, recipients: [], ...dates };
    const { id } = await client.round.create(fields);
    for (const [name, bytes] of files) await client.round.import({ id, files: [await upload(name, bytes)] });
    return `/rounds/${id}`;
  };

  const pasted = await draftFor('粘贴');

  const docx = docxFile({
    body:
      p('范围', { style: 'a' }) +
      all.map(({ text }) => p([r(plain(text))])).join('') +
      `<w:tbl><w:tr>${all
        .slice(0, 20)
        .map(({ text }) => `<w:tc><w:p>${r(plain(text))}</w:p></w:tc>`)
        .join('')}</w:tr></w:tbl>`,
  });
  const word = await upload('草案.docx', docx);
  const wordProject = await projectFor('导入');
  const imported = await client.draft.import({ projectId: wordProject, file: word });
  const query = new URLSearchParams({ blob: word.blob, name: word.name });

  const cells = all.map(({ text }, i) => [String(i + 1), '5.1', plain(text), plain(text), plain(text)]);
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const csv = strToU8([HEAD, ...cells].map((row) => row.map(quote).join(',')).join('\r\n'));
  const half = Math.ceil(cells.length / 2);
  const sheet = formXlsx([{ name: '反馈表', rows: [HEAD, ...cells.slice(half)] }]);
  const tables = await roundWith('表格', [
    ['甲.csv', csv],
    ['乙.xlsx', sheet],
  ]);

  const comments = all.map(({ text }, i) => ({
    id: i,
    text: escapeXml(plain(text)),
    author: escapeXml(plain(text)).slice(0, 60),
  }));
  const wordNotes = notedDocx({ body: all.map((_, i) => p([noted(i, r('应摊放。'))])).join(''), comments });
  const notes = await roundWith('批注', [['批注.docx', wordNotes]]);

  const pdf = rawPdf(pageWith(all.map(({ text }) => note().replace('(please check)', hexText(plain(text))))));
  const annotations = await roundWith('PDF 批注', [['批注.pdf', pdf]]);

  const stored = await draftFor(plain(all[0]?.text ?? '').slice(0, 200));
  await storeText(host, stored.draftId, all);
  const meeting = { startTime: '09:00', endTime: '11:00', place: plain(all[1]?.text ?? ''), host: '', recorder: '' };
  await client.meeting.create({
    committeeId,
    title: plain(all[2]?.text ?? '').slice(0, 200),
    date: '2026-04-10',
    ...meeting,
  });

  const { projectId, draftId } = await draftFor('函审');
  await client.draft.freeze({ id: draftId, mark: '送审稿', on: '2026-03-01' });
  const fields = { projectId, draftId, title: '函审', mode: 'letter' as const, ruleId: 'cn-tc-2017', ...dates };
  const { id: ballotId } = await client.ballot.open(fields);
  const share = Math.ceil(all.length / VOTERS);
  for (const [i, personId] of voters.entries()) {
    const comment = all.slice(i * share, (i + 1) * share).map(({ text }) => text);
    const given = { personId, comment: comment.join('\n'), file: '', blob: '', receivedOn: '2026-03-05' };
    await client.ballot.vote({ ballotId, vote: { ...given, source: 'hand', choice: 'approve-with-comments' } });
  }
  return [
    { id: 'paste', routes: [`/drafts/${pasted.draftId}`], paste: true },
    { id: 'docx', routes: [`/projects/${wordProject}/import?${query}`, `/drafts/${imported.id}`] },
    { id: 'cells', routes: [tables] },
    { id: 'word comments', routes: [notes] },
    { id: 'pdf notes', routes: [annotations] },
    { id: 'stored', routes: [`/drafts/${stored.draftId}`, '/projects', '/meetings'] },
    { id: 'ballot', routes: [`/ballots/${ballotId}`] },
  ];
}

/** A text string of a PDF in UTF-16, so that nothing of it is markup there. */
function hexText(text: string): string {
  return `<FEFF${[...Buffer.from(text, 'utf16le').swap16()].map((byte) => byte.toString(16).padStart(2, '0')).join('')}>`;
}

/** What somebody else's program could have written into the file of a draft: payloads in texts and in attributes. */
async function storeText(host: Host, id: string, all: readonly Payload[]): Promise<void> {
  const { store } = host.context.host;
  const found = need(await store.get('draftText', id));
  const doc = structuredClone(found.data.doc) as { content: DocJson[] } & DocJson;
  const body = doc.content.find(({ type }) => type === 'body') as { content: DocJson[] } & DocJson;
  const attrs = (i: number) => ({ id: `p${String(i).padStart(7, '0')}` });
  body.content.push(
    ...all.map(({ text }, i): DocJson => {
      const math = { type: 'inlineMath', attrs: { latex: text } } as DocJson;
      const footnote = { type: 'footnote', attrs: { id: `f${String(i).padStart(7, '0')}`, text } } as DocJson;
      const more = i % 3 === 0 ? [math] : i % 3 === 1 ? [footnote] : [];
      return { type: 'paragraph', attrs: attrs(i), content: [{ type: 'text', text }, ...more] } as DocJson;
    }),
  );
  const puts = [{ kind: 'draftText' as const, id, data: { ...found.data, doc }, expectedRev: found.rev }];
  need(await store.commit({ puts }, { actor: 'x', command: 'draft.steps', undo: 'none' }));
}
