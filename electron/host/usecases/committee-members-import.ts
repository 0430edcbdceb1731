import { commit, type HostContext, load } from '#host/host-context.ts';
import { RefusalError } from '#host/refusal-error.ts';
import type { HostRegistry } from '#host/registry.ts';
import type { ChangeSet } from '#host/storage/index.ts';
import { isPlainDate, squash } from '#shared/base/index.ts';
import type { MemberImportLine } from '#shared/contract/index.ts';
import type { Membership, Side } from '#shared/domain/committee.ts';
import { planMembers } from './plan-members.ts';
import { readStoredFiles } from './stored-files.ts';

type FileRef = { readonly blob: string; readonly name: string };

/** What a member list says and what would become of each line; nothing is stored. */
export async function previewMembers(ctx: HostContext, committeeId: string, file: FileRef) {
  const { planned, problems } = await readPlan(ctx, committeeId, file, '');
  return {
    lines: planned.map(({ line, personId, organisationId, seated, usable, doubtful, problems }): MemberImportLine => {
      const { key, row, name, organisation, role, side, title, phone, email, from, to } = line;
      return {
        ...{ key, row, name, organisation, role: role || 'member', side, title, phone, email, from, to },
        person: personId === '' ? 'new' : 'known',
        organisationState: organisation === '' ? 'none' : organisationId === '' ? 'new' : 'known',
        ...{ seated, usable, doubtful, problems: [...problems] },
      };
    }),
    problems: [...problems],
  };
}

type MemberImport = {
  readonly committeeId: string;
  readonly file: FileRef;
  readonly lines: readonly string[];
  readonly side: Side;
  readonly from: string;
};

/**
 * Takes lines of a member list into the committee in one change: seats, and the people and organisations that are new. What is
 * registered of people who are known stays as it is. Refuses `member-import-nothing` when all are members already.
 */
export async function importMembers(ctx: HostContext, input: MemberImport) {
  if (!isPlainDate(input.from)) throw new RefusalError('date-invalid', { text: input.from });
  const { committee, planned } = await readPlan(ctx, input.committeeId, input.file, input.from);
  const wanted = new Set(input.lines);
  const taken = planned.filter((one) => one.usable && wanted.has(one.line.key));
  if (taken.length === 0) throw new RefusalError('member-import-nothing');

  const puts: NonNullable<ChangeSet<HostRegistry>['puts']>[number][] = [];
  const organisations = new Map<string, string>();
  const people = new Map<string, string>();
  const members: Membership[] = [...committee.data.members];
  for (const { line, personKey, ...known } of taken) {
    const house = squash(line.organisation);
    let organisationId = known.organisationId || (organisations.get(house) ?? '');
    if (organisationId === '' && house !== '') {
      organisationId = ctx.newId();
      organisations.set(house, organisationId);
      const data = { name: line.organisation, shortName: '', kind: 'other' as const, address: '', phone: '' };
      puts.push({ kind: 'organisation', id: organisationId, data, expectedRev: 0 });
    }
    let personId = known.personId || (people.get(personKey) ?? '');
    if (personId === '') {
      personId = ctx.newId();
      people.set(personKey, personId);
      const { name, title, position, phone, email } = line;
      const data = { name, organisationId, title, position, phone, email, note: '' };
      puts.push({ kind: 'person', id: personId, data, expectedRev: 0 });
    }
    members.push({
      id: ctx.newId(),
      personId,
      organisationId,
      substituteId: '',
      role: line.role || 'member',
      side: line.side || input.side,
      from: line.from || input.from,
      to: line.to,
    });
  }
  const data = { ...committee.data, members };
  puts.push({ kind: 'committee', id: input.committeeId, data, expectedRev: committee.rev });
  const receipt = await commit(ctx, 'committee.import-members', input.committeeId, { puts });
  return { ...receipt, added: taken.length, people: people.size, organisations: organisations.size };
}

async function readPlan(ctx: HostContext, committeeId: string, file: FileRef, from: string) {
  const committee = await load(ctx, 'committee', committeeId);
  const [list] = await ctx.workers.run('read-members', { files: await readStoredFiles(ctx, [file]) });
  const { lines, problems } = list ?? { lines: [], problems: [] };
  const people = await ctx.store.list('person');
  const organisations = await ctx.store.list('organisation');
  const defaults = { from: from || committee.data.termFrom || ctx.today() };
  const known = { people, organisations, members: committee.data.members };
  return { committee, problems, planned: planMembers(lines, known, defaults) };
}
