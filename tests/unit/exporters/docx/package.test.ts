import { describe, expect, it, vi } from 'vitest';
import { publicationToDocx } from '#host/exporters/docx/index.ts';
import { para } from '#tests/builders/publication-blocks.ts';
import { bodyPublication, samplePublication, sampleReadBlob } from '#tests/builders/sample-publication.ts';
import { all, first, parseXml, textOf } from '#tests/builders/xml-tree.ts';
import { openDocx, writeAndOpen } from './open-docx.ts';

describe('the package', () => {
  it('is the same, byte for byte, for the same publication', async () => {
    const make = async (): Promise<Buffer> =>
      Buffer.from(
        (await publicationToDocx(samplePublication(), { readBlob: sampleReadBlob, pageLabelOf: () => '1' })).bytes,
      );
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(new Date('2026-01-01T00:00:00Z'));
    const one = await make();
    vi.setSystemTime(new Date('2027-06-30T12:34:56Z'));
    const other = await make();
    vi.useRealTimers();
    expect(one.equals(other)).toBe(true);
  });

  it('has only well-formed parts, all of them declared and linked', async () => {
    const docx = await writeAndOpen(samplePublication());
    expect(docx.paths[0]).toBe('[Content_Types].xml');
    const xmlParts = docx.paths.filter((path) => /\.(xml|rels)$/.test(path));
    for (const path of xmlParts) expect(() => parseXml(docx.raw(path)), path).not.toThrow();
    const declared = all(docx.part('[Content_Types].xml'), 'Override').map((each) =>
      each.attributes['PartName']?.slice(1),
    );
    for (const path of declared) expect(docx.paths).toContain(path);
    const links = all(docx.part('word/_rels/document.xml.rels'), 'Relationship');
    for (const link of links) expect(docx.paths).toContain(`word/${link.attributes['Target']}`);
    expect(new Set(links.map((link) => link.attributes['Id'])).size).toBe(links.length);
  });

  it('names only the author given, and the date of the publication', async () => {
    const core = (await writeAndOpen(samplePublication({ author: '许昌市林业局' }))).part('docProps/core.xml');
    expect(textOf(first(core, 'dc:creator')!)).toBe('许昌市林业局');
    expect(textOf(first(core, 'dcterms:created')!)).toBe('2026-09-01T08:00:00Z');
    const without = await writeAndOpen(samplePublication());
    expect(first(without.part('docProps/core.xml'), 'dc:creator')).toBeUndefined();
    for (const path of without.paths) expect(without.raw(path)).not.toMatch(/Un-named|\/home\/|\/work\/|file:/);
  });

  it('carries any text unharmed, also signs that XML and templates treat specially', async () => {
    const odd = 'a<b>&"c" {clauses-0} {0} $& \u0001\ud800末\t后';
    const docx = await writeAndOpen(bodyPublication([para('paragraph', odd), para('paragraph', '行一\n行二')]));
    expect(docx.paragraphs[0]?.text).toBe('a<b>&"c" {clauses-0} {0} $& \ufffd末\t后');
    expect(all(docx.paragraphs[1]!.element, 'w:br')).toHaveLength(1);
  });

  it('stops when it is cancelled, and reports progress up to the end', async () => {
    const controller = new AbortController();
    controller.abort(new Error('cancelled'));
    await expect(
      publicationToDocx(samplePublication(), { readBlob: sampleReadBlob, signal: controller.signal }),
    ).rejects.toThrow('cancelled');
    const done: number[] = [];
    await publicationToDocx(bodyPublication(Array.from({ length: 1200 }, (_, i) => para('paragraph', `段${i}`))), {
      readBlob: sampleReadBlob,
      onProgress: (share) => done.push(share),
    });
    expect(done.at(-1)).toBe(1);
    expect([...done].sort((a, b) => a - b)).toEqual(done);
  });

  it('writes an empty publication', async () => {
    const { bytes } = await publicationToDocx(samplePublication({ sections: [] }), { readBlob: sampleReadBlob });
    expect(all(openDocx(bytes).body, 'w:sectPr')).toHaveLength(1);
  });
});
