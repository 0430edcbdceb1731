import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callHere, cliHere, jsonHere } from '#tests/builders/cli-here.ts';

export type SamplePlace = { readonly workspace: string; readonly id: Readonly<Record<string, string>> };

/** The sample workspace, and beside what it holds an open draft and an open ballot, so that every state can be looked at. */
export async function samplePlace(): Promise<SamplePlace> {
  const workspace = join(await mkdtemp(join(tmpdir(), 'zs-a11y-')), 'workspace');
  const made = await cliHere('init', workspace, '--sample');
  if (made.code !== 0) throw new Error(made.err);
  const listed = await jsonHere<{ kind: string; id: string; title: string }[]>('list', workspace);
  const first = (kind: string, title?: string) => {
    const found = listed.find((entry) => entry.kind === kind && (title === undefined || entry.title === title));
    if (!found) throw new Error(`the sample workspace has no ${kind} ${title ?? ''}`);
    return found.id;
  };
  const meetings = await callHere<{ id: string; status: string }[]>(workspace, 'meeting.list', {});
  const meeting = (status: string) => meetings.find((entry) => entry.status === status)?.id ?? '';
  const project = first('project', '油茶栽培技术规程');
  const frozen = first('draft', '送审稿');
  const draft = await callHere(workspace, 'draft.create', { projectId: project, name: '报批稿', basedOn: frozen });
  const ballot = await callHere(workspace, 'ballot.open', {
    projectId: project,
    draftId: frozen,
    title: '送审稿再次表决',
    mode: 'letter',
    ruleId: 'cn-tc-2017',
    opensOn: '2026-01-05',
    closesOn: '2099-01-05',
  });
  const { rule } = await callHere<{ rule: { id: string } }>(workspace, 'rules.votingRule', { id: 'cn-tc-2017' });
  const own = await callHere<{ versionId: string }>(workspace, 'rules.saveVotingRule', {
    ...{ recordId: '', committeeId: first('committee'), basedOn: rule.id, note: '章程第十二条', rule },
  });
  const people = await callHere<{ id: string }[]>(workspace, 'people.list', {});
  const person = people[0]?.id ?? '';
  const { rows } = await callHere<{ rows: { id: string }[] }>(workspace, 'document.list', {});
  return {
    workspace,
    id: {
      committee: first('committee'),
      project,
      start: first('project', '笋用毛竹林　丰产培育技术规范'),
      frozen,
      draft: draft.id,
      round: first('round'),
      ballot: ballot.id,
      closedBallot: first('ballot'),
      planned: meeting('planned'),
      rule: own.versionId,
      document: rows[0]?.id ?? '',
      person,
      held: meeting('held') || meeting('minutes-approved'),
    },
  };
}
