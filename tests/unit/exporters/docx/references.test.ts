import { beforeAll, describe, expect, it } from 'vitest';
import { profileOf } from '#shared/profiles/index.ts';
import { buildStandard } from '#shared/publishing/index.ts';
import { LONG_COVER } from '#tests/builders/long-standard.ts';
import { PRINTED_REFERENCES, REFERENCE_TARGETS, REFERENCES_STANDARD } from '#tests/builders/references-standard.ts';
import { all, attributeOf, first, textOf, type XmlElement } from '#tests/builders/xml-tree.ts';
import { type OpenDocx, shownText, writeAndOpen } from './open-docx.ts';

type Field = { readonly code: string; readonly result: string };

/** Fields of an element that are closed in it, with what they show; a field in a result is one of its own. */
function fieldsIn(root: XmlElement): readonly Field[] {
  const done: Field[] = [];
  const open: { code: string; result: string; shows: boolean }[] = [];
  const walk = (element: XmlElement): void => {
    const top = open.at(-1);
    if (element.name === 'w:fldChar') {
      const kind = element.attributes['w:fldCharType'];
      if (kind === 'begin') open.push({ code: '', result: '', shows: false });
      else if (kind === 'separate' && top) top.shows = true;
      else if (top) done.push(open.pop() as Field & { shows: boolean });
    } else if (element.name === 'w:instrText' && top) top.code += textOf(element);
    else if (element.name === 'w:t') for (const each of open) if (each.shows) each.result += textOf(element);
    for (const child of element.children) if (typeof child !== 'string') walk(child);
  };
  walk(root);
  return done;
}

/** Text between the ends of a bookmark. */
function markedText(body: XmlElement, name: string): string {
  let inside: string | undefined;
  let text = '';
  const walk = (element: XmlElement): void => {
    if (element.name === 'w:bookmarkStart' && element.attributes['w:name'] === name)
      inside = element.attributes['w:id'];
    else if (element.name === 'w:bookmarkEnd' && element.attributes['w:id'] === inside) inside = undefined;
    else if (element.name === 'w:t' && inside !== undefined) text += textOf(element);
    for (const child of element.children) if (typeof child !== 'string') walk(child);
  };
  walk(body);
  return text;
}

describe('references of a standard', () => {
  let docx: OpenDocx;
  let fields: readonly Field[] = [];

  beforeAll(async () => {
    docx = await writeAndOpen(buildStandard(REFERENCES_STANDARD, LONG_COVER, profileOf('gb-t')));
    fields = fieldsIn(docx.body);
  });

  it('show before and after updating the same number', () => {
    const references = fields.filter(({ code }) => /^ REF /.test(code));
    expect(references.length).toBeGreaterThanOrEqual(REFERENCE_TARGETS.length);
    for (const { code, result } of references) {
      const [, name = '', byNumber] = /^ REF (\S+) (\\[rn])?/.exec(code) ?? [];
      const paragraph = docx.paragraphs.find(({ element }) =>
        all(element, 'w:bookmarkStart').some((mark) => mark.attributes['w:name'] === name),
      );
      expect(byNumber ? paragraph?.number : markedText(docx.body, name), code).toBe(result);
    }
  });

  it('print what the standard prints, words of their own around the number', () => {
    const paragraph = docx.paragraphs.find(({ text }) => text.startsWith('第2章'));
    expect(paragraph?.text).toBe(PRINTED_REFERENCES);
    const shown = fieldsIn(paragraph!.element).map(({ result }) => result);
    expect(shown).toEqual([
      '2',
      '3.1',
      '3.1.1',
      '2.1',
      '3.2',
      'b)',
      '3.2',
      'a)',
      '2)',
      '表1',
      '表2',
      '图1',
      '（1）',
      '（2）',
      '附录A',
      'A.1',
      '表A.1',
      '表A.2',
      '（A.1）',
      '[1]',
    ]);
  });

  it('stay links where no field prints the same, and are fields for the codes of cited documents', () => {
    const paragraph = docx.paragraphs.find(({ text }) => text.includes('的注'));
    expect(all(paragraph!.element, 'w:hyperlink').map(shownText)).toEqual(['3.2的注']);
    expect(fieldsIn(paragraph!.element).map(({ result }) => result)).toEqual(['2', 'GB/T 5009.3—2016']);
  });

  it('lead to numbers that Word counts: one sequence for the text, one for each annex', () => {
    const counts = fields
      .filter(({ code }) => /^ SEQ /.test(code))
      .map(({ code, result }) => `${code.trim()} = ${result}`);
    expect(counts).toEqual([
      'SEQ 表 \\* ARABIC = 1',
      'SEQ 表 \\* ARABIC = 2',
      'SEQ 图 \\* ARABIC = 1',
      'SEQ 公式 \\* ARABIC = 1',
      'SEQ 公式 \\* ARABIC = 2',
      'SEQ 表A \\* ARABIC = 1',
      'SEQ 表A \\* ARABIC = 2',
      'SEQ 公式A \\* ARABIC = 1',
      'SEQ 表B \\* ARABIC = 1',
      'SEQ 公式B \\* ARABIC = 1',
    ]);
    const letters = fields.filter(({ code }) => /^ STYLEREF /.test(code));
    expect(letters.map(({ result }) => result)).toEqual(['A', 'A', 'A', 'B', 'B']);
    expect(new Set(letters.map(({ code }) => code))).toEqual(new Set([' STYLEREF "标准文件_附录标识" \\s ']));
  });

  it('repeat the number of the cover in the header', () => {
    const headers = docx.paths.filter((path) => /^word\/header\d+/.test(path)).map((path) => docx.part(path));
    const shown = headers.flatMap(fieldsIn);
    expect(new Set(shown.map(({ code, result }) => `${code.trim()} = ${result}`))).toEqual(
      new Set(['STYLEREF "标准文件_文件编号" = GB/T 99001—2026']),
    );
  });

  it('does not make Word ask on opening', () => {
    expect(first(docx.part('word/settings.xml'), 'w:updateFields')).toBeUndefined();
  });

  it('fills the form fields that the national template has on its cover', () => {
    const names = all(docx.body, 'w:ffData').map((field) => attributeOf(field, 'w:name'));
    expect(names).toEqual([
      'ICS',
      'CSDN',
      '文字1',
      'NSTD_CODE_F',
      'NSTD_CODE_B',
      'CSTD_NAME',
      'ESTD_NAME',
      'PLSH_DATE_Y',
      'PLSH_DATE_M',
      'PLSH_DATE_D',
      'CROT_DATE_Y',
      'CROT_DATE_M',
      'CROT_DATE_D',
    ]);
    const title = all(docx.body, 'w:sdt').find((control) => attributeOf(control, 'w:tag') === 'NEW_STAND_NAME');
    expect(title && shownText(title)).toContain('农产品冷链储运');
  });
});

it('sets formulas of annexes in the style that the template has for them', async () => {
  const docx = await writeAndOpen(buildStandard(REFERENCES_STANDARD, LONG_COVER, profileOf('gb-t')));
  const styles = docx.paragraphs.filter(({ text }) => /（[A-Z.\d]+）$/.test(text) && text.startsWith('\t'));
  expect(styles.map(({ style }) => style)).toEqual([
    ...Array(2).fill('标准文件_正文公式'),
    ...Array(2).fill('标准文件_附录公式'),
  ]);
});
