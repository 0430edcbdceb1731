import { createHash } from 'node:crypto';
import { plainName } from '#shared/base/index.ts';
import type { Position } from '#shared/domain/ballot.ts';
import { headerKey } from '../forms/index.ts';
import { type Grid, type GridRow, readTableFile } from '../tabular/index.ts';
import { NO_VOTE, type VoteFile } from './vote-file.ts';
import { positionOfWord } from './vote-words.ts';

type Column = 'person' | 'organisation' | 'choice' | 'comment' | 'expert' | 'date';

const HEADINGS: readonly (readonly [Column, RegExp])[] = [
  [
    'person',
    /^(?:委员|专家|表决人|投票人|委员)?(?:姓名|名字)$|^(?:委员|表决人|投票人)$|^(?:name|member|voter|memberbody|nationalbody)$/,
  ],
  ['organisation', /^(?:工作|所在)?单位(?:名称)?$|^(?:organisation|organization|company)$/],
  ['choice', /^(?:表决|投票)(?:意见|结果|态度)?$|^(?:vote|votes|position|ballot)$/],
  ['expert', /^(?:推荐|提名)?专家(?:姓名)?$|^(?:expert|nominatedexpert)$/],
  ['date', /^(?:回函|投票|表决|填写)?(?:日期|时间)$|^date$/],
  [
    'comment',
    /^(?:修改|具体)?(?:建议或意见|意见|建议|理由|意见和理由|建议或意见和理由|备注)$|^(?:comments?|reasons?|justification)$/,
  ],
];

const HEADINGS_WITHIN = 20;
/** Rows of votes that are read; no body is larger. */
const MOST_VOTES = 1_000;
const TICK = /^[√✓✔☑■●1xX×vV是yY]$/u;

/**
 * Votes of a workbook or a CSV file, one a row: a column of names and one of the votes, or a column to tick for each position. A row with
 * a name and no vote is a vote without a tick. Never rejects; a file without such columns comes back as one with an error.
 */
export async function votesOfSheet(bytes: Uint8Array, name: string): Promise<readonly VoteFile[]> {
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  const nothing: VoteFile = { ...NO_VOTE, file: name, contentHash };
  const read = await readTableFile(bytes, name, 'vote-not-ballot-form');
  if (!read.ok) return [{ ...nothing, problems: [{ ...read.error, severity: 'error' }] }];
  const votes = read.value.grids.flatMap((grid) => votesOf(grid)).slice(0, MOST_VOTES);
  if (votes.length === 0) return [{ ...nothing, problems: [{ code: 'vote-sheet-no-headings', severity: 'error' }] }];
  return votes.map((vote) => ({ ...nothing, ...vote, problems: [...read.value.problems] }));
}

type Row = Pick<VoteFile, 'person' | 'organisation' | 'ticks' | 'comment' | 'expert' | 'date'>;

function votesOf({ rows }: Grid): readonly Row[] {
  const at = rows.slice(0, HEADINGS_WITHIN).findIndex((row) => {
    const { columns, ticked } = columnsOf(row);
    return columns.has('person') && (columns.has('choice') || ticked.size > 1);
  });
  const heading = rows[at];
  if (!heading) return [];
  const { columns, ticked } = columnsOf(heading);
  // 同意 is an approval on a form that has 不同意 or 弃权, the yes of a poll elsewhere.
  const words = rows.slice(at + 1).flatMap((row) => positionOfWord(cell(row, columns.get('choice'))) ?? []);
  const asApproval = [...words, ...ticked.keys()].some((each) => each === 'disapprove' || each === 'approve');
  const plain = (position: Position): Position => (position === 'yes' && asApproval ? 'approve' : position);
  return rows.slice(at + 1).flatMap((row) => {
    const text = (column: Column) => cell(row, columns.get(column));
    const person = plainName(text('person'));
    if (person === '' || /^(?:合计|总计|total)/i.test(person)) return [];
    const said = positionOfWord(text('choice'));
    const ticks = [...ticked]
      .filter(([, index]) => TICK.test(plainName(cell(row, index))))
      .map(([position]) => position);
    return [
      {
        person,
        organisation: plainName(text('organisation')),
        ticks: (said ? [said] : ticks).map(plain),
        comment: text('comment'),
        expert: text('expert'),
        date: text('date'),
      },
    ];
  });
}

const cell = (row: GridRow, index: number | undefined): string =>
  index === undefined ? '' : (row.cells[index]?.text ?? '');

function columnsOf(row: GridRow) {
  const columns = new Map<Column, number>();
  const ticked = new Map<Position, number>();
  row.cells.forEach((each, index) => {
    const title = plainName(each?.text ?? '');
    const column = HEADINGS.find(([, pattern]) => title.length < 40 && pattern.test(headerKey(title)))?.[0];
    const position = column ? null : positionOfWord(title);
    if (column && !columns.has(column)) columns.set(column, index);
    if (position && !ticked.has(position)) ticked.set(position, index);
  });
  return { columns, ticked };
}
