import { copyFile, mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CommentView, TallyView } from '#shared/contract/index.ts';
import { type CliResult, cli, cliJson } from '#tests/builders/cli.ts';
import { callHere, cliHere } from '#tests/builders/cli-here.ts';
import {
  fontsNotEmbedded,
  pdfBookmarks,
  pdfFacts,
  pdfFaults,
  pdfText,
  tools,
  words,
  wordToPdf,
} from '#tests/builders/document-tools.ts';
import { samplesDir } from '#tests/builders/samples.ts';
import { plainCommittee, plainProject } from '#tests/builders/workspace.ts';

type Way = {
  /** Draft to import and forms to collect. */
  readonly draft: string;
  readonly forms: readonly string[];
  readonly title: { readonly titleLead: string; readonly titleMain: string; readonly titleSupplement: string };
  readonly comments: number;
  /** Texts that the printed standard must show. */
  readonly shows: readonly string[];
};

/** One standard from a Word draft to the text for approval, on the command line alone; `run`: how its weighty verbs are started. */
async function walk(
  way: Way,
  out: string,
  run: (name: string, ...args: readonly string[]) => Promise<CliResult>,
): Promise<{ dir: string; roundId: string; ballotId: string }> {
  const dir = join(out, 'workspace');
  expect((await run('init', dir)).code).toBe(0);
  const committee = await callHere(dir, 'committee.create', plainCommittee);
  for (let i = 0; i < 5; i++)
    await callHere(dir, 'committee.saveMember', {
      committeeId: committee.id,
      member: {
        id: '',
        personId: '',
        organisationId: '',
        role: i === 0 ? 'chair' : 'member',
        side: 'public',
        from: '2020-01-01',
        to: '',
      },
      personName: `委员${'甲乙丙丁戊'[i]}`,
      organisationName: `单位${i}`,
      title: '',
      phone: '',
      email: '',
    });
  const project = await callHere(dir, 'project.create', { ...plainProject(committee.id), ...way.title });
  for (const to of ['L2', 'L3', 'L4'])
    await callHere(dir, 'project.advance', {
      id: project.id,
      to,
      on: '2030-01-01',
      overrideReason: '材料在纸质档案中',
    });

  const drafted = await run('import-draft', dir, '--project', project.id, way.draft, '--json');
  const { draftId } = JSON.parse(drafted.out) as { draftId: string };
  await callHere(dir, 'draft.freeze', { id: draftId, mark: '征求意见稿', on: '2026-03-02' });
  for (const format of ['pdf', 'docx'])
    expect(
      (await run('publish', dir, '--draft', draftId, '--format', format, '--out', join(out, `征求意见稿.${format}`)))
        .code,
    ).toBe(0);

  const round = await callHere(dir, 'round.create', {
    projectId: project.id,
    draftId,
    name: '征求意见',
    opensOn: '2026-03-02',
    closesOn: '2026-04-02',
    audience: 'directed',
    recipients: [],
  });
  const imported = await run('import-comments', dir, '--round', round.id, ...way.forms, '--json');
  expect(JSON.parse(imported.out).added).toBe(way.comments);
  await run('comments', dir, '--round', round.id, '--format', 'json', '--out', join(out, '意见.json'));
  const comments: CommentView[] = JSON.parse(await readFile(join(out, '意见.json'), 'utf8'));
  const half = comments.slice(0, Math.ceil(comments.length / 2)).map((comment) => comment.id);
  await callHere(dir, 'round.decide', { roundId: round.id, commentIds: half, decision: 'accepted', reason: '' });
  const rest = comments.slice(half.length).map((comment) => comment.id);
  const refused = await run(
    'call',
    dir,
    'round.decide',
    '--input',
    JSON.stringify({ roundId: round.id, commentIds: rest, decision: 'rejected', reason: '' }),
  );
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.err).toContain('应当写明理由');
  await callHere(dir, 'round.decide', {
    roundId: round.id,
    commentIds: rest,
    decision: 'rejected',
    reason: '与现行国家标准不一致。',
  });
  for (const format of ['docx', 'xlsx', 'pdf'])
    expect(
      (
        await run(
          'comments',
          dir,
          '--round',
          round.id,
          '--format',
          format,
          '--out',
          join(out, `意见汇总处理表.${format}`),
        )
      ).code,
    ).toBe(0);

  const review = await callHere(dir, 'draft.create', { projectId: project.id, name: '送审稿', basedOn: draftId });
  await callHere(dir, 'draft.freeze', { id: review.id, mark: '送审稿', on: '2026-05-06' });
  await callHere(dir, 'project.advance', {
    id: project.id,
    to: 'L5',
    on: '2030-01-02',
    overrideReason: '材料在纸质档案中',
  });
  const ballot = await callHere(dir, 'ballot.open', {
    projectId: project.id,
    draftId: review.id,
    title: '送审稿表决',
    mode: 'meeting',
    ruleId: 'cn-tc-2017',
    opensOn: '2026-05-07',
    closesOn: '2026-05-27',
  });
  const { rows } = await callHere<{ rows: { personId: string }[] }>(dir, 'ballot.get', { id: ballot.id });
  for (const [index, { personId }] of rows.slice(0, 4).entries())
    await callHere(dir, 'ballot.vote', {
      ballotId: ballot.id,
      vote: {
        personId,
        choice: index === 3 ? 'disapprove' : 'approve',
        comment: '',
        source: 'meeting',
        file: '',
        blob: '',
        receivedOn: '2026-05-20',
      },
    });
  // What the contract does not take is named by its field, without a stack of the program.
  await expect(callHere(dir, 'paper.forms', { about: 'nothing' })).rejects.toThrow(/--input about: .*; id: /);
  await expect(callHere(dir, 'paper.nothing', {})).rejects.toThrow('paper.nothing');
  const stranger = await run(
    'call',
    dir,
    'ballot.vote',
    '--input',
    JSON.stringify({
      ballotId: ballot.id,
      vote: {
        personId: 'nobody',
        choice: 'approve',
        comment: '',
        source: 'hand',
        file: '',
        blob: '',
        receivedOn: '2026-05-20',
      },
    }),
  );
  expect(stranger.code).toBe(1);
  await callHere(dir, 'ballot.close', { id: ballot.id, on: '2026-05-27' });

  const meeting = await callHere(dir, 'meeting.create', {
    committeeId: committee.id,
    title: '2026年第一次审查会',
    date: '2026-05-20',
    startTime: '09:00',
    endTime: '11:00',
    place: '林业科技楼',
    host: '委员甲',
    recorder: '沈知秋',
  });
  const planned = await callHere<{ meeting: { attendance: { personId: string }[] } }>(dir, 'meeting.get', {
    id: meeting.id,
  });
  await callHere(dir, 'meeting.saveAttendance', {
    id: meeting.id,
    people: planned.meeting.attendance.map(({ personId }) => ({ personId, state: 'present' })),
  });
  await callHere(dir, 'meeting.saveResolution', {
    id: meeting.id,
    resolutionId: '',
    changes: { text: '审查通过送审稿。', projectId: project.id, conclusion: 'passed' },
  });
  await callHere(dir, 'meeting.hold', { id: meeting.id, on: '2026-05-20', overrideReason: '' });
  for (const format of ['docx', 'pdf'])
    expect(
      (await run('minutes', dir, '--meeting', meeting.id, '--format', format, '--out', join(out, `会议纪要.${format}`)))
        .code,
    ).toBe(0);

  const approval = await callHere(dir, 'draft.create', { projectId: project.id, name: '报批稿', basedOn: review.id });
  await callHere(dir, 'draft.freeze', { id: approval.id, mark: '报批稿', on: '2026-06-01' });
  for (const format of ['pdf', 'docx'])
    expect(
      (await run('publish', dir, '--draft', approval.id, '--format', format, '--out', join(out, `报批稿.${format}`)))
        .code,
    ).toBe(0);
  return { dir, roundId: round.id, ballotId: ballot.id };
}

function papersAreRight(way: Way, out: string): void {
  const pdf = join(out, '报批稿.pdf');
  const text = words(pdfText(pdf));
  for (const shown of way.shows) expect(text).toContain(words(shown));
  expect(text).toContain('（报批稿）');
  expect(pdfFacts(pdf)).toMatchObject({
    tagged: true,
    title: [way.title.titleLead, way.title.titleMain, way.title.titleSupplement].filter(Boolean).join('\u3000'),
  });
  expect(fontsNotEmbedded(pdf)).toEqual([]);
  expect(pdfFaults(pdf)).toBe('');
  const bookmarks = pdfBookmarks(pdf);
  expect(bookmarks.find((entry) => /^1\s*范围$/.test(entry.trim()))).toBeDefined();
  const word = words(pdfText(wordToPdf(join(out, '报批稿.docx'))));
  for (const shown of way.shows) expect(word).toContain(words(shown));
  // Every chapter and clause of the bookmarks stands in the Word file with the same number.
  for (const entry of bookmarks.filter((title) => /^\s*(?:\d|[A-Z]\.)/.test(title)))
    expect(word, entry).toContain(words(entry));
  expect(words(pdfText(join(out, '会议纪要.pdf')))).toContain('审查通过送审稿');
  expect(words(pdfText(join(out, '意见汇总处理表.pdf')))).toContain(`意见总数：${way.comments}条`);
}

const ready = tools.poppler && tools.qpdf && tools.libreOffice;

describe.skipIf(!ready)('the whole way on the command line (needs poppler, qpdf, LibreOffice)', () => {
  describe('with files of our own', () => {
    let out: string;
    const way: Way = {
      draft: '',
      forms: [],
      title: { titleLead: '', titleMain: '油茶栽培技术规程', titleSupplement: '' },
      comments: 60,
      shows: [
        '油茶栽培技术规程',
        '6.3配置',
        '表1油茶嫁接苗质量分级',
        '图1三角形栽植配置',
        '附录A',
        'B.2各级施肥量',
        '参考文献',
      ],
    };

    beforeAll(async () => {
      out = await mkdtemp(join(tmpdir(), 'zs-way-'));
      const source = join(out, 'source');
      await cli('init', source, '--sample');
      const listed = await cliJson<{ kind: string; id: string; title: string }[]>('list', source);
      const draft = listed.find((entry) => entry.kind === 'draft' && entry.title === '征求意见稿');
      const docx = join(out, '油茶栽培技术规程.docx');
      await cli('publish', source, '--draft', draft!.id, '--format', 'docx', '--out', docx);
      const blobs = await sampleForms(source);
      Object.assign(way, { draft: docx, forms: blobs });
    });

    it('leads from a Word draft to the text for approval, and the record is sound', async () => {
      const { dir, ballotId } = await walk(way, out, cli);
      papersAreRight(way, out);
      const tally = await cliJson<TallyView>('tally', dir, '--ballot', ballotId);
      expect(tally).toMatchObject({ outcome: 'passed', valid: 4, favour: 3, against: 1, missing: 1 });
      const verified = await cli('verify', dir);
      expect(verified.out).toContain('全部完好');
      expect(verified.code).toBe(0);
    });
  });

  describe.skipIf(!samplesDir)('with the sample draft and forms (only beside ../shared/samples)', () => {
    it('leads from the rice draft to the text for approval', async () => {
      const out = await mkdtemp(join(tmpdir(), 'zs-rice-'));
      const forms = (await readdir(join(samplesDir!, 'forms'))).filter((name) => /^F.*\.(docx|xlsx|csv)$/.test(name));
      const way: Way = {
        draft: join(samplesDir!, 'drafts', 'rice-template.docx'),
        forms: forms.map((name) => join(samplesDir!, 'forms', name)),
        title: { titleLead: '谷物和豆类', titleMain: '规格和测试方法', titleSupplement: '第1部分：米' },
        comments: 175,
        shows: ['第1部分：米', '3.10', '表1缺陷的最大允许质量分数', '图C.2', '附录D', '4.2.1'],
      };
      // As processes of their own the verbs run with the files of our own.
      await walk(way, out, cliHere);
      papersAreRight(way, out);
    });
  });
});

/** The comment forms that the sample workspace was filled with, as files of a folder. */
async function sampleForms(workspace: string): Promise<string[]> {
  const listed = await cliJson<{ kind: string; id: string }[]>('list', workspace);
  const roundId = listed.find((entry) => entry.kind === 'round')!.id;
  const { round } = await callHere<{ round: { responses: { file: string; blob: string }[] } }>(workspace, 'round.get', {
    id: roundId,
  });
  const folder = await mkdtemp(join(tmpdir(), 'zs-forms-'));
  return Promise.all(
    round.responses.map(async ({ file, blob }) => {
      const path = join(folder, file);
      await copyFile(join(workspace, 'blobs', blob.slice(0, 2), blob), path);
      return path;
    }),
  );
}
