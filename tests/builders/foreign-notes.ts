/** What people wrote into a text with a program that is not ours, and what has to be found again. */
export type ForeignNote = {
  readonly kind: 'comment' | 'insertion' | 'deletion' | 'replacement';
  readonly author: string;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly clause: string;
  /** Words of the comment, or those put in; unique among the notes. */
  readonly text: string;
  /** Words that were marked or taken out. */
  readonly quote: string;
};

const AUTHORS = ['张三', 'Zhao Liu', '欧阳修远', '李四'];
const CHANGES = ['insertion', 'deletion', 'replacement'] as const;
const PER_CLAUSE = 10;

/** `count` comments and as many changes, ten of each a clause, in clauses 4.1, 4.2, …; comment and change stand in one paragraph. */
export function drawnNotes(count: number): readonly { readonly comment: ForeignNote; readonly change: ForeignNote }[] {
  return Array.from({ length: count }, (_, i) => {
    const both = {
      author: AUTHORS[i % AUTHORS.length]!,
      date: `2026-05-${String(1 + (i % 28)).padStart(2, '0')}`,
      clause: `4.${1 + Math.floor(i / PER_CLAUSE)}`,
    };
    const kind = CHANGES[i % CHANGES.length]!;
    const text = kind === 'deletion' ? '' : `新的词语${i}`;
    return {
      comment: { ...both, kind: 'comment', text: `第${i}条意见建议核对`, quote: `采后${i}小时内` },
      change: { ...both, kind, text, quote: kind === 'insertion' ? '' : `旧的说法${i}` },
    };
  });
}

/** The text with the notes in the Markdown of pandoc (`--track-changes=all`). */
export function pandocText(notes: ReturnType<typeof drawnNotes>): string {
  const lines = ['# 4 通则', ''];
  notes.forEach(({ comment, change }, i) => {
    if (i % PER_CLAUSE === 0) lines.push(`## ${comment.clause} 要求`, '');
    const by = `author="${comment.author}" date="${comment.date}T10:12:00Z"`;
    const gone = change.quote === '' ? '' : `[${change.quote}]{.deletion ${by}}`;
    const come = change.text === '' ? '' : `[${change.text}]{.insertion ${by}}`;
    lines.push(
      `鲜叶应在[${comment.text}]{.comment-start id="${i}" ${by}}${comment.quote}[]{.comment-end id="${i}"}摊放，${gone}${come}温度应符合规定。`,
      '',
    );
  });
  return lines.join('\n');
}

const SPACES = [
  'office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'dc="http://purl.org/dc/elements/1.1/"',
]
  .map((space) => `xmlns:${space}`)
  .join(' ');

/** The text with the notes as a flat OpenDocument text, which LibreOffice opens. */
export function openDocumentText(notes: ReturnType<typeof drawnNotes>): string {
  const regions: string[] = [];
  const body = ['<text:h text:outline-level="1">4 通则</text:h>'];
  notes.forEach(({ comment, change }, i) => {
    if (i % PER_CLAUSE === 0) body.push(`<text:h text:outline-level="2">${comment.clause} 要求</text:h>`);
    const by = `<dc:creator>${comment.author}</dc:creator><dc:date>${comment.date}T10:12:00</dc:date>`;
    const info = `<office:change-info>${by}</office:change-info>`;
    const region = (id: string, content: string) =>
      regions.push(`<text:changed-region xml:id="${id}" text:id="${id}">${content}</text:changed-region>`);
    if (change.quote !== '') region(`d${i}`, `<text:deletion>${info}<text:p>${change.quote}</text:p></text:deletion>`);
    if (change.text !== '') region(`i${i}`, `<text:insertion>${info}</text:insertion>`);
    const gone = change.quote === '' ? '' : `<text:change text:change-id="d${i}"/>`;
    const come =
      change.text === ''
        ? ''
        : `<text:change-start text:change-id="i${i}"/>${change.text}<text:change-end text:change-id="i${i}"/>`;
    body.push(
      `<text:p>鲜叶应在<office:annotation office:name="n${i}">${by}<text:p>${comment.text}</text:p></office:annotation>` +
        `${comment.quote}<office:annotation-end office:name="n${i}"/>摊放，${gone}${come}温度应符合规定。</text:p>`,
    );
  });
  return (
    `<?xml version="1.0" encoding="UTF-8"?><office:document ${SPACES} office:version="1.3" ` +
    'office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>' +
    `<text:tracked-changes text:track-changes="false">${regions.join('')}</text:tracked-changes>${body.join('')}` +
    '</office:text></office:body></office:document>'
  );
}
