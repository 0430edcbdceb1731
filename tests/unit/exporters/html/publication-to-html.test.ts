import { Window } from 'happy-dom';
import { beforeAll, describe, expect, it } from 'vitest';
import { publicationToHtml } from '#host/exporters/html/index.ts';
import { cell, para, text } from '#tests/builders/publication-blocks.ts';
import { packetReadBlob, samplePacket } from '#tests/builders/sample-packet.ts';
import { bodyPublication, samplePublication, sampleReadBlob } from '#tests/builders/sample-publication.ts';

const noBlobs = async () => null;

function parse(html: string): Document {
  const window = new Window({ settings: { disableJavaScriptFileLoading: true, disableCSSFileLoading: true } });
  return new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
}

const texts = (list: Iterable<Element>) => [...list].map((one) => one.textContent?.trim());

describe('a standard as a web page', () => {
  let html: string;
  let page: Document;
  beforeAll(async () => {
    const result = await publicationToHtml(samplePacket().publication, { readBlob: packetReadBlob });
    expect(result.problems).toEqual([]);
    html = result.html;
    page = parse(html);
  });

  it('says its language and title, fetches nothing and runs nothing', () => {
    expect(page.documentElement.lang).toBe('zh-CN');
    expect(page.title).toBe('GB/T 99012—×××× 油茶栽培技术规程');
    const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(page.querySelectorAll('script, link, iframe, object')).toHaveLength(0);
    expect(html).not.toMatch(/(?:src|href)="(?!#|data:)/);
    expect(html).not.toMatch(/url\((?!["']?data:)|@import/);
  });

  it('has one title and the clauses as headings under it', () => {
    const heads = [...page.querySelectorAll('h1, h2, h3, h4')].map(
      (one) => `${one.tagName} ${one.textContent?.trim()}`,
    );
    expect(heads.filter((one) => one.startsWith('H1'))).toEqual(['H1 油茶栽培技术规程']);
    expect(heads).toEqual(
      expect.arrayContaining([
        'H2 1\u3000范围',
        'H3 4.1\u3000园地选择',
        'H2 附录A （规范性） 土壤检验方法',
        'H3 3.1 大穗\u3000large scion',
      ]),
    );
  });

  it('gives a table its caption, heads with scope, and its notes in the foot', () => {
    const table = page.querySelector('#tab1 table');
    expect(texts(table?.querySelectorAll('caption .line') ?? [])).toEqual(['表1\u3000土壤条件', '单位为毫克每千克']);
    expect([...(table?.querySelectorAll('thead th') ?? [])].map((one) => one.getAttribute('scope'))).toEqual([
      'col',
      'col',
      'col',
    ]);
    expect(table?.querySelectorAll('tbody tr')).toHaveLength(2);
    expect(table?.querySelector('tfoot')?.textContent).toContain('样品取自0 cm～40 cm土层。');
  });

  it('keeps lists, figures, formulas and footnotes what they are', () => {
    expect(texts(page.querySelectorAll('ol.list > li'))).toEqual(
      expect.arrayContaining(['a) 挖穴，穴径应不小于60 cm；', 'b) 浇定根水。']),
    );
    const image = page.querySelector('#fig1 img');
    expect(image?.getAttribute('src')).toMatch(/^data:image\/png;base64,/);
    expect(image?.getAttribute('alt')).toBe('整地剖面图');
    expect(page.querySelector('#fig1 figcaption')?.textContent?.trim()).toBe('图1\u3000整地示意图');
    expect(page.querySelector('#eq1 math mfrac')).not.toBeNull();
    expect(page.querySelector('#eq1 .formula-number')?.textContent).toBe('（1）');
    const mark = page.querySelector('[role=doc-noteref]');
    const note = page.getElementById(mark?.getAttribute('href')?.slice(1) ?? '');
    expect(note?.textContent).toContain('由县级机构核定。');
    expect(note?.closest('section')).toBe(mark?.closest('section'));
  });

  it('leads every link to something, and names nothing twice', () => {
    const ids = [...page.querySelectorAll('[id]')].map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...page.querySelectorAll('a[href^="#"]')].map((one) => one.getAttribute('href')?.slice(1) ?? '');
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('is the same text for the same standard', async () => {
    const again = await publicationToHtml(samplePacket().publication, { readBlob: packetReadBlob });
    expect(again.html).toBe(html);
  });
});

describe('awkward papers', () => {
  it('shows what cannot be read as it was written, and says so', async () => {
    const publication = bodyPublication([
      { kind: 'formula', id: 'f', latex: '\\frac{a}{', number: '（1）', alt: '公式（1） \\frac{a}{' },
      ...samplePublication().sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'figure')),
    ]);
    const { html, problems } = await publicationToHtml(publication, { readBlob: noBlobs });
    expect(problems.map(({ code }) => code).sort()).toEqual([
      'formula-unreadable',
      'picture-missing',
      'picture-missing',
    ]);
    const page = parse(html);
    expect(page.querySelector('#f code')?.textContent).toBe('\\frac{a}{');
    expect(texts(page.querySelectorAll('.no-picture'))).toEqual(['[整地剖面图]', '[整地平面图]']);
  });

  it('takes text for text, whatever it looks like', async () => {
    const nasty = '</p><script>alert(1)</script>&amp; "\u0007𠮷';
    const { html } = await publicationToHtml(
      {
        ...bodyPublication([
          para('paragraph', nasty, { id: '"><x' }),
          para('paragraph', [text('a', { bold: true, italic: true })]),
        ]),
        title: nasty,
      },
      { readBlob: noBlobs },
    );
    const page = parse(html);
    expect(page.querySelectorAll('script, x')).toHaveLength(0);
    expect(page.querySelector('main p')?.textContent).toBe(nasty.replace('\u0007', '\ufffd'));
  });

  it('marks what a redline inserted and took away, shows fields and boxes, and links no reference that is gone', async () => {
    const { html } = await publicationToHtml(
      bodyPublication([
        para('paragraph', [
          text('新', { change: 'inserted' }),
          text('旧', { change: 'deleted' }),
          { kind: 'ref', text: '4.9', target: 'gone', broken: true },
        ]),
        para('paragraph', '整段', { change: 'deleted' }),
        para('paragraph', [
          { kind: 'field', name: 'a', label: '单位', input: 'line', value: '', widthMm: 40 },
          { kind: 'field', name: 'b', label: '姓名', input: 'line', value: '林一苇', widthMm: 0 },
          { kind: 'checkbox', checked: true },
        ]),
        {
          kind: 'table',
          columns: [1, 1],
          headRows: 0,
          frame: 'none',
          foot: [],
          rows: [{ cells: [cell('甲'), cell('乙')] }],
        },
      ]),
      { readBlob: noBlobs },
    );
    const page = parse(html);
    expect(texts(page.querySelectorAll('ins'))).toEqual(['新']);
    expect(texts(page.querySelectorAll('del'))).toEqual(['旧', '整段']);
    expect(page.querySelector('main a')).toBeNull();
    expect(page.querySelector('main')?.textContent).toContain('林一苇☑');
    expect(page.querySelector('table')?.getAttribute('role')).toBe('presentation');
  });

  it('writes an empty paper, and one whose notes and items have no ids', async () => {
    const empty = await publicationToHtml({ ...bodyPublication([]), sections: [] }, { readBlob: noBlobs });
    expect(parse(empty.html).querySelector('main')?.textContent?.trim()).toBe('');
    const { html, problems } = await publicationToHtml(samplePublication(), { readBlob: sampleReadBlob });
    expect(problems).toEqual([]);
    expect(parse(html).querySelector('ol.list ol.list, ul.list ol.list')).not.toBeNull();
  });
});
