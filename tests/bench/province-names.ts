import type { HostRegistry } from '#host/registry.ts';
import type { KindName } from '#host/storage/index.ts';

/** A record of the version in which its kind is written here; the workspace is given what migrations make of it. */
export type ProvinceRecord = {
  readonly kind: KindName<HostRegistry>;
  readonly id: string;
  readonly version: number;
  readonly data: unknown;
};

export const PROVINCE = {
  committees: 300,
  people: 6000,
  organisations: 2500,
  projects: 3000,
  rounds: 600,
  comments: 100_000,
  ballots: 1500,
  meetings: 2000,
  documents: 20_000,
} as const;

/** Digest of the one file that all papers are. */
export type Given = { readonly blob: string };

export const TOPICS = ['茶叶', '油茶', '水稻', '桑蚕', '物流', '养老', '文旅', '水利', '气象', '档案', '消防', '林业'];
const WORKS = ['采摘技术规程', '服务规范', '质量分级', '试验方法', '通用要求', '管理指南', '术语', '分类与编码'];

export const id = (prefix: string, index: number) => `${prefix}${String(index).padStart(5, '0')}`;
export const pick = <T>(values: readonly T[], index: number): T => values[index % values.length] as T;
/** A day of the months that end with the spring of 2027, spread without order. */
export const day = (index: number, months = 48): string => {
  const month = (index * 7919) % months;
  const year = 2027 - Math.floor((months - month + 8) / 12);
  return `${year}-${String(1 + ((month + 3) % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`;
};

export function projectTitle(i: number): string {
  return `${pick(TOPICS, i)}${pick(WORKS, Math.floor(i / 12))} 第${i}号`;
}

/** 22 of the term and 4 who left. */
export function membersOf(committee: number) {
  return Array.from({ length: 26 }, (_, n) => {
    const person = (committee * 20 + n * 3) % PROVINCE.people;
    const role =
      n === 0 ? 'chair' : n < 3 ? 'vice-chair' : n === 3 ? 'secretary-general' : n < 24 ? 'member' : 'observer';
    return {
      id: `m${n}`,
      personId: id('p', person),
      organisationId: id('o', person % PROVINCE.organisations),
      role,
      side: pick(['producer', 'operator', 'user', 'consumer', 'public'], n),
      from: '2022-01-01',
      to: n >= 18 && n < 22 ? '2025-06-30' : '',
    };
  });
}

export function organisationName(i: number): string {
  return `青禾省${pick(TOPICS, i)}第${i % PROVINCE.organisations}研究院`;
}

export function personName(i: number): string {
  return `${pick([...'林陈黄张李王吴刘蔡杨'], i)}${pick([...'一文思安明远清和嘉子'], Math.floor(i / 10))}${i % PROVINCE.people}`;
}
