import type { TemplateData } from '#shared/publishing/index.ts';

/** Figures of a group with all comments. */
function inAll(name: string) {
  return {
    name,
    comments: '32',
    accepted: '21',
    partly: '0',
    rejected: '11',
    noted: '0',
    withdrawn: '0',
    undecided: '0',
    bar: 'accepted 656 rejected 344',
  };
}

/** Examples for papers in English, in place of the Chinese ones of the same name. */
export const englishExamples: TemplateData = {
  texts: {
    committee: 'Qinghe Technical Committee for Agricultural Standards',
    issuer: 'Secretariat of the Qinghe Technical Committee for Agricultural Standards',
    committeeContact: 'Lin Yiwei',
    committeeAddress: '8 Nanling Road, Qinghe',
    today: '2026-03-01',
    title: 'Code of practice for tea picking',
    standard: 'Code of practice for tea picking',
    kind: 'Municipal standard',
    level: 'Municipal standard',
    work: 'Revision',
    draft: 'Draft for review',
    addressee: 'Yunling Tea Co., Ltd.',
    opensOn: '2026-02-01',
    closesOn: '2026-02-28',
    closedOn: '2026-03-01',
    mode: 'By correspondence',
    rule: 'National technical committee',
    outcome: 'APPROVED',
    voter: 'Chen Siqi',
    voterOrganisation: 'Yunling Tea Co., Ltd.',
    voterRole: 'Member',
    meeting: 'First plenary meeting 2026',
    meetingDate: '2026-03-15',
    meetingTime: '2026-03-15 09:00—17:00',
    place: 'Qinghe',
    host: 'Lin Yiwei',
    recorder: 'Zhou Mingyuan',
    subject: 'Code of practice for tea picking',
  },
  rows: {
    conditions: [
      {
        measure: 'Votes cast',
        count: '24',
        base: 'members entitled to vote',
        total: '29',
        bound: 'at least',
        numerator: '3',
        denominator: '4',
        left: '96',
        right: '87',
        sign: '>',
        percent: '82.7',
        required: '75.0',
        verdict: 'fulfilled',
      },
    ],
    electorate: [
      { name: 'Lin Yiwei', organisation: 'Qinghe Tea Institute', role: 'Chair', choice: 'Approval', comment: '' },
      {
        name: 'Chen Siqi',
        organisation: 'Yunling Tea Co., Ltd.',
        role: 'Member',
        choice: 'Approval with comments',
        comment: 'The time in 4.2 should be longer.',
      },
    ],
    remarks: [
      {
        name: 'Chen Siqi',
        organisation: 'Yunling Tea Co., Ltd.',
        choice: 'Approval with comments',
        comment: 'The time in 4.2 should be longer.',
      },
    ],
    replies: [
      {
        no: '1',
        clause: '4.2',
        original: '',
        comment: '“Promptly” cannot be verified.',
        proposal: 'Within 4 h of picking.',
        decision: 'Accepted',
        reason: '',
      },
      {
        no: '2',
        clause: 'Annex A',
        original: '',
        comment: 'The figure repeats the text.',
        proposal: 'Delete the figure.',
        decision: 'Not accepted',
        reason: 'The figure shows the leaf.',
      },
    ],
    statDecisions: [
      { name: 'Accepted', comments: '21', percent: '65.6%', bar: 'accepted 656', key: 'accepted' },
      { name: 'Not accepted', comments: '11', percent: '34.4%', bar: 'rejected 344', key: 'rejected' },
    ],
    statClauses: [inAll('4\u3000Picking'), inAll('Total')],
    statTypes: [inAll('te'), inAll('Total')],
    statOrganisations: [inAll('CN'), inAll('Total')],
    statDays: [{ day: '2026-02-20', answers: '9', comments: '32', bar: 'answer 1000' }],
    resolutions: [
      {
        number: 'P-2026-01',
        text: 'having considered the comments, resolves to submit the draft for approval.',
        conclusion: 'Carried',
        title: 'Code of practice for tea picking',
      },
      { number: 'P-2026-02', text: 'approves its programme of work for 2026.', conclusion: 'Carried', title: '' },
    ],
  },
};
