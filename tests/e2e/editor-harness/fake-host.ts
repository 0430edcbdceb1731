import type { Node } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import type { StepReply, StepUpdate } from '#ui/editor/index.ts';

/** The host's part of prosemirror-collab in memory: keeps the document and its steps, refuses what is behind. */
export class FakeHost {
  doc: Node;
  readonly steps: { readonly json: unknown; readonly clientId: string }[] = [];
  /** Set to make every sending fail with this reason. */
  offline = '';
  private readonly listeners = new Set<(update: StepUpdate) => void>();

  private readonly checks: boolean;

  /** Without `checks` the host takes none of the page's time: the real one is another process. */
  constructor(doc: Node, checks = true) {
    this.doc = doc;
    this.checks = checks;
  }

  get version(): number {
    return this.steps.length;
  }

  async receive(version: number, steps: unknown[], clientId: string): Promise<StepReply> {
    await Promise.resolve();
    if (this.offline !== '') throw new Error(this.offline);
    if (version !== this.version) {
      const missing = this.steps.slice(version);
      return {
        accepted: false,
        version: this.version,
        missing: { steps: missing.map((s) => s.json), clientIds: missing.map((s) => s.clientId) },
      };
    }
    for (const json of steps) {
      const result = Step.fromJSON(this.doc.type.schema, json).apply(this.doc);
      if (!result.doc) throw new Error(result.failed ?? 'step failed');
      this.doc = result.doc;
      if (this.checks) this.doc.check();
      this.steps.push({ json, clientId });
    }
    if (steps.length > 0) {
      const update = { version: this.version, steps, clientIds: steps.map(() => clientId) };
      for (const listener of this.listeners) listener(update);
    }
    return { accepted: true, version: this.version };
  }

  subscribe(listener: (update: StepUpdate) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
