import type { Host } from '#host/index.ts';
import type { PlainDate } from '#shared/base/index.ts';
import type { Decision } from '#shared/domain/disposition.ts';
import { recipientNamed } from '#shared/domain/round.ts';
import comments from '../../../resources/sample/comments.json' with { type: 'json' };
import { upload } from '../files.ts';

/** Day at an offset from today, and setting the host's clock to one. */
export type Day = (offset: number) => PlainDate;
/** Sets the clock of the host to that day. */
export type GoTo = (offset: number) => void;

type CommentRow = readonly [number, string, string, string, string, string, Decision | null, string];
const CSV_COLUMNS = ['序号', '章条编号', '原文', '意见内容', '修改建议', '理由'] as const;

/** A round from sending to the decisions; answers come as CSV files. Answers its id. */
export async function makeRound(host: Host, projectId: string, draftId: string, day: Day, goTo: GoTo): Promise<string> {
  const { client } = host;
  const { id } = await client.round.create({
    projectId,
    draftId,
    name: '公开征求意见',
    opensOn: day(-74),
    closesOn: day(-40),
    audience: 'public',
    recipients: [...comments.organisations, ...comments.noComment, ...comments.silent].map(recipientNamed),
  });
  const rows = comments.rows as unknown as readonly CommentRow[];
  const files = [];
  for (const [index, organisation] of comments.organisations.entries()) {
    const own = rows.filter((row) => row[0] === index);
    files.push(await upload(host, { name: `${organisation}.csv`, bytes: commentForm(organisation, own) }));
  }
  for (const organisation of comments.noComment)
    files.push(await upload(host, { name: `${organisation}.csv`, bytes: commentForm(organisation, []) }));
  await sendOut(host, id, day, goTo);
  // Answers come as they do: a few soon, most of them towards the end.
  const batches = [
    [-66, 2],
    [-59, 5],
    [-52, 8],
    [-45, files.length],
  ] as const;
  let from = 0;
  for (const [on, to] of batches) {
    goTo(on);
    await client.round.import({ id, files: files.slice(from, to) });
    from = to;
  }
  await remindSilent(host, id, day);
  goTo(-40);
  await client.round.close({ id, on: day(-40), reason: '' });
  goTo(-32);
  const { items } = await client.round.comments({ id, filter: {}, limit: 2000 });
  const groups = new Map<string, string[]>();
  for (const [organisation, , , comment, , , decision, reason] of rows) {
    const found = items.find(
      (item) => item.comment === comment && item.organisation === comments.organisations[organisation],
    );
    if (found && decision !== null)
      groups.set(`${decision}\n${reason}`, [...(groups.get(`${decision}\n${reason}`) ?? []), found.id]);
  }
  for (const [key, commentIds] of groups) {
    const [decision, reason] = key.split('\n') as [Decision, string];
    await client.round.decide({ roundId: id, commentIds, decision, reason });
  }
  return id;
}

/** The draft goes to everybody by mail, to the two that want paper by post. */
async function sendOut({ client }: Host, id: string, day: Day, goTo: GoTo): Promise<void> {
  const { recipients } = (await client.round.get({ id })).round;
  const ids = recipients.map((recipient) => recipient.id);
  goTo(-73);
  await client.round.markSent({ id, recipientIds: ids.slice(2), channel: 'email', on: day(-73) });
  await client.round.markSent({ id, recipientIds: ids.slice(0, 2), channel: 'post', on: day(-73) });
}

async function remindSilent({ client }: Host, id: string, day: Day): Promise<void> {
  const { recipients } = (await client.round.get({ id })).round;
  const silent = recipients.filter(({ organisation }) => comments.silent.includes(organisation));
  await client.round.markReminded({ id, recipientIds: silent.map((recipient) => recipient.id), on: day(-45) });
}

/** A comment form as a member would send it: CSV in UTF-8, the organisation above the table. */
function commentForm(organisation: string, rows: readonly CommentRow[]): Uint8Array {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = [
    ['标准名称：油茶栽培技术规程'],
    [`单位：${organisation}`],
    ...(rows.length === 0 ? [['☑ 无意见']] : []),
    [...CSV_COLUMNS],
    ...rows.map((row, index) => [String(index + 1), row[1], row[2], row[3], row[4], row[5]]),
  ];
  return new TextEncoder().encode(`\uFEFF${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`);
}
