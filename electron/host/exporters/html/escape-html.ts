const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for element content and double-quoted attributes; characters that HTML does not allow become U+FFFD. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"]/g, (char) => ENTITIES[char] as string)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '\ufffd');
}
