import type { Ballot } from '#shared/domain/ballot.ts';

type First = {
  readonly electorate: readonly Omit<Ballot['electorate'][number], 'standing' | 'fromDrafters' | 'note'>[];
  readonly votes: readonly Omit<Ballot['votes'][number], 'expert'>[];
};

type Second = { readonly votes: readonly object[] };

/** 1: a ballot that could be opened and closed only. 2: without numbers of secret papers and notes on votes. */
export const ballotMigrations = {
  1: (data: unknown) => {
    const { electorate, votes, ...ballot } = data as First;
    return {
      ...ballot,
      meetingId: '',
      secret: false,
      extensions: [],
      corrections: [],
      withdrawal: null,
      reminders: [],
      electorate: electorate.map((voter) => ({ ...voter, standing: 'voting', fromDrafters: false, note: '' })),
      votes: votes.map((vote) => ({ ...vote, expert: '' })),
      acceptances: [],
      handedIn: [],
      box: [],
    };
  },
  2: (data: unknown) => {
    const { votes, ...ballot } = data as Second;
    return { ...ballot, votes: votes.map((vote) => ({ ...vote, note: '', afterClosing: false })), numbers: [] };
  },
};
