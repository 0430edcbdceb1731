import type { FunctionType } from '#shared/domain/project.ts';
import { buildDocument } from '../engine/build-document.ts';
import { NO_TEXT, plainText, type RuleBlock, type RuleDocument, type RuleMeta, type RuleText } from '../model/index.ts';
import type { CaseBlock, CaseMeta, CheckCase } from './case-file.ts';
import { caseLabels } from './case-labels.ts';
import { type CaseNumbers, numberCase } from './case-numbers.ts';
import { markedText, referencesIn } from './marked-text.ts';

const FUNCTION_WORDS: Readonly<Record<NonNullable<CaseMeta['functionType']>, FunctionType>> = {
  术语: 'terminology',
  符号: 'symbol',
  分类: 'classification',
  试验: 'test-method',
  规范: 'specification',
  规程: 'code-of-practice',
  指南: 'guide',
};

/** The document of a case, with its numbers derived where they are not typed and its marks read. */
export function documentOfCase({ doc }: Pick<CheckCase, 'doc'>): RuleDocument {
  const { language = 'zh', ...meta } = doc.meta ?? {};
  const referenced = new Set(doc.blocks.flatMap(referencesOf));
  const numbers = numberCase(doc.blocks, language, referenced);
  const { labels, annexMarks } = caseLabels(language);
  const read = (text: string | undefined) => markedText(text ?? '', numbers, labels.brokenReference);
  return buildDocument({
    language,
    title: doc.title ?? null,
    meta: metaOf(meta),
    hasMeta: Object.keys(meta).length > 0,
    blocks: doc.blocks.map((block) => ruleBlock(block, numbers, annexMarks, read)),
  });
}

function ruleBlock(
  block: CaseBlock,
  numbers: CaseNumbers,
  annexMarks: Readonly<Record<'normative' | 'informative', string>>,
  read: (text: string | undefined) => RuleText,
): RuleBlock {
  const latex = block.type === 'formula' || block.type === 'code';
  const kind = block.kind ?? '';
  const derivedMark = kind === 'normative' || kind === 'informative' ? annexMarks[kind] : '';
  return {
    id: block.id,
    type: block.type,
    text: latex ? plainText(block.text ?? '') : read(block.text),
    title: read(block.title),
    en: read(block.en),
    source: read(block.source),
    unit: block.unit ?? '',
    number: numbers.printed.get(block.id) ?? { text: '', typed: false },
    mark: { text: block.mark ?? derivedMark, typed: block.mark !== undefined },
    kind,
    rows: (block.rows ?? []).map((row) =>
      row.map((cell, column) => cellText(cell, block.type === 'formulaKey' && column === 0, read)),
    ),
    headRows: block.headRows ?? (block.type === 'table' ? 1 : 0),
    diagonalHead: block.diagonalHead ?? false,
    alt: block.alt ?? '',
    children: (block.children ?? []).map((child) => ruleBlock(child, numbers, annexMarks, read)),
  };
}

function cellText(cell: string | null, latex: boolean, read: (text: string) => RuleText): RuleText | null {
  if (cell === null) return null;
  if (cell === '') return NO_TEXT;
  return latex ? plainText(cell) : read(cell);
}

function referencesOf(block: CaseBlock): readonly string[] {
  const strings = [block.text, block.title, block.source, ...(block.rows ?? []).flat()];
  return [...strings.flatMap((text) => referencesIn(text ?? '')), ...(block.children ?? []).flatMap(referencesOf)];
}

function metaOf({ profile, functionType, cover, ...rest }: Omit<CaseMeta, 'language'>): RuleMeta {
  return stripUndefined({
    ...rest,
    family: profile,
    functionType: functionType && FUNCTION_WORDS[functionType],
    cover: cover && stripUndefined(cover),
  });
}

type Stripped<T> = { readonly [K in keyof T]: Exclude<T[K], undefined> };

/** What the file leaves out is not known: the key is gone, not undefined. */
function stripUndefined<T extends object>(value: T): Stripped<T> {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as Stripped<T>;
}
