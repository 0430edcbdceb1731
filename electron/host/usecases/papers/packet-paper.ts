import type { PacketInput } from '#host/exporters/packet/index.ts';
import { type HostContext, load } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import type { AskedPaper } from '#shared/contract/index.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import { positionsOf } from '#shared/domain/voting-rule.ts';
import type { BuiltPaper } from './built-paper.ts';
import { nameOfStandard, reviewCopy } from './standard-paper.ts';

type Asked = Extract<AskedPaper, { kind: 'packet' }>;

/** A review packet (审阅包): the text of a draft to be read, commented on and voted on in a browser. */
export async function packetPaper(ctx: HostContext, asked: Asked): Promise<BuiltPaper> {
  const { data } = await load(ctx, 'draft', asked.draftId);
  const { version } = await ctx.sessions.open(asked.draftId);
  const project = await load(ctx, 'project', data.projectId);
  const committee = await load(ctx, 'committee', project.data.committeeId);
  const publication = await reviewCopy(ctx, asked.draftId, {
    kind: 'review',
    lineNumbers: false,
    wideMargin: false,
    watermark: '',
    patentAppeal: true,
    date: '',
  });
  const { name, contactPerson, contactPhone, contactEmail } = committee.data;
  const packet: Omit<PacketInput, 'publication'> = {
    draft: { id: asked.draftId, version, name: data.name },
    standard: { number: data.cover.number, title: fullTitle(data.cover) },
    committee: { name, contact: contactPerson, phone: contactPhone, email: contactEmail },
    ...(await forRound(ctx, asked)),
    ...(await forBallot(ctx, asked)),
  };
  const whom = packet.addressee?.name || packet.addressee?.organisation;
  return {
    publication,
    packet,
    name: [nameOfStandard(data.cover), '审阅包', whom].filter((part) => part).join(' '),
    projectId: data.projectId,
    kind: null,
  };
}

type Parts = Pick<PacketInput, 'round' | 'ballot' | 'addressee'>;

async function forRound(ctx: HostContext, { roundId, draftId, addressee }: Asked): Promise<Parts> {
  const whom = addressee === '' ? {} : { addressee: { id: addressee, organisation: addressee, name: '' } };
  if (roundId === '') return whom;
  const { data } = await load(ctx, 'round', roundId);
  if (data.draftId !== draftId) throw new RefusalError('packet-other-draft', { name: data.name });
  return { ...whom, round: { id: roundId, name: data.name, closesOn: data.closesOn } };
}

async function forBallot(ctx: HostContext, { ballotId, draftId, addressee }: Asked): Promise<Parts> {
  if (ballotId === '') return {};
  const { data } = await load(ctx, 'ballot', ballotId);
  if (data.draftId !== draftId) throw new RefusalError('packet-other-draft', { name: data.title });
  // The answer of a packet bears a name.
  if (data.secret) throw new RefusalError('ballot-secret');
  const choices = positionsOf(ctx.rules.votingRule(data.ruleId));
  const voter = data.electorate.find(({ personId }) => personId === addressee);
  return {
    ballot: { id: ballotId, title: data.title, choices, closesOn: data.closesOn },
    ...(voter ? { addressee: { id: voter.personId, organisation: voter.organisation, name: voter.name } } : {}),
  };
}
