// @vitest-environment happy-dom
import { DOMParser as ProseMirrorParser } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { readPastedHtml } from '#ui/editor/plugins/paste-html.ts';
import { htmlOfText } from '#ui/editor/plugins/paste-text.ts';
import { editorSchema } from '#ui/editor/schema/editor-schema.ts';

function parse(html: string) {
  const element = document.createElement('div');
  element.innerHTML = readPastedHtml(html).html;
  return ProseMirrorParser.fromSchema(editorSchema).parseSlice(element, { preserveWhitespace: false }).content;
}

describe('readPastedHtml', () => {
  test('drops scripts, styles, pictures from elsewhere and event handlers', () => {
    const { html: clean, losses } = readPastedHtml(
      '<p style="color:red" class="x">甲<script>alert(1)</script><img src="x" onerror="alert(1)"><o:p>&nbsp;</o:p></p><object data="x"></object>',
    );
    expect(clean).not.toMatch(/script|style|img|object|o:p|class/);
    expect(clean).toContain('甲');
    expect(losses).toEqual({ pictures: 1, formulas: 0, comments: 0, objects: 1 });
  });

  test('lists of Word become lists with their marks, at most two levels', () => {
    const item = (level: number, mark: string, text: string) =>
      `<p class="MsoListParagraph" style="mso-list:l0 level${level} lfo1"><span style="mso-list:Ignore">${mark}</span>${text}</p>`;
    const content = parse(
      item(1, 'a)', '甲；') + item(2, '1)', '乙；') + item(3, 'i)', '丙；') + item(1, 'b)', '丁。'),
    );
    expect(content.childCount).toBe(1);
    const list = content.firstChild!;
    expect(list.attrs['kind']).toBe('alpha');
    expect(list.childCount).toBe(2);
    expect(list.child(0).child(1).attrs['kind']).toBe('number');
    expect(list.child(0).child(1).childCount).toBe(2);
    expect(list.textContent).toBe('甲；乙；丙；丁。');
  });

  test('a table gets its title from the paragraph before it, spans stay', () => {
    const content = parse(
      '<p>表2　尺寸</p><table><tr><td colspan="2">甲</td></tr><tr><td>乙</td><td>丙</td></tr></table>',
    );
    const block = content.firstChild!;
    expect(block.type.name).toBe('tableBlock');
    expect(block.child(0).textContent).toBe('尺寸');
    expect(block.child(1).child(0).child(0).attrs['colspan']).toBe(2);
  });

  test('a head of two rows is one, a column that reaches down is none, and numbers of Excel are not pushed to the right', () => {
    const rows = (html: string) =>
      parse(html)
        .firstChild!.child(1)
        .children.map((row) => row.children);
    const excel = rows(
      '<table><tr><td rowspan="2">指标</td><td colspan="2">等级</td></tr><tr><td>一级</td><td>二级</td></tr><tr><td>含油率</td><td align="right">48.5</td><td align="right">优</td></tr></table>',
    );
    expect(excel.map((row) => row.map((cell) => cell.type.name === 'tableHeader'))).toEqual([
      [true, true],
      [true, true],
      [false, false, false],
    ]);
    expect(excel[2]!.map((cell) => cell.attrs['align'])).toEqual([null, null, 'right']);
    const column = rows('<table><tr><td rowspan="2">甲</td><td>一</td></tr><tr><td>二</td></tr></table>');
    expect(column[1]![0]!.type.name).toBe('tableCell');
  });

  test('headings keep their level, sub- and superscript stay', () => {
    const content = parse('<h1>要求</h1><h3>外观</h3><p>m<sup>2</sup> H<sub>2</sub>O <b>重要</b></p>');
    expect(content.child(0).attrs['level']).toBe(1);
    expect(content.child(1).attrs['level']).toBe(3);
    expect(content.child(2).toString()).toContain('superscript("2")');
    expect(content.child(2).toString()).toContain('strong("重要")');
  });

  test('a wrapper of normal weight is not bold, and text about style= stays', () => {
    const content = parse('<b style="font-weight:normal"><p>写 style= 的<b>词</b></p></b>');
    expect(content.toString()).toContain('"写 style= 的", strong("词")');
  });

  test('typed numbers and labels become what they say, and go', () => {
    const content = parse(
      '<p>5　要求</p><p>5.1 总则</p><p>5.1.1 产品应完整。</p><p>注：现场看。</p><p>示例：一盒。</p><p>包括：</p><p>a) 甲；</p><p>b）<b>乙</b>。</p><p>3 个月后复检。</p>',
    );
    expect(content.content.map((node) => `${node.type.name} ${node.attrs['level'] ?? ''} ${node.textContent}`)).toEqual(
      [
        'heading 1 要求',
        'heading 2 总则',
        'clause 3 产品应完整。',
        'note  现场看。',
        'example  一盒。',
        'paragraph  包括：',
        'list  甲；乙。',
        'paragraph  3 个月后复检。',
      ],
    );
  });

  test('one line alone stays the text that it is', () => {
    expect(parse('<p>5.1 总则</p>').firstChild?.textContent).toBe('5.1 总则');
  });

  test('Word: headings and clauses numbered by lists, footnotes, comments, formulas', () => {
    const ignored = (mark: string) => `<span style="mso-list:Ignore">${mark}<span>&nbsp;</span></span>`;
    const { html, losses } = readPastedHtml(
      `<h2 style="mso-list:l0 level2 lfo1">${ignored('5.2')}外观</h2>` +
        `<p class="MsoNormal" style="mso-list:l0 level3 lfo1">${ignored('5.2.1')}应完整<a style="mso-footnote-id:ftn1" href="#_ftn1"><sup>1)</sup></a>。</p>` +
        '<p>见图<!--[if gte msEquation 12]><m:oMath><m:r>x</m:r></m:oMath><![endif]--><![if !msEquation]><img src="file:///c:/x.png"><![endif]></p>' +
        '<div style="mso-element:footnote-list"><div style="mso-element:footnote" id="ftn1"><p><a href="#_ftnref1">1)</a> 目测。</p></div></div>' +
        '<div style="mso-element:comment-list"><div style="mso-element:comment"><p>改一下</p></div></div>',
    );
    const content = parse(html);
    expect(content.child(0).attrs['level']).toBe(2);
    expect(content.child(0).textContent).toBe('外观');
    expect(content.child(1).type.name).toBe('clause');
    expect(content.child(1).textContent).toBe('应完整。');
    expect(html).toContain('data-text="目测。"');
    expect(html).not.toContain('改一下');
    expect(losses).toEqual({ pictures: 0, formulas: 1, comments: 1, objects: 0 });
  });

  test('Excel: the first row is the head, the unit line and caption above go into the table', () => {
    const content = parse(
      '<p>表1 尺寸</p><p>单位为毫米</p><table><tr><td rowspan="2">甲</td><td>乙</td></tr><tr><td>1</td></tr></table>',
    );
    expect(content.childCount).toBe(1);
    expect(content.firstChild?.attrs['unit']).toBe('单位为毫米');
    expect(content.firstChild?.child(0).textContent).toBe('尺寸');
    expect(content.firstChild?.child(1).child(0).child(0).type.name).toBe('tableHeader');
    expect(content.firstChild?.child(1).child(0).child(0).attrs['rowspan']).toBe(2);
  });

  test('pictures inside the text come along as files', () => {
    const { pictures, losses } = readPastedHtml('<p>图</p><img src="data:image/png;base64,iVBORw0KGgo=" alt="叶">');
    expect(pictures.map((file) => `${file.name} ${file.type} ${file.size}`)).toEqual(['叶 image/png 8']);
    expect(losses.pictures).toBe(0);
  });

  test('rows with tabs are a table, other lines paragraphs', () => {
    const content = parse(htmlOfText('甲\t乙\r\n1\t<2>\r\n\r\n结尾'));
    expect(content.child(0).type.name).toBe('tableBlock');
    expect(content.child(0).textContent).toBe('甲乙1<2>');
    expect(content.child(1).textContent).toBe('结尾');
  });

  test('our own markup passes unchanged', () => {
    const own = '<p data-pm-slice="0 0 []" data-block="note" data-id="b000001">甲</p>';
    expect(readPastedHtml(own).html).toBe(own);
  });
});
