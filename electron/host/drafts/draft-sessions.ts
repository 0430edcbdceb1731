import { Node } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import { need, RefusalError } from '#host/refusal-error.ts';
import type { HostRegistry } from '#host/registry.ts';
import type { JsonValue, WorkspaceStore } from '#host/storage/index.ts';
import type { StepsUpdate } from '#shared/contract/index.ts';
import { type DocJson, standardSchema } from '#shared/doc-model/index.ts';

/** Steps kept in the log before the snapshot swallows them. */
const COMPACT_AFTER = 400;
/** Steps a session remembers for clients that lag behind. */
const REMEMBER = 5000;

type Session = {
  doc: Node;
  version: number;
  /** Steps after `baseVersion`, as JSON, with the client that sent each. */
  baseVersion: number;
  steps: unknown[];
  clients: string[];
  /** Steps in the log on disk. */
  logged: number;
  rev: number;
  listeners: Set<() => void>;
  queue: Promise<unknown>;
};

/** The authority over the texts of open drafts (design §4: the host holds the document and its version). */
export type DraftSessions = {
  open(id: string): Promise<{ readonly doc: Node; readonly version: number }>;
  /** Applies steps made on `version`; steps of others in between are answered instead (`accepted` false). */
  send(
    id: string,
    version: number,
    steps: readonly unknown[],
    clientId: string,
  ): Promise<{ accepted: boolean; version: number; missing: StepsUpdate | null }>;
  /** What came after `version`, and then each further update, until the signal aborts. */
  watch(id: string, version: number, signal: AbortSignal | undefined): AsyncGenerator<StepsUpdate, void>;
  /** Writes the snapshot of a draft so that its log is empty; answers the new rev. */
  compact(id: string): Promise<void>;
  /** Forgets a session (deleted or replaced draft). */
  forget(id: string): void;
};

type LoggedStep = { readonly v: number; readonly c: string; readonly s: unknown };

export function createDraftSessions(store: WorkspaceStore<HostRegistry>, actor: string): DraftSessions {
  const sessions = new Map<string, Promise<Session>>();

  async function loadSession(id: string): Promise<Session> {
    const text = need(await store.get('draftText', id));
    let doc = Node.fromJSON(standardSchema, text.data.doc);
    let version = text.data.version;
    const log = need(await store.readLog('draftText', id));
    const steps: unknown[] = [];
    const clients: string[] = [];
    for (const line of log.lines as unknown as readonly LoggedStep[]) {
      // Lines the snapshot has already swallowed can be left after a crash between the two writes.
      if (line.v < version) continue;
      const result = Step.fromJSON(standardSchema, line.s).apply(doc);
      if (!result.doc) throw new RefusalError('draft-log-broken', { version });
      doc = result.doc;
      version++;
      steps.push(line.s);
      clients.push(line.c);
    }
    return {
      doc,
      version,
      baseVersion: version - steps.length,
      steps,
      clients,
      logged: log.count,
      rev: text.rev,
      listeners: new Set(),
      queue: Promise.resolve(),
    };
  }

  function session(id: string): Promise<Session> {
    let found = sessions.get(id);
    if (!found) {
      found = loadSession(id);
      sessions.set(id, found);
      found.catch(() => sessions.delete(id));
    }
    return found;
  }

  /** One change at a time per draft. */
  function exclusive<T>(current: Session, run: () => Promise<T>): Promise<T> {
    const next = current.queue.then(run, run);
    current.queue = next.catch(() => undefined);
    return next;
  }

  function since(current: Session, version: number): StepsUpdate {
    if (version < current.baseVersion) throw new RefusalError('draft-too-old');
    const from = version - current.baseVersion;
    return { version: current.version, steps: current.steps.slice(from), clientIds: current.clients.slice(from) };
  }

  async function writeSnapshot(id: string, current: Session): Promise<void> {
    if (current.logged === 0) return;
    const data = { version: current.version, doc: current.doc.toJSON() as DocJson };
    const receipt = need(
      await store.commit(
        {
          puts: [{ kind: 'draftText', id, data, expectedRev: current.rev }],
          appends: [{ kind: 'draftText', id, lines: [], reset: true }],
        },
        { actor, command: 'draft.snapshot', undo: 'none' },
      ),
    );
    current.rev = receipt.targets.find((t) => t.kind === 'draftText' && !t.log)?.rev ?? current.rev + 1;
    current.logged = 0;
    if (current.steps.length > REMEMBER) {
      const drop = current.steps.length - REMEMBER;
      current.steps.splice(0, drop);
      current.clients.splice(0, drop);
      current.baseVersion += drop;
    }
  }

  return {
    async open(id) {
      const current = await session(id);
      return { doc: current.doc, version: current.version };
    },

    async send(id, version, stepsJson, clientId) {
      const current = await session(id);
      return exclusive(current, async () => {
        if (version !== current.version)
          return { accepted: false, version: current.version, missing: since(current, version) };
        if (stepsJson.length === 0) return { accepted: true, version, missing: null };
        let doc = current.doc;
        const lines: LoggedStep[] = [];
        for (const json of stepsJson) {
          const next = applyStep(doc, json);
          if (!next) throw new RefusalError('draft-step-refused');
          doc = next;
          lines.push({ v: current.version + lines.length, c: clientId, s: json });
        }
        if (!fitsSchema(doc)) throw new RefusalError('draft-step-refused');
        need(
          await store.commit(
            {
              appends: [
                {
                  kind: 'draftText',
                  id,
                  lines: lines as unknown as readonly JsonValue[],
                  expectedCount: current.logged,
                },
              ],
            },
            { actor, command: 'draft.steps', undo: 'none' },
          ),
        );
        current.doc = doc;
        current.version += lines.length;
        current.logged += lines.length;
        for (const line of lines) {
          current.steps.push(line.s);
          current.clients.push(clientId);
        }
        if (current.logged >= COMPACT_AFTER) await writeSnapshot(id, current);
        for (const listener of current.listeners) listener();
        return { accepted: true, version: current.version, missing: null };
      });
    },

    async *watch(id, version, signal) {
      const current = await session(id);
      let at = version;
      let wake: () => void = () => undefined;
      const listener = () => wake();
      current.listeners.add(listener);
      signal?.addEventListener('abort', listener);
      try {
        while (!signal?.aborted) {
          if (at < current.version) {
            const update = since(current, at);
            at = current.version;
            yield update;
          } else {
            await new Promise<void>((resolve) => {
              wake = resolve;
              if (at < current.version || signal?.aborted) resolve();
            });
          }
        }
      } finally {
        current.listeners.delete(listener);
        signal?.removeEventListener('abort', listener);
      }
    },

    async compact(id) {
      const current = await session(id);
      await exclusive(current, () => writeSnapshot(id, current));
    },

    forget(id) {
      sessions.delete(id);
    },
  };
}

/** The document after a step, or null when the step does not fit it. */
function applyStep(doc: Node, json: unknown): Node | null {
  try {
    return Step.fromJSON(standardSchema, json).apply(doc).doc;
  } catch {
    return null;
  }
}

function fitsSchema(doc: Node): boolean {
  try {
    doc.check();
    return true;
  } catch {
    return false;
  }
}
