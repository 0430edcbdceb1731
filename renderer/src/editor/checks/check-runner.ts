import { catalogue } from '#shared/doc-rules/catalogue/index.ts';
import { createLinter, describeFinding, documentOfDraft, splitWaived } from '#shared/doc-rules/engine/index.ts';
import type { Finding, RuleDocument } from '#shared/doc-rules/model/index.ts';
import type { StandardProfile } from '#shared/publishing/index.ts';
import type { EditorStore } from '../editor-store.ts';
import { numberingOf } from '../plugins/numbering-plugin.ts';
import type { CheckResults, EditorChecks, ShownFinding } from './editor-checks.ts';
import { showFindings } from './findings-plugin.ts';

/** Latest moment for a run when the page never comes to rest. */
const LATEST_MS = 1500;

/**
 * Runs the drafting checks over the text of an editor whenever it has come to rest, in an idle moment of the page; what did not change
 * is not looked at again. Results stand in the store and, as marks, in the sheet.
 */
export class CheckRunner {
  private readonly store: EditorStore;
  private readonly linter = createLinter(catalogue);
  private readonly stop: () => void;
  private document: RuleDocument | null = null;
  private asked: { readonly checks: EditorChecks; readonly profile: StandardProfile } | null = null;
  private idle = 0;
  private tip: (finding: Finding) => string = () => '';

  constructor(store: EditorStore) {
    this.store = store;
    this.stop = store.subscribe((ui, before) => {
      if (ui.calm.doc !== before.calm.doc) this.schedule();
    });
  }

  /** Other facts, waivers or another language: everything is asked again. `tip` words a finding for its mark. */
  set(checks: EditorChecks, profile: StandardProfile, tip: (finding: Finding) => string): void {
    this.asked = { checks, profile };
    this.tip = tip;
    this.schedule();
  }

  /** Results for the text as it is this moment; null while nothing is known of cover and project. */
  now(): CheckResults | null {
    cancelIdleCallback(this.idle);
    const { view, checks: last } = this.store.getState();
    const { asked } = this;
    if (!view || !asked?.checks.facts) return null;
    const { doc } = view.state;
    const { checks, profile } = asked;
    const numbering = numberingOf(view.state);
    const document = documentOfDraft(
      { doc, numbering, profile, title: checks.title, meta: checks.facts },
      this.document,
    );
    this.document = document;
    const { open, waived } = splitWaived(document, this.linter.check(document), checks.waivers);
    const shown = (finding: Finding): ShownFinding => ({ ...describeFinding(finding, document, numbering), finding });
    const results: CheckResults = {
      doc,
      numbering,
      document,
      open: open.map(shown),
      waived: waived.map(({ finding, waiver }) => ({ ...shown(finding), waiver })),
    };
    this.store.setState({ checks: results });
    if (last?.open.length || results.open.length) view.dispatch(showFindings(view.state, results, this.tip));
    const counts = [...Map.groupBy(results.open, ({ block }) => block)].map(([blockId, list]) => ({
      blockId,
      kind: 'finding' as const,
      count: list.length,
    }));
    this.store.setState((ui) => ({ counts: [...ui.counts.filter(({ kind }) => kind !== 'finding'), ...counts] }));
    return results;
  }

  close(): void {
    this.stop();
    cancelIdleCallback(this.idle);
  }

  private schedule(): void {
    cancelIdleCallback(this.idle);
    this.idle = requestIdleCallback(() => this.now(), { timeout: LATEST_MS });
  }
}
