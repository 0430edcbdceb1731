import type { StandardKindId } from '#shared/domain/cover-data.ts';
import type { StandardKind } from '#shared/publishing/index.ts';

const SERIAL = '\\d+(?:\\.\\d+)*—\\d{4}';
const NATIONAL_ISSUERS = ['国家市场监督管理总局', '国家标准化管理委员会'];
const COVER_SOURCE = 'GB/T 1.1—2020 附录E；已发布标准封面';
const LOCAL_SOURCE = '地方标准管理办法；已发布地方标准封面';

const national = {
  levelLine: '中华人民共和国国家标准',
  issuers: NATIONAL_ISSUERS,
  logo: true,
  recordNumber: false,
  englishTitleRequired: true,
  backCover: true,
  source: COVER_SOURCE,
  unconfirmed: [],
} as const;

const sector = {
  levelLine: '中华人民共和国××行业标准',
  issuers: [],
  logo: true,
  recordNumber: true,
  englishTitleRequired: false,
  backCover: true,
  source: COVER_SOURCE,
  unconfirmed: [],
} as const;

const local = {
  levelLine: '××省地方标准',
  issuers: [],
  logo: true,
  recordNumber: true,
  englishTitleRequired: false,
  backCover: true,
  source: LOCAL_SOURCE,
  unconfirmed: ['recordNumber'],
} as const;

/** Kinds of standards with their covers (domain 2.4). ×× stands for the region or branch, which the cover data name. */
export const standardKinds: Readonly<Record<StandardKindId, StandardKind>> = {
  gb: {
    ...national,
    id: 'gb',
    name: { 'zh-CN': '强制性国家标准', en: 'Mandatory national standard' },
    numberPattern: `^GB ${SERIAL}$`,
    numberExample: 'GB 12345—2026',
  },
  'gb-t': {
    ...national,
    id: 'gb-t',
    name: { 'zh-CN': '推荐性国家标准', en: 'Recommended national standard' },
    numberPattern: `^GB/T ${SERIAL}$`,
    numberExample: 'GB/T 12345—2026',
  },
  'gb-z': {
    ...national,
    id: 'gb-z',
    name: { 'zh-CN': '国家标准化指导性技术文件', en: 'National guidance technical document' },
    levelLine: '中华人民共和国国家标准化指导性技术文件',
    numberPattern: `^GB/Z ${SERIAL}$`,
    numberExample: 'GB/Z 12345—2026',
  },
  sector: {
    ...sector,
    id: 'sector',
    name: { 'zh-CN': '强制性行业标准', en: 'Mandatory sector standard' },
    numberPattern: `^[A-Z]{2} ${SERIAL}$`,
    numberExample: 'NY 1234—2026',
  },
  'sector-t': {
    ...sector,
    id: 'sector-t',
    name: { 'zh-CN': '推荐性行业标准', en: 'Recommended sector standard' },
    numberPattern: `^[A-Z]{2}/T ${SERIAL}$`,
    numberExample: 'NY/T 1234—2026',
  },
  'db-province': {
    ...local,
    id: 'db-province',
    name: { 'zh-CN': '省级地方标准', en: 'Provincial standard' },
    numberPattern: `^DB\\d{2}/T ${SERIAL}$`,
    numberExample: 'DB41/T 1234—2026',
  },
  'db-city': {
    ...local,
    id: 'db-city',
    name: { 'zh-CN': '市级地方标准', en: 'Municipal standard' },
    levelLine: '××市地方标准',
    numberPattern: `^DB\\d{4}/T ${SERIAL}$`,
    numberExample: 'DB4110/T 12—2026',
  },
  'db-z': {
    ...local,
    id: 'db-z',
    name: { 'zh-CN': '地方标准化指导性技术文件', en: 'Local guidance technical document' },
    levelLine: '××省地方标准化指导性技术文件',
    numberPattern: `^DB\\d{2}(?:\\d{2})?/Z ${SERIAL}$`,
    numberExample: 'DB31/Z 12—2026',
    unconfirmed: ['levelLine', 'recordNumber'],
  },
  group: {
    id: 'group',
    name: { 'zh-CN': '团体标准', en: 'Group standard' },
    levelLine: '团体标准',
    issuers: [],
    logo: true,
    recordNumber: false,
    englishTitleRequired: false,
    backCover: false,
    numberPattern: `^T/[A-Z0-9]{2,} ${SERIAL}$`,
    numberExample: 'T/ABC 001—2026',
    source: '团体标准管理规定；已发布团体标准封面',
    unconfirmed: ['levelLine', 'logo', 'backCover'],
  },
  enterprise: {
    id: 'enterprise',
    name: { 'zh-CN': '企业标准', en: 'Enterprise standard' },
    levelLine: '企业标准',
    issuers: [],
    logo: false,
    recordNumber: false,
    englishTitleRequired: false,
    backCover: false,
    numberPattern: `^Q/[A-Z0-9.]{2,} ${SERIAL}$`,
    numberExample: 'Q/ABC 001—2026',
    source: '企业标准化促进办法；已公开企业标准封面',
    unconfirmed: ['levelLine', 'backCover'],
  },
  iso: {
    id: 'iso',
    name: { 'zh-CN': '国际标准（英文）', en: 'International standard (in English)' },
    levelLine: 'INTERNATIONAL STANDARD',
    issuers: [],
    logo: false,
    recordNumber: false,
    englishTitleRequired: false,
    backCover: false,
    numberPattern: '^(?:ISO(?:/IEC)?|IEC)(?:/[A-Z]{2,4})? \\d+(?:-\\d+)*:\\d{4}$',
    numberExample: 'ISO 12345-1:2026',
    source: 'ISO/IEC Directives, Part 2:2021',
    unconfirmed: ['backCover'],
  },
};
