import { RefusalError } from '#host/refusal-error.ts';
import { ok, type Problem, type Result, refuse } from '#shared/base/index.ts';
import { docxSource, type FilledForm, type FormTable, headerKey, readFilledDocx } from '../forms/index.ts';
import { openZip } from '../package/index.ts';
import { type Grid, type GridRow, plainCell } from '../tabular/index.ts';
import { type MemberField, memberField } from './member-headings.ts';
import { roleOfWord } from './member-words.ts';

/** Fields of our own form by what they are in a list of members. */
const OWN: readonly (readonly [string, string])[] = [
  ['name', '姓名'],
  ['organisation', '工作单位'],
  ['role', '本会职务'],
  ['side', '所属利益方'],
  ['title', '技术职称'],
  ['position', '行政职务'],
  ['phone', '电话'],
  ['email', '电子邮箱'],
  ['from', '参加本会时间'],
];

const NAME = /姓名|名字|name/;

/**
 * The tables of a Word file as lists of members: our registration form (委员登记表) by its fields, tables with headings as they are, and
 * forms of other makes by their labels, each followed by what was written beside it. Refusals: those of the package gate and of the reader.
 */
export async function readMemberForm(
  bytes: Uint8Array,
): Promise<Result<{ grids: Grid[]; problems: readonly Problem[] }>> {
  const filled = await readFilledDocx(bytes);
  if (!filled.ok) return filled;
  if (filled.value.form?.form === 'member-form') return ok({ grids: [ownForm(filled.value)], problems: [] });
  const zip = await openZip(bytes);
  if (!zip.ok) return zip;
  try {
    const source = await docxSource(zip.value);
    if (!source.ok) return source;
    const tables = source.value.blocks.filter((block): block is FormTable => typeof block !== 'string');
    if (tables.length === 0) return refuse('member-list-no-headings');
    const grids = tables.map(({ grid, table }) => labelled(grid, `表${table}`) ?? { ...grid, name: `表${table}` });
    return ok({ grids, problems: source.value.problems });
  } catch (error) {
    if (error instanceof RefusalError) return { ok: false, error: error.refusal };
    throw error;
  } finally {
    zip.value.close();
  }
}

function ownForm({ fields }: FilledForm): Grid {
  return asList(OWN.map(([name, label]) => [label, fields.get(name) ?? '']));
}

/** A table of labels and what stands beside them, as a list of one member; null when it is no such table. */
function labelled(grid: Grid, name: string): Grid | null {
  const found = new Map<MemberField, readonly [string, string]>();
  for (const { cells } of grid.rows) {
    const texts = cells.filter((cell) => cell?.merged !== 'across').map((cell) => cell?.text.trim() ?? '');
    for (const [index, text] of texts.entries()) {
      const field = memberField(text);
      const value = texts[index + 1] ?? '';
      // A role such as 委员 also heads columns of names: beside a label it is what was filled in.
      if (field === 'name' && !NAME.test(headerKey(text))) continue;
      if (field && !found.has(field) && isAnswer(value)) found.set(field, [text, value]);
    }
  }
  return found.has('name') && found.size > 1 ? asList([...found.values()], name) : null;
}

/** Not the next label, and not blank; a role such as 委员 is an answer. */
const isAnswer = (text: string): boolean =>
  headerKey(text) !== '' && (memberField(text) === null || roleOfWord(text) !== null);

function asList(pairs: readonly (readonly [string, string])[], name = ''): Grid {
  const row = (number: number, texts: readonly string[]): GridRow => ({
    number,
    cells: texts.map((text) => plainCell(text)),
  });
  const rows = [
    row(
      1,
      pairs.map(([label]) => label),
    ),
    row(
      2,
      pairs.map(([, value]) => value),
    ),
  ];
  return { name, columns: pairs.length, rows };
}
