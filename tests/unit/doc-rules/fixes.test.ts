import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { documentOfCase, parseCases } from '#shared/doc-rules/cases/index.ts';
import { catalogue } from '#shared/doc-rules/catalogue/index.ts';
import type { Check } from '#shared/doc-rules/check.ts';
import { documentOfDraft, lintDocument } from '#shared/doc-rules/engine/index.ts';
import { applyFix, fixCommands } from '#shared/doc-rules/fixes/index.ts';
import type { Finding, RuleDocument } from '#shared/doc-rules/model/index.ts';
import { profileOf } from '#shared/profiles/index.ts';
import { numberDocument } from '#shared/publishing/index.ts';
import { draftOfRules } from '#tests/builders/draft-of-rules.ts';
import { samplesDir } from '#tests/builders/samples.ts';

const cases = samplesDir ? parseCases(readFileSync(join(samplesDir, 'lint', 'cases.json'), 'utf8')) : null;
const sampled = cases?.ok ? cases.value : [];

function checked(doc: Node, { title, meta, hasMeta, language }: RuleDocument) {
  const profile = profileOf(language === 'en' ? 'iso' : 'gb-t');
  const numbering = numberDocument(doc, profile.labels);
  const document = documentOfDraft({ doc, numbering, profile, title, meta: hasMeta ? meta : null });
  return { doc, numbering, document, profile };
}

const found = (document: RuleDocument, check: Check) =>
  lintDocument(document, [check]).filter(({ check: id }) => id === check.id);

describe.skipIf(sampled.length === 0)('fixes of the catalogue on drafts made of the sample cases', () => {
  const fixing = new Set<string>();
  let drafts = 0;

  it.each([...new Set(sampled.filter(({ kind }) => kind === 'faulty').map(({ check }) => check))])('%s', (id) => {
    const check = catalogue.find((candidate) => candidate.id === id);
    if (!check) return;
    for (const item of sampled.filter((candidate) => candidate.check === id && candidate.kind === 'faulty')) {
      const source = documentOfCase(item);
      for (const finding of found(source, check)) if (finding.fix) fixing.add(id);
      const doc = draftOfRules(source);
      if (!doc) continue;
      drafts++;
      const draft = checked(doc, source);
      const before = found(draft.document, check);
      for (const finding of before) {
        if (!finding.fix) continue;
        fixing.add(id);
        tryFix(finding, finding.fix, before, draft, source, check);
      }
    }
  });

  function tryFix(
    finding: Finding,
    fix: NonNullable<Finding['fix']>,
    before: readonly Finding[],
    draft: ReturnType<typeof checked>,
    source: RuleDocument,
    check: Check,
  ): void {
    const tr = new Transform(draft.doc);
    let made = 0;
    const newId = () => `new${++made}`;
    const tools = { newId, commands: fixCommands(draft.profile.fixed, null, newId) };
    const told = `${check.id} ${JSON.stringify(finding)}`;
    if (fix.edits.some((edit) => edit.kind === 'command' && edit.name === 'compose-foreword')) return;
    expect(applyFix(tr, fix, draft, tools), told).toBe(true);
    const ids: string[] = [];
    tr.doc.descendants((node) => {
      if (node.attrs['id']) ids.push(node.attrs['id']);
    });
    expect(new Set(ids).size, told).toBe(ids.length);
    const after = found(checked(tr.doc, source).document, check);
    expect(after.length, `${told}\nafter: ${JSON.stringify(after)}`).toBeLessThan(before.length);
  }

  it('were many', () => {
    console.info(`${drafts} drafts, ${fixing.size} checks with a fix: ${[...fixing].join(' ')}`);
    expect(drafts).toBeGreaterThan(100);
  });
});
