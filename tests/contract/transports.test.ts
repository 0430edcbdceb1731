import { MessageChannel } from 'node:worker_threads';
import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { RPCHandler as PortHandler } from '@orpc/server/message-port';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { Host } from '#host/index.ts';
import { startServer } from '#server/index.ts';
import { DOOR_PROTOCOL } from '#shared/base/index.ts';
import type { Contract, Presence } from '#shared/contract/index.ts';
import { docxFile, p } from '#tests/builders/docx-file.ts';
import { committeeOf, emptyWorkspace, hostOn, plainCommittee, plainProject } from '#tests/builders/workspace.ts';

type Client = ContractRouterClient<Contract>;
type Door = { readonly client: Client; close(): Promise<void> };

const transports: Readonly<Record<string, (host: Host) => Promise<Door>>> = {
  'in memory': (host) => Promise.resolve({ client: host.client as Client, close: () => Promise.resolve() }),

  'over a message port': (host) => {
    const { port1, port2 } = new MessageChannel();
    new PortHandler(host.router).upgrade(port1 as never, { context: host.context });
    port1.start();
    port2.start();
    const client: Client = createORPCClient(new PortLink({ port: port2 as never }));
    return Promise.resolve({
      client,
      close: () => {
        port1.close();
        return Promise.resolve();
      },
    });
  },

  'over a WebSocket': async (host) => {
    const server = await startServer({ host, assets: '/nowhere', port: 0 });
    const origin = `http://127.0.0.1:${server.port}`;
    const token = new URL(server.url).hash.slice('#token='.length);
    const session = await fetch(`${origin}/session`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, origin, 'content-type': 'application/json' },
    });
    const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? '';
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}/rpc`, [DOOR_PROTOCOL, await session.text()], {
      headers: { cookie, origin },
    });
    await new Promise((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    const client: Client = createORPCClient(new SocketLink({ websocket: socket as never }));
    return {
      client,
      close: async () => {
        socket.close();
        await server.close();
      },
    };
  },
};

async function refusal(work: Promise<unknown>): Promise<{ code: string; params?: unknown }> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'REFUSED') return error.data;
    throw error;
  }
  throw new Error('was not refused');
}

describe.each(Object.entries(transports))('contract %s', (_name, open) => {
  let host: Host | undefined;
  let door: Door | undefined;

  async function start(): Promise<Client> {
    host = await hostOn(await emptyWorkspace());
    door = await open(host);
    return door.client;
  }
  afterEach(async () => {
    await door?.close();
    await host?.close();
    door = undefined;
    host = undefined;
  });

  it('answers queries and carries out commands', async () => {
    const client = await start();
    const { id, commitId } = await client.committee.create(plainCommittee);
    expect(commitId).not.toBe('');
    expect(await client.committee.list()).toEqual([
      { id, name: plainCommittee.name, code: 'QHS/TC 09', kind: 'tc', members: 0, projects: 0 },
    ]);
    expect((await client.workspace.info()).readOnly).toBe(false);
  });

  it('answers expected refusals with code and parameters, not as broken calls', async () => {
    const client = await start();
    expect(await refusal(client.project.get({ id: 'nothing' }))).toMatchObject({ code: 'storage-not-found' });
    const { committeeId } = await committeeOf(host!, ['林一苇']);
    const { id } = await client.project.create(plainProject(committeeId));
    const missing = client.project.advance({ id, to: 'L2', on: '2099-01-01', overrideReason: '' });
    expect(await refusal(missing)).toEqual({ code: 'gate-closed', params: { count: 1 } });
  });

  it('refuses input of the wrong shape before anything happens', async () => {
    const client = await start();
    await expect(client.committee.create({ ...plainCommittee, kind: 'club' as never })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    expect(await client.committee.list()).toEqual([]);
  });

  it('reviews a Word draft in pages, takes corrections, and imports what was reviewed', async () => {
    const client = await start();
    const { committeeId } = await committeeOf(host!, ['林一苇']);
    const { id: projectId } = await client.project.create(plainProject(committeeId));
    const bytes = docxFile({ body: ['前言', '甲。', '1 范围', '乙'].map((text) => p(text)).join('') });
    const { uploadId } = await client.file.begin({ name: '稿.docx', size: bytes.length });
    await client.file.append({ uploadId, base64: Buffer.from(bytes).toString('base64') });
    const { blob, name } = await client.file.finish({ uploadId });
    const file = { blob, name, overrides: [{ row: 3, role: 'clause-2' as const }] };
    const steps = await client.draft.review(file);
    let step = await steps.next();
    for (; !step.done; step = await steps.next()) expect(step.value.total).toBe(100);
    expect(step.value).toMatchObject({ rows: 4, differences: [] });
    const { review } = step.value;
    const rows = await client.draft.reviewRows({ review, from: 2, count: 2 });
    expect(rows.map(({ result }) => result.map((block) => `${block.label} ${block.text}`))).toEqual([
      ['1 范围'],
      ['1.1 乙'],
    ]);
    const { id } = await client.draft.import({ projectId, file });
    expect(JSON.stringify((await client.draft.open({ id })).doc)).toContain('"type":"clause"');
    expect(await refusal(client.draft.reviewRows({ review: 'nothing', from: 0, count: 1 }))).toEqual({
      code: 'import-review-gone',
    });
  });

  it('tells every listener what changed', async () => {
    const client = await start();
    const controller = new AbortController();
    const changes = await client.workspace.changes(undefined, { signal: controller.signal });
    const next = changes.next();
    // The subscription is alive once the host has been asked for the first event; an answered query behind it proves that.
    await client.workspace.info();
    const { id } = await client.committee.create(plainCommittee);
    const event = (await next).value;
    expect(event).toMatchObject({ command: 'committee.create', objects: [{ kind: 'committee', id }] });
    controller.abort();
  });

  it('tells who has a draft open, where their carets are, and when they are gone', async () => {
    const client = await start();
    const { committeeId } = await committeeOf(host!, ['林一苇']);
    const project = await client.project.create(plainProject(committeeId));
    const { id } = await client.draft.create({ projectId: project.id, name: '', basedOn: '' });
    const gone = new AbortController();
    const stays = new AbortController();
    const first = await client.draft.join({ id, clientId: 'one' }, { signal: stays.signal });
    const here = async () => (await first.next()).value as Presence[];
    expect(await here()).toEqual([{ clientId: 'one', name: '试验员', window: 1, caret: null }]);
    const second = await client.draft.join({ id, clientId: 'two' }, { signal: gone.signal });
    await second.next();
    expect((await here()).map(({ window }) => window)).toEqual([1, 2]);
    const spot = { blockId: 'b000001', offset: 3 };
    await client.draft.moveCaret({ id, clientId: 'two', caret: { anchor: spot, head: spot } });
    expect((await here())[1]?.caret).toEqual({ anchor: spot, head: spot });
    gone.abort();
    expect((await here()).map(({ clientId }) => clientId)).toEqual(['one']);
    stays.abort();
  });

  it('undoes a command, and refuses when the object has moved on', async () => {
    const client = await start();
    const { id } = await client.committee.create(plainCommittee);
    const renamed = await client.committee.update({ id, changes: { name: '茶叶分会' } });
    await client.workspace.undo({ commitId: renamed.commitId });
    expect((await client.committee.get({ id })).committee.name).toBe(plainCommittee.name);
    const first = await client.committee.update({ id, changes: { name: '甲' } });
    await client.committee.update({ id, changes: { name: '乙' } });
    await refusal(client.workspace.undo({ commitId: first.commitId }));
    expect((await client.committee.get({ id })).committee.name).toBe('乙');
  });

  it('moves files in pieces and hands back the same bytes', async () => {
    const client = await start();
    const bytes = Buffer.from(Array.from({ length: 700_000 }, (_, i) => (i * 7) % 251));
    const { uploadId } = await client.file.begin({ name: '大文件.bin', size: bytes.length });
    for (let at = 0; at < bytes.length; at += 500_000)
      await client.file.append({ uploadId, base64: bytes.subarray(at, at + 500_000).toString('base64') });
    const { blob, size } = await client.file.finish({ uploadId });
    expect(size).toBe(bytes.length);
    const pieces: Buffer[] = [];
    for (let at = 0; at < size; ) {
      const piece = Buffer.from((await client.file.read({ blob, offset: at })).base64, 'base64');
      pieces.push(piece);
      at += piece.length;
    }
    expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
  });

  it('shares a draft between two editors: the second learns the steps it lacked', async () => {
    const client = await start();
    const { committeeId } = await committeeOf(host!, ['林一苇']);
    const { id: projectId } = await client.project.create(plainProject(committeeId));
    const { id } = await client.draft.create({ projectId, name: '', basedOn: '' });
    const { version } = await client.draft.open({ id });
    const insert = (text: string) => ({
      stepType: 'replace',
      from: 2,
      to: 2,
      slice: { content: [{ type: 'text', text }] },
    });
    const first = await client.draft.sendSteps({ id, version, steps: [insert('甲')], clientId: 'one' });
    expect(first).toMatchObject({ accepted: true, version: version + 1 });
    const late = await client.draft.sendSteps({ id, version, steps: [insert('乙')], clientId: 'two' });
    expect(late).toMatchObject({ accepted: false, version: version + 1 });
    expect(late.missing?.clientIds).toEqual(['one']);
    const broken = { stepType: 'replace', from: 0, to: 1, slice: { content: [] } };
    expect(
      await refusal(client.draft.sendSteps({ id, version: version + 1, steps: [broken], clientId: 'two' })),
    ).toEqual({ code: 'draft-step-refused' });
  });

  it('carries out commands one at a time: none of many sent at once refuses another', async () => {
    const client = await start();
    const { committeeId } = await committeeOf(host!, ['林一苇']);
    const { id: projectId } = await client.project.create(plainProject(committeeId));
    const { id: draftId } = await client.draft.create({ projectId, name: '', basedOn: '' });
    await client.draft.freeze({ id: draftId, mark: '征求意见稿', on: '2026-03-02' });
    const dates = { opensOn: '2026-03-02', closesOn: '2026-04-02' };
    const { id } = await client.round.create({
      projectId,
      draftId,
      name: '征求意见',
      audience: 'directed',
      recipients: [],
      ...dates,
    });
    const texts = { organisation: '', person: '', clauseRaw: '1', type: '', original: '', proposal: '', reason: '' };
    const sent = Array.from({ length: 12 }, (_, i) => ({ roundId: id, comment: { ...texts, comment: `第${i}条` } }));
    await Promise.all(sent.map((input) => client.round.addComment(input)));
    const filter = { text: '', organisation: '', clause: '', decision: '' as const, unplaced: false };
    const { items } = await client.round.comments({ id, filter, sort: 'no' });
    expect(items.map((item) => item.no)).toEqual(sent.map((_, i) => i + 1));
  });

  it('lets no step into a draft behind its freezing', async () => {
    const client = await start();
    const { committeeId } = await committeeOf(host!, ['林一苇']);
    const { id: projectId } = await client.project.create(plainProject(committeeId));
    const { id } = await client.draft.create({ projectId, name: '', basedOn: '' });
    const { version } = await client.draft.open({ id });
    const step = { stepType: 'replace', from: 2, to: 2, slice: { content: [{ type: 'text', text: '晚' }] } };
    const [, late] = await Promise.allSettled([
      client.draft.freeze({ id, mark: '征求意见稿', on: '2026-03-02' }),
      client.draft.sendSteps({ id, version, steps: [step], clientId: 'late' }),
    ]);
    expect(late.status).toBe('rejected');
    expect((await client.draft.open({ id })).version).toBe(version);
  });

  it('makes a paper with progress and keeps it on the file', async () => {
    const client = await start();
    const { committeeId } = await committeeOf(host!, ['林一苇']);
    const { id: projectId } = await client.project.create(plainProject(committeeId));
    const { id: draftId } = await client.draft.create({ projectId, name: '', basedOn: '' });
    const steps = await client.paper.render({ paper: { kind: 'standard', draftId }, format: 'pdf', keep: true });
    const phases: string[] = [];
    let result = await steps.next();
    while (!result.done) {
      phases.push(result.value.phase);
      result = await steps.next();
    }
    expect(phases[0]).toBe('build');
    expect(result.value).toMatchObject({ mime: 'application/pdf', problems: [] });
    expect(result.value.pages).toBeGreaterThan(3);
    expect((await client.project.get({ id: projectId })).project.papers.map((paper) => paper.kind)).toEqual([
      'working-draft',
    ]);
  });
});
