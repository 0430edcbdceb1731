import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  collate,
  duplicateOf,
  type FormRow,
  formMatchesStandard,
  readCommentFile,
  singleComments,
} from '#host/importers/forms/index.ts';
import { samplesDir } from '../../builders/samples.ts';

type ExpectedRow = {
  organisation: string;
  clause_raw: string;
  clause: string;
  type: string;
  original: string;
  comment: string;
  proposal: string;
  reason: string;
  no?: number;
  sheet_row?: number;
  table?: number;
  continued?: boolean;
  split?: { clause: string; comment: string }[];
};
type ExpectedFile = { file: string; organisation: string | null; no_comment?: boolean; rows: ExpectedRow[] };
type IsoRow = Record<
  'id' | 'body' | 'line' | 'clause' | 'element' | 'type' | 'comment' | 'proposed_change' | 'observations',
  string
>;
type Expected = { standard: string; files: ExpectedFile[] };

const dir = samplesDir ? join(samplesDir, 'forms') : '';
const load = <T>(name: string): T => JSON.parse(readFileSync(join(dir, name), 'utf8')) as T;
const read = (name: string) => readCommentFile(readFileSync(join(dir, name)), name);
const blank = (text: string | null): string => text ?? '';
const title = '谷物和豆类　规格和测试方法　第1部分：米';

describe.skipIf(!samplesDir)(
  'comment forms of ../shared/samples/forms (skipped where the folder does not stand)',
  () => {
    const files = samplesDir ? load<Expected>('expected.json').files : [];

    it.each(files.map((file) => [file.file, file] as const))(
      'reads every row of %s once, in the right columns',
      async (name, expected) => {
        const form = await read(name);
        expect(form.rows.map(plain)).toEqual(expected.rows.map(wanted));
        expect(form.organisation).toBe(expected.organisation);
        expect(form.noComment).toBe(expected.no_comment ?? false);
        expect(form.problems).toEqual([]);
        expect(formMatchesStandard(form, title)).toBe(true);
        expected.rows.forEach((row, i) => {
          const found = form.rows[i]!;
          if (row.no !== undefined && found.no !== null) expect(found.no).toBe(String(row.no));
          if (row.sheet_row) expect(found.source.row).toBe(row.sheet_row);
          if (row.table) expect(found.source.table).toBe(row.table);
          expect(found.source.parts.length > 1).toBe(row.continued ?? false);
          expect(found.split).toEqual(row.split?.map((single) => single.comment));
          if (row.split)
            expect(singleComments(found).map(({ clause, comment }) => ({ clause, comment }))).toEqual(row.split);
        });
      },
    );

    it('finds 167 rows and 175 single comments', async () => {
      const forms = await Promise.all(files.map((file) => read(file.file)));
      const rows = forms.flatMap((form) => form.rows);
      expect([rows.length, rows.flatMap(singleComments).length]).toEqual([167, 175]);
    });

    it.each(
      samplesDir
        ? load<{ files: { file: string; rows: IsoRow[] }[] }>('iso/expected.json').files.map(
            (f) => [f.file, f.rows] as const,
          )
        : [],
    )('reads every row of iso/%s', async (name, rows) => {
      const form = await read(`iso/${name}`);
      expect(form.rows.map(isoPlain)).toEqual(rows);
      // That the template of its author was left out is said, and no harm.
      expect(form.problems.filter(({ severity }) => severity !== 'info')).toEqual([]);
    });

    it('tells what is wrong with the bad ones and takes a letter for an answer', async () => {
      const names = [
        'F01-反馈表-青禾市农科院.docx',
        ...readdirSync(join(dir, 'bad'))
          .sort()
          .map((name) => `bad/${name}`),
      ];
      const forms = await Promise.all(names.map(read));
      const [f01, other, twice, text, cut, letter] = forms;
      expect(f01?.rows).toHaveLength(14);
      expect(other && formMatchesStandard(other, title)).toBe(false);
      expect(other?.rows).toHaveLength(2);
      expect([...duplicateOf(forms)]).toEqual([[forms.indexOf(twice!), 0]]);
      expect(text?.problems).toMatchObject([{ code: 'form-not-what-it-claims', severity: 'error' }]);
      expect(cut?.problems).toMatchObject([{ code: 'file-truncated', severity: 'error' }]);
      expect(letter).toMatchObject({
        noComment: true,
        organisation: '华原仪器设备制造有限公司',
        rows: [],
        problems: [],
      });
    });

    it('collates all of them in one go', async () => {
      const names = readdirSync(dir, { recursive: true })
        .map(String)
        .filter((name) => /\.(?:docx|xlsx|csv)$/.test(name))
        .sort();
      const result = await collate(names.map((name) => ({ name, bytes: readFileSync(join(dir, name)) })));
      // 167 rows, 2 about another standard, 40 + 1 + 41 + 41 of the ISO tables.
      expect(result.rows).toHaveLength(167 + 2 + 123);
      expect(result.files.reduce((sum, file) => sum + file.rows, 0)).toBe(result.rows.length);
    });
  },
);

function plain(row: FormRow) {
  const { organisation, clauseRaw, clause, type, original, comment, proposal, reason } = row;
  return [organisation, clauseRaw, clause, type, original, comment, proposal, reason].map(blank);
}

function wanted(row: ExpectedRow) {
  return [row.organisation, row.clause_raw, row.clause, row.type, row.original, row.comment, row.proposal, row.reason];
}

function isoPlain(row: FormRow): IsoRow {
  return {
    id: blank(row.no),
    body: blank(row.organisation),
    line: blank(row.line),
    clause: blank(row.clause),
    element: blank(row.target),
    type: blank(row.type),
    comment: blank(row.comment),
    proposed_change: blank(row.proposal),
    observations: blank(row.observations),
  };
}
