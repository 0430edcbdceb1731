import type { Node } from 'prosemirror-model';
import { ok, type Problem, type Result } from '#shared/base/index.ts';
import { sequentialBlockIds, standardSchema } from '#shared/doc-model/index.ts';
import { EMPTY_COVER } from '#shared/domain/cover-data.ts';
import { type Locale, translate } from '#shared/i18n/index.ts';
import { profileOf } from '#shared/profiles/index.ts';
import { type Numbering, numberDocument } from '#shared/publishing/index.ts';
import type { DraftCounts } from './draft-counts.ts';
import type { DraftHeading } from './draft-headings.ts';
import { importDraft } from './import-draft.ts';
import { plainMath } from './plain-math.ts';
import { shownText } from './shown-text.ts';

/** What `inspect --json` prints; the shape is fixed. */
export type DraftInspection = {
  /** Elements found in the file, in order: cover, contents, foreword, introduction, body, annex …, bibliography, index. */
  readonly elements: readonly string[];
  readonly headings: readonly DraftHeading[];
  readonly counts: DraftCounts;
  /** Blocks in order as they read, with their derived numbers and labels. */
  readonly text: readonly string[];
  readonly problems: readonly { readonly code: string; readonly message: string; readonly where: string }[];
};

/**
 * Structure and text of a Word draft without storing it. Headings are the elements with a fixed title (前言, 引言, 参考文献, 索引; number
 * empty, level 1), chapters and titled clauses, and annexes (`附录A`, level 1). `counts.notes` counts every note, also those of terms,
 * tables and figures; `counts.references` the entries of 规范性引用文件. Refusals as for `importDraft`.
 */
export async function inspectDraft(
  bytes: Uint8Array,
  fileName: string,
  locale: Locale = 'zh-CN',
): Promise<Result<DraftInspection>> {
  const imported = await importDraft(bytes, fileName, { newId: sequentialBlockIds() });
  if (!imported.ok) return imported;
  const doc = standardSchema.nodeFromJSON(imported.value.doc);
  const numbering = numberDocument(doc, profileOf(imported.value.cover.kind ?? EMPTY_COVER.kind).labels);
  return ok({
    elements: imported.value.elements,
    headings: imported.value.headings,
    counts: imported.value.counts,
    text: textBlocks(doc, numbering),
    problems: imported.value.problems.map((problem) => shownProblem(problem, locale)),
  });
}

function shownProblem(problem: Problem, locale: Locale): DraftInspection['problems'][number] {
  return {
    code: problem.code,
    message: translate(locale, `problem.${problem.code}`, problem.params ?? {}),
    where: problem.where ?? '',
  };
}

/** Every block of the document as one text, in order. */
function textBlocks(doc: Node, numbering: Numbering): string[] {
  const texts: string[] = [];
  const label = (node: Node): string => numbering.byId.get(node.attrs['id'])?.label ?? '';
  const gap = (mark: string): string => (mark === '' || mark.endsWith('：') ? mark : `${mark}\u3000`);
  const add = (mark: string, node: Node): void => {
    texts.push(`${gap(mark)}${shownText(node, numbering)}`);
  };
  const visit = (node: Node): void => {
    switch (node.type.name) {
      case 'annex': {
        const obligation = node.attrs['obligation'] === 'normative' ? '（规范性）' : '（资料性）';
        texts.push(`${label(node)}${obligation}${shownText(node.firstChild as Node, numbering)}`);
        node.children.slice(1).forEach(visit);
        return;
      }
      case 'foreword':
      case 'introduction':
      case 'bibliography':
        if (node.textContent !== '') texts.push(numbering.byId.get(node.attrs['id'])?.title ?? '');
        node.children.forEach(visit);
        return;
      case 'index':
        texts.push(numbering.byId.get(node.attrs['id'])?.title ?? '');
        return;
      case 'termEntry':
        texts.push(label(node));
        texts.push(
          [node.child(0), node.child(1)]
            .map((child) => shownText(child, numbering))
            .filter((text) => text !== '')
            .join('\u3000'),
        );
        node.children.slice(2).forEach(visit);
        return;
      case 'tableBlock':
      case 'figure': {
        add(label(node), node.children.find((child) => child.type.name === 'caption') as Node);
        if (node.attrs['unit'] !== '') texts.push(node.attrs['unit']);
        let marks = 0;
        for (const child of node.children) {
          if (child.type.name === 'caption') continue;
          if (child.type.name === 'objectFootnote')
            add(numbering.byId.get(child.attrs['id'])?.label ?? String.fromCharCode(97 + marks++), child);
          else if (child.type.name === 'image') {
            if (child.attrs['subtitle']) texts.push(child.attrs['subtitle']);
          } else visit(child);
        }
        return;
      }
      case 'tableRow':
        texts.push(
          node.children.map((cell) => cell.children.map((block) => blockText(block, numbering)).join(' ')).join('\t'),
        );
        return;
      case 'formula':
        texts.push(`${plainMath(node.attrs['latex'])}${label(node) === '' ? '' : `\u3000${label(node)}`}`);
        return;
      case 'formulaKey':
        texts.push('式中：');
        node.children.forEach(visit);
        return;
      case 'formulaKeyItem':
        texts.push(`${plainMath(node.attrs['symbol'])}——${shownText(node, numbering)}`);
        return;
      case 'listItem':
        add(label(node), node.child(0));
        node.children.slice(1).forEach(visit);
        return;
      case 'example':
        node.children.forEach((child, i) => {
          if (i === 0 && child.isTextblock) add(label(node), child);
          else visit(child);
        });
        return;
      default:
        if (node.isTextblock) add(label(node), node);
        else node.children.forEach(visit);
    }
  };
  doc.children.forEach(visit);
  return texts.filter((text) => text.trim() !== '');
}

function blockText(node: Node, numbering: Numbering): string {
  return node.isTextblock
    ? shownText(node, numbering)
    : node.children.map((child) => blockText(child, numbering)).join(' ');
}
