import type { Node } from 'prosemirror-model';
import { type CoverData, EMPTY_COVER } from '#shared/domain/cover-data.ts';
import { gbProfile } from '#shared/profiles/index.ts';
import { buildStandard, type PubBlock, type Publication } from '#shared/publishing/index.ts';
import * as d from '#tests/builders/document.ts';
import { sectionOf } from '#tests/builders/publication-text.ts';

export const cover: CoverData = {
  ...EMPTY_COVER,
  kind: 'db-city',
  number: 'DB4110/T 12—2026',
  replaces: ['DB4110/T 12—2019'],
  ics: ['65.020.20', '67.060'],
  ccs: ['B 22'],
  titleLead: '粮食作物',
  titleMain: '大米加工',
  titleSupplement: '技术规程',
  titleEn: 'Grain crops—Rice processing—Code of practice',
  publishDate: '2026-03-01',
  effectiveDate: '2026-06-01',
  issuers: ['许昌市市场监督管理局'],
  levelLine: '许昌市地方标准',
};

export const print = (doc: ReturnType<typeof d.documentOf>, data: CoverData = cover): Publication =>
  buildStandard(doc, data, gbProfile, { date: '2026-02-03T04:05:06Z' });
export const body = (...blocks: readonly Node[]) => sectionOf(print(d.documentOf(d.body(...blocks))), 'body').blocks;
export const ofKind = <K extends PubBlock['kind']>(blocks: readonly PubBlock[], kind: K) =>
  blocks.filter((block): block is Extract<PubBlock, { kind: K }> => block.kind === kind);
