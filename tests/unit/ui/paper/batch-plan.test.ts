import { describe, expect, it } from 'vitest';
import type { FormSummary } from '#shared/contract/index.ts';
import { type BatchChoice, type BatchProject, planBatch } from '#ui/features/paper/batch-plan.ts';

const project = (id: string, changes: Partial<BatchProject> = {}): BatchProject => ({
  id,
  title: `标准 ${id}`,
  number: '',
  drafts: [
    { id: `${id}-1`, name: '征求意见稿' },
    { id: `${id}-2`, name: '送审稿' },
  ],
  rounds: [],
  ballots: [],
  meetings: [],
  ...changes,
});

const form = (id: string, about: FormSummary['about'], formats: FormSummary['formats'] = ['docx', 'pdf']) => ({
  form: id,
  name: { 'zh-CN': id, en: id },
  about,
  paperKind: null,
  formats,
  fillable: false,
  addressees: 'none' as const,
  edited: false,
  unconfirmed: false,
  source: '',
});

const choice = (changes: Partial<BatchChoice> = {}): BatchChoice => ({
  text: ['pdf'],
  drafts: 'latest',
  forms: [],
  formFormat: 'pdf',
  folders: 'project',
  ...changes,
});

const words = { text: '标准文本', nameOf: (it: FormSummary) => it.name['zh-CN'] };

describe('the papers of a batch', () => {
  it('are the latest text of each project, or every draft in every format that is wanted', () => {
    const projects = [project('a'), project('b', { drafts: [] })];
    expect(planBatch(projects, [], choice(), words).map((it) => it.paper)).toEqual([
      { kind: 'standard', draftId: 'a-2' },
    ]);
    const all = planBatch(projects, [], choice({ drafts: 'all', text: ['pdf', 'docx'] }), words);
    expect(all.map(({ format, name }) => `${name} ${format}`)).toEqual([
      '征求意见稿 pdf',
      '征求意见稿 docx',
      '送审稿 pdf',
      '送审稿 docx',
    ]);
  });

  it('hold a form once for each record that it is about', () => {
    const rounds = [
      { id: 'r1', name: '第一次' },
      { id: 'r2', name: '第二次' },
    ];
    const forms = [form('proposal', 'project'), form('collation', 'round'), form('notice', 'meeting')];
    const wanted = choice({ text: [], forms: ['proposal', 'collation', 'notice'] });
    const plan = planBatch([project('a', { rounds })], forms, wanted, words);
    expect(plan.map(({ paper, name }) => [paper.kind === 'form' && paper.id, name])).toEqual([
      ['a', 'proposal'],
      ['r1', 'collation · 第一次'],
      ['r2', 'collation · 第二次'],
    ]);
  });

  it('come in a format that the form has', () => {
    const plan = planBatch(
      [project('a')],
      [form('list', 'project', ['xlsx'])],
      choice({ text: [], forms: ['list'] }),
      words,
    );
    expect(plan.map(({ format }) => format)).toEqual(['xlsx']);
  });

  it('lie in a folder of their project, also where titles are the same or hold a slash', () => {
    const projects = [
      project('a', { title: '油茶/茶油', number: 'DB1/T 1' }),
      project('b', { title: '油茶/茶油', number: 'DB1/T 2' }),
      project('c', { title: '毛竹' }),
      project('d', { title: '毛竹' }),
    ];
    const folders = planBatch(projects, [], choice(), words).map(({ folder }) => folder);
    expect(folders).toEqual(['油茶-茶油 DB1-T 1', '油茶-茶油 DB1-T 2', '毛竹', '毛竹 (2)']);
    expect(planBatch(projects, [], choice({ folders: 'paper' }), words)[0]?.folder).toBe('标准文本');
    expect(planBatch(projects, [], choice({ folders: 'none' }), words)[0]?.folder).toBe('');
  });
});
