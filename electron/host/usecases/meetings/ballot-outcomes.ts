import { type HostContext, load } from '#host/host-context.ts';
import type { Meeting, Resolution } from '#shared/domain/meeting.ts';
import { ballotTally } from '../ballots/index.ts';

/**
 * A meeting whose resolutions conclude what their ballots decided, as soon as those are closed; withdrawn ones stay so. Approved minutes are
 * as they were approved.
 */
export async function withBallotOutcomes(ctx: HostContext, meeting: Meeting): Promise<Meeting> {
  if (meeting.status === 'minutes-approved') return meeting;
  const resolutions = await Promise.all(meeting.resolutions.map((each) => concludedByBallot(ctx, each)));
  return { ...meeting, resolutions };
}

async function concludedByBallot(ctx: HostContext, resolution: Resolution): Promise<Resolution> {
  const { ballotId, hands, conclusion } = resolution;
  if (ballotId === '' || hands !== null || conclusion === 'withdrawn') return resolution;
  const { data } = await load(ctx, 'ballot', ballotId);
  if (data.status !== 'closed') return resolution;
  return { ...resolution, conclusion: ballotTally(ctx, data).outcome === 'passed' ? 'passed' : 'failed' };
}
