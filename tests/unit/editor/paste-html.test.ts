// @vitest-environment happy-dom
import { DOMParser as ProseMirrorParser } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { cleanPastedHtml } from '#ui/editor/plugins/paste-html.ts';
import { editorSchema } from '#ui/editor/schema/editor-schema.ts';

function parse(html: string) {
  const element = document.createElement('div');
  element.innerHTML = cleanPastedHtml(html);
  return ProseMirrorParser.fromSchema(editorSchema).parseSlice(element, { preserveWhitespace: false }).content;
}

describe('cleanPastedHtml', () => {
  test('drops scripts, styles, pictures from elsewhere and event handlers', () => {
    const clean = cleanPastedHtml(
      '<p style="color:red" class="x">甲<script>alert(1)</script><img src="x" onerror="alert(1)"><o:p>&nbsp;</o:p></p><object data="x"></object>',
    );
    expect(clean).not.toMatch(/script|style|img|object|o:p|class/);
    expect(clean).toContain('甲');
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

  test('our own markup passes unchanged', () => {
    const own = '<p data-pm-slice="0 0 []" data-block="note" data-id="b000001">甲</p>';
    expect(cleanPastedHtml(own)).toBe(own);
  });
});
