// @vitest-environment happy-dom
import { collab } from 'prosemirror-collab';
import { EditorState } from 'prosemirror-state';
import { Step } from 'prosemirror-transform';
import { EditorView } from 'prosemirror-view';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { editorSchema } from '#ui/editor/schema/editor-schema.ts';
import { type StepReply, SyncController, type SyncStatus } from '#ui/editor/sync/sync-controller.ts';
import { bodyOf, inside } from '../doc-model/commands/commands-fixture.ts';

const start = editorSchema.nodeFromJSON(bodyOf('1 要求', '外观平整。').toJSON());

/** A host as simple as can be: a list of steps. */
function newHost() {
  const log: { json: unknown; clientId: string }[] = [];
  return {
    log,
    failWith: '',
    doc: () => log.reduce((doc, entry) => Step.fromJSON(editorSchema, entry.json).apply(doc).doc!, start),
    async receive(version: number, steps: unknown[], clientId: string): Promise<StepReply> {
      if (this.failWith !== '') throw new Error(this.failWith);
      if (version !== log.length) {
        const missing = log.slice(version);
        return {
          accepted: false,
          version: log.length,
          missing: { steps: missing.map((m) => m.json), clientIds: missing.map((m) => m.clientId) },
        };
      }
      for (const json of steps) log.push({ json, clientId });
      return { accepted: true, version: log.length };
    },
  };
}

function newEditor(host: ReturnType<typeof newHost>, clientId: string) {
  const statuses: SyncStatus[] = [];
  const view: EditorView = new EditorView(null, {
    state: EditorState.create({ doc: start, plugins: [collab({ version: 0, clientID: clientId })] }),
    dispatchTransaction(tr) {
      view.updateState(view.state.apply(tr));
      if (tr.docChanged) controller.changed();
    },
  });
  const controller = new SyncController({
    view,
    clientId,
    send: (version, steps, id) => host.receive(version, steps, id),
    report: (status) => statuses.push(status),
  });
  const type = (after: string, text: string) =>
    view.dispatch(view.state.tr.insertText(text, inside(view.state.doc, after, after.length)));
  return { view, controller, statuses, type, last: () => statuses.at(-1) };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('what is typed reaches the host within a second, also while typing goes on', async () => {
  const host = newHost();
  const editor = newEditor(host, 'a');
  editor.type('要求', '一');
  await vi.advanceTimersByTimeAsync(500);
  editor.type('要求', '二');
  expect(editor.last()).toEqual({ kind: 'pending' });
  await vi.advanceTimersByTimeAsync(500);
  expect(host.doc().textContent).toContain('要求二一');
  await vi.advanceTimersByTimeAsync(2000);
  expect(editor.last()).toEqual({ kind: 'saved' });
  expect(host.doc().eq(editor.view.state.doc)).toBe(true);
});

test('a bundle that came too late is rebased over what was missing', async () => {
  const host = newHost();
  const first = newEditor(host, 'a');
  const second = newEditor(host, 'b');
  first.type('要求', '甲');
  await first.controller.flush();
  second.type('外观', '乙');
  await second.controller.flush();
  await vi.advanceTimersByTimeAsync(1000);
  expect(second.view.state.doc.textContent).toContain('要求甲外观乙平整');
  expect(host.doc().eq(second.view.state.doc)).toBe(true);
  expect(second.last()).toEqual({ kind: 'saved' });
});

test('announced steps are taken once, and a gap is asked for', async () => {
  const host = newHost();
  const first = newEditor(host, 'a');
  const second = newEditor(host, 'b');
  first.type('要求', '甲');
  await first.controller.flush();
  first.type('要求甲', '乙');
  await first.controller.flush();
  const tail = host.log.slice(1);
  const update = { version: 2, steps: tail.map((t) => t.json), clientIds: tail.map((t) => t.clientId) };
  second.controller.receive(update);
  await vi.advanceTimersByTimeAsync(100);
  second.controller.receive(update);
  expect(second.view.state.doc.textContent).toContain('要求甲乙');
  expect(host.doc().eq(second.view.state.doc)).toBe(true);
});

test('a failure is said with its reason, tried again by itself, and nothing is lost', async () => {
  const host = newHost();
  const editor = newEditor(host, 'a');
  host.failWith = '磁盘已满';
  editor.type('要求', '甲');
  await vi.advanceTimersByTimeAsync(1000);
  expect(editor.last()).toEqual({ kind: 'failed', reason: '磁盘已满' });
  editor.type('外观', '乙');
  host.failWith = '';
  await vi.advanceTimersByTimeAsync(5000);
  expect(editor.last()).toEqual({ kind: 'saved' });
  expect(host.doc().textContent).toContain('要求甲外观乙平整');
});

test('closing sends what is left', async () => {
  const host = newHost();
  const editor = newEditor(host, 'a');
  editor.type('要求', '甲');
  editor.controller.close();
  await vi.advanceTimersByTimeAsync(10);
  expect(host.doc().textContent).toContain('要求甲');
});
