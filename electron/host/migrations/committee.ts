import type { Committee } from '#shared/domain/committee.ts';

type Older = Omit<Committee, 'charter' | 'members'> & {
  readonly members: readonly Omit<Committee['members'][number], 'substituteId'>[];
};

/** 1: a committee that said nothing of its charter and knew no substitutes. */
export const committeeMigrations = {
  1: (data: unknown) => {
    const { members, ...committee } = data as Older;
    return {
      ...committee,
      members: members.map((member) => ({ ...member, substituteId: '' })),
      charter: { proxies: false, substitutes: false, absentLetters: false, remoteMeetings: false },
    };
  },
};
