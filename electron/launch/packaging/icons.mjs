// Makes every icon from two drawings: resources/icons/icon.svg (the program) and document.svg (a workspace). Run it after a
// drawing was changed, and commit what it writes: `node electron/launch/packaging/icons.mjs`.
// Chromium draws (CHROMIUM names another one than Playwright's). A drawing has two groups: `fine`, and `coarse` for 24 pixels and less.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { root } from '../install.mjs';
import { ICNS_KINDS, ICO_SIZES, PNG_SIZES, writeIcns, writeIco } from './icon-files.ts';

const COARSE_UP_TO = 24;
/** Programs on macOS leave a tenth of the square free on each side. */
const MAC_MARGIN = 0.1;

const folder = join(root, 'resources', 'icons');

/** In the page: the drawing in a square of `size` pixels, `margin` pixels free around it; PNG and colours as base64. */
async function drawInPage([source, size, margin]) {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
  await image.decode();
  const canvas = new OffscreenCanvas(size, size);
  const context = canvas.getContext('2d');
  context.drawImage(image, margin, margin, size - 2 * margin, size - 2 * margin);
  const rgba = new Uint8Array(context.getImageData(0, 0, size, size).data);
  const png = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
  return { png: png.toBase64(), rgba: rgba.toBase64() };
}

const coarse = (svg) =>
  svg.replace('id="fine"', 'id="fine" display="none"').replace('id="coarse" display="none"', 'id="coarse"');

async function draw(page, svg, size, margin = 0) {
  const shown = size <= COARSE_UP_TO ? coarse(svg) : svg;
  const { png, rgba } = await page.evaluate(drawInPage, [shown, size, Math.round(size * margin)]);
  return { size, png: Buffer.from(png, 'base64'), rgba: Buffer.from(rgba, 'base64') };
}

/** Runs one after the other, so that one page serves. */
async function each(list, make) {
  const made = [];
  for (const item of list) made.push(await make(item));
  return made;
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] });
const page = await browser.newPage();
const manifest = {};
for (const name of ['icon', 'document']) {
  const bytes = readFileSync(join(folder, `${name}.svg`));
  const svg = bytes.toString('utf8');
  const margin = name === 'icon' ? MAC_MARGIN : 0;
  const ico = await each(ICO_SIZES, (size) => draw(page, svg, size));
  const icns = await each(Object.entries(ICNS_KINDS), async ([kind, size]) => ({
    kind,
    png: (await draw(page, svg, size, margin)).png,
  }));
  const files = { [`${name}.ico`]: writeIco(ico), [`${name}.icns`]: writeIcns(icns) };
  files[`${name}.png`] = (await draw(page, svg, 512)).png;
  if (name === 'icon')
    for (const { size, png } of await each(PNG_SIZES, (n) => draw(page, svg, n))) files[`${size}x${size}.png`] = png;
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
  manifest[`${name}.svg`] = createHash('sha256').update(bytes).digest('hex');
  console.log(`${name}: ${Object.keys(files).length} files`);
}
await browser.close();
writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
