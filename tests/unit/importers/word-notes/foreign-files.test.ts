import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCommentFile } from '#host/importers/forms/index.ts';
import { squash } from '#shared/base/index.ts';
import { tools } from '#tests/builders/document-tools.ts';
import { samplesDir } from '#tests/builders/samples.ts';

/** The same remarks as an OpenDocument text, which LibreOffice writes as a Word file. */
const change = (id: string, kind: string, author: string, gone = '') =>
  `<text:changed-region xml:id="${id}" text:id="${id}"><text:${kind}><office:change-info><dc:creator>${author}</dc:creator><dc:date>2026-05-04T10:12:00</dc:date></office:change-info>${gone}</text:${kind}></text:changed-region>`;
const note = (name: string, author: string, ...lines: readonly string[]) =>
  `<office:annotation${name === '' ? '' : ` office:name="${name}"`}><dc:creator>${author}</dc:creator><dc:date>2026-05-03T09:00:00</dc:date>${lines.map((line) => `<text:p>${line}</text:p>`).join('')}</office:annotation>`;
const end = (name: string) => `<office:annotation-end office:name="${name}"/>`;
const came = (id: string, text: string) =>
  `<text:change-start text:change-id="${id}"/>${text}<text:change-end text:change-id="${id}"/>`;
const went = (id: string) => `<text:change text:change-id="${id}"/>`;
const ODT = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>
<text:tracked-changes text:track-changes="true">${[
  change('c1', 'insertion', '李四'),
  change('c2', 'deletion', '李四', '<text:p>15%</text:p>'),
  change('c3', 'insertion', '王五'),
  change('c4', 'deletion', '王五', '<text:p>不应有异味。</text:p><text:p/>'),
  change('c5', 'deletion', '王五', '<text:p>多余的</text:p>'),
].join('')}</text:tracked-changes>
<text:h text:outline-level="1">1　范围</text:h>
<text:p>本文件规定了${note('A1', '张三', '范围不完整。', '请补充。')}谷物的要求${end('A1')}。</text:p>
<text:h text:outline-level="1">2　要求</text:h>
<text:p>2.1　水分应不大于${went('c2')}${came('c1', '14%')}。</text:p>
<text:p>${came('c3', `还应检验${note('A2', '张三', '新加的。')}杂质${end('A2')}。`)}</text:p>
<text:p>${went('c4')}2.2　色泽应正常。${note('', '赵六', '没有范围。')}</text:p>
<text:p>表1　指标</text:p>
<table:table><table:table-column table:number-columns-repeated="2"/><table:table-row><table:table-cell><text:p>水分</text:p></table:table-cell><table:table-cell><text:p>≤${note('A3', '张三', '太严。')}15%${end('A3')}${went('c5')}</text:p></table:table-cell></table:table-row></table:table>
</office:text></office:body></office:document>`;

describe.skipIf(!tools.libreOffice)('comments and changes that LibreOffice wrote', () => {
  it('are all there, in a table, inside an insertion, without a range', { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zs-notes-'));
    writeFileSync(join(folder, 'a.fodt'), ODT);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'docx', '--outdir', folder, join(folder, 'a.fodt')],
      {
        stdio: 'ignore',
        timeout: 100_000,
      },
    );
    const { rows } = await readCommentFile(readFileSync(join(folder, 'a.docx')), 'a.docx');
    const found = rows.map((row) => [
      row.source.place,
      row.person,
      row.date,
      row.clause,
      row.target,
      row.original,
      row.comment,
    ]);
    expect(found).toEqual([
      ['批注1', '张三', '2026-05-03', '1', null, '谷物的要求', '范围不完整。\n请补充。'],
      ['修订1', '李四', '2026-05-04', '2.1', null, '水分应不大于15%。', '将“15%”改为“14%”。'],
      ['修订2', '王五', '2026-05-04', '2.1', null, null, '增加一段：“还应检验杂质。”'],
      ['批注2', '张三', '2026-05-03', '2.1', null, '杂质', '新加的。'],
      ['修订3', '王五', '2026-05-04', '2.1', null, '不应有异味。', '删除整段：“不应有异味。”'],
      ['批注3', '赵六', '2026-05-03', '2.2', null, '色泽应正常。', '没有范围。'],
      ['批注4', '张三', '2026-05-03', '2.2', '表1', '15%', '太严。'],
      ['修订4', '王五', '2026-05-04', '2.2', '表1', '≤15%多余的', '删除“多余的”。'],
    ]);
  });
});

type Expected = {
  readonly comments: readonly {
    author: string;
    date: string | null;
    text: string;
    commented: string;
    anchored: boolean;
    replyTo?: string;
  }[];
  readonly revisions: readonly {
    kind: string;
    author: string;
    date: string | null;
    text: string;
    paragraphMark?: boolean;
  }[];
};

describe.skipIf(!samplesDir)('comments and changes of Word files from elsewhere', () => {
  const folder = join(samplesDir ?? '', 'word');
  const expected = samplesDir
    ? ['expected.json', 'expected-more.json'].flatMap((name) =>
        Object.entries(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, Expected>),
      )
    : [];

  it.each(expected)('%s', async (file, { comments, revisions }) => {
    const { rows } = await readCommentFile(readFileSync(join(folder, file)), file);
    const isComment = (place: string) => place.startsWith('批注');
    const own = rows.filter(({ source }) => isComment(source.place));
    const heads = comments.filter(({ replyTo }) => replyTo === undefined);
    expect(own.map(({ comment }) => squash(comment ?? '')).sort()).toEqual(
      heads.map(({ text }) => squash(text)).sort(),
    );
    for (const { text, author, date, commented, anchored, replyTo } of comments) {
      if (replyTo !== undefined) {
        const answer = { person: author, date: date?.slice(0, 10) ?? null, text };
        expect(own.flatMap(({ replies = [] }) => replies)).toContainEqual(answer);
        continue;
      }
      const row = own.find(({ comment }) => squash(comment ?? '') === squash(text));
      expect(row?.person).toBe(author === '' || author === 'Author' ? null : author);
      expect(row?.date).toBe(date?.slice(0, 10) ?? null);
      if (anchored) expect(row?.original).toBe(commented.trim());
    }
    // Neighbouring pieces are one change: whatever was inserted or deleted stands in some row, and no row is without.
    const changes = rows.filter(({ source }) => !isComment(source.place));
    expect(changes.length > 0).toBe(revisions.length > 0);
    expect(changes.length).toBeLessThanOrEqual(revisions.length);
    for (const { kind, text, date } of revisions) {
      if (text.trim() === '') continue;
      const texts = changes.filter((row) => row.date === (date?.slice(0, 10) ?? null));
      const where = kind === 'insertion' ? 'proposal' : 'original';
      expect(
        texts.some((row) => row[where]?.includes(text.trim())),
        `${kind} ${text}`,
      ).toBe(true);
    }
  });
});
