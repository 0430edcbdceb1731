import type { Node } from 'prosemirror-model';
import type { CoverData } from '#shared/domain/cover-data.ts';
import { buildStandard, type StandardOptions } from '../build-standard.ts';
import { atomPrinter } from '../changes/index.ts';
import { numberDocument } from '../numbering.ts';
import type { Publication, PubSection } from '../publication.ts';
import type { StandardProfile } from '../standard-profile.ts';
import { alignKeys } from './align-keys.ts';
import { markBlocks, markCover } from './mark-whole.ts';
import { mergeBlocks } from './merge-blocks.ts';
import { mergeCover } from './merge-cover.ts';
import { pairIds } from './pair-ids.ts';
import { allIds, RedlineIds } from './redline-ids.ts';

/** One of the two versions: its text and its cover. */
export type RedlineVersion = { readonly doc: Node; readonly cover: CoverData };

/**
 * The publication tree of a redline (修订对照稿): the new version of a standard with everything marked that the old one had otherwise.
 * Without what is marked as deleted it is the new version, without what is marked as inserted the old one. Blocks are paired by identity
 * (`compare`): changed words are marked in their paragraph, cell by cell in tables; what moved is deleted at its old place and inserted at
 * the new one. A paragraph, table or figure that only counts otherwise now keeps the old number beside the new one (`textBefore` …), which
 * is no change of its text; a reference whose printed number changed is one. Contents, running headers and page setup are those of the
 * new version. `options` are those of the new version; its author and date are named by the changes.
 */
export function buildRedline(
  before: RedlineVersion,
  after: RedlineVersion,
  profile: StandardProfile,
  options: StandardOptions = {},
): Publication {
  const old = buildStandard(before.doc, before.cover, profile, options);
  const now = buildStandard(after.doc, after.cover, profile, options);
  const pairs = pairIds(before.doc, after.doc, {
    before: atomPrinter(numberDocument(before.doc, profile.labels)),
    after: atomPrinter(numberDocument(after.doc, profile.labels)),
  });
  const ids = new RedlineIds(pairs, allIds(after.doc));
  // What stays in its place must be known of the whole text before the first reference is looked at.
  const sections = sectionPairs(old.sections, now.sections, ids).map((pair) => mergeSection(pair, ids));
  return {
    ...now,
    sections: withEndLine(
      sections.map((write) => write()),
      now.sections,
    ),
    blobs: [...new Set([...now.blobs, ...old.blobs])],
    revision: { author: options.author ?? '', date: now.date },
  };
}

type SectionPair = { readonly old: PubSection | null; readonly now: PubSection | null };

function sectionPairs(old: readonly PubSection[], now: readonly PubSection[], ids: RedlineIds): readonly SectionPair[] {
  const oldKeys = old.map((section) => sectionKey(section, (id) => id));
  const newKeys = now.map((section) => sectionKey(section, (id) => ids.keyOfNew(id)));
  return alignKeys(oldKeys, newKeys).map(([x, y]) => ({
    old: x === null ? null : old[x]!,
    now: y === null ? null : now[y]!,
  }));
}

/** Annexes are known by their block, since their letter may change; all other elements stand once. */
function sectionKey({ id, blocks }: PubSection, keyOf: (id: string) => string): string {
  const first = blocks[0];
  const isAnnex = id.startsWith('annex-') && first !== undefined && 'id' in first && first.id !== undefined;
  return isAnnex ? `annex ${keyOf(first.id!)}` : id;
}

function mergeSection({ old, now }: SectionPair, ids: RedlineIds): () => PubSection {
  if (old && now) {
    const blocks = mergeBlocks(contentOf(old), contentOf(now), ids);
    return () => ({
      ...now,
      blocks: blocks(),
      ...(now.fixed ? { fixed: mergeCover(old.fixed ?? [], now.fixed, ids) } : {}),
    });
  }
  const change = now ? 'inserted' : 'deleted';
  const section = (now ?? old)!;
  return () => ({
    ...section,
    id: now ? section.id : `old_${section.id}`,
    change,
    blocks: markBlocks(contentOf(section), change, ids),
    ...(section.fixed ? { fixed: markCover(section.fixed, change) } : {}),
  });
}

/** The end line belongs to the whole text. */
function contentOf({ blocks }: PubSection): PubSection['blocks'] {
  return blocks.filter(({ kind }) => kind !== 'rule');
}

/** 终结线 stands once, unmarked, under the last text of either version. */
function withEndLine(sections: readonly PubSection[], now: readonly PubSection[]): readonly PubSection[] {
  const rule = now.flatMap(({ blocks }) => blocks).findLast(({ kind }) => kind === 'rule');
  const last = sections.findLastIndex(({ blocks }) => blocks.length > 0);
  if (!rule || last < 0) return sections;
  return sections.map((section, index) =>
    index === last ? { ...section, blocks: [...section.blocks, rule] } : section,
  );
}
