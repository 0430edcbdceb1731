import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Host } from '#host/index.ts';
import type { BatchResult, PaperFormat, PaperRequest, RenderedPaper } from '#shared/contract/index.ts';
import { committeeOf, emptyWorkspace, hostOn, plainProject } from '#tests/builders/workspace.ts';

/** Papers by templates, a committee's own forms, many papers at once; read as plain text. */

let dir: string;
let host: Host;
let committeeId: string;
let projectId: string;
let draftId: string;
beforeEach(async () => {
  dir = await emptyWorkspace();
  host = await hostOn(dir, { now: () => Date.UTC(2026, 2, 1) });
  ({ committeeId } = await committeeOf(host, ['林一苇']));
  projectId = (await host.client.project.create(plainProject(committeeId))).id;
  draftId = (await host.client.draft.create({ projectId, name: '', basedOn: '' })).id;
});
afterEach(async () => {
  await host.close();
  await rm(dirname(dir), { recursive: true, force: true });
});

async function ended<T>(events: AsyncIterator<unknown, T>): Promise<T> {
  let event = await events.next();
  while (!event.done) event = await events.next();
  return event.value;
}

async function bytesOf(blob: string): Promise<Buffer> {
  return Buffer.from((await host.client.file.read({ blob, offset: 0 })).base64, 'base64');
}

async function render(paper: PaperRequest, format: PaperFormat = 'txt', keep = false): Promise<RenderedPaper> {
  return ended(await host.client.paper.render({ paper, format, keep }));
}

async function textOf(paper: PaperRequest): Promise<string> {
  return (await bytesOf((await render(paper)).blob)).toString('utf8');
}

const proposal = (): PaperRequest => ({ kind: 'form', form: 'proposal', id: projectId });

describe('what is written for a form', () => {
  it('is kept with the record and printed', async () => {
    const { client } = host;
    const { inputs } = await client.paper.inputs({ form: 'proposal', id: projectId });
    const line = inputs.find(({ input }) => input === 'line')!;
    expect(line.value).toBe('');
    await client.paper.saveInputs({ form: 'proposal', id: projectId, values: { [line.name]: 'ISO 17301-1:2016' } });
    const again = await client.paper.inputs({ form: 'proposal', id: projectId });
    expect(again.inputs.find(({ name }) => name === line.name)?.value).toBe('ISO 17301-1:2016');
    const text = await textOf(proposal());
    expect(text).toContain('ISO 17301-1:2016');
    expect(text).toContain('茶叶采摘技术规程');
  });

  it('is refused where the form or the record has no such place', async () => {
    const { client } = host;
    const save = (form: string, id: string, name: string) =>
      client.paper.saveInputs({ form, id, values: { [name]: '' } });
    await expect(save('proposal', projectId, '没有')).rejects.toMatchObject({ data: { code: 'form-input-unknown' } });
    await expect(save('没有', projectId, 'x')).rejects.toMatchObject({ data: { code: 'form-unknown' } });
    const { inputs } = await client.paper.inputs({ form: 'proposal', id: projectId });
    await expect(save('proposal', 'x', inputs[0]!.name)).rejects.toMatchObject({ data: { code: 'storage-not-found' } });
  });
});

describe("a committee's own forms", () => {
  it('are used for its papers and taken back by an empty edit', async () => {
    const { client } = host;
    const before = await client.paper.template({ committeeId, form: 'proposal' });
    const title = before.template.parts.find((part) => part.kind === 'text')!;
    const edit = { texts: { [title.id]: '青禾市项目申报书' }, columns: {}, hidden: [] };
    await client.paper.saveTemplate({ committeeId, form: 'proposal', edit });
    expect(await textOf(proposal())).toContain('青禾市项目申报书');
    const edited = async () =>
      (await client.paper.forms({ about: 'project', id: projectId })).forms.find(({ form }) => form === 'proposal')
        ?.edited;
    expect(await edited()).toBe(true);
    const empty = { texts: {}, columns: {}, hidden: [] };
    await client.paper.saveTemplate({ committeeId, form: 'proposal', edit: empty });
    expect(await edited()).toBe(false);
    expect(await textOf(proposal())).not.toContain('青禾市项目申报书');
  });

  it('are shown with example data before they are kept', async () => {
    const { template } = await host.client.paper.template({ committeeId, form: 'proposal' });
    const title = template.parts.find((part) => part.kind === 'text')!;
    const edit = { texts: { [title.id]: '试一试' }, columns: {}, hidden: [] };
    const letterhead = { name: '', reference: '', address: '', red: true };
    expect(await textOf({ kind: 'form-example', committeeId, form: 'proposal', edit, letterhead })).toContain('试一试');
    expect(await textOf(proposal())).not.toContain('试一试');
  });

  it('cannot name a value that the form does not have', async () => {
    const { template } = await host.client.paper.template({ committeeId, form: 'proposal' });
    const title = template.parts.find((part) => part.kind === 'text')!;
    const edit = { texts: { [title.id]: '{birthday}' }, columns: {}, hidden: [] };
    await expect(host.client.paper.saveTemplate({ committeeId, form: 'proposal', edit })).rejects.toMatchObject({
      data: { code: 'template-place-unknown', params: { place: 'birthday' } },
    });
  });
});

describe('copies of a draft', () => {
  it('say what they are and are no papers of the file', async () => {
    const review = { kind: 'standard', draftId, copy: { kind: 'review', date: '2026-03-01' } } as const;
    const made = await render(review, 'pdf');
    expect(made.name).toContain('审阅稿');
    await expect(render(review, 'pdf', true)).rejects.toMatchObject({ data: { code: 'paper-format-not-offered' } });
    const itself = { kind: 'standard', draftId, copy: { kind: 'redline', against: draftId } } as const;
    await expect(render(itself)).rejects.toMatchObject({ data: { code: 'redline-same-draft' } });
  });
});

describe('many papers at once', () => {
  const batch = async (papers: { paper: PaperRequest; format: PaperFormat; folder: string }[], keep = false) =>
    ended<BatchResult>(await host.client.paper.batch({ papers, name: '全部材料', keep }));

  it('come as one archive with a report; what cannot be made is named and the others are there', async () => {
    const papers = [
      { paper: proposal(), format: 'txt', folder: '立项/茶叶' },
      { paper: proposal(), format: 'txt', folder: '立项/茶叶' },
      { paper: { kind: 'form', form: '没有', id: projectId }, format: 'pdf', folder: '' },
      { paper: { kind: 'standard', draftId }, format: 'txt', folder: '../草案:' },
    ] satisfies Parameters<typeof batch>[0];
    const result = await batch(papers);
    expect(result.report.map(({ failure }) => failure?.code ?? '')).toEqual(['', '', 'form-unknown', '']);
    const files = unzipSync(await bytesOf(result.blob));
    const names = Object.keys(files);
    expect(names).toHaveLength(3);
    expect(new Set(names).size).toBe(3);
    expect(names.every((name) => !name.includes('..') && !name.startsWith('/'))).toBe(true);
    expect(names[0]).toMatch(/^立项\/茶叶\/.+\.txt$/);
    expect((await batch(papers)).blob).toBe(result.blob);
  });

  it('go on the file of their project where a stage asks for them', async () => {
    await batch([{ paper: proposal(), format: 'docx', folder: '' }], true);
    const { project } = await host.client.project.get({ id: projectId });
    expect(project.papers.map(({ kind }) => kind)).toEqual(['proposal']);
  });
});
