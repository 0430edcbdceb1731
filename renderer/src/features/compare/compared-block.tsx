import type { Node } from 'prosemirror-model';
import { type ComparedBlock, type CompareUnit, compareTables, type TextRun } from '#shared/doc-model/compare/index.ts';
import { ComparedText, type ShownSide, useT } from '../../ui/index.ts';
import styles from './compare.module.css';
import { ComparedTableView } from './compared-table.tsx';
import type { ComparedSide, Comparison } from './comparison.ts';

/** One piece of a text as it stands, or with its differences. */
export function ComparedBlockView({
  block,
  side,
  comparison,
}: {
  readonly block: ComparedBlock;
  readonly side: ShownSide;
  readonly comparison: Comparison;
}) {
  const unit = side === 'before' ? block.before : side === 'after' ? block.after : (block.after ?? block.before);
  if (!unit || isAway(block, side)) return null;
  const source = unit === block.after ? comparison.after : comparison.before;
  const label = labelOf(unit, source);
  const was = side === 'both' && block.before && block.after ? labelOf(block.before, comparison.before) : label;
  const texts =
    block.texts.length > 0
      ? block.texts
      : unit.texts.map(({ name, node }) => ({ name, runs: [{ kind: wholeKind(block), text: lineOf(node, source) }] }));
  const plain = { print: source.print, key: source.print };
  const table = unit.table && (block.table ?? compareTables(unit.table, unit.table, [plain, plain]));
  return (
    <div className={styles['piece']} data-type={unit.type} data-level={levelOf(unit)} lang={languageOf(source)}>
      {was !== label && <del className={styles['number']}>{was}</del>}
      {label !== '' && <span className={styles['number']}>{label}</span>}
      {texts.map(({ name, runs }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: texts of one block in their fixed order
        <span key={index} className={styles['text']} data-part={name}>
          <ComparedText runs={runs} side={side} />
        </span>
      ))}
      {typeof unit.attrs['latex'] === 'string' && <Latex block={block} side={side} unit={unit} />}
      {table && <ComparedTableView table={table} side={side} />}
      {block.attrs.length > 0 && side !== 'before' && <AttributeChanges block={block} />}
    </div>
  );
}

/** The words of a block with its references as printed. */
function lineOf(node: Node, side: ComparedSide): string {
  let text = '';
  node.forEach((child) => {
    text += child.isText ? (child.text ?? '') : side.print(child);
  });
  return text;
}

/** A moved block is shown once on each side: where it was, and where it is. */
function isAway(block: ComparedBlock, side: ShownSide): boolean {
  return (block.change === 'moved-away' && side === 'after') || (block.change === 'moved-here' && side === 'before');
}

/** A block that came or went is marked whole. */
function wholeKind(block: ComparedBlock): TextRun['kind'] {
  return block.change === 'added' ? 'added' : block.change === 'removed' ? 'removed' : 'equal';
}

function labelOf(unit: CompareUnit, side: ComparedSide): string {
  return side.numbering.byId.get(unit.id)?.label ?? '';
}

function levelOf(unit: CompareUnit): string {
  return String(unit.attrs['level'] ?? unit.attrs['depth'] ?? '');
}

function languageOf(side: ComparedSide): string {
  return side.draft.meta.cover.kind === 'iso' ? 'en' : 'zh-CN';
}

function Latex({
  block,
  side,
  unit,
}: {
  readonly block: ComparedBlock;
  readonly side: ShownSide;
  readonly unit: CompareUnit;
}) {
  const change = block.attrs.find(({ name }) => name === 'latex');
  const runs: readonly TextRun[] = change
    ? [
        { kind: 'removed', text: String(change.before) },
        { kind: 'added', text: String(change.after) },
      ]
    : [{ kind: wholeKind(block), text: String(unit.attrs['latex']) }];
  return (
    <code className={styles['latex']}>
      <ComparedText runs={runs} side={side} />
    </code>
  );
}

const NAMED = new Set(['type', 'level', 'kind', 'depth', 'obligation', 'unit', 'boxed', 'numbered']);

/** What changed beside the words: 层次 2 → 3, 资料性 → 规范性, 图片已更换. */
function AttributeChanges({ block }: { readonly block: ComparedBlock }) {
  const { any, t } = useT();
  const shown = block.attrs.filter(({ name }) => name !== 'latex');
  const value = (name: string, it: unknown): string =>
    name === 'level' || name === 'depth' || name === 'unit' ? String(it ?? '') : any(`app.compare.value-${String(it)}`);
  return shown.map(({ name, before, after }) => (
    <span key={name} className={styles['attribute']}>
      {NAMED.has(name)
        ? t('app.compare.attribute', {
            name: any(`app.compare.attribute-${name}`),
            before: value(name, before) || '—',
            after: value(name, after) || '—',
          })
        : t('app.compare.picture-changed')}
    </span>
  ));
}
