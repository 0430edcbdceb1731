import type { Problem } from '#shared/base/problem.ts';
import type { Publication } from '#shared/publishing/publication.ts';
import { escapeHtml } from './escape-html.ts';
import { type HtmlBody, type HtmlOptions, publicationBody } from './publication-body.ts';
import { styleRules } from './style-sheet.ts';
import { textFile } from './text-file.ts';

export type HtmlResult = { readonly html: string; readonly problems: readonly Problem[] };

/** Nothing is fetched and nothing runs: pictures and styles are in the file. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * Writes a publication as one web page that needs nothing else: sections, headings, lists, tables, figures and formulas (MathML) as what
 * they are, links to ids, light and dark, and a style for A4 paper. The same publication with the same pictures gives the same text.
 * Problems: `formula-unreadable`, `picture-missing`, `picture-unreadable`.
 *
 * @throws the signal's reason when it is aborted
 */
export async function publicationToHtml(
  publication: Publication,
  options: Pick<HtmlOptions, 'readBlob' | 'signal'>,
): Promise<HtmlResult> {
  const body = await publicationBody(publication, options);
  const { copy, language, title, subject, author } = publication;
  const name = [subject, title].filter((part) => part).join(' ');
  const meta = author ? `<meta name="author" content="${escapeHtml(author)}">\n` : '';
  const note = copy?.note ? `<p class="copy-note">${escapeHtml(copy.note)}</p>\n` : '';
  const html = `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${meta}<title>${escapeHtml(name)}</title>
<style>
${pageStyles(publication, body)}
</style>
</head>
<body>
${note}<main class="paper">
${body.html}</main>
</body>
</html>
`;
  return { html, problems: body.problems };
}

/** The style sheet of a written publication: its own paragraph styles over what all pages share. */
export function pageStyles(publication: Publication, body: Pick<HtmlBody, 'styles'>): string {
  return `${textFile(new URL('./paper.css', import.meta.url))}\n${styleRules(publication.styles, body.styles)}`;
}
