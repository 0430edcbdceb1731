import { getVersion, receiveTransaction, sendableSteps } from 'prosemirror-collab';
import { Step } from 'prosemirror-transform';
import type { EditorView } from 'prosemirror-view';

/** Steps as the host keeps them; `version` is the version of the document after them. */
export type StepUpdate = {
  readonly version: number;
  readonly steps: readonly unknown[];
  readonly clientIds: readonly string[];
};

/** Answer of the host to sent steps. When refused, `missing` are the steps from the sender's version up to `version`. */
export type StepReply = {
  readonly accepted: boolean;
  readonly version: number;
  readonly missing?: { readonly steps: readonly unknown[]; readonly clientIds: readonly string[] };
};

export type SyncStatus =
  | { readonly kind: 'saved' }
  | { readonly kind: 'pending' }
  | { readonly kind: 'saving' }
  /** Not saved; tried again by itself. `reason` is what the host or the connection said; empty where the page says it elsewhere. */
  | { readonly kind: 'failed'; readonly reason: string };

type SendSteps = (version: number, steps: unknown[], clientId: string) => Promise<StepReply>;

const SEND_AFTER_MS = 700;
const FIRST_RETRY_MS = 1500;
const LAST_RETRY_MS = 6_000;
/** Refusals in a row without any step from elsewhere: something is wrong on the other side, so say it and wait. */
const MOST_REFUSALS = 4;

/**
 * Brings the steps of one editor to the host and those of others into the editor (prosemirror-collab). Sends at most one bundle
 * at a time, 0.7 s after the last change or at once with `flush`; a refused bundle is rebased over the missing steps and sent
 * again; a failed one is sent again with growing pauses. Nothing is applied while an input method is composing.
 */
export class SyncController {
  private readonly view: EditorView;
  private readonly clientId: string;
  private readonly send: SendSteps;
  private readonly report: (status: SyncStatus) => void;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending = false;
  private closed = false;
  private refusals = 0;
  private retryMs = FIRST_RETRY_MS;
  private queue: StepUpdate[] = [];

  constructor(options: { view: EditorView; clientId: string; send: SendSteps; report: (status: SyncStatus) => void }) {
    this.view = options.view;
    this.clientId = options.clientId;
    this.send = options.send;
    this.report = options.report;
  }

  /** To be called after every transaction that changed the document. */
  changed(): void {
    if (this.closed || !sendableSteps(this.view.state)) return;
    if (!this.sending) this.report({ kind: 'pending' });
    this.schedule(SEND_AFTER_MS);
  }

  /** Steps that the host announces. */
  receive(update: StepUpdate): void {
    if (this.closed) return;
    this.queue.push(update);
    this.drain();
  }

  /** Sends what is unsent now; resolves when the answer is there. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.sending) return;
    const sendable = sendableSteps(this.view.state);
    if (!sendable) return;
    this.sending = true;
    this.report({ kind: 'saving' });
    try {
      const steps = sendable.steps.map((step) => step.toJSON() as unknown);
      const reply = await this.send(sendable.version, steps, this.clientId);
      this.sending = false;
      if (this.view.isDestroyed) return;
      this.answered(reply, sendable.version, steps);
    } catch (error) {
      this.sending = false;
      this.fail(error instanceof Error ? error.message : String(error));
    }
  }

  /** Sends the rest and stops; late answers are ignored. */
  close(): void {
    void this.flush();
    this.closed = true;
    clearTimeout(this.timer);
  }

  private answered(reply: StepReply, sentVersion: number, steps: readonly unknown[]): void {
    this.retryMs = FIRST_RETRY_MS;
    if (reply.accepted) {
      this.refusals = 0;
      this.queue.push({
        version: sentVersion + steps.length,
        steps,
        clientIds: steps.map(() => this.clientId),
      });
    } else {
      const missing = reply.missing;
      if (missing && missing.steps.length > 0) {
        this.refusals = 0;
        this.queue.push({ version: sentVersion + missing.steps.length, ...missing });
      } else if (++this.refusals >= MOST_REFUSALS) {
        this.fail('refused');
        return;
      }
    }
    this.drain();
    if (this.closed) return;
    if (sendableSteps(this.view.state)) {
      this.report({ kind: 'pending' });
      this.schedule(reply.accepted ? SEND_AFTER_MS : 50);
    } else this.report({ kind: 'saved' });
  }

  private drain(): void {
    if (this.view.composing) {
      setTimeout(() => !this.closed && !this.view.isDestroyed && this.drain(), 120);
      return;
    }
    const queue = this.queue;
    this.queue = [];
    for (const update of queue) this.apply(update);
  }

  private apply(update: StepUpdate): void {
    const known = getVersion(this.view.state);
    const first = update.version - update.steps.length;
    if (update.version <= known) return;
    if (first > known) {
      // Something between was not announced: an empty bundle makes the host answer with what is missing.
      void this.catchUp(known);
      return;
    }
    const skip = known - first;
    const { schema } = this.view.state;
    const steps = update.steps.slice(skip).map((json) => Step.fromJSON(schema, json));
    this.view.dispatch(
      receiveTransaction(this.view.state, steps, update.clientIds.slice(skip), { mapSelectionBackward: true }),
    );
    if (!this.sending && !sendableSteps(this.view.state)) this.report({ kind: 'saved' });
  }

  private async catchUp(version: number): Promise<void> {
    try {
      const reply = await this.send(version, [], this.clientId);
      if (reply.missing && reply.missing.steps.length > 0 && !this.view.isDestroyed) {
        this.queue.push({ version: version + reply.missing.steps.length, ...reply.missing });
        this.drain();
      }
    } catch (error) {
      this.fail(error instanceof Error ? error.message : String(error));
    }
  }

  private fail(reason: string): void {
    if (this.closed) return;
    this.report({ kind: 'failed', reason });
    this.schedule(this.retryMs);
    this.retryMs = Math.min(this.retryMs * 2, LAST_RETRY_MS);
  }

  private schedule(ms: number): void {
    if (this.closed) return;
    // Typing on must not push a bundle further and further away: the first change sets the time.
    if (this.timer !== undefined) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.flush();
    }, ms);
  }
}
