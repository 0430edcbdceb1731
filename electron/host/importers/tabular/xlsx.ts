import {
  child,
  children,
  parseXml,
  type XmlElement,
  xmlElements,
  type ZipArchive,
} from '#host/importers/package/index.ts';
import { RefusalError } from '#host/refusal-error.ts';
import { ok, type Problem, type Result, refuse } from '#shared/base/index.ts';
import { cellText, type Grid } from './grid.ts';
import { builtInFormat } from './number-format.ts';
import type { WorkbookParts } from './workbook-parts.ts';
import { readSheet, sheetString } from './xlsx-sheet.ts';

const NUMBER_FORMAT = 'x:styleSheet/x:numFmts/x:numFmt';
const CELL_STYLE = 'x:styleSheet/x:cellXfs/x:xf';
const SHARED_STRING = 'x:sst/x:si';

/** Visible sheets with at least one cell, in the order of the workbook. */
export type Workbook = { readonly sheets: readonly Grid[]; readonly problems: readonly Problem[] };

/**
 * Reads the values of a workbook: shared and inline strings, numbers as shown, dates, merged cells. Formulas are never computed:
 * their stored result is taken and marked. Problems: `sheet-too-long`, `sheet-cut`, `sheet-too-much-text`, `sheet-too-wide`, `sheet-hidden`. Refusals: `xlsx-broken`
 * and those of the XML reader; a damaged part throws `RefusalError` as the archive does.
 */
export async function readXlsx(zip: ZipArchive): Promise<Result<Workbook>> {
  const mainPart = (await mainPartOf(zip)) ?? 'xl/workbook.xml';
  const book = await readPart(zip, mainPart);
  if (!book) return refuse('xlsx-broken', { part: mainPart });
  const folder = mainPart.slice(0, mainPart.lastIndexOf('/') + 1);
  const targets = await relationships(zip, mainPart, folder);
  const stringsPart = targets.byType.get('sharedStrings') ?? `${folder}sharedStrings.xml`;
  const texts = stringTable(zip, stringsPart);
  const stylesPart = targets.byType.get('styles') ?? `${folder}styles.xml`;
  const date1904 = /^(?:1|true)$/.test(child(book, 'x:workbookPr')?.attrs['date1904'] ?? '');
  const parts: WorkbookParts = { strings: texts.upTo, formats: await formatsOf(zip, stylesPart), date1904 };

  const sheets: Grid[] = [];
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const entry of children(child(book, 'x:sheets'), 'x:sheet')) {
    const name = entry.attrs['name'] ?? '';
    const part = targets.byId.get(entry.attrs['r:id'] ?? '');
    // A part is one sheet, however often it is named.
    if (!part || seen.has(part)) continue;
    seen.add(part);
    const sheet = await readSheet(zip, part, name, parts);
    if (sheet.grid.rows.length === 0) continue;
    if ((entry.attrs['state'] ?? 'visible') !== 'visible') {
      problems.push({ code: 'sheet-hidden', severity: 'info', params: { sheet: name }, where: name });
      continue;
    }
    sheets.push(sheet.grid);
    problems.push(...sheet.problems);
  }
  await texts.close();
  return ok({ sheets, problems });
}

/** The shared strings, unpacked only as far as somebody asks. */
function stringTable(zip: ZipArchive, part: string) {
  const elements = xmlElements(zip, part, [SHARED_STRING]);
  const strings: string[] = [];
  let ended = false;
  return {
    async upTo(last: number): Promise<readonly string[]> {
      while (!ended && strings.length <= last) {
        const next = await elements.next();
        if (next.done) ended = true;
        else strings.push(cellText(sheetString(next.value)));
      }
      return strings;
    },
    close: () => elements.return(),
  };
}

async function readPart(zip: ZipArchive, name: string): Promise<XmlElement | null> {
  const text = await zip.text(name);
  if (text === null) return null;
  const parsed = parseXml(text);
  if (!parsed.ok) throw new RefusalError(parsed.error.code, { ...parsed.error.params, part: name });
  return parsed.value;
}

async function mainPartOf(zip: ZipArchive): Promise<string | null> {
  const { byType } = await relationships(zip, '', '');
  return byType.get('officeDocument') ?? null;
}

type Targets = { readonly byId: ReadonlyMap<string, string>; readonly byType: ReadonlyMap<string, string> };

async function relationships(zip: ZipArchive, part: string, folder: string): Promise<Targets> {
  const file = part.slice(part.lastIndexOf('/') + 1);
  const root = await readPart(zip, `${folder}_rels/${file}.rels`);
  const byId = new Map<string, string>();
  const byType = new Map<string, string>();
  for (const relation of children(root ?? undefined, 'rel:Relationship')) {
    if (relation.attrs['TargetMode'] === 'External') continue;
    const target = resolve(folder, relation.attrs['Target'] ?? '');
    byId.set(relation.attrs['Id'] ?? '', target);
    const type = relation.attrs['Type'] ?? '';
    byType.set(type.slice(type.lastIndexOf('/') + 1), target);
  }
  return { byId, byType };
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const names = folder.split('/').filter((name) => name !== '');
  for (const name of target.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '.' && name !== '') names.push(name);
  }
  return names.join('/');
}

async function formatsOf(zip: ZipArchive, part: string): Promise<readonly string[]> {
  const custom = new Map<number, string>();
  const styles: number[] = [];
  for await (const { name, attrs } of xmlElements(zip, part, [NUMBER_FORMAT, CELL_STYLE])) {
    const id = Number(attrs['numFmtId'] ?? 0);
    if (name === 'x:xf') styles.push(id);
    else custom.set(id, attrs['formatCode'] ?? '');
  }
  return styles.map((id) => custom.get(id) ?? builtInFormat(id));
}
