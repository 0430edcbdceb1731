import type { CopyMarks, Publication, PubParagraph, PubSection } from '../publishing/publication.ts';
import { emptyPage, type PageSink } from './atom.ts';
import { blockAtoms } from './block-atoms.ts';
import { placeFixed } from './fixed-items.ts';
import type { FontMetrics } from './font-metrics.ts';
import type { MathSize } from './item-types.ts';
import type {
  LaidAnchor,
  LaidFinding,
  LaidItem,
  LaidOutlineEntry,
  LaidPage,
  LaidPublication,
} from './laid-publication.ts';
import { addNode, type ContentsEntry, type ImageSize, type LayoutContext, styleOf } from './layout-context.ts';
import { PT_PER_MM } from './measures.ts';
import { formatPageNumber } from './page-number.ts';
import { type BodyArea, paginate } from './paginate.ts';
import { changeBars, lineNumberItems, runningItems, watermarkItems } from './running-items.ts';
import { visitParagraphs } from './visit-paragraphs.ts';

/** Page numbers and contents settle in two or three rounds; a document that oscillates is printed as it stands after these. */
const MAX_ROUNDS = 6;

/** Sections that share pages: one that starts a page and the continuous ones after it. */
type Flow = {
  readonly head: PubSection;
  readonly sections: readonly PubSection[];
  /** Its text depends on page numbers. */
  readonly dynamic: boolean;
};

type PageSlot = {
  readonly section: PubSection;
  /** Null: blank page before a section that starts on an odd page. */
  readonly sink: PageSink | null;
  readonly value: number;
  readonly label: string;
};

/**
 * Sets a publication on pages. Pure: fonts, picture sizes (pixels) and formula sizes (em) are handed in. `mathSize` answers null
 * for a formula that cannot be set; its source is printed instead.
 */
export function layoutPublication(
  publication: Publication,
  metrics: FontMetrics,
  imageSize: (blob: string) => ImageSize | null,
  mathSize: (latex: string, display: boolean) => MathSize | null,
): LaidPublication {
  const labels = new Map<string, string>();
  const targets = new Map<PubParagraph, string>();
  const outlined: PubParagraph[] = [];
  const footnotes: LayoutContext['footnotes'] = new Map();
  visitParagraphs(publication.sections, (paragraph) => {
    if (paragraph.outline) {
      targets.set(paragraph, paragraph.id ?? `heading-${outlined.length + 1}`);
      outlined.push(paragraph);
    }
    for (const run of paragraph.runs)
      if (run.kind === 'footnote') {
        footnotes.set(run.id, { mark: run.mark, runs: run.runs, change: run.change ?? paragraph.change });
      }
  });
  const context: LayoutContext = {
    styles: publication.styles,
    metrics,
    imageSize,
    mathSize,
    fillable: publication.form !== undefined,
    nodes: [],
    footnotes,
    pageLabel: (id) => labels.get(id) ?? '',
    contents: () => outlined.map((paragraph) => contentsEntry(paragraph, targets, labels)),
    setCache: new WeakMap(),
  };
  const flows = flowsOf(publication.sections);
  const sectionNodes = new Map(
    publication.sections.map((s) => [s, addNode(context, { tag: 'Sect', parent: -1, title: s.id })]),
  );
  let laid = flows.map((flow) => layFlow(context, flow, sectionNodes));
  let slots = number(flows, laid);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    if (!collectLabels(slots, targets, labels)) break;
    if (!flows.some((flow) => flow.dynamic)) break;
    laid = laid.map((pages, i) => {
      const flow = flows[i] as Flow;
      return flow.dynamic ? layFlow(context, flow, sectionNodes) : pages;
    });
    slots = number(flows, laid);
  }
  return finish(context, slots, targets, publication.copy);
}

function contentsEntry(
  paragraph: PubParagraph,
  targets: ReadonlyMap<PubParagraph, string>,
  labels: ReadonlyMap<string, string>,
): ContentsEntry {
  const target = targets.get(paragraph) ?? '';
  return {
    level: paragraph.outline?.level ?? 1,
    text: paragraph.outline?.text ?? '',
    inContents: paragraph.outline?.inContents ?? false,
    label: labels.get(target) ?? '',
    target,
  };
}

function flowsOf(sections: readonly PubSection[]): Flow[] {
  const groups: PubSection[][] = [];
  for (const section of sections) {
    const last = groups.at(-1);
    if (section.start === 'continuous' && last && sameSheet(section, last[0] as PubSection)) last.push(section);
    else groups.push([section]);
  }
  return groups.map((group) => ({
    head: group[0] as PubSection,
    sections: group,
    dynamic: group.some(dependsOnPages),
  }));
}

/** A section on another kind of sheet cannot share a page with the one before. */
function sameSheet(a: PubSection, b: PubSection): boolean {
  const [p, q] = [a.page, b.page];
  return (
    p.widthMm === q.widthMm &&
    p.heightMm === q.heightMm &&
    p.marginMm.left === q.marginMm.left &&
    p.marginMm.right === q.marginMm.right
  );
}

function dependsOnPages(section: PubSection): boolean {
  if (section.blocks.some((block) => block.kind === 'contents')) return true;
  let found = false;
  visitParagraphs([section], (paragraph) => {
    if (!found && paragraph.runs.some((run) => run.kind === 'page-ref')) found = true;
  });
  return found;
}

/** Text area of a section; a header or footer line that reaches into it pushes it back, as in Word. */
function bodyArea(context: LayoutContext, section: PubSection): BodyArea {
  const { page } = section;
  const mm = PT_PER_MM;
  const headerEnd = section.header ? page.headerMm * mm + styleOf(context, 'header').linePt : 0;
  const footerStart =
    section.footer || section.footerNote ? page.footerMm * mm + styleOf(context, 'page-number').linePt : 0;
  const top = Math.max(page.marginMm.top * mm, headerEnd);
  const bottom = Math.max(page.marginMm.bottom * mm, footerStart);
  return {
    left: page.marginMm.left * mm,
    top,
    width: (page.widthMm - page.marginMm.left - page.marginMm.right) * mm,
    height: page.heightMm * mm - top - bottom,
  };
}

function layFlow(context: LayoutContext, flow: Flow, sectionNodes: ReadonlyMap<PubSection, number>): PageSink[] {
  const area = bodyArea(context, flow.head);
  const place = { x: area.left, width: area.width, pageHeight: area.height };
  const atoms = flow.sections.flatMap((section) =>
    blockAtoms(context, section.blocks, { ...place, parent: sectionNodes.get(section) ?? -1 }),
  );
  const fixed = emptyPage();
  for (const section of flow.sections) placeFixed(context, section, fixed, sectionNodes.get(section) ?? -1);
  const pages = paginate(atoms, area);
  const first = pages[0];
  if (first) {
    first.items.unshift(...fixed.items);
    first.anchors.unshift(...fixed.anchors);
    first.missing.unshift(...fixed.missing);
    first.outline.unshift(...fixed.outline);
    first.scaled.unshift(...fixed.scaled);
    first.bars.unshift(...fixed.bars);
  }
  return pages;
}

/** Page numbers, and blank pages before sections that start on an odd page. */
function number(flows: readonly Flow[], laid: readonly (readonly PageSink[])[]): PageSlot[] {
  const slots: PageSlot[] = [];
  let value = 0;
  flows.forEach((flow, i) => {
    const { format, restart } = flow.head.pageNumbers;
    if (flow.head.start === 'odd-page' && slots.length % 2 === 1) {
      const before = slots.at(-1) as PageSlot;
      value++;
      slots.push({ section: before.section, sink: null, value, label: '' });
    }
    if (restart) value = 0;
    for (const sink of laid[i] ?? []) {
      value++;
      slots.push({ section: flow.head, sink, value, label: formatPageNumber(value, format) });
    }
  });
  return slots;
}

/** Notes the page number of every anchor and heading. True when one of them has changed. */
function collectLabels(
  slots: readonly PageSlot[],
  targets: ReadonlyMap<PubParagraph, string>,
  labels: Map<string, string>,
): boolean {
  let changed = false;
  const seen = new Set<string>();
  const note = (id: string, label: string) => {
    if (seen.has(id)) return;
    seen.add(id);
    if (labels.get(id) === label) return;
    labels.set(id, label);
    changed = true;
  };
  for (const slot of slots) {
    for (const anchor of slot.sink?.anchors ?? []) note(anchor.id, slot.label);
    for (const entry of slot.sink?.outline ?? []) note(targets.get(entry.paragraph) ?? '', slot.label);
  }
  return changed;
}

function finish(
  context: LayoutContext,
  slots: readonly PageSlot[],
  targets: ReadonlyMap<PubParagraph, string>,
  copy: CopyMarks | undefined,
): LaidPublication {
  const watermarks = new Map<PubSection, readonly LaidItem[]>();
  const outline: LaidOutlineEntry[] = [];
  const anchors = new Map<string, LaidAnchor>();
  const findings: LaidFinding[] = [];
  const lastValue = new Map<string, number>();
  for (const slot of slots) lastValue.set(slot.section.pageNumbers.format, slot.value);
  const pages = slots.map((slot, index): LaidPage => {
    const { section, sink } = slot;
    const items: LaidItem[] = [];
    if (sink && copy?.watermark) {
      const known = watermarks.get(section) ?? watermarkItems(context, section, copy.watermark);
      watermarks.set(section, known);
      items.push(...known);
    }
    if (sink) for (const item of sink.items) items.push(item);
    for (const anchor of sink?.anchors ?? []) {
      if (!anchors.has(anchor.id)) anchors.set(anchor.id, { page: index, x: anchor.x, y: anchor.y });
    }
    for (const entry of sink?.outline ?? []) {
      const { paragraph, y } = entry;
      outline.push({ level: paragraph.outline?.level ?? 1, text: paragraph.outline?.text ?? '', page: index, y });
      const target = targets.get(paragraph) ?? '';
      if (!anchors.has(target)) anchors.set(target, { page: index, x: 0, y });
    }
    for (const missing of sink?.missing ?? []) {
      for (const codePoint of new Set(missing.codePoints)) {
        findings.push({ kind: 'glyph-missing', codePoint, blockId: missing.blockId, page: index });
      }
    }
    for (const blockId of sink?.overfull ?? []) findings.push({ kind: 'overfull', blockId, page: index });
    for (const blockId of sink?.narrow ?? []) findings.push({ kind: 'table-narrow', blockId, page: index });
    for (const scaled of sink?.scaled ?? []) findings.push({ kind: 'formula-scaled', ...scaled, page: index });
    if (sink) {
      const { format } = section.pageNumbers;
      const total = formatPageNumber(lastValue.get(format) ?? slots.length, format);
      items.push(...changeBars(section, slot.value, sink));
      if (copy?.lineNumbers) items.push(...lineNumberItems(context, section, sink));
      items.push(...runningItems(context, { section, value: slot.value, label: slot.label, total }, copy));
    }
    return {
      widthPt: section.page.widthMm * PT_PER_MM,
      heightPt: section.page.heightMm * PT_PER_MM,
      sectionId: section.id,
      label: slot.label,
      numbering: { format: sink ? section.pageNumbers.format : 'none', value: slot.value },
      items,
      lines: sink?.lines ?? [],
    };
  });
  return { pages, nodes: context.nodes, outline, anchors, findings };
}
