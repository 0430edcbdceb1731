import { type Problem, parseOutsideJson, type Result, refuse } from '#shared/base/index.ts';
import type { Position } from '#shared/domain/ballot.ts';
import { normaliseClause } from '#shared/domain/clause-label.ts';
import { type PacketAnswer, type PacketCommentType, packetAnswerSchema } from '#shared/domain/packet-answer.ts';
import type { FormRow } from './form-file.ts';
import type { FormContent } from './read-form.ts';

const MOST_BYTES = 20 * 1024 * 1024;
/** Within the first lines of every answer file. */
const HEAD_BYTES = 4096;

/** True for an answer file of a review packet (审阅包), by what it holds; a file only called so is one too, and then says what is wrong. */
export function isPacketAnswer(bytes: Uint8Array, fileName: string): boolean {
  const head = decode(bytes.subarray(0, HEAD_BYTES)).trimStart();
  return (
    /\.zsanswer(?:\s*\(\d+\))?\.json$/i.test(fileName) || (head.startsWith('{') && head.includes('"zhunsheng-answer"'))
  );
}

/** The answer in a file, checked. Refusals: `answer-too-large`, `answer-broken`, `answer-version`, `answer-invalid`. */
export function readPacketAnswer(bytes: Uint8Array): Result<PacketAnswer> {
  if (bytes.length === 0) return refuse('file-empty');
  if (bytes.length > MOST_BYTES) return refuse('answer-too-large', { limit: MOST_BYTES / 1024 / 1024 });
  let data: unknown;
  try {
    data = parseOutsideJson(decode(bytes));
  } catch {
    return refuse('answer-broken');
  }
  const { format, version } = (data ?? {}) as { readonly format?: unknown; readonly version?: unknown };
  if (format !== 'zhunsheng-answer') return refuse('answer-broken');
  if (version !== 1)
    return typeof version === 'number' ? refuse('answer-version', { version }) : refuse('answer-broken');
  const read = packetAnswerSchema.safeParse(data);
  if (read.success) return { ok: true, value: read.data };
  return refuse('answer-invalid', { where: read.error.issues[0]?.path.join('.') ?? '' });
}

/** An editor may have put a mark before it, or saved it as UTF-16. */
function decode(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  return new TextDecoder(utf16 ?? 'utf-8').decode(bytes);
}

/** The answer as the rows of a comment form; each row knows its block. Problem `form-empty`, `form-no-organisation`. */
export function formOfAnswer(answer: PacketAnswer): FormContent {
  const { packet, respondent, comments, vote } = answer;
  const problems: Problem[] = [];
  if (comments.length === 0 && !answer.noComment && vote === null)
    problems.push({ code: 'form-empty', severity: 'warning' });
  if (respondent.organisation.trim() === '') problems.push({ code: 'form-no-organisation', severity: 'warning' });
  return {
    kind: 'answer',
    standardTitle: packet.title || null,
    organisation: respondent.organisation || null,
    person: respondent.name || null,
    phone: respondent.phone || null,
    email: respondent.email || null,
    date: respondent.date || null,
    noComment: answer.noComment && comments.length === 0,
    patentStatement: answer.patents || null,
    rows: comments.map((comment, index) => rowOf(comment, index + 1, answer)),
    problems,
    answer,
  };
}

/** What the packet calls a place that has no number, as people write it in forms. */
const NAMELESS = { whole: '全文', title: '标准名称' } as const;

const TYPES: Readonly<Record<'zh' | 'en', Readonly<Record<PacketCommentType, string>>>> = {
  zh: { general: '一般', technical: '技术', editorial: '编辑' },
  en: { general: 'ge', technical: 'te', editorial: 'ed' },
};

function rowOf(
  comment: PacketAnswer['comments'][number],
  number: number,
  { packet, respondent }: PacketAnswer,
): FormRow {
  const clause = comment.block === '' ? NAMELESS.whole : comment.number || NAMELESS.title;
  const place = `第${number}条意见`;
  return {
    no: String(number),
    organisation: respondent.organisation || null,
    person: respondent.name || null,
    clauseRaw: `${clause} ${comment.target}`.trim(),
    clause: normaliseClause(clause)?.clause ?? null,
    target: comment.target || null,
    type: TYPES[packet.language.startsWith('zh') ? 'zh' : 'en'][comment.type],
    original: comment.quote || null,
    comment: comment.comment || null,
    proposal: comment.proposal || null,
    reason: comment.reason || null,
    date: respondent.date || null,
    line: null,
    source: { place, table: null, sheet: null, row: number, parts: [place] },
    observations: null,
    remark: null,
    blockId: comment.block,
  };
}

/** Vote in an answer, for the import into its ballot; null when there is none. */
export type AnswerVote = {
  readonly ballot: string;
  /** Id of the voter, or name of the organisation, that the packet was made out to; may be empty. */
  readonly addressee: string;
  readonly name: string;
  readonly organisation: string;
  readonly choice: Position;
  readonly comment: string;
  /** Day written beside the signature; may be empty. */
  readonly date: string;
};

export function answerVote({ packet, respondent, vote }: PacketAnswer): AnswerVote | null {
  if (vote === null) return null;
  const { name, organisation, date } = respondent;
  return { ballot: packet.ballot, addressee: packet.addressee, name, organisation, date, ...vote };
}

/**
 * What keeps an answer from being imported into a round or ballot: it belongs to another draft (`answer-other-draft`, error), or to another
 * round or ballot on the same draft (`answer-other-round`, `answer-other-ballot`, warnings). A packet made without a round goes into any.
 */
export function answerProblems(
  { packet }: PacketAnswer,
  expected: { readonly draft: string; readonly round?: string; readonly ballot?: string },
): readonly Problem[] {
  const params = { draft: packet.draftName, standard: packet.standard };
  if (packet.draft !== expected.draft) return [{ code: 'answer-other-draft', severity: 'error', params }];
  const problems: Problem[] = [];
  if (expected.round && packet.round !== '' && packet.round !== expected.round)
    problems.push({ code: 'answer-other-round', severity: 'warning', params });
  if (expected.ballot && packet.ballot !== '' && packet.ballot !== expected.ballot)
    problems.push({ code: 'answer-other-ballot', severity: 'warning', params });
  return problems;
}
