import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planDay } from '#host/importers/plans/plan-day.ts';
import { planField } from '#host/importers/plans/plan-headings.ts';
import { consistencyMark } from '#shared/domain/consistency-mark.ts';
import { replacedInPart, replacedNumber } from '#shared/domain/cover-data.ts';
import { bareSupplement, seriesNumber, titleElements, withPart } from '#shared/domain/part-title.ts';
import type { Project } from '#shared/domain/project.ts';
import { isPlanOpen, limitFor, projectTerm } from '#shared/domain/project-limit.ts';
import { lifeCycleById, projectLimits } from '#shared/profiles/life-cycles/index.ts';

const running = (more: Partial<Project>) =>
  ({
    ...{ kind: 'gb-t', lifeCycleId: 'national', trackId: '', stage: '20', dueDate: '', adjustments: [] },
    history: [{ stage: '10', from: '2025-12-01', to: '2026-01-15', overrideReason: '', lacked: [] }],
    ...more,
  }) as Project;
const term = (more: Partial<Project>, planned = '') => {
  const project = running(more);
  const limit = limitFor(projectLimits, project.lifeCycleId, project);
  return limit && projectTerm(limit, lifeCycleById(project.lifeCycleId)!, project, planned);
};

describe('the limit of a whole project', () => {
  it.each([
    ['a recommended national standard', {}, '', '2027-07-15', '2027-06-15', '2028-01-15'],
    ['a mandatory one', { kind: 'gb' as const }, '', '2028-01-15', '2027-12-16', '2029-01-15'],
    ['counted from the day of its batch', {}, '2026-03-31', '2027-09-30', '2027-08-31', '2028-03-30'],
    ['whose plan names a day of its own', { dueDate: '2026-12-31' }, '', '2026-12-31', '2026-12-01', '2028-01-15'],
  ])('%s', (_name, more, planned, end, askBy, latest) =>
    expect(term(more, planned)).toMatchObject({ end, askBy, latest, over: false }),
  );

  it('is kept when the draft is submitted, and open until then', () => {
    expect(term({ stage: '50' })?.over).toBe(true);
    const cycle = lifeCycleById('national')!;
    const limit = limitFor(projectLimits, 'national', running({}))!;
    expect([isPlanOpen(cycle, '40', limit), isPlanOpen(cycle, '50', limit)]).toEqual([true, false]);
    const group = lifeCycleById('group')!;
    expect([isPlanOpen(group, 'T12', undefined), isPlanOpen(group, 'T13', undefined)]).toEqual([true, false]);
  });

  it('of an ISO track has the day on which the DIS must be registered', () => {
    const begun = [{ stage: '10.99', from: '2026-01-01', to: '2026-02-01', overrideReason: '', lacked: [] }];
    const iso = { kind: 'iso' as const, lifeCycleId: 'iso', stage: '20.00', history: begun };
    expect(term({ ...iso, trackId: 'iso-24' })).toMatchObject({
      end: '2028-02-01',
      milestone: { stage: '40.00', day: '2027-02-01' },
    });
    expect(term({ ...iso, trackId: 'iso-fast' })).toBeUndefined();
  });
});

describe('titles of parts', () => {
  it('follow the number of the part, however often it changes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 30 })), fc.constantFrom('gb-t', 'iso'), (numbers, kind) => {
        let project = { kind: kind as Project['kind'], part: '', titleSupplement: '试验方法' };
        for (const number of numbers)
          project = withPart({ ...project, part: number === 0 ? '' : `${number}` }, project);
        expect(bareSupplement(project.titleSupplement)).toBe('试验方法');
        const lead = kind === 'iso' ? `Part ${project.part}: ` : `第${project.part}部分：`;
        expect(project.titleSupplement).toBe(project.part === '' ? '试验方法' : `${lead}试验方法`);
      }),
    );
  });
  it.each([
    ['茶叶', '', '茶叶', '', ''],
    ['林业机械　便携式油锯', '林业机械', '便携式油锯', '', ''],
    ['茶叶　第2部分：加工', '', '茶叶', '第2部分：加工', '2'],
    ['林业机械　油锯　第10部分：试验方法', '林业机械', '油锯', '第10部分：试验方法', '10'],
    ['林业机械  油锯  试验方法', '林业机械', '油锯', '试验方法', ''],
  ])('%s in its elements', (text, titleLead, titleMain, titleSupplement, part) =>
    expect(titleElements(text)).toEqual({ titleLead, titleMain, titleSupplement, part }),
  );
  it('give the number of the series', () => {
    expect(seriesNumber({ number: 'GB/T 14048.1—2016', seriesId: 'x' })).toBe('GB/T 14048');
    expect(seriesNumber({ number: 'GB/T 14048.1—XXXX', seriesId: 'x' })).toBe('GB/T 14048');
    expect(seriesNumber({ number: '', seriesId: 'GB/T 14048' })).toBe('GB/T 14048');
  });
});

describe('marks on the cover', () => {
  it('tell a document that is replaced in part', () => {
    expect(replacedNumber(replacedInPart('GB/T 1—2000'))).toEqual({ number: 'GB/T 1—2000', inPart: true });
    expect(replacedNumber('GB/T 1—2000')).toEqual({ number: 'GB/T 1—2000', inPart: false });
  });
  it('name what is adopted', () => {
    const rice = { degree: 'MOD' as const, number: 'ISO 17301-1:2016', title: '谷物', titleEn: 'Cereals' };
    expect(consistencyMark([rice])).toBe('ISO 17301-1:2016，Cereals，MOD');
    expect(consistencyMark([rice, { ...rice, degree: 'NEQ', number: 'ISO 1', title: '', titleEn: '' }])).toBe(
      'ISO 17301-1:2016，Cereals，MOD；ISO 1，NEQ',
    );
    expect(consistencyMark([])).toBe('');
  });
});

describe('plan lists', () => {
  it.each([
    ['2027年6月', '2027-06-30', 0],
    ['2027', '2027-12-31', 0],
    ['2027年底前', '2027-12-31', 0],
    ['2027.2.5', '2027-02-05', 0],
    ['18个月', '', 18],
    ['24', '', 24],
    ['—', '', 0],
  ])('read %s', (text, due, months) => expect(planDay(text)).toEqual({ due, months }));
  it.each(['明年', '2027-13-01', '另定'])('do not guess %s', (text) => expect(planDay(text)).toBeNull());
  it.each([
    ['项目名称', 'title'],
    ['标准项目名称', 'title'],
    ['计划号', 'planNumber'],
    ['项目编号', 'planNumber'],
    ['制/修订', 'work'],
    ['制修订', 'work'],
    ['代替标准号', 'replaces'],
    ['代替编号', 'replaces'],
    ['主要起草单位', 'organisations'],
    ['申报单位', 'organisations'],
    ['主管部门', 'proposer'],
    ['归口单位', 'committee'],
    ['完成年限', 'due'],
    ['项目周期（月）', 'due'],
    ['采标号', 'adopted'],
    ['备注', null],
    ['联系电话', null],
  ])('know the column %s', (title, field) => expect(planField(title)).toBe(field));
});
