import { committeePlaces } from './committee-places.ts';

/** What lists of a committee's projects may print, with examples. */
export const listPlaces = { ...committeePlaces, year: '2026', count: '2', publisher: '青禾市市场监督管理局' } as const;

export const listRows = {
  projects: [
    {
      title: '茶叶采摘技术规程',
      titleEn: 'Code of practice for tea picking',
      number: 'DB3699/T 12—2026',
      planNumber: 'QH2025-012',
      kind: '市级地方标准',
      level: '地方标准',
      work: '修订',
      replaces: 'DB3699/T 12—2019',
      organisation: '青禾市茶叶研究所',
      organisations: '青禾市茶叶研究所、青禾市农业科学院',
      jurisdiction: '青禾市农业标准化技术委员会',
      proposer: '青禾市农业农村局',
      dueDate: '2026-05-31',
      contact: '周明远',
      phone: '0399-5550102',
      publishDate: '2026-06-01',
      effectiveDate: '2026-12-01',
      stage: '报批',
      conclusion: '继续有效',
      reason: '仍在使用，无上位标准。',
    },
    {
      title: '油茶栽培技术规程',
      titleEn: 'Code of practice for growing oil tea',
      number: 'DB3699/T 31—2026',
      planNumber: 'QH2025-020',
      kind: '市级地方标准',
      level: '地方标准',
      work: '制定',
      replaces: '',
      organisation: '青禾市农业科学院',
      organisations: '青禾市农业科学院、云岭茶业有限公司',
      jurisdiction: '青禾市农业标准化技术委员会',
      proposer: '青禾市林业局',
      dueDate: '2026-08-31',
      contact: '陈思齐',
      phone: '0399-5550103',
      publishDate: '2026-06-01',
      effectiveDate: '2026-12-01',
      stage: '审查',
      conclusion: '修订',
      reason: '指标已落后。',
    },
  ],
} as const;
