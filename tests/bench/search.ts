import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createWorkspace, type Host, startHost, threadWorkers } from '#host/index.ts';
import { DECISIONS } from '#shared/domain/disposition.ts';
import type { Comment } from '#shared/domain/round.ts';
import { app } from '#shared/i18n/en/app.ts';
import { ownParagraphs } from '#tests/builders/chinese-prose.ts';
import { makeComment } from '#tests/builders/comment.ts';
import { committeeOf, plainProject } from '#tests/builders/workspace.ts';
import { line, ms, percentile } from './measure.ts';
import { roundOf } from './round-of.ts';

const self = fileURLToPath(import.meta.url);
const FILL = '--fill';
const RECORDS = 100_000;
const LIMIT = 50;

/** Chinese words, half words, several, numbers, dates, organisations, decisions, English: as they are typed. */
const QUESTIONS = [
  ...['标准', '意见', '征求意见', '标准化', '委员会', '起草单位', '规范性引用文件', '会议纪要', '的', '采'],
  ...['表决通', '求意见稿', '理依据', '员会', '性引用', '文件名', '不采', '作日', '条编', '录A'],
  ...[
    '草案 会议',
    '表格 章条 编号',
    '意见 理由 单位',
    '标准 修订 术语',
    '委员 表决 通过',
    '“征求意见稿”',
    '温度要求过高',
  ],
  ...['GB/T 1.1', 'GBT1.1—2020', '1.1-2020', '附录 B', '表 A.1', '3.2', '10%', '1500', '15个工作日'],
  ...['2026-03', '2026-03-05', '2026年3月', '第17号标准化研究院', '17号 不采纳', '不采纳', '部分采纳 依据'],
  ...['comment', 'committee meeting', 'draf', 'the file', 'numbering', 'table of contents', 'e'],
];

/** Full text over 100,000 comments: first answer, building, questions, memory. */
export async function benchSearch(folder: string): Promise<void> {
  const dir = join(folder, 'search-workspace');
  // In a process of its own, so that nothing of it is counted.
  execFileSync(process.execPath, [self, FILL, dir]);
  const host = await open(dir);
  const before = settledBytes();
  const ask = (text: string) => host.client.workspace.search({ text, limit: 25 });
  try {
    const begun = performance.now();
    const first = await ask('征求意见');
    const share = Math.round((100 * first.state.done) / first.state.all);
    line('search: first answer right after opening', `${ms(performance.now() - begun)}, ${share} % known`, '', null);
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    await host.client.workspace.search({ text: '征求意见', whole: true });
    delay.disable();
    line(
      `… index of ${RECORDS.toLocaleString('en')} records`,
      `${ms(performance.now() - begun)}; others waited ${ms(delay.percentile(99) / 1e6)} (99 %), ${ms(delay.max / 1e6)} (most)`,
      '',
      null,
    );
    const held = (settledBytes() - before) / 1024 / 1024;
    line('… memory of the index', `${Math.round(held)} MB`, '', null);
    await benchQuestions(ask);
    const { hits } = await host.client.workspace.search({ text: '征求意见', kinds: ['comment'], limit: 1 });
    const [{ id = '', parentId = '' } = {}] = hits;
    await host.client.round.decide({
      roundId: parentId,
      commentIds: [id],
      decision: 'rejected',
      reason: '与锦屏山试验结果不符。',
      because: '复核',
    });
    const asked = performance.now();
    const fresh = await ask('锦屏山');
    line(
      '… right after a decision, found',
      `${fresh.total} in ${ms(performance.now() - asked)}`,
      '',
      fresh.total === 1,
    );
  } finally {
    await host.close();
  }
}

async function benchQuestions(ask: (text: string) => Promise<{ readonly total: number }>): Promise<void> {
  const times: { readonly text: string; readonly time: number; readonly total: number }[] = [];
  for (const text of QUESTIONS) await ask(text);
  for (const text of QUESTIONS) {
    const start = performance.now();
    const { total } = await ask(text);
    times.push({ text, time: performance.now() - start, total });
  }
  const all = times.map(({ time }) => time);
  const slowest = times.reduce((one, other) => (other.time > one.time ? other : one));
  line(
    `… ${QUESTIONS.length} questions`,
    `median ${ms(percentile(all, 0.5))}, most ${ms(slowest.time)} (${slowest.text}: ${slowest.total})`,
    `under ${LIMIT} ms`,
    slowest.time < LIMIT,
  );
}

/** Bytes in use once the garbage is gone. */
function settledBytes(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function open(dir: string): Promise<Host> {
  const workers = threadWorkers(new URL('../../electron/workers/main.ts', import.meta.url));
  const started = await startHost({ workspace: dir, actor: 'bench', version: '0', workers });
  if (!started.ok) throw new Error(started.error.code);
  return started.value;
}

async function fill(dir: string): Promise<void> {
  await createWorkspace(dir, { name: '测量' });
  const host = await open(dir);
  const { committeeId } = await committeeOf(host, ['甲']);
  const { id: projectId } = await host.client.project.create(plainProject(committeeId));
  const { id: draftId } = await host.client.draft.create({ projectId, name: '稿', basedOn: '' });
  await host.client.draft.freeze({ id: draftId, mark: '征求意见稿', on: '2026-03-01' });
  const english = Object.values(app).filter((text) => text.length > 30);
  const chinese = ownParagraphs();
  const comments = Array.from({ length: RECORDS }, (_, index) => comment(index, chinese, english));
  await roundOf(host, { projectId, draftId }, comments);
  await host.close();
}

function comment(index: number, chinese: readonly string[], english: readonly string[]): Comment {
  // A spread that repeats after a long time only.
  const at = (index * 7919) % 100_003;
  const pool = at % 10 === 0 ? english : chinese;
  const text = (by: number, length: number) => pool[(at * by) % pool.length]?.slice(at % 7).slice(0, length) ?? '';
  const decision = at % 3 === 0 ? null : (DECISIONS[at % 4] ?? null);
  return makeComment({
    id: `c${index}`,
    no: index + 1,
    organisation: `第${at % 300}号标准化研究院`,
    person: `代表${at % 40}`,
    clauseRaw: `${4 + (at % 6)}.${1 + (at % 9)}`,
    original: text(3, 30),
    comment: text(1, 110),
    proposal: at % 4 === 0 ? '' : text(5, 60),
    reason: text(11, 30),
    receivedOn: `2026-03-${String(1 + (at % 28)).padStart(2, '0')}`,
    disposition: decision && {
      decision,
      reason: '按标准起草规则处理。',
      meetingId: '',
      by: 'bench',
      at: '2026-04-02T08:00:00Z',
    },
  });
}

if (process.argv[1] === self && process.argv[2] === FILL) await fill(process.argv[3] ?? '');
else if (process.argv[1] === self) {
  const folder = await mkdtemp(join(tmpdir(), 'zs-search-'));
  try {
    await benchSearch(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
