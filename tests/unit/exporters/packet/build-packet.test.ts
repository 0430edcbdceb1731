import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { buildPacket } from '#host/exporters/packet/index.ts';
import { catalogues } from '#shared/i18n/index.ts';
import { profileOf } from '#shared/profiles/index.ts';
import { buildStandard } from '#shared/publishing/index.ts';
import { LONG_COVER, makeLongStandard } from '#tests/builders/long-standard.ts';
import { packetReadBlob, samplePacket } from '#tests/builders/sample-packet.ts';

const dataIn = (html: string) =>
  JSON.parse(/<script type="application\/json" id="zs-data">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '');
const scriptIn = (html: string) => /<script>([\s\S]*)<\/script>\s*<\/body>/.exec(html)?.[1] ?? '';

describe('review packet', () => {
  it('lets only its own script run, and nothing be fetched or sent', async () => {
    const { html } = await buildPacket(samplePacket(), { readBlob: packetReadBlob });
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(scriptIn(html)).digest('base64');
    expect(policy).toContain(`script-src 'sha256-${hash}'`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(html).not.toMatch(/\b(?:src|href)="(?:https?:)?\/\//);
    // Names of the scripts, which share one scope, must not meet.
    const names = [...scriptIn(html).matchAll(/^(?:async )?(?:function|const|let) (\w+)/gm)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(scriptIn(html)).not.toMatch(/^(?:import|export) /m);
  });

  it('cannot be broken by names and titles', async () => {
    const nasty = '</script><script>alert(1)</script>\u2028{{script}}$&';
    const { html } = await buildPacket(
      samplePacket({
        draft: { id: 'd', version: 1, name: nasty },
        standard: { number: '', title: nasty },
        addressee: { id: nasty, organisation: nasty, name: nasty },
      }),
      { readBlob: packetReadBlob },
    );
    expect(dataIn(html).packet).toMatchObject({ draftName: nasty, standard: nasty, addressee: nasty });
    expect(html.match(/<script/g)).toHaveLength(2);
  });

  it('has words for everything that the page asks for, in both languages', async () => {
    const { html } = await buildPacket(samplePacket(), { readBlob: packetReadBlob });
    const asked = new Set([
      ...[...html.matchAll(/data-t(?:-label)?="([\w-]+)"/g)].map(([, key]) => key!),
      ...[...scriptIn(html).matchAll(/\bt\(\s*'([\w-]+)'/g)].map(([, key]) => key!),
    ]);
    expect(asked.size).toBeGreaterThan(50);
    const { words } = dataIn(html);
    expect([...asked].filter((key) => !(key in words['zh-CN']) || !(key in words.en))).toEqual([]);
    // And none that nothing asks for.
    const everything = `${scriptIn(html)} ${[...asked].join(' ')}`;
    const idle = Object.keys(catalogues['zh-CN'].packet).filter((key) => {
      const stem = key.replace(/-(?:of|general|technical|editorial)$/, '');
      return !asked.has(key) && !new RegExp(`['\`\\s]${stem}[-'\\s\`]`).test(everything);
    });
    expect(idle).toEqual(['no-script']);
  });

  it('has no vote without a ballot', async () => {
    const { ballot: _, ...without } = samplePacket();
    const { html } = await buildPacket(without, { readBlob: packetReadBlob });
    expect(dataIn(html).ballot).toBeNull();
    expect(dataIn(html).packet.ballot).toBe('');
  });

  it('stays under 3 MB for 50 pages with twelve pictures of 120 kB', async () => {
    const picture = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), randomBytes(120_000)]);
    const publication = buildStandard(makeLongStandard(50), LONG_COVER, profileOf(LONG_COVER.kind), {});
    const figures = Array.from({ length: 12 }, (_, index) => ({
      kind: 'figure' as const,
      id: `fig${index}`,
      images: [{ blob: `picture-${index}`, mime: 'image/png', widthMm: 120, heightMm: 80, alt: '示意图' }],
      notes: [],
      caption: {
        kind: 'paragraph' as const,
        style: 'figure-caption',
        runs: [{ kind: 'text' as const, text: '示意图' }],
      },
    }));
    const sections = publication.sections.map((section) =>
      section.id === 'body' ? { ...section, blocks: [...section.blocks, ...figures] } : section,
    );
    const { html, problems } = await buildPacket(samplePacket({ publication: { ...publication, sections } }), {
      readBlob: async () => picture,
    });
    const size = Buffer.byteLength(html);
    console.info(`review packet of 50 pages: ${(size / 1024 / 1024).toFixed(2)} MB, of which pictures 1.84 MB`);
    expect(problems).toEqual([]);
    expect(html.match(/data:image\/png/g)).toHaveLength(12);
    expect(size).toBeLessThan(3 * 1024 * 1024);
    const larger = await buildPacket(samplePacket({ publication: { ...publication, sections } }), {
      readBlob: async () => Buffer.concat([picture, picture]),
    });
    expect(larger.problems).toMatchObject([{ code: 'packet-large', params: { size: '4.1' } }]);
  });
});
