import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { standardSchema } from '#shared/doc-model/index.ts';
import { catalogue } from '#shared/doc-rules/catalogue/index.ts';
import { createLinter, documentOfDraft, type Linter, ruleMetaOf } from '#shared/doc-rules/engine/index.ts';
import type { RuleDocument } from '#shared/doc-rules/model/index.ts';
import { gbProfile } from '#shared/profiles/index.ts';
import { type Numbering, numberDocument, renumber } from '#shared/publishing/index.ts';
import { LONG_COVER, makeLongStandard } from '#tests/builders/long-standard.ts';
import { line, measure, ms, percentile } from './measure.ts';

const KEYSTROKES = 40;

/** All drafting checks of a standard of 500 pages: at once, and again after each keystroke. */
export async function benchChecks(): Promise<void> {
  const meta = ruleMetaOf(LONG_COVER, null, gbProfile);
  const check = (doc: Node, numbering: Numbering, linter: Linter, before: RuleDocument | null) => {
    const draft = { doc, numbering, profile: gbProfile, title: LONG_COVER.titleMain, meta };
    const document = documentOfDraft(draft, before);
    return { document, findings: linter.check(document) };
  };

  let found = 0;
  const full = await measure(3, () => {
    // A fresh document has fresh nodes, so that nothing is known of it.
    const doc = standardSchema.nodeFromJSON(json);
    found = check(doc, numberDocument(doc), createLinter(catalogue), null).findings.length;
  });
  const reading = await measure(3, () => standardSchema.nodeFromJSON(json));
  const cold = full.median - reading.median;
  line(
    `${catalogue.length} drafting checks of the long standard`,
    `${ms(cold)}, ${found} findings`,
    'under 400 ms',
    cold < 400,
  );

  const linter = createLinter(catalogue);
  let doc = standardSchema.nodeFromJSON(json);
  let numbering = numberDocument(doc);
  let { document } = check(doc, numbering, linter, null);
  const times: number[] = [];
  for (let i = 0; i < KEYSTROKES; i++) {
    const tr = new Transform(doc);
    tr.insert(paragraphAt(doc, i / KEYSTROKES), standardSchema.text('稳'));
    const start = performance.now();
    numbering = renumber(numbering, doc, tr.doc);
    ({ document } = check(tr.doc, numbering, linter, document));
    times.push(performance.now() - start);
    doc = tr.doc;
  }
  const median = percentile(times, 0.5);
  line(
    'the same after one keystroke, with numbering and document',
    `${ms(median)} (95 %: ${ms(percentile(times, 0.95))})`,
    'under 30 ms',
    median < 30,
  );
}

const json = makeLongStandard(500).toJSON();

/** Inside the paragraph that stands this far (0–1) in the document. */
function paragraphAt(doc: Node, share: number): number {
  let at = -1;
  doc.nodesBetween(Math.floor(doc.content.size * share), doc.content.size, (node, pos) => {
    if (at < 0 && node.type.name === 'paragraph') at = pos + 1 + Math.floor(node.content.size / 2);
    return at < 0;
  });
  return at;
}
