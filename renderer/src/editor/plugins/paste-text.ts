/**
 * Plain text as HTML for the one way that pasting goes: rows with tabs (Excel, WPS tables) become a table, other lines paragraphs.
 */
export function htmlOfText(text: string): string {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/(?<!\n)\n+$/, '')
    .split('\n');
  const html: string[] = [];
  for (let at = 0; at < lines.length; ) {
    let end = at;
    while (end < lines.length && lines[end]?.includes('\t')) end += 1;
    const rows = lines.slice(at, end).map((line) => line.split('\t'));
    const isTable = rows.length > 1 && rows.every((row) => row.length === rows[0]?.length);
    if (isTable) {
      html.push(
        `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table>`,
      );
      at = end;
    } else {
      const line = lines[at] ?? '';
      if (line.trim() !== '') html.push(`<p>${escaped(line)}</p>`);
      at += 1;
    }
  }
  return html.join('');
}

function escaped(text: string): string {
  return text.trim().replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
