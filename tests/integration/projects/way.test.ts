import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Host } from '#host/index.ts';
import type { PaperKind } from '#shared/domain/life-cycle.ts';
import { recipientNamed } from '#shared/domain/round.ts';
import { committeeOf, emptyWorkspace, hostOn, plainProject } from '#tests/builders/workspace.ts';

/** Projects through the host: gates, ways, adjustments, parts, adoption, plan batches. */

let dir: string;
let host: Host;
let committeeId: string;
let clock = Date.UTC(2026, 0, 5);

beforeAll(async () => {
  dir = await emptyWorkspace();
  host = await hostOn(dir, {
    now: () => {
      clock += 1000;
      return clock;
    },
  });
  committeeId = (await committeeOf(host, ['林一苇', '周明远', '陈思齐'])).committeeId;
}, 60_000);

afterAll(async () => {
  await host.close();
  await rm(dirname(dir), { recursive: true, force: true });
});

const create = async (more: object = {}) =>
  (await host.client.project.create({ ...plainProject(committeeId), ...more })).id;
const view = (id: string) => host.client.project.get({ id });
const gate = async (id: string) => (await view(id)).gate.map(({ code, params }) => [code, ...Object.values(params)]);
const advance = (id: string, to: string, on: string, overrideReason = '') =>
  host.client.project.advance({ id, to, on, overrideReason });
const refused = (code: string) => ({ data: { code } });

async function upload(name: string, text: string) {
  const bytes = Buffer.from(text);
  const { uploadId } = await host.client.file.begin({ name, size: bytes.length });
  await host.client.file.append({ uploadId, base64: bytes.toString('base64') });
  return { blob: (await host.client.file.finish({ uploadId })).blob, name };
}

async function attach(id: string, ...kinds: PaperKind[]): Promise<void> {
  for (const kind of kinds) {
    const { blob, name } = await upload(`${kind}.pdf`, `${id} ${kind} ${clock}`);
    await host.client.project.attachPaper({ id, kind, name, blob, mime: 'application/pdf' });
  }
}

describe('gates', () => {
  it('hold a project until round, comments, ballot, minutes and papers are right, and keep what was lacking when they are overridden', async () => {
    const id = await create();
    await expect(advance(id, 'L2', '2026-01-06')).rejects.toMatchObject(refused('gate-closed'));
    await attach(id, 'proposal');
    await advance(id, 'L2', '2026-01-06');
    await advance(id, 'L3', '2026-01-07');
    const draftId = (await host.client.draft.create({ projectId: id, name: '征求意见稿', basedOn: '' })).id;
    await host.client.draft.freeze({ id: draftId, mark: '征求意见稿', on: '2026-01-08' });
    await attach(id, 'comment-draft', 'memorandum');
    await advance(id, 'L4', '2026-01-08');
    const roundId = (
      await host.client.round.create({
        projectId: id,
        draftId,
        name: '公开征求意见',
        opensOn: '2026-01-08',
        closesOn: '2026-02-10',
        audience: 'directed',
        recipients: ['乙公司'].map(recipientNamed),
      })
    ).id;
    await host.client.round.addComment({
      roundId,
      comment: {
        ...{ person: '', type: '', original: '', proposal: '', reason: '', organisation: '乙公司', clauseRaw: '1' },
        comment: '范围太宽。',
      },
    });
    await attach(id, 'collation-table', 'review-draft');
    expect(await gate(id)).toEqual([
      ['too-early', '2026-02-07'],
      ['round-open', '公开征求意见', '2026-02-10'],
      ['comments-undecided', '公开征求意见', 1],
    ]);
    expect((await view(id)).move).toMatchObject({
      who: 'recipients',
      lack: { target: { kind: 'round', id: roundId } },
    });
    // A paper that is older than what it prints does not count any more.
    await host.client.round.addComment({
      roundId,
      comment: {
        ...{ person: '', type: '', original: '', proposal: '', reason: '', organisation: '乙公司', clauseRaw: '2' },
        comment: '再提一条。',
      },
    });
    expect((await gate(id))[0]).toEqual(['paper-outdated', 'collation-table']);
    await expect(advance(id, 'L5', '2026-02-12')).rejects.toMatchObject(refused('gate-closed'));
    await advance(id, 'L5', '2026-02-12', '主任委员同意先行送审');
    const passed = (await view(id)).project.history.at(-1);
    expect(passed?.overrideReason).toBe('主任委员同意先行送审');
    expect(passed?.lacked.map(({ code }) => code)).toEqual(['paper-outdated', 'round-open', 'comments-undecided']);
    const [last] = await host.client.workspace.history({ kind: 'project', id, limit: 1 });
    expect(last?.command).toBe('project.advance');
    expect(JSON.stringify(last)).toContain('主任委员同意先行送审');

    // The ballot: open, then failed; going back keeps both passages.
    const reviewId = (await host.client.draft.create({ projectId: id, name: '送审稿', basedOn: draftId })).id;
    await host.client.draft.freeze({ id: reviewId, mark: '送审稿', on: '2026-02-12' });
    const { people } = await host.client.committee.get({ id: committeeId });
    const ballotId = (
      await host.client.ballot.open({
        ...{ projectId: id, draftId: reviewId, title: '函审', mode: 'letter', ruleId: 'cn-tc-2017' },
        ...{ opensOn: '2026-02-13', closesOn: '2026-02-20' },
      })
    ).id;
    expect((await gate(id)).map(([code]) => code)).toContain('ballot-open');
    for (const { personId } of people)
      await host.client.ballot.vote({
        ballotId,
        vote: {
          ...{ personId, choice: 'disapprove', comment: '指标没有依据', source: 'form', file: '', blob: '' },
          receivedOn: '2026-02-15',
        },
      });
    await host.client.ballot.close({ id: ballotId, on: '2026-02-20' });
    expect((await gate(id)).map(([code]) => code)).toContain('ballot-failed');
    // Reviewed by ballot: minutes of a meeting are not asked for.
    expect((await gate(id)).map((lack) => lack[1])).not.toContain('minutes');
    await advance(id, 'L4', '2026-02-21', '函审未通过，退回征求意见');
    await advance(id, 'L5', '2026-04-01', '第二次征求意见在纸质档案中');
    const stage = (await view(id)).stages.find(({ code }) => code === 'L4');
    expect(stage?.passages.map(({ from, to }) => [from, to])).toEqual([
      ['2026-01-08', '2026-02-12'],
      ['2026-02-21', '2026-04-01'],
    ]);
    // The ballot of the first passage says nothing of the second.
    expect((await gate(id)).map(([code]) => code)).toContain('ballot-earlier');
  });

  it('of a stage that is left out are not asked: the fast track skips it, under its name', async () => {
    const id = await create({ kind: 'gb-t', lifeCycleId: 'national', trackId: 'C' });
    await attach(id, 'proposal');
    await advance(id, '10', '2026-01-06');
    expect((await view(id)).nextStages.map(({ code }) => code)).toEqual(['40']);
    await expect(advance(id, '20', '2026-01-07')).rejects.toMatchObject(refused('stage-not-next'));
    await expect(host.client.project.changeTrack({ id, trackId: 'B', reason: ' ' })).rejects.toMatchObject(
      refused('reason-missing'),
    );
    await host.client.project.changeTrack({ id, trackId: 'B', reason: '改为采用国际标准' });
    expect((await view(id)).nextStages.map(({ code }) => code)).toEqual(['30']);
    await advance(id, '30', '2026-01-08');
    expect((await view(id)).stages.find(({ code }) => code === '20')).toMatchObject({
      state: 'skipped',
      skippedBy: { 'zh-CN': expect.stringContaining('B程序') },
    });
    await expect(host.client.project.changeTrack({ id, trackId: '', reason: '恢复' })).rejects.toMatchObject(
      refused('track-stages-passed'),
    );
  });
});

describe('adjustments', () => {
  it('change the project when they are approved, and a terminated one is closed until it is taken up again', async () => {
    const id = await create({ kind: 'gb-t', lifeCycleId: 'national', dueDate: '2027-06-30' });
    const draftId = (await host.client.draft.create({ projectId: id, name: '第1稿', basedOn: '' })).id;
    const ask = (kind: 'extension' | 'title' | 'termination', to: string) =>
      host.client.project.requestAdjustment({ id, kind, to, reason: '试验未完成', requestedOn: '2026-02-01' });
    const decide = async (approved: boolean, decision: string) => {
      const asked = (await view(id)).project.adjustments.at(-1);
      return host.client.project.decideAdjustment({
        ...{ id, adjustmentId: asked?.id ?? '', approved, decision },
        on: '2026-02-10',
      });
    };
    await expect(ask('extension', '2027-06-30')).rejects.toMatchObject(refused('adjustment-day-earlier'));
    await ask('extension', '2027-12-31');
    expect((await view(id)).project.dueDate).toBe('2027-06-30');
    await expect(decide(true, ' ')).rejects.toMatchObject(refused('adjustment-decision-missing'));
    await decide(true, '国标委计划〔2026〕8号');
    expect((await view(id)).project.dueDate).toBe('2027-12-31');
    await expect(decide(true, '再批一次')).rejects.toMatchObject(refused('adjustment-decided'));
    await ask('title', '\n茶叶机械化采摘技术规程\n');
    await decide(false, '名称与计划范围不符');
    expect((await view(id)).title).toBe('茶叶采摘技术规程');
    await ask('title', '茶叶\n采摘技术规程\n');
    await decide(true, '国标委计划〔2026〕9号');
    expect((await view(id)).title).toBe('茶叶\u3000采摘技术规程');
    // The cover of the open draft follows.
    expect((await host.client.draft.open({ id: draftId })).meta.cover).toMatchObject({ titleLead: '茶叶' });
    await ask('termination', '');
    await decide(true, '国标委计划〔2026〕10号');
    expect(await view(id)).toMatchObject({ gate: [], move: null, due: '' });
    for (const change of [
      () => host.client.project.update({ id, changes: { planNumber: '1' } }),
      () => advance(id, '10', '2026-03-01', '继续'),
      () => host.client.draft.create({ projectId: id, name: '', basedOn: '' }),
    ])
      await expect(change()).rejects.toMatchObject(refused('project-ended'));
    await host.client.project.reopen({ id, reason: '主管部门要求继续', on: '2026-03-01' });
    await host.client.project.update({ id, changes: { planNumber: '20260001-T-326' } });
    expect((await view(id)).project.adjustments.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'extension approved',
      'title refused',
      'title approved',
      'termination approved',
      'reopening approved',
    ]);
  });
});

describe('parts, replaced and adopted documents', () => {
  it('are on the cover, in the foreword, in the checks and in the dossier', async () => {
    const id = await create({
      ...{ kind: 'gb-t', lifeCycleId: 'national', number: 'GB/T 12345.2—2026', titleMain: '茶叶', part: '2' },
      ...{ titleSupplement: '采摘', seriesId: 'GB/T 12345', work: 'revision' },
      ...{ replaces: ['GB/T 1—2010', 'GB/T 2—2011'], replacesInPart: ['GB/T 2—2011'] },
      adoptions: [{ degree: 'MOD', number: 'ISO 3103:2019', title: '茶叶', titleEn: 'Tea' }],
    });
    const first = await create({
      ...{ kind: 'gb-t', lifeCycleId: 'national', number: 'GB/T 12345.1—2020', titleMain: '茶叶', part: '1' },
      ...{ titleSupplement: '术语', seriesId: 'GB/T 12345', publishDate: '2020-05-01' },
    });
    const { title, series } = await view(id);
    expect(title).toBe('茶叶\u3000第2部分：采摘');
    expect(series.map((part) => [part.id, part.part])).toEqual([
      [first, '1'],
      [id, '2'],
    ]);
    const draftId = (await host.client.draft.create({ projectId: id, name: '', basedOn: '' })).id;
    const cover = (await host.client.draft.open({ id: draftId })).meta.cover;
    expect(cover.consistency).toBe('ISO 3103:2019，Tea，MOD');
    expect(cover.replaces).toEqual(['GB/T 1—2010', '部分代替 GB/T 2—2011']);
    const foreword = (await host.client.draft.foreword({ id: draftId })).map(({ text }) => text);
    expect(foreword).toContain('本文件是GB/T 12345《茶叶》的第2部分。GB/T 12345已经发布了以下部分：');
    expect(foreword.filter((text) => text.includes('代替GB')).map((text) => text.slice(0, 8))).toEqual([
      '本文件代替GB/',
      '本文件部分代替G',
    ]);
    expect(foreword).toContain('本文件修改采用ISO 3103:2019《茶叶》。');
    const found = (await host.client.draft.check({ id: draftId })).findings.map(({ check }) => check);
    expect(found).not.toContain('FW03');
    const dossier = await host.client.project.dossier({ id, stage: '50' });
    expect(dossier.papers.find(({ kind }) => kind === 'adopted-standard')?.state).toBe('missing');
    // What somebody wrote on the cover stays, what said the same as the project follows.
    await host.client.draft.updateCover({ id: draftId, cover: { ...cover, titleMain: '茶' } });
    await host.client.project.update({ id, changes: { part: '3', titleMain: '茶叶产品', adoptions: [] } });
    expect((await host.client.draft.open({ id: draftId })).meta.cover).toMatchObject({
      ...{ titleMain: '茶', titleSupplement: '第3部分：采摘', consistency: '' },
    });
  });
});

describe('the check list of a stage', () => {
  it('is ticked with who and when, and printed in the zip', async () => {
    const id = await create();
    const list = async () => (await host.client.project.dossier({ id, stage: 'L6' })).checkList;
    expect((await list())?.items.filter(({ needed }) => !needed).map((item) => item.id)).toEqual([
      'adopted',
      'patents',
    ]);
    await host.client.project.tick({ id, stage: 'L6', item: 'two-bags', ticked: true });
    await host.client.project.tick({ id, stage: 'L6', item: 'a4', ticked: true });
    await host.client.project.tick({ id, stage: 'L6', item: 'a4', ticked: false });
    expect((await list())?.items.filter(({ tick }) => tick).map((item) => item.id)).toEqual(['two-bags']);
    await expect(host.client.project.tick({ id, stage: 'L6', item: 'three-bags', ticked: true })).rejects.toMatchObject(
      refused('check-item-unknown'),
    );
    const events = await host.client.project.packDossier({ id, stage: 'L6', make: [], keep: false });
    let event = await events.next();
    while (!event.done) event = await events.next();
    const { base64 } = await host.client.file.read({ blob: event.value.blob, offset: 0 });
    const docx = unzipSync(unzipSync(Buffer.from(base64, 'base64'))['00 文件清单.docx'] as Uint8Array);
    const text = strFromU8(docx['word/document.xml'] as Uint8Array).replaceAll(/<[^>]+>/g, ' ');
    expect(text).toContain('每项标准分装两袋');
    expect(text).toMatch(/√\s+试验员 2026-01-/);
  });
});

/** Domain F8: papers of a national submission, copies, electronic files. */
const F8: readonly (readonly [paper: string, kinds: readonly PaperKind[], copies: number, media: readonly string[]])[] =
  [
    ['报批公文', ['submission-letter'], 2, ['.pdf', '.docx']],
    ['报批文件清单', ['submission-list'], 1, []],
    ['国家标准申报单', ['declaration'], 2, []],
    ['报批稿', ['approval-draft'], 3, ['.docx']],
    ['编制说明及附件', ['memorandum'], 2, []],
    ['审查会议纪要及委员名单/函审结论', ['minutes', 'sign-in-list', 'ballot-result'], 2, []],
    ['意见汇总处理表', ['collation-table'], 2, []],
    ['国际标准原文和译文', ['adopted-standard'], 2, []],
    ['送审稿', ['review-draft'], 2, []],
    ['专利材料', ['patent-form'], 4, ['.pdf']],
  ];

describe('the dossier of a national submission', () => {
  it('is that of F8 line by line, and complete when every line is there', async () => {
    const id = await create({
      ...{ kind: 'gb-t', lifeCycleId: 'national', patentsIdentified: true },
      adoptions: [{ degree: 'IDT', number: 'ISO 3103:2019', title: '茶', titleEn: 'Tea' }],
    });
    for (const to of ['10', '20', '30', '40', '50']) await advance(id, to, '2026-01-06', '补登过去的阶段');
    const dossier = () => host.client.project.dossier({ id });
    const asked = (await dossier()).papers.filter(({ kind }) => kind !== 'announcement');
    expect(asked.map(({ kind }) => kind)).toEqual(F8.flatMap(([, kinds]) => kinds));
    for (const [paper, kinds, copies, media] of F8)
      for (const kind of kinds) {
        const entry = asked.find((each) => each.kind === kind);
        expect([entry?.copies, entry?.media.map((format) => `.${format}`)], paper).toEqual([copies, media]);
        // Minutes and result of a ballot are both asked for while neither was held.
        expect(entry?.state, paper).toBe('missing');
      }
    expect((await view(id)).gate.map(({ params }) => params['paper'])).toEqual([
      ...['approval-draft', 'memorandum', 'announcement'],
    ]);
    const others = F8.flatMap(([, kinds]) => kinds).filter((kind) => kind !== 'submission-list');
    await attach(id, 'announcement', ...others);
    for (const kind of ['submission-letter', 'approval-draft'] as const) {
      const { blob, name } = await upload(`${kind}.docx`, `${id} ${kind} Word`);
      await host.client.project.attachPaper({ id, kind, name, blob, mime: 'application/msword' });
    }
    // The list says what else is there: it comes last.
    await attach(id, 'submission-list');
    expect(new Set((await dossier()).papers.map(({ state }) => state))).toEqual(new Set(['ready']));
    expect((await view(id)).gate).toEqual([]);
    const events = await host.client.project.packDossier({ id, make: [], keep: false });
    let event = await events.next();
    while (!event.done) event = await events.next();
    for (const [paper, kinds, copies, media] of F8)
      for (const kind of kinds) {
        const packed = event.value.papers.find((each) => each.kind === kind);
        expect(packed, paper).toMatchObject({ copies, state: 'ready', failure: null });
        for (const ending of media)
          expect(
            packed?.files.some(({ path }) => path.endsWith(ending)),
            paper,
          ).toBe(true);
      }
    await advance(id, '60', '2026-02-06');
    expect((await view(id)).project.history.at(-1)).toMatchObject({ overrideReason: '', lacked: [] });
  });
});

describe('plan batches', () => {
  it('take a plan list in: new projects, known ones by number or title, months counted from the day of the plan', async () => {
    const known = await create({ titleMain: '油茶栽培技术规程', planNumber: 'QH2026-01', draftingOrganisations: [] });
    const batch = await host.client.plan.create({
      ...{ name: '2026年第一批', year: 2026, document: '青市监〔2026〕3号', issuedOn: '2026-01-15' },
      ...{ issuer: '青禾市市场监督管理局', committeeId: '', note: '' },
    });
    const csv = [
      '2026年第一批地方标准制修订计划,,,,,,',
      '序号,计划号,项目名称,制修订,代替标准号,主要起草单位,完成年限',
      '1,QH2026-01,油茶栽培技术规程,制定,,青禾市林业局、甲公司,2026年12月',
      '2,QH2026-02,茶叶\u3000第2部分：加工,修订,DB3699/T 5—2019,乙公司,18个月',
      '3,QH2026-03,油茶栽培技术规程,制定,,丙公司,明年',
      '合计,,3项,,,,',
    ].join('\r\n');
    const file = await upload('计划.csv', csv);
    const { lines } = await host.client.plan.preview({ id: batch.id, file });
    expect(lines.map(({ planNumber, projectId, due, doubtful }) => [planNumber, projectId, due, doubtful])).toEqual([
      ['QH2026-01', known, '2026-12-31', false],
      ['QH2026-02', '', '2027-07-15', false],
      ['QH2026-03', '', '', true],
    ]);
    const taken = lines.slice(0, 2).map(({ key }) => key);
    const done = await host.client.plan.import({ id: batch.id, file, lines: taken, committeeId, kind: 'db-city' });
    expect(done).toMatchObject({ created: 1, matched: 1 });
    const { projects, progress } = await host.client.plan.get({ id: batch.id });
    expect(progress).toEqual({ total: 2, running: 2, overdue: 0, done: 0, ended: 0 });
    expect(projects.map(({ title, organisation }) => [title, organisation])).toEqual([
      ['油茶栽培技术规程', '青禾市林业局'],
      ['茶叶\u3000第2部分：加工', '乙公司'],
    ]);
    expect((await view(projects[1]?.id ?? '')).project).toMatchObject({
      ...{ work: 'revision', replaces: ['DB3699/T 5—2019'], part: '2', dueDate: '2027-07-15', stage: 'L1' },
    });
    const again = await host.client.plan.preview({ id: batch.id, file });
    expect(again.lines.map(({ here, usable }) => [here, usable])).toEqual([
      [true, false],
      [true, false],
      [false, true],
    ]);
    await expect(host.client.plan.remove({ id: batch.id })).rejects.toMatchObject(refused('batch-has-projects'));
    await host.client.plan.assign({ id: batch.id, remove: projects.map(({ id }) => id) });
    await host.client.plan.remove({ id: batch.id });
    expect(await host.client.plan.list({})).toEqual([]);
  });
});
