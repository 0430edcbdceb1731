import { escapeHtml } from '#host/exporters/html/index.ts';
import { darkStretches, qrMatrix } from '#shared/base/index.ts';
import { archiveSheet } from '#shared/profiles/archive/index.ts';
import { fillForm } from '#shared/publishing/index.ts';

/** The sheet for people in a package, in both languages, with the checkpoint as text and as QR code: one page without anything from elsewhere. */
export function archiveSheetHtml(values: Readonly<Record<string, string | number>>, checkpoint: string): Uint8Array {
  const part = (locale: 'zh-CN' | 'en') => {
    const say = (key: keyof typeof archiveSheet) => escapeHtml(fillForm(archiveSheet[key][locale], values));
    const texts = (['about', 'holds', 'open', 'verify', 'left', 'limits'] as const).map((key) => `<p>${say(key)}</p>`);
    return `<section lang="${locale}"><h1>${say('title')}</h1>${texts.join('')}</section>`;
  };
  const rows = qrMatrix(checkpoint);
  const side = rows.length + 8;
  const path = rows.flatMap((row, y) =>
    darkStretches(row).map(([from, to]) => `M${from + 4} ${y + 4}h${to - from}v1H${from + 4}z`),
  );
  const code = `<svg width="180" height="180" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges" aria-hidden="true"><path d="${path.join('')}"/></svg>`;
  const title = escapeHtml(String(values['project'] ?? ''));
  const { 'zh-CN': zh, en } = archiveSheet.record;
  return Buffer.from(
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title><style>body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:15px/1.7 serif}h1{font-size:1.3rem}code{overflow-wrap:anywhere}figure{display:flex;gap:1rem;align-items:center;margin:1rem 0}</style></head><body>${part('zh-CN')}<figure>${code}<figcaption>${zh} · ${en}<br><code>${escapeHtml(checkpoint)}</code></figcaption></figure>${part('en')}</body></html>\n`,
  );
}
