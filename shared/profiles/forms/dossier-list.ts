import type { PaperTemplate } from '#shared/publishing/index.ts';
import { DASHED_PAGE, PAGE_OF_PAGES } from './form-parts.ts';

/** 文件清单 that lies in a packed dossier: every file with copies, pages and SHA-256. Its words are the committee's business language. */
export type DossierList = {
  readonly template: PaperTemplate;
  /** Head of the same list as CSV. */
  readonly columns: readonly string[];
  /** Remarks of a paper that is not there, is older than what it prints, or is not needed. */
  readonly remarks: Readonly<Record<'missing' | 'outdated' | 'ready' | 'not-needed', string>>;
  /** A check of what the project does not need. */
  readonly unneeded: string;
  readonly fileName: string;
  readonly dossier: string;
};

type Words = {
  readonly language: 'zh-CN' | 'en';
  readonly title: string;
  readonly head: string;
  readonly columns: readonly [string, string, string, string, string, string, string];
  readonly empty: string;
  readonly note: string;
  readonly checks: {
    readonly title: string;
    readonly columns: readonly [string, string, string, string];
    readonly source: string;
  };
  readonly footer: string;
  readonly fileName: string;
};

const WIDTHS = [1, 3, 5.4, 1.1, 1.1, 5.6, 2.8];
const KEYS = ['no', 'paper', 'file', 'copies', 'pages', 'hash', 'remark'];
const CHECK_KEYS = ['no', 'item', 'done', 'by'];
const CHECK_WIDTHS = [1, 9.6, 1.6, 3.8];
const CENTRED = ['no', 'copies', 'pages'];

function listOf(words: Words): PaperTemplate {
  return {
    id: 'dossier-list',
    name: { 'zh-CN': '文件清单', en: 'List of files' },
    about: 'project',
    paperKind: null,
    language: words.language,
    page: 'landscape',
    inputs: [],
    fields: {},
    parts: [
      { id: 'title', kind: 'text', style: 'form-title', text: words.title },
      { id: 'head', kind: 'text', style: 'form-field', text: words.head },
      {
        id: 'files',
        kind: 'table',
        rows: 'files',
        columns: words.columns.map((title, index) => ({
          key: KEYS[index] ?? '',
          title,
          width: WIDTHS[index] ?? 1,
          align: CENTRED.includes(KEYS[index] ?? '') ? 'center' : 'left',
        })),
        frame: 'standard',
        empty: words.empty,
      },
      { id: 'note', kind: 'text', style: 'form-remark', text: words.note },
      { id: 'checks-page', when: 'checkSource', kind: 'new-page', page: 'form', footer: words.footer },
      { id: 'checks-title', when: 'checkSource', kind: 'text', style: 'form-title', text: words.checks.title },
      { id: 'checks-head', when: 'checkSource', kind: 'text', style: 'form-field', text: words.head },
      {
        id: 'checks',
        when: 'checkSource',
        kind: 'table',
        rows: 'checks',
        columns: words.checks.columns.map((title, index) => ({
          key: CHECK_KEYS[index] ?? '',
          title,
          width: CHECK_WIDTHS[index] ?? 1,
          align: index === 1 ? 'left' : 'center',
        })),
        frame: 'standard',
        empty: words.empty,
      },
      { id: 'checks-source', when: 'checkSource', kind: 'text', style: 'form-remark', text: words.checks.source },
    ],
    footer: words.footer,
    fileName: words.fileName,
    source: '',
    unconfirmed: false,
  };
}

const CHINESE: Words = {
  language: 'zh-CN',
  title: '{stage}案卷文件清单',
  head: '标准名称：{title}\u3000\u3000计划号：{planNumber}\u3000\u3000标准编号：{number}\u3000\u3000打包日期：{day}',
  columns: ['序号', '材料', '文件', '份数', '页数', 'SHA-256', '备注'],
  empty: '本阶段没有应备的材料。',
  note: 'SHA-256是文件内容的校验值：文件改动一个字节，校验值就不同。份数指纸质份数。',
  checks: {
    title: '{stage}材料核对单',
    columns: ['序号', '核对内容', '已核对', '核对人、日期'],
    source: '依据：{checkSource}',
  },
  footer: PAGE_OF_PAGES,
  fileName: '文件清单',
};

const ENGLISH: Words = {
  language: 'en',
  title: 'Dossier of the stage “{stage}”: list of files',
  head: 'Standard: {title}   Number: {number}   Packed on: {day}',
  columns: ['No.', 'Paper', 'File', 'Copies', 'Pages', 'SHA-256', 'Remark'],
  empty: 'Nothing is required at this stage.',
  note: 'SHA-256 is a check sum of the content: it differs when a single byte of the file is changed. Copies are copies on paper.',
  checks: {
    title: 'Check list of the stage “{stage}”',
    columns: ['No.', 'Item', 'Done', 'By, day'],
    source: 'Source: {checkSource}',
  },
  footer: DASHED_PAGE,
  fileName: 'List of files',
};

/** By the language of the standard. */
export const dossierLists: Readonly<Record<'zh-CN' | 'en', DossierList>> = {
  'zh-CN': {
    template: listOf(CHINESE),
    columns: CHINESE.columns,
    unneeded: '无',
    remarks: { missing: '缺', outdated: '早于最新记录', ready: '', 'not-needed': '无' },
    fileName: CHINESE.fileName,
    dossier: '案卷',
  },
  en: {
    template: listOf(ENGLISH),
    columns: ENGLISH.columns,
    unneeded: 'n/a',
    remarks: { missing: 'missing', outdated: 'older than the record', ready: '', 'not-needed': 'not applicable' },
    fileName: ENGLISH.fileName,
    dossier: 'dossier',
  },
};
