import { type Comment, type RoundFigures, roundFigures } from '#shared/domain/round.ts';

type StoredFigures = { readonly figures?: RoundFigures };
type OlderComment = Omit<Comment, 'anchor'>;
type OlderDisposition = { decision: 'accepted' | 'partly' | 'rejected'; reason: string; by: string; at: string };
type UnansweredComment = Omit<Comment, 'disposition' | 'history' | 'source'> & {
  readonly source: { readonly file: string; readonly blob: string; readonly place: string };
  readonly disposition: OlderDisposition | null;
  readonly history: readonly OlderDisposition[];
};

/** Comments of a file that did not yet say why they stand where they stand: by their clause number, as far as is known. */
function anchored(data: unknown): Comment[] {
  const { comments = [] } = data as { readonly comments?: readonly OlderComment[] };
  return comments.map((comment) => {
    const whole = comment.blockId === '' && ['全文', '封面', '目次'].includes(comment.clause);
    const confidence = whole ? 100 : comment.blockId === '' ? 0 : 88;
    const how = confidence === 0 ? 'none' : 'clause';
    return { ...comment, anchor: { how, confidence, range: null, candidates: [] } };
  });
}

/** Comments of a file that knew neither suggestions nor what programs write beside a comment; its history left out the decision in force. */
function withActs(data: unknown): Comment[] {
  const { comments = [] } = data as { readonly comments?: readonly UnansweredComment[] };
  return comments.map(({ history, disposition, source, ...comment }) => {
    const decided = [...history, ...(disposition ? [disposition] : [])];
    return {
      ...comment,
      source: { ...source, page: '' },
      writtenOn: '',
      change: '',
      replies: [],
      line: '',
      remark: '',
      resolved: false,
      suggested: null,
      disposition: disposition && { ...disposition, meetingId: '' },
      history: decided.map((past) => ({ ...past, meetingId: '', act: 'decided', because: '' })),
      applied: [],
    };
  });
}

type OlderRound = { readonly recipients: readonly string[]; readonly responses: readonly object[] };

/** A round that knew its recipients by name only. */
function withRecipients(data: unknown): object {
  const { recipients, responses, ...round } = data as OlderRound;
  return {
    ...round,
    audience: 'directed',
    extensions: [],
    recipients: recipients.map((organisation, index) => ({
      id: `r${index + 1}`,
      organisation,
      person: '',
      email: '',
      channel: 'other',
      sentOn: '',
      remindedOn: [],
    })),
    responses: responses.map((response) => ({ ...response, byHand: '' })),
  };
}

export const roundMigrations = {
  // Its figures are counted when its comments say where they belong.
  1: (data: unknown) => data,
  2: (data: unknown) => {
    const comments = anchored(data);
    return { ...(data as object), comments, figures: (data as StoredFigures).figures ?? roundFigures(comments) };
  },
  3: (data: unknown) => ({ ...withRecipients(data), comments: withActs(data) }),
};

export const commentSetMigrations = {
  1: (data: unknown) => ({ ...(data as object), comments: anchored(data) }),
  2: (data: unknown) => ({ ...(data as object), comments: withActs(data) }),
};
