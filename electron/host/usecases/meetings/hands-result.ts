import { type HostContext, load } from '#host/host-context.ts';
import type { Ballot } from '#shared/domain/ballot.ts';
import type { Meeting, Resolution } from '#shared/domain/meeting.ts';
import { recusedFrom } from '#shared/domain/meeting-quorum.ts';
import { positionsOf } from '#shared/domain/voting-rule.ts';
import { ballotTally } from '../ballots/index.ts';

/** The result of a show of hands (举手表决) under the committee's voting rule, explained; null without hands. */
export async function handsResult(ctx: HostContext, meeting: Meeting, resolution: Resolution) {
  const { hands, agendaItemId } = resolution;
  if (hands === null) return null;
  const { data: committee } = await load(ctx, 'committee', meeting.committeeId);
  // A rule with other positions than for and against cannot be voted on by hands.
  if (!positionsOf(ctx.rules.votingRule(committee.votingRuleId)).includes('approve')) return null;
  return ballotTally(ctx, ballotOfHands(meeting, agendaItemId, hands, committee.votingRuleId));
}

/**
 * Hands as a ballot among those entitled at the item, so that the rule judges both alike. Which member raised which hand is not known
 * and makes no difference to any rule.
 */
function ballotOfHands(
  meeting: Meeting,
  itemId: string,
  hands: NonNullable<Resolution['hands']>,
  ruleId: string,
): Ballot {
  const recused = recusedFrom(meeting.declarations, itemId);
  const voters = meeting.attendance.filter(({ voting, personId }) => voting && !recused.has(personId));
  const choices = [
    ...Array.from({ length: hands.favour }, () => 'approve' as const),
    ...Array.from({ length: hands.against }, () => 'disapprove' as const),
    ...Array.from({ length: hands.abstain }, () => 'abstain' as const),
  ];
  const day = meeting.heldOn || meeting.date;
  const moment = { recordedAt: '', recordedBy: '', receivedOn: day };
  return {
    ...{ projectId: '-', draftId: '', title: '', mode: 'meeting', meetingId: '', secret: false, ruleId },
    ...{ opensOn: day, closesOn: day, status: 'closed', closedOn: day },
    ...{ extensions: [], corrections: [], withdrawal: null, reminders: [], acceptances: [], numbers: [] },
    ...{ handedIn: [], box: [] },
    electorate: voters.map(({ personId, name, organisation, role }) => ({
      ...{ personId, name, organisation, role },
      ...{ standing: 'voting' as const, fromDrafters: false, note: '' },
    })),
    votes: voters.flatMap(({ personId }, index) => {
      const choice = choices[index];
      if (choice === undefined) return [];
      // A raised hand against something has its reason in the minutes.
      const said = {
        comment: '-',
        expert: '',
        note: '',
        source: 'meeting' as const,
        file: '',
        blob: '',
        afterClosing: false,
      };
      return [{ id: String(index), personId, choice, ...said, ...moment }];
    }),
  };
}
