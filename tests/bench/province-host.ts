import { inlineWorkers, runTask, startHost } from '#host/index.ts';
import { id, PROVINCE } from './province-names.ts';

/** One figure: what was asked, and the milliseconds of the first and of a later answer. */
export type ProvinceFigure = {
  readonly what: string;
  readonly kind: 'home' | 'list' | 'other';
  readonly first: number;
  readonly again: number;
};
export type ProvinceFigures = {
  readonly open: number;
  readonly figures: readonly ProvinceFigure[];
  readonly save: number;
  readonly homeAfterSave: number;
  readonly listAfterSave: number;
  readonly megabytes: number;
};

/** `province-host.ts DIR`: a host of its own on the provincial workspace; prints `ProvinceFigures` as JSON. */
const [dir = ''] = process.argv.slice(2);
const started = performance.now();
const host = await startHost({
  workspace: dir,
  actor: 'bench',
  version: '0',
  workers: inlineWorkers(runTask),
  readAhead: true,
});
if (!host.ok) throw new Error(host.error.code);
const { client } = host.value;
await client.workspace.info();
const open = performance.now() - started;

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};
const figures: ProvinceFigure[] = [];
const ask = async (
  what: string,
  work: () => Promise<unknown>,
  kind: ProvinceFigure['kind'] = 'list',
): Promise<void> => {
  const first = await timed(work);
  const later = [await timed(work), await timed(work), await timed(work)].sort((a, b) => a - b);
  figures.push({ what, kind, first, again: later[1] as number });
};

await ask('workspace.home', () => client.workspace.home(), 'home');
await ask('committee.list', () => client.committee.list());
await ask('committee.get', () => client.committee.get({ id: 'c00007' }));
await ask('committee.records', () => client.committee.records({ id: 'c00007' }));
await ask('people.list', () => client.people.list());
await ask('people.organisations', () => client.people.organisations());
await ask('project.list', () => client.project.list({}));
await ask('project.list of a committee', () => client.project.list({ committeeId: 'c00007' }));
await ask('project.get', () => client.project.get({ id: 'j00007' }));
await ask('meeting.list', () => client.meeting.list({}));
await ask('meeting.get', () => client.meeting.get({ id: 's00007' }));
await ask('document.list', () => client.document.list({}));
await ask('document.list of words', () => client.document.list({ text: '油茶' }));
await ask('document.list of a committee', () => client.document.list({ committeeId: 'c00007' }));
await ask('document.files', () => client.document.files({ committeeId: 'c00007' }));
await ask('ballot.get', () => client.ballot.get({ id: 'b00007' }));
await ask('round.get of 2,000 comments', () => client.round.get({ id: 'r00007' }));
await ask('draft.open', () => client.draft.open({ id: 'd00007-1' }));
const everyRound = async () => {
  for (let i = 0; i < PROVINCE.rounds; i++) await client.round.get({ id: id('r', i) });
};
await ask('round.get of all rounds', everyRound, 'other');
await ask('workspace.search', () => client.workspace.search({ text: '油茶', limit: 30 }));

const save = await timed(() => client.project.update({ id: 'j00007', changes: { titleMain: '改名后的标准' } }));
const homeAfterSave = await timed(() => client.workspace.home());
const listAfterSave = await timed(() => client.project.list({}));
const megabytes = process.memoryUsage().rss / 1024 / 1024;
const answer: ProvinceFigures = { open, figures, save, homeAfterSave, listAfterSave, megabytes };
console.log(JSON.stringify(answer));
await host.value.close();
