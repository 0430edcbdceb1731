import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { publicationToDocx } from '#host/exporters/docx/index.ts';
import { EMPTY_COVER, type StandardKindId } from '#shared/domain/cover-data.ts';
import { formTemplates, papersOf, profileOf } from '#shared/profiles/index.ts';
import { buildStandard, fillTemplate, type Publication } from '#shared/publishing/index.ts';
import { buildRedline } from '#shared/publishing/redline/index.ts';
import { checkDocx } from '#tests/builders/check-docx.ts';
import * as d from '#tests/builders/document.ts';
import { LONG_COVER, makeLongStandard } from '#tests/builders/long-standard.ts';
import { REFERENCES_STANDARD } from '#tests/builders/references-standard.ts';
import { samplePublication, sampleReadBlob } from '#tests/builders/sample-publication.ts';

const write = async (publication: Publication): Promise<Uint8Array> =>
  (await publicationToDocx(publication, { readBlob: sampleReadBlob, pageLabelOf: () => '1' })).bytes;

/** A copy for review with everything that a file can carry beside its text. */
const review = (publication: Publication): Publication => ({
  ...publication,
  copy: { lineNumbers: true, watermark: '征求意见稿 <&>', note: '审阅稿，2026年3月1日' },
  anchors: { draft: 'draft-1', version: 7, name: '征求意见稿' },
});

describe('Word would find nothing to repair in', () => {
  it('a publication with every kind of block, and its copy for review', async () => {
    expect(checkDocx(await write(samplePublication()))).toEqual([]);
    expect(checkDocx(await write(review(samplePublication())))).toEqual([]);
  });

  it('standards of every kind, long, short and empty', async () => {
    const kinds: readonly StandardKindId[] = ['gb-t', 'db-city', 'enterprise', 'iso'];
    const short = d.documentOf(d.body(d.heading(1, '范围', { id: 'a' }), d.paragraph(['见', d.refTo('a'), '。'])));
    for (const kind of kinds) {
      const cover = { ...LONG_COVER, kind, draftMark: '征求意见稿' as const };
      expect(checkDocx(await write(buildStandard(short, cover, profileOf(kind))))).toEqual([]);
    }
    const long = buildStandard(makeLongStandard(12), LONG_COVER, profileOf('gb-t'));
    expect(checkDocx(await write(review(long)))).toEqual([]);
    expect(checkDocx(await write(buildStandard(d.documentOf(d.body()), EMPTY_COVER, profileOf('gb-t'))))).toEqual([]);
  });

  it('a redline of two versions that differ in everything', async () => {
    const changed = d.documentOf(
      d.body(
        d.heading(1, '要求', { id: 'c1' }),
        d.paragraph(['见', d.refTo('q1'), '。'], { id: 'p' }),
        d.formula('x', { id: 'q1' }),
      ),
      d.annex('新', [d.heading(2, '一'), d.formula('y')]),
    );
    const revision = { author: '秘书处', date: '2026-03-01T00:00:00Z' };
    const versions = [REFERENCES_STANDARD, changed].map((doc) => ({ doc, cover: LONG_COVER }));
    for (const [old, now] of [versions, versions.toReversed()]) {
      if (!old || !now) continue;
      expect(checkDocx(await write(buildRedline(old, now, profileOf('gb-t'), revision)))).toEqual([]);
    }
  });

  it('papers of every form, to be filled in', async () => {
    for (const template of formTemplates) {
      const form = { form: template.id, subject: 's', addressee: '' };
      const options = { date: '2026-03-01T00:00:00Z', author: '', form };
      const paper = fillTemplate(template, { texts: {}, rows: {} }, papersOf(template.language), options);
      expect(checkDocx(await write(paper)), template.id).toEqual([]);
    }
  });
});

describe('the checker', () => {
  let files: Record<string, Uint8Array> = {};
  const broken = (path: string, from: string | RegExp, to: string): readonly string[] => {
    const text = strFromU8(files[path] ?? new Uint8Array());
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    return checkDocx(zipSync({ ...files, [path]: strToU8(changed) }));
  };

  beforeAll(async () => {
    files = unzipSync(await write(samplePublication()));
  });

  it('finds what Word would complain about', () => {
    const document = 'word/document.xml';
    expect(broken(document, /<w:keepNext\/><w:numPr>|(<w:pStyle [^>]*>)(<w:keepNext\/>)/, '$2$1').join()).toContain(
      'too late',
    );
    expect(broken(document, '<w:p>', '<w:p><w:nonsense/>').join()).toContain('w:nonsense in w:p');
    expect(broken(document, /<w:bookmarkEnd [^>]*>/, '').join()).toContain('does not end');
    expect(broken(document, / PAGEREF zs_\w+/, ' PAGEREF zs_gone').join()).toContain('no bookmark zs_gone');
    expect(broken(document, /<w:r><w:fldChar w:fldCharType="end"\/><\/w:r>/, '').join()).toContain('do not close');
    expect(broken(document, /<w:numId w:val="\d+"/, '<w:numId w:val="999"').join()).toContain('no list 999');
    expect(broken(document, /r:embed="[^"]*"/, 'r:embed="rId999"').join()).toContain('no relationship rId999');
    expect(broken(document, /<w:footnoteReference w:id="\d+"/, '<w:footnoteReference w:id="99"').join()).toContain(
      'no footnote 99',
    );
    expect(broken(document, /<w:gridCol [^>]*>/, '').join()).toContain('columns');
    expect(broken('word/styles.xml', 'w:styleId="PlaceholderText"', 'w:styleId="Normal"').join()).toContain('twice');
    expect(broken('[Content_Types].xml', /<Override [^>]*numbering[^>]*>/, '').join()).toBe('');
  });
});
