import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { documentOfCase, parseCases } from '#shared/doc-rules/cases/index.ts';
import { CHECKS_WITH_FIX } from '#shared/doc-rules/catalogue/checks-with-fix.ts';
import { catalogue } from '#shared/doc-rules/catalogue/index.ts';
import type { Check } from '#shared/doc-rules/check.ts';
import { documentOfDraft, lintDocument } from '#shared/doc-rules/engine/index.ts';
import { applyFix, fixCommands } from '#shared/doc-rules/fixes/index.ts';
import type { Finding, RuleDocument } from '#shared/doc-rules/model/index.ts';
import { profileOf } from '#shared/profiles/index.ts';
import { numberDocument } from '#shared/publishing/index.ts';
import * as d from '#tests/builders/document.ts';
import { draftOfRules } from '#tests/builders/draft-of-rules.ts';
import { samplesDir } from '#tests/builders/samples.ts';

const files = [
  ...(samplesDir ? [join(samplesDir, 'lint', 'cases.json')] : []),
  new URL('../../fixtures/lint/english-cases.json', import.meta.url),
];
const sampled = files.flatMap((file) => {
  const cases = parseCases(readFileSync(file, 'utf8'));
  return cases.ok ? cases.value : [];
});

function checked(doc: Node, { title, meta, hasMeta, language }: RuleDocument) {
  const profile = profileOf(language === 'en' ? 'iso' : 'gb-t');
  const numbering = numberDocument(doc, profile.labels);
  const document = documentOfDraft({ doc, numbering, profile, title, meta: hasMeta ? meta : null });
  return { doc, numbering, document, profile };
}

const found = (document: RuleDocument, check: Check) =>
  lintDocument(document, [check]).filter(({ check: id }) => id === check.id);

/** What the foreword should say only the project knows. */
function needsProject({ fix }: Finding): boolean {
  return fix?.edits.some((edit) => edit.kind === 'command' && edit.name === 'compose-foreword') ?? false;
}

/** Applies a fix and looks again: the draft fits the schema, ids stay unique, the check finds less. */
function tryFix(
  finding: Finding,
  before: readonly Finding[],
  draft: ReturnType<typeof checked>,
  source: RuleDocument,
  check: Check,
): Node {
  const tr = new Transform(draft.doc);
  let made = 0;
  const newId = () => `new${++made}x${draft.doc.nodeSize}`;
  const tools = { newId, commands: fixCommands(draft.profile.fixed, null, newId) };
  const told = `${check.id} ${JSON.stringify(finding)}`;
  expect(applyFix(tr, finding.fix!, draft, tools), told).toBe(true);
  tr.doc.check();
  const ids: string[] = [];
  tr.doc.descendants((node) => {
    if (node.attrs['id']) ids.push(node.attrs['id']);
  });
  expect(new Set(ids).size, told).toBe(ids.length);
  const after = found(checked(tr.doc, source).document, check);
  expect(after.length, `${told}\nafter: ${JSON.stringify(after)}`).toBeLessThan(before.length);
  return tr.doc;
}

describe('fixes of the catalogue on drafts made of cases', () => {
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
        if (!finding.fix || needsProject(finding)) continue;
        fixing.add(id);
        tryFix(finding, before, draft, source, check);
      }
    }
  });

  it('were many', () => {
    console.info(`${drafts} drafts, ${fixing.size} checks with a fix: ${[...fixing].join(' ')}`);
    expect(drafts).toBeGreaterThan(samplesDir ? 250 : 50);
    expect([...fixing].filter((id) => !CHECKS_WITH_FIX.has(id))).toEqual([]);
  });
});

const SENTENCE = fc.constantFrom(
  '操作人员必须在30min内到达现场，不得延误。',
  '试样质量约5公斤，其它要求见5.2。',
  '本标准规定的尺寸为80×25×50 mm，温度为10~12 ℃，偏差65±2%。',
  '应按GB/T 1.1-2020的规定执行, 并详见附录A。',
  '参见表1;储存温度为2,5 ℃，误差.5 mm。',
  '样品应干燥（见表１）。',
  '操作员严禁吸烟，应当遵守本规程的要求。',
);
const BLOCK = fc.oneof(
  SENTENCE.map((text) => d.paragraph(text)),
  SENTENCE.map((text) => d.note(text)),
  fc
    .tuple(fc.constantFrom('dash' as const, 'alpha' as const), fc.array(SENTENCE, { minLength: 1, maxLength: 3 }))
    .map(([kind, items]) => d.list(kind, items)),
  fc
    .array(SENTENCE, { minLength: 1, maxLength: 2 })
    .map((cells) => d.table('指标', [['项目', '长度 mm'], ...cells.map((text) => [text, '同上'])], { unit: 'mm' })),
  SENTENCE.map((text) => d.clause(2, text)),
  fc.constantFrom('外观：', '要求', '尺寸。').map((title) => d.heading(2, title)),
);
const DRAFT = fc
  .array(BLOCK, { minLength: 1, maxLength: 8 })
  .map((blocks) =>
    d.documentOf(
      d.foreword(d.paragraph('本标准按照GB/T 1.1—2009给出的规则起草。')),
      d.body(
        d.heading(1, '范围', { id: 'scope' }),
        d.paragraph('本标准规定了要求。', { id: 'scope-text' }),
        d.heading(1, '规范性引用文件', { id: 'refs' }),
        d.paragraph('GB/T 1.1-2020　标准化工作导则。', { id: 'entry' }),
        d.heading(1, '要求', { id: 'demands' }),
        ...blocks,
      ),
    ),
  );

describe('fixes of the catalogue on drafts full of faults', () => {
  it('leave a valid document in which the fault is gone, one after the other until nothing can be repaired', () => {
    const used = new Set<string>();
    const source = { title: '甲', meta: {}, hasMeta: false, language: 'zh' } as const;
    fc.assert(
      fc.property(DRAFT, (start) => {
        let doc = start;
        for (let turn = 0; turn < 80; turn++) {
          const draft = checked(doc, source as unknown as RuleDocument);
          const all = lintDocument(draft.document, catalogue);
          const next = all.find((finding) => finding.fix && !needsProject(finding));
          if (!next) return;
          used.add(next.check);
          const check = catalogue.find(({ id }) => id === next.check)!;
          const own = all.filter(({ check: id }) => id === next.check);
          doc = tryFix(next, own, draft, source as unknown as RuleDocument, check);
        }
        throw new Error('no end');
      }),
      { numRuns: 25 },
    );
    console.info(`repaired: ${[...used].sort().join(' ')}`);
    expect(used.size).toBeGreaterThan(12);
  });
});
