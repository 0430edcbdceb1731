import type { Ballot } from '#shared/domain/ballot.ts';

type Older = {
  readonly electorate: readonly Omit<Ballot['electorate'][number], 'standing' | 'fromDrafters' | 'note'>[];
  readonly votes: readonly Omit<Ballot['votes'][number], 'expert'>[];
};

/** 1: a ballot that could be opened and closed only. */
export const ballotMigrations = {
  1: (data: unknown) => {
    const { electorate, votes, ...ballot } = data as Older;
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
};
