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
export async function prepare(
  host: Host,
  all: readonly Payload[],
  wanted: readonly string[] | undefined,
): Promise<readonly Entry[]> {
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

  const ways: Readonly<Record<string, () => Promise<Omit<Entry, 'id'>>>> = {
    paste: async () => ({ routes: [`/drafts/${(await draftFor('粘贴')).draftId}`], paste: true }),
    docx: async () => {
      const file = await upload('草案.docx', draftFile(all));
      const projectId = await projectFor('导入');
      const { id } = await client.draft.import({ projectId, file });
      const query = new URLSearchParams({ blob: file.blob, name: file.name });
      return { routes: [`/projects/${projectId}/import?${query}`, `/drafts/${id}`] };
    },
    cells: async () => ({ routes: [await roundWith('表格', tables(all))] }),
    'word comments': async () => ({ routes: [await roundWith('批注', [['批注.docx', wordNotes(all)]])] }),
    'pdf notes': async () => ({ routes: [await roundWith('PDF 批注', [['批注.pdf', pdfNotes(all)]])] }),
    stored: async () => {
      const [title = '', place = '', name = ''] = all.map(({ text }) => plain(text).slice(0, 200));
      const { draftId } = await draftFor(title);
      await storeText(host, draftId, all);
      const hours = { startTime: '09:00', endTime: '11:00', place, host: '', recorder: '' };
      await client.meeting.create({ committeeId, title: name, date: '2026-04-10', ...hours });
      return { routes: [`/drafts/${draftId}`, '/projects', '/meetings'] };
    },
    ballot: async () => {
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
      return { routes: [`/ballots/${ballotId}`] };
    },
  };
  const entries: Entry[] = [];
  for (const [id, way] of Object.entries(ways))
    if (wanted?.includes(id) ?? true) entries.push({ id, ...(await way()) });
  return entries;
}

/** A draft with a payload in every paragraph, some in a table. */
function draftFile(all: readonly Payload[]): Uint8Array {
  const cells = all.slice(0, 20).map(({ text }) => `<w:tc><w:p>${r(plain(text))}</w:p></w:tc>`);
  const paragraphs = all.map(({ text }) => p([r(plain(text))])).join('');
  return docxFile({ body: `${p('范围', { style: 'a' })}${paragraphs}<w:tbl><w:tr>${cells.join('')}</w:tr></w:tbl>` });
}

/** Comment forms with a payload in every cell: all of them as CSV, the second half as a workbook too. */
function tables(all: readonly Payload[]): readonly (readonly [string, Uint8Array])[] {
  const cells = all.map(({ text }, i) => [String(i + 1), '5.1', plain(text), plain(text), plain(text)]);
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const rows = cells.slice(Math.ceil(cells.length / 2));
  return [
    ['甲.csv', strToU8([HEAD, ...cells].map((row) => row.map(quote).join(',')).join('\r\n'))],
    ['乙.xlsx', formXlsx([{ name: '反馈表', rows: [HEAD, ...rows] }])],
  ];
}

function wordNotes(all: readonly Payload[]): Uint8Array {
  return notedDocx({
    body: all.map((_, i) => p([noted(i, r('应摊放。'))])).join(''),
    comments: all.map(({ text }, id) => ({ id, text: plain(text), author: escapeXml(plain(text).slice(0, 60)) })),
  });
}

function pdfNotes(all: readonly Payload[]): Uint8Array {
  return rawPdf(pageWith(all.map(({ text }) => note().replace('(please check)', hexText(plain(text))))));
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
