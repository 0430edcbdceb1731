import { strToU8, unzipSync, zipSync } from 'fflate';
import { formDocx } from '#tests/builders/form-docx.ts';
import { formXlsx } from '#tests/builders/form-xlsx.ts';
import { casesOf, type HostileCase } from '../hostile-case.ts';
import { FORM, HEAD } from './good-form.ts';

type Parts = Record<string, Uint8Array>;
const RELATIONS = [
  'attachedTemplate',
  'oleObject',
  'frame',
  'subDocument',
  'aFChunk',
  'externalLink',
  'image',
  'control',
  'customXml',
  'hyperlink',
  'comments',
  'sharedStrings',
];
const TARGETS = [
  'file:///etc/passwd',
  'http://127.0.0.1:9/x',
  '\\\\evil\\share\\x',
  'data:text/html,x',
  'ms-msdt:/id',
  '../../../../etc/passwd',
];
const BILLION = `<!DOCTYPE a [<!ENTITY l "lol">${Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i === 0 ? '' : i};`.repeat(10)}">`).join('')}]>`;
const XXE = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://127.0.0.1:9/p">%p;]>';

/** What can be wrong with the XML and the parts of any Office file; `main` is the part that a reader needs most. */
function packageCases(kind: 'docx' | 'xlsx', main: string, good: () => Uint8Array): readonly HostileCase[] {
  const changed = (change: (parts: Parts) => void) => () => {
    const parts = unzipSync(good());
    change(parts);
    return zipSync(parts);
  };
  const inMain = (change: (xml: string) => string | Uint8Array) =>
    changed((parts) => {
      const xml = change(new TextDecoder().decode(parts[main]));
      parts[main] = typeof xml === 'string' ? strToU8(xml) : xml;
    });
  const rels = main.replace(/([^/]+)$/, '_rels/$1.rels');
  const related = (xml: string) =>
    changed((parts) => {
      const old = parts[rels] ? new TextDecoder().decode(parts[rels]) : '';
      const from = old.includes('</Relationships>')
        ? old
        : '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
      parts[rels] = strToU8(from.replace('</Relationships>', `${xml}</Relationships>`));
    });
  const afterHead = (insert: string) => (xml: string) => xml.replace(/^(?:<\?xml[^>]*\?>)?/, (head) => head + insert);
  const inRoot = (insert: string) => (xml: string) => xml.replace(/<\/[\w:]+>\s*$/, (end) => insert + end);
  const external = RELATIONS.flatMap((type, i) =>
    TARGETS.map(
      (target, j) =>
        [
          `relation ${i}.${j}`,
          related(
            `<Relationship Id="x${i}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${j % 2 === 0 ? ' TargetMode="External"' : ''}/>`,
          ),
        ] as const,
    ),
  );
  return casesOf(kind, {
    'billion laughs': inMain((xml) => afterHead(BILLION)(xml).replace(/<(\w+:)?t\b[^>]*>/, '$&&l9;')),
    'billion laughs in UTF-16': inMain((xml) => Buffer.from(`\ufeff${afterHead(BILLION)(xml)}`, 'utf16le')),
    'external entities (large)': inMain((xml) => afterHead(XXE)(xml).replace(/<(\w+:)?t\b[^>]*>/, '$&&x;')),
    'external entities in relationships': changed((parts) => {
      parts[rels] = strToU8(`${XXE}<Relationships>&x;</Relationships>`);
    }),
    'a million character references': inMain(inRoot('&#65;'.repeat(1_000_000))),
    'reference to no character': inMain(inRoot('&#0;&#xD800;&#x110000;&#99999999999;')),
    '100,000 elements deep': inMain(inRoot('<a>'.repeat(100_000) + '</a>'.repeat(100_000))),
    '255 elements deep': inMain(inRoot('<a>'.repeat(250) + '</a>'.repeat(250))),
    'three million elements': inMain(inRoot('<a/>'.repeat(3_000_000))),
    'attribute of four megabytes (large)': inMain(inRoot(`<a b="${'x'.repeat(4_000_000)}"/>`)),
    '100,000 attributes (large)': inMain(
      inRoot(`<a ${Array.from({ length: 100_000 }, (_, i) => `b${i}="1"`).join(' ')}/>`),
    ),
    '100,000 namespaces (large)': inMain(
      inRoot(`<a ${Array.from({ length: 100_000 }, (_, i) => `xmlns:n${i}="u"`).join(' ')}/>`),
    ),
    'comment of eight megabytes': inMain(inRoot(`<!--${' '.repeat(8_000_000)}-->`)),
    'comment never closed': inMain((xml) => `${xml}<!--${'-'.repeat(500_000)}`),
    'CDATA never closed (large)': inMain(inRoot(`<![CDATA[${']'.repeat(500_000)}`)),
    'instructions by the thousand': inMain(inRoot('<?x y?>'.repeat(200_000))),
    'says it is GBK': inMain((xml) => xml.replace('UTF-8', 'GBK')),
    'is Latin-1': inMain(() => Uint8Array.from({ length: 5_000 }, (_, i) => 128 + (i % 128))),
    'is UTF-7': inMain((xml) => xml.replaceAll('<', '+ADw-')),
    'is UTF-32': inMain((xml) =>
      Buffer.from([...xml].flatMap((char) => [...Buffer.from(Uint32Array.of(char.codePointAt(0)!).buffer)])),
    ),
    'odd number of bytes in UTF-16': inMain((xml) =>
      Buffer.concat([Buffer.from(`\ufeff${xml}`, 'utf16le'), Buffer.from('x')]),
    ),
    'zero bytes': inMain((xml) => xml.replaceAll('5', '\0')),
    'empty part': inMain(() => ''),
    'part of blanks': inMain(() => ' '.repeat(1_000_000)),
    'part of another kind': inMain(() => '<html><script>alert(1)</script></html>'),
    'cut in the middle': inMain((xml) => xml.slice(0, xml.length / 2)),
    'unknown namespaces': inMain((xml) => xml.replaceAll(/xmlns(:\w+)?="[^"]*"/g, 'xmlns$1="urn:x"')),
    'main part missing': changed((parts) => delete parts[main]),
    'content types missing': changed((parts) => delete parts['[Content_Types].xml']),
    'content types of macros': changed((parts) => {
      parts['[Content_Types].xml'] = strToU8(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      );
      parts[`${main.split('/')[0]}/vbaProject.bin`] = strToU8('macro');
    }),
    'relationships missing': changed((parts) => delete parts['_rels/.rels']),
    'relationships in a circle': changed((parts) => {
      parts['_rels/.rels'] = strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="x/officeDocument" Target="_rels/.rels"/></Relationships>',
      );
      parts['_rels/_rels/.rels.rels'] = parts['_rels/.rels']!;
    }),
    'hundred thousand relationships (large)': related(
      Array.from({ length: 100_000 }, (_, i) => `<Relationship Id="y${i}" Type="x/image" Target="m${i}.png"/>`).join(
        '',
      ),
    ),
    'main part outside of the package': changed((parts) => {
      parts['_rels/.rels'] = strToU8(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="x/officeDocument" Target="../../../../etc/passwd"/></Relationships>',
      );
    }),
    'attributes named like the prototype': inMain(
      inRoot('<__proto__ polluted="1"><constructor prototype="1"/></__proto__><a __proto__="1" constructor="2"/>'),
    ),
    ...Object.fromEntries(external),
  });
}

export const packageFiles = [
  ...packageCases('docx', 'word/document.xml', () => formDocx(FORM)),
  ...packageCases('xlsx', 'xl/worksheets/sheet1.xml', () =>
    formXlsx([{ name: '反馈表', rows: [HEAD, ['1', '5.1', '原文', '修改意见', '理由']] }]),
  ),
];
