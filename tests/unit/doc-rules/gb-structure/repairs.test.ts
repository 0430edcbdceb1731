import { Transform } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import type { CheckCase } from '#shared/doc-rules/cases/case-file.ts';
import { catalogue } from '#shared/doc-rules/catalogue/index.ts';
import { documentOfDraft, lintDocument } from '#shared/doc-rules/engine/index.ts';
import { applyFix, fixCommands } from '#shared/doc-rules/fixes/index.ts';
import { profileOf } from '#shared/profiles/index.ts';
import { FIXED_WORDING } from '#shared/profiles/wording/index.ts';
import { numberDocument } from '#shared/publishing/index.ts';
import { draftOfRules } from '#tests/builders/draft-of-rules.ts';
import { annex, block, chapter, clause, foreword, ruleDocument, untitled } from '#tests/builders/rule-cases.ts';

const { basis, patents, firstEdition } = FIXED_WORDING.foreword;

/** The draft of a document after the first repair that a check offers: one line for every text, with level and number of headings. */
function repaired(check: string, doc: CheckCase['doc']): readonly string[] {
  const source = ruleDocument(doc);
  const draft = draftOfRules(source);
  if (!draft) return ['no draft'];
  const profile = profileOf('gb-t');
  const numbers = numberDocument(draft, profile.labels);
  const { title, meta, hasMeta } = source;
  const document = documentOfDraft({ doc: draft, numbering: numbers, profile, title, meta: hasMeta ? meta : null });
  const checks = catalogue.filter(({ id }) => id === check);
  const fix = lintDocument(document, checks).find((finding) => finding.fix)?.fix;
  if (!fix) return ['no repair'];
  let count = 0;
  const newId = () => `new${++count}`;
  const tr = new Transform(draft);
  const tools = { newId, commands: fixCommands(profile.fixed, null, newId) };
  if (!applyFix(tr, fix, { doc: draft, numbering: numbers, document }, tools)) return ['not possible'];
  const numbering = numberDocument(tr.doc);
  const lines: string[] = [];
  tr.doc.descendants((node) => {
    if (!node.isTextblock || node.textContent === '') return;
    const number = numbering.byId.get(node.attrs['id'])?.number ?? '';
    lines.push(`${number} ${node.textContent}`.trim());
  });
  return lines;
}

describe('repairs of structure', () => {
  it('ST09: a lone clause goes, what it says stays', () => {
    const titled = [chapter('采收', clause('时间', '应在霜降后。', '应避开雨天。')), chapter('贮存', '应通风。')];
    expect(repaired('ST09', { blocks: titled })).toEqual([
      '1 采收',
      '应在霜降后。',
      '应避开雨天。',
      '2 贮存',
      '应通风。',
    ]);
    expect(repaired('ST09', { blocks: [chapter('采收', untitled('应在霜降后。'))] })).toEqual([
      '1 采收',
      '应在霜降后。',
    ]);
  });

  it('ST04: chapter 2 is listed without clauses and loses no document', () => {
    const entry = (text: string) => block('normativeReference', { text });
    const blocks = [
      chapter('规范性引用文件', clause('国家标准', entry('GB/T 1　甲')), clause('行业标准', entry('NY/T 2　乙'))),
    ];
    expect(repaired('ST04', { blocks })).toEqual(['1 规范性引用文件', 'GB/T 1　甲', 'NY/T 2　乙']);
    const lines = [chapter('规范性引用文件', untitled('GB/T 1　甲'), untitled('NY/T 2　乙'))];
    expect(repaired('ST04', { blocks: lines })).toEqual(['1 规范性引用文件', 'GB/T 1　甲', 'NY/T 2　乙']);
  });

  it('ST07: the first line becomes the title', () => {
    expect(repaired('ST07', { blocks: [block('chapter', { title: '' }, '安装', '应水平。')] })).toEqual([
      '1 安装',
      '应水平。',
    ]);
  });

  it('ST13: a hanging paragraph becomes the first clause, titled or not as its neighbours', () => {
    const titled = [chapter('安装', '安装应由两人完成。', clause('基础', '甲。'), clause('泵体', '乙。'))];
    expect(repaired('ST13', { blocks: titled })).toEqual([
      '1 安装',
      '1.1 总则',
      '安装应由两人完成。',
      '1.2 基础',
      '甲。',
      '1.3 泵体',
      '乙。',
    ]);
    const second = [
      chapter('安装', clause('基础', '分两步。', untitled('应水平。'), untitled('应牢固。')), clause('泵体', '乙。')),
    ];
    expect(repaired('ST13', { blocks: second })).toEqual([
      '1 安装',
      '1.1 基础',
      '1.1.1 分两步。',
      '1.1.2 应水平。',
      '1.1.3 应牢固。',
      '1.2 泵体',
      '乙。',
    ]);
  });

  it('ST01, ST16: mandatory chapters get their sentence', () => {
    const blocks = [foreword(basis), chapter('范围', '甲。'), chapter('术语和定义'), chapter('要求', '乙。')];
    const none = FIXED_WORDING.references.none;
    expect(repaired('ST01', { blocks })).toEqual([
      basis,
      '1 范围',
      '甲。',
      '2 规范性引用文件',
      none,
      '3 术语和定义',
      '4 要求',
      '乙。',
    ]);
    expect(repaired('ST16', { blocks })).toContain(FIXED_WORDING.terms.none);
  });

  it('FW02, FW06, FW08: sentences come to their places', () => {
    const body = '本文件由甲委员会归口。';
    const ordered = [basis, patents, body, firstEdition];
    const inBody = chapter('范围', '甲。');
    const say = (check: string, texts: string[], meta = {}) =>
      repaired(check, { meta, blocks: [foreword(...texts), inBody] }).slice(0, -2);
    expect(say('FW02', [basis, body, patents, firstEdition])).toEqual(ordered);
    expect(say('FW06', [basis, body, firstEdition], { patents: false })).toEqual(ordered);
    expect(say('FW06', ordered, { patents: true })).toEqual([basis, body, firstEdition]);
    expect(say('FW08', [basis, patents, body])).toEqual(ordered);
    expect(say('FW01', [patents, body, firstEdition])).toEqual(ordered);
  });

  it('FW07: separators and the final stop', () => {
    const blocks = (text: string) => [
      foreword('本文件由甲局归口。', text, '本文件主要起草人：张三。'),
      chapter('范围', '甲。'),
    ];
    expect(repaired('FW07', { blocks: blocks('本文件起草单位：甲公司，乙（丙，丁）大学。') })[1]).toBe(
      '本文件起草单位：甲公司、乙（丙，丁）大学。',
    );
    expect(repaired('FW07', { blocks: blocks('本文件起草单位：甲公司、乙大学；') })[1]).toBe(
      '本文件起草单位：甲公司、乙大学。',
    );
  });

  it('AN01, AN03: kind out of the title, annexes in the order of their mentions', () => {
    const [first, second] = [annex('normative', '取样', '子。'), annex('informative', '记录', '丑。')];
    const blocks = [chapter('要求', `见{ref:${second.id}}。应符合{ref:${first.id}}。`), first, second];
    expect(repaired('AN03', { blocks }).filter((line) => /取样|记录/.test(line))).toEqual(['记录', '取样']);
    expect(
      repaired('AN01', { blocks: [chapter('要求', '甲。'), annex('normative', '（规范性附录）取样', '子。')] }),
    ).toContain('取样');
  });
});
