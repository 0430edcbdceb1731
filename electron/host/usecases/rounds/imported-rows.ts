import type { HostContext } from '#host/host-context.ts';
import { type FormRow, singleComments } from '#host/importers/forms/index.ts';
import { lookAlikes, type Problem } from '#shared/base/index.ts';
import type { Comment, Recipient } from '#shared/domain/round.ts';
import type { HeldForm } from '../held-files.ts';

/** A comment out of a file before it has its place in the draft, with the words by which that is looked for. */
export type ImportedRow = Pick<
  Comment,
  'organisation' | 'person' | 'clauseRaw' | 'clause' | 'type' | 'original' | 'comment' | 'proposal' | 'reason'
> & { readonly row: FormRow; readonly target: string };

/**
 * Whose answer each file is where its rows do not say: what a person said, its head, the recipient whose address the letter came from, the
 * one organisation that other files of the same letter or folder name. Empty = nobody knows.
 */
export function organisationsOf(
  files: readonly HeldForm[],
  recipients: readonly Recipient[],
): (held: HeldForm) => string {
  const byAddress = new Map<string, Set<string>>();
  for (const { email, organisation } of recipients) put(byAddress, email.toLowerCase(), organisation);
  const beside = new Map<string, Set<string>>();
  for (const { name, within, form } of files)
    if (within !== '' && form.organisation) put(beside, folderOf(name), form.organisation);
  return ({ name, within, organisation, form }) =>
    organisation ||
    form.organisation ||
    only(form.email ? byAddress.get(form.email.toLowerCase()) : undefined) ||
    only(within === '' ? undefined : beside.get(folderOf(name)));
}

function put(sets: Map<string, Set<string>>, key: string, value: string): void {
  sets.set(key, (sets.get(key) ?? new Set()).add(value));
}

function only(values: ReadonlySet<string> | undefined): string {
  const [first = '', ...more] = values ?? [];
  return more.length === 0 ? first : '';
}

function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/'));
}

/** The comments of a form: each row, or each of the numbered comments in one. */
export function importedRows(held: HeldForm, organisation: string): readonly ImportedRow[] {
  const { form } = held;
  return form.rows.flatMap((row) =>
    singleComments(row).map((single) => ({
      row,
      organisation: row.organisation ?? organisation,
      person: row.person ?? form.person ?? '',
      clauseRaw: row.clauseRaw ?? '',
      clause: single.clause ?? '',
      target: single.clause === row.clause ? (row.target ?? '') : '',
      type: row.type ?? '',
      original: row.original ?? '',
      comment: single.comment ?? '',
      proposal: single.proposal ?? '',
      reason: single.reason ?? '',
    })),
  );
}

/** Says which of those who sent something can be taken for one whom the round or the workspace knows, without being it. */
export async function senderDoubts(
  ctx: HostContext,
  recipients: readonly Recipient[],
): Promise<(senders: Iterable<string>) => readonly Problem[]> {
  const known = (await ctx.store.list('organisation')).map(({ data }) => data.name);
  const alike = lookAlikes([...recipients.map(({ organisation }) => organisation), ...known]);
  return (senders) =>
    [...new Set(senders)].flatMap((organisation): Problem[] => {
      const name = alike(organisation);
      return name === ''
        ? []
        : [{ code: 'organisation-looks-alike', severity: 'warning', params: { organisation, name } }];
    });
}

type Said = Pick<Comment, 'organisation' | 'clause' | 'original' | 'comment' | 'proposal' | 'reason'>;

/**
 * Comments that are known, to tell which of a file are word for word the same of the same organisation (重复意见). Nobody can say so of
 * those without an organisation, and a file may say the same twice.
 */
export function repetitions(comments: readonly Said[]): {
  /** Which of these are known; the others are from now on. */
  readonly among: <T extends Said>(rows: readonly T[]) => ReadonlySet<T>;
} {
  const known = new Set(comments.map(keyOf));
  return {
    among: (rows) => {
      const repeated = new Set(rows.filter((row) => row.organisation !== '' && known.has(keyOf(row))));
      for (const row of rows) known.add(keyOf(row));
      return repeated;
    },
  };
}

function keyOf({ organisation, clause, original, comment, proposal, reason }: Said): string {
  return [organisation, clause, original, comment, proposal, reason].join('\u0000');
}
