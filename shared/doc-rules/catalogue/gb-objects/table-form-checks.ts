import type { Check, Report } from '../../check.ts';
import { factOf } from '../../engine/fact-of.ts';
import type { RuleBlock, RuleField, RuleText } from '../../model/index.ts';
import { legibleText, symbolOfName, UNIT_NAME, UNIT_SYMBOL } from '../../text/index.ts';
import { replaceFix } from '../gb-words/replace-fix.ts';
import { DIMENSIONAL } from './limit-without-unit.ts';

/** FT04: tables are not divided (表2a) nor nested; they have a head, and no diagonal line in it. */
const tableForm: Check = {
  id: 'FT04',
  severity: 'error',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 9.7.2',
  scope: 'block',
  types: ['table'],
  run: (block, _place, report) => {
    const { number } = block;
    if (number.typed && /\d\s?[a-z]\)?$/.test(number.text))
      report(block, {
        variant: 'divided',
        field: 'number',
        range: [0, number.text.length],
        params: { found: number.text },
      });
    if (block.children.some(({ type }) => type === 'table')) report(block, { variant: 'nested' });
    if (block.diagonalHead) report(block, { variant: 'diagonal' });
    else {
      const corner = block.rows[0]?.[0]?.plain ?? '';
      const match = block.headRows > 0 ? /^[\u4e00-\u9fff]+\s?[＼\\]\s?[\u4e00-\u9fff]+$/.exec(corner.trim()) : null;
      if (match) report(block, { variant: 'diagonal', field: 'cell:0:0', range: [0, corner.length] });
    }
    if (block.rows.length > 1 && (block.headRows === 0 || isBlankRow(block.rows[0])))
      report(block, { variant: 'head', severity: 'warning' });
  },
};

function isBlankRow(row: readonly (RuleText | null)[] | undefined): boolean {
  return row !== undefined && row.length > 0 && row.every((cell) => cell === null || isBlank(cell));
}

function isBlank(cell: RuleText): boolean {
  return cell.plain.trim() === '' && cell.spans.length === 0;
}

const AS_ABOVE = /^(?:同上|上同|〃|"|”|″|''|〞|ditto)$/i;
const AS_BESIDE = /^(?:同[左前]|左同)$/;
const AS_OTHER = /^同[右下]$/;
/** Taken for “nothing” by many, but the sign is a dash. */
const SLASH = /^[/／]$/;

/** Titles of tables that are filled in by their users, so their cells are rightly empty. */
const FORM_TITLE =
  /(?:记录|登记|申请|审批|反馈|统计|汇总|检查|评分|评价|打分|交接|日志|台账|档案|调查|巡检|巡查|报告|统计|信息|签到|清单|报表)(?:表|单|卡|簿|格式|样式|式样|模板|示例)*$|(?:表|单|卡)(?:格式|样式|式样|模板)$/;

function isForm(block: RuleBlock): boolean {
  if (FORM_TITLE.test(block.title.plain.trim())) return true;
  const cells = block.rows
    .slice(block.headRows)
    .flat()
    .filter((cell) => cell !== null);
  return cells.length >= 6 && cells.filter(isBlank).length * 2 >= cells.length;
}

/** FT05: every cell says something; nothing is taken over with 同上. */
const emptyCells: Check = {
  id: 'FT05',
  severity: 'warning',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 9.7.2',
  scope: 'block',
  types: ['table'],
  run: (block, _place, report) => {
    const form = isForm(block);
    for (let row = block.headRows; row < block.rows.length; row++)
      for (const [column, cell] of (block.rows[row] ?? []).entries()) {
        if (!cell) continue;
        const field: RuleField = `cell:${row}:${column}`;
        const text = cell.plain.trim();
        if (isBlank(cell)) {
          if (!form)
            report(block, {
              variant: 'empty',
              field,
              fix: replaceFix(block, field, [0, cell.plain.length], '—', 'dash-cell', {}),
            });
        } else if (SLASH.test(text))
          report(block, {
            variant: 'slash',
            field,
            range: [0, cell.plain.length],
            fix: replaceFix(block, field, [0, cell.plain.length], '—', 'dash-cell', {}),
          });
        else reportSame(block, row, column, text, field, report);
      }
  },
};

function reportSame(
  block: RuleBlock,
  row: number,
  column: number,
  text: string,
  field: RuleField,
  report: Report,
): void {
  const above = AS_ABOVE.test(text);
  const beside = AS_BESIDE.test(text);
  if (!above && !beside && !AS_OTHER.test(text)) return;
  const length = block.rows[row]?.[column]?.plain.length ?? 0;
  const value =
    above && text !== '″' ? valueAbove(block, row, column) : beside ? valueBeside(block, row, column) : null;
  report(block, {
    variant: 'same',
    field,
    range: [0, length],
    params: { found: text },
    ...(value === null ? {} : { fix: replaceFix(block, field, [0, length], value, 'same-value', { value }) }),
  });
}

/** The value that 同上 stands for: the nearest cell above that says something itself. */
function valueAbove(block: RuleBlock, row: number, column: number): string | null {
  for (let above = row - 1; above >= block.headRows; above--) {
    const text = block.rows[above]?.[column]?.plain.trim();
    if (text && !AS_ABOVE.test(text)) return AS_BESIDE.test(text) ? valueBeside(block, above, column) : text;
  }
  return null;
}

function valueBeside(block: RuleBlock, row: number, column: number): string | null {
  for (let left = column - 1; left > 0; left--) {
    const text = block.rows[row]?.[left]?.plain.trim();
    if (text && !AS_BESIDE.test(text)) return AS_ABOVE.test(text) ? valueAbove(block, row, left) : text;
  }
  return null;
}

const UNIT_IN_HEAD = new RegExp(
  String.raw`(?:[\s/／（(，,]|^)(${UNIT_SYMBOL}|${UNIT_NAME}|mm|[个件名人次台套份级天年月日元万亿][^\s（）()]{0,5})\s?[）)]?\s*$|[%‰％℃°]`,
);
const LAST_UNIT = new RegExp(String.raw`[\s/／（(](${UNIT_SYMBOL}|${UNIT_NAME})\s?[）)]?\s*$`);
const ANY_UNIT = new RegExp(`(?:${UNIT_SYMBOL}|${UNIT_NAME})`);
const QUANTITY_HEAD = new RegExp(`${DIMENSIONAL}(?:值|范围|要求|指标|上限|下限|限值)?$`);
const NUMERIC = /^(?=\D*\d)[≤≥<>＜＞±+\-−~～∼≈\d\s.×]*$/;
const UNIT_COLUMN = /^(?:计量)?单位$/;

type Column = {
  readonly head: string;
  /** What each head row says of the column. */
  readonly words: readonly string[];
  readonly field: RuleField | null;
  readonly length: number;
  readonly cells: readonly RuleText[];
};

/** Columns with everything their heads say: a merged head speaks for all columns under it. */
const columnsOf: (block: RuleBlock) => readonly Column[] = factOf((block) => {
  const width = Math.max(0, ...block.rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => {
    const words: string[] = [];
    let field: RuleField | null = null;
    let length = 0;
    for (let row = 0; row < block.headRows; row++) {
      const at = headCell(block, row, column);
      const cell = block.rows[row]?.[at];
      if (!cell) continue;
      words.push(legibleText(cell).trim());
      if (at === column || field === null) {
        field = `cell:${row}:${at}`;
        length = cell.plain.length;
      }
    }
    const cells = block.rows.slice(block.headRows).flatMap((row) => row[column] ?? []);
    return { head: words.join(' '), words, field, length, cells };
  });
});

/** A head cell that is covered belongs to the one on its left, unless the cell above covers it. */
function headCell(block: RuleBlock, row: number, column: number): number {
  let at = column;
  while (at > 0 && block.rows[row]?.[at] === null) at--;
  return at;
}

/** `单位为毫米（mm）` → mm; null where there is no unit line or it says something else. */
function unitLineSymbol(unit: string): string | null {
  const name = /单位[为：:]\s*([^（(\s]+)/.exec(unit)?.[1] ?? '';
  return symbolOfName(name) ?? (name === '' ? null : name);
}

/** A unit without its prefix: mm and cm measure the same. */
function baseOf(symbol: string): string {
  return symbol.replace(/^[kMGhdcmµμn](?=(?:m|g|L|Pa|V|A|W|N|J|s)$)/, '');
}

/** FT06: the unit stands in the head or in the unit line, in one of them. */
const units: Check = {
  id: 'FT06',
  severity: 'warning',
  languages: ['zh'],
  rule: 'GB/T 1.1—2020, 9.7.3, 9.9',
  scope: 'block',
  types: ['table'],
  run: (block, _place, report) => {
    const line = unitLineSymbol(block.unit);
    const reported = new Set<RuleField>();
    for (const column of columnsOf(block)) {
      if (!column.field || reported.has(column.field)) continue;
      const options = {
        field: column.field,
        range: [0, column.length] as const,
        params: { head: column.head, unit: block.unit },
      };
      if (line !== null) {
        const own = LAST_UNIT.exec(column.head)?.[1];
        if (own === undefined || baseOf(symbolOfName(own) ?? own) !== baseOf(line)) continue;
        reported.add(column.field);
        const head = block.rows.flat()[0] === null ? '' : column.head;
        const bare = head.replace(LAST_UNIT, '').trim();
        const simple = block.headRows === 1 && bare !== '';
        report(block, {
          variant: 'twice',
          ...options,
          ...(simple
            ? { fix: replaceFix(block, column.field, [0, column.length], bare, 'head-without-unit', { instead: bare }) }
            : {}),
        });
      } else if (lacksUnit(block, column)) {
        reported.add(column.field);
        report(block, { variant: 'none', ...options });
      }
    }
  },
};

function lacksUnit(block: RuleBlock, column: Column): boolean {
  if (!QUANTITY_HEAD.test(column.head) || column.words.some((word) => UNIT_IN_HEAD.test(word))) return false;
  const said = column.cells.map((cell) => cell.plain.trim()).filter((text) => !/^[—–\-/]*$/.test(text));
  if (said.length === 0 || !said.every((text) => NUMERIC.test(text))) return false;
  const rowHeads = block.rows.slice(block.headRows).map((row) => row[0]?.plain ?? '');
  if (rowHeads.some((text) => LAST_UNIT.test(legibleUnit(text)))) return false;
  if (columnsOf(block).some(({ head }) => UNIT_COLUMN.test(head))) return false;
  return !/单位/.test(block.title.plain) && !ANY_UNIT_IN_BRACKETS.test(block.title.plain);
}

const ANY_UNIT_IN_BRACKETS = new RegExp(`[（(]${ANY_UNIT.source}[）)]`);

function legibleUnit(text: string): string {
  return ` ${text}`.replace(/％/g, '%');
}

export const tableFormChecks: readonly Check[] = [tableForm, emptyCells, units];
