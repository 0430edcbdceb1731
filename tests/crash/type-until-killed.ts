import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { collab } from 'prosemirror-collab';
import { EditorState, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { WebSocket } from 'ws';

import { registry } from '#host/registry.ts';
import { verifyWorkspace } from '#host/storage/index.ts';
import { DOOR_PROTOCOL } from '#shared/base/index.ts';
import type { Contract } from '#shared/contract/index.ts';
import { standardSchema } from '#shared/doc-model/index.ts';
import { committeeOf, emptyWorkspace, hostOn, plainProject } from '#tests/builders/workspace.ts';
import { SyncController } from '#ui/editor/sync/sync-controller.ts';

const server = fileURLToPath(new URL('../../electron/server/main.ts', import.meta.url));
/** What is typed: one character after the other of this row, so that a lost or doubled one is seen. */
const CHARACTERS = Array.from({ length: 3000 }, (_, i) => String.fromCodePoint(0x4e00 + i));

/** A workspace with one draft to type into. */
export async function workspaceWithDraft(): Promise<{ dir: string; draftId: string }> {
  const dir = await emptyWorkspace();
  const host = await hostOn(dir);
  const { committeeId } = await committeeOf(host, ['林一苇']);
  const project = await host.client.project.create(plainProject(committeeId));
  const draft = await host.client.draft.create({ projectId: project.id, name: '', basedOn: '' });
  await host.close();
  return { dir, draftId: draft.id };
}

/** One round: what was typed before the host was killed, and what was there afterwards. */
export type Round = {
  readonly typed: number;
  /** Characters that the host had confirmed. */
  readonly confirmed: number;
  readonly kept: number;
  /** How long before the kill the oldest lost character was typed; 0 = nothing was lost. */
  readonly lostMs: number;
  /** What is wrong with the workspace or the text; empty = all is readable and in order. */
  readonly problems: readonly string[];
};

/**
 * Starts the host in a process of its own and types into the draft with the editor's own saving (`SyncController`) over the browser
 * door; kills the process with SIGKILL `afterMs` after the first key, takes the page away too, and looks at what is left.
 */
export async function typeUntilKilled(dir: string, draftId: string, afterMs: number): Promise<Round> {
  const before = await textOf(dir, draftId);
  // Settings of its own: a program that was killed twice soon after its start would be careful the third time, and write nothing.
  const settings = mkdtempSync(join(dirname(dir), 'settings-'));
  const child = spawn(process.execPath, [server, '--workspace', dir, '--stay'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ZHUNSHENG_HOME: settings },
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const { client, socket } = await connect(await readyUrl(child));
  const { doc, version } = await client.draft.open({ id: draftId });
  let state = EditorState.create({
    doc: standardSchema.nodeFromJSON(doc),
    plugins: [collab({ version, clientID: `crash-${version}` })],
  });
  const at = endOfForeword(state);
  let confirmed = 0;
  const problems: string[] = [];
  const view = {
    composing: false,
    isDestroyed: false,
    get state() {
      return state;
    },
    dispatch(tr: Transaction) {
      state = state.apply(tr);
      controller.changed();
    },
  };
  const controller = new SyncController({
    view: view as unknown as EditorView,
    clientId: `crash-${version}`,
    send: async (from, steps, clientId) => {
      const reply = await client.draft.sendSteps({ id: draftId, version: from, steps, clientId });
      if (reply.accepted) confirmed += steps.length;
      return { accepted: reply.accepted, version: reply.version };
    },
    report: (status) => {
      if (status.kind === 'failed' && !child.killed) problems.push(`not saved: ${status.reason}`);
    },
  });

  const times: number[] = [];
  const start = performance.now();
  let killedAt = 0;
  await new Promise<void>((resolve) => {
    const next = (): void => {
      const now = performance.now();
      if (now - start >= afterMs) {
        child.kill('SIGKILL');
        killedAt = performance.now();
        resolve();
        return;
      }
      times.push(now);
      view.dispatch(state.tr.insertText(CHARACTERS[times.length - 1]!, at + times.length - 1));
      setTimeout(next, Math.min(20 + (times.length % 5) * 12, start + afterMs - now));
    };
    next();
  });
  view.isDestroyed = true;
  socket.terminate();
  await ended;
  controller.close();

  let kept = 0;
  try {
    const after = await textOf(dir, draftId);
    kept = after.length - before.length;
    const expected = before + CHARACTERS.slice(0, kept).join('');
    if (after !== expected) problems.push('the text is not what was typed');
    if (kept < confirmed) problems.push(`${confirmed - kept} confirmed characters are gone`);
  } catch (error) {
    problems.push(`the draft cannot be read: ${String(error)}`);
  }
  for (const problem of (await verifyWorkspace(dir, { registry })).problems) problems.push(problem.code);
  return { typed: times.length, confirmed, kept, lostMs: kept < times.length ? killedAt - times[kept]! : 0, problems };
}

/** Text of the foreword's first paragraph as a host reads it anew. */
async function textOf(dir: string, draftId: string): Promise<string> {
  const host = await hostOn(dir);
  try {
    const { doc } = await host.client.draft.open({ id: draftId });
    const node = standardSchema.nodeFromJSON(doc);
    node.check();
    return node.firstChild!.firstChild!.textContent;
  } finally {
    await host.close();
  }
}

function endOfForeword(state: EditorState): number {
  return 2 + state.doc.firstChild!.firstChild!.content.size;
}

function readyUrl(child: ChildProcess): Promise<URL> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout!.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const url = /^READY (\S+)$/m.exec(output)?.[1];
      if (url) resolve(new URL(url));
    });
    child.once('exit', (code) => reject(new Error(`the host ended with ${code}: ${output}`)));
  });
}

async function connect(url: URL): Promise<{ client: ContractRouterClient<Contract>; socket: WebSocket }> {
  const session = await fetch(`${url.origin}/session`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${url.hash.slice('#token='.length)}`,
      origin: url.origin,
      'content-type': 'application/json',
    },
  });
  const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? '';
  const socket = new WebSocket(`ws://${url.host}/rpc`, [DOOR_PROTOCOL, await session.text()], {
    headers: { cookie, origin: url.origin },
  });
  socket.on('error', () => undefined);
  await new Promise((resolve) => socket.once('open', resolve));
  return { client: createORPCClient(new RPCLink({ websocket: socket as never })), socket };
}
