import { casesOf } from '../hostile-case.ts';
import { note, packedStream, pageWith, rawPdf } from './raw-pdf.ts';

const MB = 1024 * 1024;
const times = (count: number, make: (i: number) => string) => Array.from({ length: count }, (_, i) => make(i));
const withNotes = (notes: readonly string[], page = '') => rawPdf(pageWith(notes, { page }));
const withRoot = (root: string, objects: readonly string[] = []) =>
  rawPdf([...pageWith([note()], { root }), ...objects]);
const content = (stream: Buffer) => {
  const objects = [...pageWith([note()])];
  objects[3] = stream;
  return rawPdf(objects);
};
const fields = (list: string, more = '') => withRoot(`/AcroForm<</Fields[${list}]${more}>>`);

export const pdfCases = casesOf('pdf', {
  'only its first line (large)': () => '%PDF-1.7\n',
  'only its end': () => '%PDF-1.7\nstartxref\n0\n%%EOF',
  'cut in the middle': () => withNotes([note()]).subarray(0, 400),
  'cross references that lead to themselves': () => rawPdf(pageWith([note()]), '', { prev: 'itself' }),
  'cross references below zero': () => rawPdf(pageWith([note()]), '', { prev: -5 }),
  'cross references outside of the file': () => rawPdf(pageWith([note()]), '', { startxref: 999_999_999 }),
  'no cross references': () =>
    Buffer.from(
      Buffer.from(withNotes([note()]))
        .toString('latin1')
        .replace(/xref[\s\S]*/, ''),
      'latin1',
    ),
  'size of two thousand million said': () => rawPdf(pageWith([note()]), '/Size 2147483647'),
  'page tree that is its own child': () =>
    rawPdf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>']),
  'page tree in a circle of three': () =>
    rawPdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 9>>',
      '<</Type/Pages/Kids[4 0 R]/Count 9>>',
      '<</Type/Pages/Kids[2 0 R]/Count 9>>',
    ]),
  'page tree 10,000 deep (large)': () =>
    rawPdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      ...times(10_000, (i) => `<</Type/Pages/Kids[${i + 3} 0 R]/Count 1>>`),
      '<</Type/Page/MediaBox[0 0 1 1]>>',
    ]),
  'page tree that branches for ever': () =>
    rawPdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      ...times(40, (i) => `<</Type/Pages/Kids[${i + 3} 0 R ${i + 3} 0 R]/Count 4000>>`),
      '<</Type/Page/MediaBox[0 0 1 1]>>',
    ]),
  'count of two thousand million pages': () =>
    rawPdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 2147483647>>',
      '<</Type/Page/MediaBox[0 0 1 1]>>',
    ]),
  'count of 4,999 pages, one is there': () =>
    rawPdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 4999>>',
      '<</Type/Page/MediaBox[0 0 1 1]>>',
    ]),
  'count below zero': () =>
    rawPdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count -3>>',
      '<</Type/Page/MediaBox[0 0 1 1]>>',
    ]),
  '4,000 pages that are one (large)': () =>
    rawPdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages/Kids[${'3 0 R '.repeat(4_000)}]/Count 4000>>`,
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Annots[4 0 R]>>',
      note(),
    ]),
  'no pages': () => rawPdf(['<</Type/Catalog>>']),
  'catalogue that is a number': () => rawPdf(['42']),
  'catalogue that is itself': () => rawPdf(['1 0 R']),
  'references in a circle': () => rawPdf(['2 0 R', '3 0 R', '1 0 R']),
  'encrypted by an unknown handler': () =>
    rawPdf(pageWith([note()]), '/Encrypt<</Filter/Nobody/V 9/R 9>>/ID[<00><00>]'),
  'encrypted with a password': () =>
    rawPdf(
      pageWith([note()]),
      `/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -44/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>>>/ID[<00><00>]`,
    ),
  'encrypted with impossible lengths': () =>
    rawPdf(pageWith([note()]), '/Encrypt<</Filter/Standard/V 5/R 6/Length -1/P 0/O()/U()/OE()/UE()/Perms()>>/ID[]'),
  scripts: () =>
    withRoot(
      '/OpenAction<</S/JavaScript/JS(app.alert(1))>>/AA<</WC<</S/JavaScript/JS(this.submitForm("http://127.0.0.1:9"))>>>>/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(app.launchURL("http://127.0.0.1:9"))>>]>>>>',
    ),
  'launch and links': () =>
    withNotes([
      note('/A<</S/Launch/F(/bin/sh)/Win<</F(cmd.exe)>>>>'),
      note('/A<</S/URI/URI(http://127.0.0.1:9)>>'),
      note('/A<</S/GoToR/F(\\\\\\\\evil\\\\share)>>'),
      note('/A<</S/SubmitForm/F(http://127.0.0.1:9)>>'),
    ]),
  'embedded files': () =>
    withRoot('/Names<</EmbeddedFiles<</Names[(../../evil.exe)<</Type/Filespec/F(../../evil.exe)/EF<</F 4 0 R>>>>]>>>>'),
  'file hanging on a note': () =>
    withNotes([
      note()
        .replace('/Text', '/FileAttachment')
        .replace('/T(', '/FS<</Type/Filespec/F(../../../evil.exe)/UF(\xfe\xff\x20\x2e)/EF<</F 4 0 R>>>>/T('),
    ]),
  'stream that unpacks to 200 MB (large)': () => content(packedStream(Buffer.alloc(200 * MB, 0x20))),
  'stream packed three times (large)': () => content(packedStream(Buffer.alloc(100 * MB, 0x20), 3)),
  'stream with 5,000 filters': () =>
    content(Buffer.from(`<</Length 4/Filter[${'/ASCIIHexDecode '.repeat(5_000)}]>>\nstream\n3030\nendstream`)),
  'stream that is its own length': () => content(Buffer.from('<</Length 4 0 R>>\nstream\nBT ET\nendstream')),
  'stream of length below zero': () => content(Buffer.from('<</Length -99>>\nstream\nBT ET\nendstream')),
  'predictor with impossible columns': () =>
    content(
      packedStream(
        Buffer.alloc(1_000),
        1,
        '/DecodeParms<</Predictor 15/Columns 2147483647/Colors 999/BitsPerComponent 16>>',
      ),
    ),
  'text of a million letters apart (large)': () =>
    content(
      packedStream(
        Buffer.from(`BT /F1 1 Tf ${times(60_000, (i) => `1 0 0 1 ${i % 500} ${i % 800} Tm (a) Tj`).join(' ')} ET`),
      ),
    ),
  'states saved and never given back (large)': () =>
    content(packedStream(Buffer.from(`${'q '.repeat(500_000)}BT (x) Tj ET`))),
  'operands by the hundred thousand (large)': () => content(packedStream(Buffer.from(`${'1 '.repeat(500_000)}Tj`))),
  'arrays nested 100,000 deep': () => content(packedStream(Buffer.from(`${'['.repeat(100_000)}`))),
  'dictionaries nested 50,000 deep (large)': () =>
    rawPdf([
      `<</Type/Catalog/Pages 2 0 R/A${'<</A'.repeat(50_000)} 1${'>>'.repeat(50_000)}>>`,
      '<</Type/Pages/Kids[]/Count 0>>',
    ]),
  'arrays in an object nested 50,000 deep': () => withNotes([note(`/QuadPoints ${'['.repeat(50_000)}`)]),
  'form that paints itself': () =>
    rawPdf([
      ...pageWith([note()], { page: '' })
        .slice(0, 3)
        .map((one) => String(one).replace('/Font<<', '/XObject<</X 7 0 R>>/Font<<')),
      packedStream(Buffer.from('/X Do')),
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
      note(),
      Buffer.from(
        '<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 7 0 R>>>>/Length 5>>\nstream\n/X Do\nendstream',
      ),
    ]),
  'font that is its own descendant': () =>
    rawPdf([
      ...pageWith([note()]).slice(0, 4),
      '<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[5 0 R]/ToUnicode 5 0 R>>',
      note(),
    ]),
  'map of characters that never ends': () =>
    rawPdf([
      ...pageWith([note()]).slice(0, 4),
      '<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/CIDSystemInfo<<>>>>]/ToUnicode 7 0 R>>',
      note(),
      packedStream(
        Buffer.from(
          `1 beginbfrange <0000> <ffffffff> <0041> endbfrange ${'1 begincidrange <00> <ffffffff> 0 endcidrange '.repeat(100)}`,
        ),
      ),
    ]),
  '100,000 notes (large)': () => rawPdf(pageWith(times(100_000, () => note()))),
  '20,000 notes that are one (large)': () =>
    rawPdf(
      pageWith([note()]).map((body, i) => (i === 2 ? String(body).replace('6 0 R', '6 0 R '.repeat(20_000)) : body)),
    ),
  'answers in a circle of two (large)': () => withNotes([note('/IRT 7 0 R'), note('/IRT 6 0 R')]),
  'answers in a circle of 3,000 (large)': () =>
    withNotes(times(3_000, (i) => note(`/IRT ${6 + ((i + 1) % 3_000)} 0 R`))),
  'chain of 5,000 answers (large)': () => withNotes(times(5_000, (i) => note(i > 0 ? `/IRT ${5 + i} 0 R` : ''))),
  'answer to the page': () => withNotes([note('/IRT 3 0 R'), note('/IRT 1 0 R'), note('/IRT 6 0 R/RT/Group')]),
  'windows in a circle': () =>
    withNotes([note('/Popup 7 0 R'), '<</Type/Annot/Subtype/Popup/Parent 7 0 R/Rect[0 0 1 1]>>']),
  'UTF-16 cut in the middle': () => withNotes([note('/Contents<feff4e2d5>').replace('/Contents(please check)', '')]),
  'UTF-16 with lone surrogates': () =>
    withNotes([note().replace('(please check)', '<feffd8000041dc00>').replace('(Lin)', '<feffd800>')]),
  'UTF-16 the wrong way round': () => withNotes([note().replace('(please check)', '<fffe2d4e8765>')]),
  'UTF-8 that is not': () => withNotes([note().replace('(please check)', '<efbbbfc0aff8888080>')]),
  'note of four megabytes (large)': () => withNotes([note().replace('please check', 'x'.repeat(4_000_000))]),
  'author of 100,000 letters (large)': () => withNotes([note().replace('(Lin)', `(${'L'.repeat(100_000)})`)]),
  'author turned round (large)': () => withNotes([note().replace('(Lin)', '<feff202e674e56db2066>')]),
  'rich text nested 20,000 deep (large)': () =>
    withNotes([note(`/RC(<body>${'<p>'.repeat(20_000)}x)`).replace('/Contents(please check)', '')]),
  'rich text with entities (large)': () =>
    withNotes([
      note(
        '/RC(<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><body>&x;<script>alert\\(1\\)</script></body>)',
      ).replace('/Contents(please check)', ''),
    ]),
  'places that are no numbers': () =>
    withNotes([
      note('/QuadPoints[null (a) /b <<>> true 1e999 -1e999 0]').replace('[100 650 120 670]', '[NaN null (x) 1]'),
    ]),
  '200,000 marked stretches (large)': () =>
    withNotes([note(`/QuadPoints[${'1 2 3 4 5 6 7 8 '.repeat(200_000)}]`).replace('/Text', '/Highlight')]),
  'dates that are none (large)': () =>
    withNotes(
      ['D:99999999999999', 'D:', '(((', '\\377\\376', `D:${'9'.repeat(10_000)}`].map((date) =>
        note().replace('D:20260504101200', date),
      ),
    ),
  'kind of note that is a number': () =>
    withNotes([
      note().replace('/Subtype/Text', '/Subtype 7'),
      note().replace('/Subtype/Text', ''),
      'null',
      '[1 2 3]',
      '(x)',
    ]),
  'page of no size': () => withNotes([note()], '/MediaBox[0 0 0 0]/Rotate 37/UserUnit 1e30'),
  'page of impossible size': () => withNotes([note()], '/MediaBox[-1e308 -1e308 1e308 1e308]'),
  'labels of pages in a circle': () => withRoot('/PageLabels 7 0 R', ['<</Kids[7 0 R 7 0 R]>>']),
  'label of a Roman thousand million': () => withRoot('/PageLabels<</Nums[0<</S/R/St 2147483647>>]>>'),
  'label of letters without end (large)': () => withRoot('/PageLabels<</Nums[0<</S/A/St 2147483647>>]>>'),
  'fields in a circle': () =>
    rawPdf([
      ...pageWith([note()], { root: '/AcroForm<</Fields[7 0 R]>>' }),
      '<</T(a)/Kids[8 0 R]/FT/Tx>>',
      '<</T(b)/Parent 7 0 R/Kids[7 0 R]>>',
    ]),
  'fields 5,000 deep (large)': () =>
    rawPdf([
      ...pageWith([note()], { root: '/AcroForm<</Fields[7 0 R]>>' }),
      ...times(5_000, (i) => `<</T(a)/Kids[${i + 8} 0 R]>>`),
      '<</T(z)/FT/Tx/V(x)>>',
    ]),
  'field that is its own parent (large)': () =>
    rawPdf([
      ...pageWith([note()], { root: '/AcroForm<</Fields[7 0 R]>>' }),
      '<</T(a)/FT/Tx/Parent 7 0 R/V(x)/Type/Annot/Subtype/Widget/Rect[0 0 9 9]>>',
    ]),
  'fields named like the prototype (large)': () =>
    rawPdf([
      ...pageWith([note()], { root: '/AcroForm<</Fields[7 0 R 8 0 R 9 0 R]>>' }),
      ...['__proto__', 'constructor', 'zs.form'].map(
        (name) =>
          `<</T(${name})/FT/Tx/V({"form":"__proto__","subject":"x","addressee":"y"})/Type/Annot/Subtype/Widget/Rect[0 0 9 9]>>`,
      ),
    ]),
  '100,000 fields (large)': () => fields('6 0 R '.repeat(100_000)),
  'XFA form (large)': () =>
    rawPdf([
      ...pageWith([note()], { root: '/AcroForm<</Fields[]/XFA 7 0 R>>' }),
      packedStream(
        Buffer.from(
          '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template><script>1</script>&a;</template></xdp:xdp>',
        ),
      ),
    ]),
  'anchor map that lies': () =>
    `${Buffer.from(withNotes([note()])).toString('latin1')}\nstream\n{"format":"zhunsheng-anchors","version":1,"draft":"__proto__","draftVersion":1e308,"name":"x","pages":[{"label":"","lines":[[1,"__proto__",1e308,-1]]}],"blocks":{"__proto__":{"page":0,"x":0,"y":0}}}\nendstream`,
  '100,000 streams (large)': () =>
    `${Buffer.from(withNotes([note()])).toString('latin1')}${'stream\nxx'.repeat(100_000)}`,
  'streams that look packed (large)': () =>
    Buffer.concat([
      withNotes([note()]),
      ...times(20_000, () => 'stream\n').map((mark) =>
        Buffer.concat([Buffer.from(mark), Buffer.from('789ced', 'hex'), Buffer.alloc(300, 0xaa)]),
      ),
    ]),
  'object stream that holds itself': () =>
    rawPdf([
      ...pageWith([note()]),
      Buffer.from('<</Type/ObjStm/N 1/First 4/Extends 7 0 R/Length 9>>\nstream\n7 0 1 0 R\nendstream'),
    ]),
  'object stream with a million objects said': () =>
    rawPdf([
      ...pageWith([note()]),
      packedStream(Buffer.from('1 0 '.repeat(1_000)), 1, '/Type/ObjStm/N 100000000/First 4'),
    ]),
  'comments before the head': () => `${'x'.repeat(1_000)}${Buffer.from(withNotes([note()])).toString('latin1')}`,
  'a thousand ends': () =>
    `${Buffer.from(withNotes([note()])).toString('latin1')}${'startxref\n9\n%%EOF\n'.repeat(20_000)}`,
  'names made of escapes': () => withNotes([note(`/A${'#'.repeat(10_000)}`), note(`/A${'#00#41'.repeat(10_000)} 1`)]),
  'text never closed': () => withNotes([note(`/X(${'('.repeat(100_000)}`)]),
});
