import { type CoverData, EMPTY_COVER } from '#shared/domain/cover-data.ts';
import type { CoverExpectation } from './gb-cover-measures.ts';

export type SampleCover = CoverExpectation & { readonly name: string; readonly backCover: boolean };

const common: CoverData = {
  ...EMPTY_COVER,
  ics: ['67.040'],
  ccs: ['X 04'],
  titleMain: '农产品冷链储运',
  titleSupplement: '第2部分：技术要求和试验方法',
  titleEn: 'Cold chain storage and transport of agricultural products—Part 2: Technical requirements',
  consistency: 'ISO 17301-1:2016，MOD',
  publishDate: '2026-03-01',
  effectiveDate: '2026-09-01',
};

const NATIONAL = ['国家市场监督管理总局', '国家标准化管理委员会'];

/** Code, level line and issuers as domain 2.4 gives them for each kind. */
const published: readonly SampleCover[] = [
  {
    name: 'gb',
    cover: { ...common, kind: 'gb', number: 'GB 12345—2026', replaces: ['GB 12345—2016', 'GB 12346—2016'] },
    code: 'GB',
    codeFits: true,
    level: '中华人民共和国国家标准',
    issuers: NATIONAL,
    backCover: true,
  },
  {
    name: 'gb-t',
    cover: {
      ...common,
      kind: 'gb-t',
      number: 'GB/T 12345.2—2026',
      replaces: Array.from({ length: 6 }, (_, n) => `GB/T 1234${n}.2—2016`),
    },
    code: 'GB',
    codeFits: true,
    level: '中华人民共和国国家标准',
    issuers: NATIONAL,
    backCover: true,
  },
  {
    name: 'gb-z',
    cover: { ...common, kind: 'gb-z', number: 'GB/Z 12345—2026' },
    code: 'GB',
    codeFits: true,
    level: '中华人民共和国国家标准化指导性技术文件',
    issuers: NATIONAL,
    backCover: true,
  },
  {
    name: 'sector',
    cover: {
      ...common,
      kind: 'sector',
      number: 'NY 1234—2026',
      levelLine: '中华人民共和国农业行业标准',
      recordNumber: 'J12345—2026',
      issuers: ['中华人民共和国农业农村部'],
    },
    code: 'NY',
    codeFits: true,
    level: '中华人民共和国农业行业标准',
    issuers: ['中华人民共和国农业农村部'],
    backCover: true,
  },
  {
    name: 'sector-t',
    cover: {
      ...common,
      kind: 'sector-t',
      number: 'WS/T 1234—2026',
      levelLine: '中华人民共和国卫生行业标准',
      recordNumber: 'J12346—2026',
      issuers: ['中华人民共和国国家卫生健康委员会'],
    },
    code: 'WS',
    codeFits: true,
    level: '中华人民共和国卫生行业标准',
    issuers: ['中华人民共和国国家卫生健康委员会'],
    backCover: true,
  },
  {
    name: 'db-province',
    cover: {
      ...common,
      kind: 'db-province',
      number: 'DB41/T 1234—2026',
      levelLine: '河南省地方标准',
      recordNumber: '67890—2026',
      issuers: ['河南省市场监督管理局'],
    },
    code: 'DB41',
    codeFits: false,
    level: '河南省地方标准',
    issuers: ['河南省市场监督管理局'],
    backCover: true,
  },
  {
    name: 'db-city',
    cover: {
      ...common,
      kind: 'db-city',
      number: 'DB4110/T 12—2026',
      levelLine: '许昌市地方标准',
      issuers: ['许昌市市场监督管理局'],
    },
    code: 'DB4110',
    codeFits: false,
    level: '许昌市地方标准',
    issuers: ['许昌市市场监督管理局'],
    backCover: true,
  },
  {
    name: 'db-z',
    cover: {
      ...common,
      kind: 'db-z',
      number: 'DB31/Z 12—2026',
      levelLine: '上海市地方标准化指导性技术文件',
      issuers: ['上海市市场监督管理局'],
    },
    code: 'DB31',
    codeFits: false,
    level: '上海市地方标准化指导性技术文件',
    issuers: ['上海市市场监督管理局'],
    backCover: true,
  },
  {
    name: 'group',
    cover: { ...common, kind: 'group', number: 'T/ABC 001—2026', issuers: ['中国农产品流通协会'] },
    code: 'T/ABC',
    codeFits: false,
    level: '团体标准',
    issuers: ['中国农产品流通协会'],
    backCover: false,
  },
  {
    name: 'enterprise',
    cover: { ...common, kind: 'enterprise', number: 'Q/ABC 001—2026', issuers: ['北京某某冷链物流股份有限公司'] },
    code: '',
    codeFits: false,
    level: '企业标准',
    issuers: ['北京某某冷链物流股份有限公司'],
    backCover: false,
  },
];

const drafts = published.map(
  (sample, n): SampleCover => ({
    ...sample,
    name: `${sample.name} draft`,
    backCover: false,
    cover: {
      ...sample.cover,
      draftMark: n % 2 === 0 ? '征求意见稿' : '送审稿',
      completedOn: '2026-01-05',
      patentAppeal: n % 2 === 0,
      publishDate: '',
      effectiveDate: '',
    },
  }),
);

/** A published and a draft cover of each kind of Chinese standards. */
export const sampleCovers: readonly SampleCover[] = [...published, ...drafts];
