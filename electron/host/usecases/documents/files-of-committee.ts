import { type HostContext, load } from '#host/host-context.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import { documentLabel } from '#shared/domain/document-register.ts';
import { ballotHeadsOf, documentRegister, draftsOf, projectsOfCommittee, roundHeadsOf } from '../views/index.ts';

type HeldFile = {
  readonly blob: string;
  readonly name: string;
  readonly mime: string;
  readonly origin: 'paper' | 'draft' | 'answer' | 'vote';
  readonly date: string;
  readonly projectId: string;
};

/** Every file that the records of a committee's projects hold, newest first, with its number where it has one. */
export async function filesOfCommittee(ctx: HostContext, committeeId: string) {
  const { data: committee } = await load(ctx, 'committee', committeeId);
  const { byBlob } = await documentRegister(ctx);
  const found: (HeldFile & { readonly project: string })[] = [];
  for (const { id, data } of await projectsOfCommittee(ctx, committeeId)) {
    const project = fullTitle(data);
    const files = [
      ...data.papers.map(
        ({ blob, name, mime, addedAt }): HeldFile => ({
          ...{ blob, name, mime, projectId: id },
          ...{ origin: 'paper', date: addedAt.slice(0, 10) },
        }),
      ),
      ...(await importedDrafts(ctx, id)),
      ...(await answers(ctx, id)),
      ...(await votes(ctx, id)),
    ];
    for (const file of files) if (file.blob !== '') found.push({ ...file, project });
  }
  const once = new Map(found.map((file) => [`${file.blob} ${file.projectId}`, file]));
  return [...once.values()]
    .sort((a, b) => b.date.localeCompare(a.date) || a.name.localeCompare(b.name))
    .map((file) => {
      const document = byBlob.get(file.blob);
      const own = document?.data.committeeId === committeeId ? document : undefined;
      return { ...file, document: own ? { id: own.id, label: documentLabel(committee.code, own.data.number) } : null };
    });
}

async function importedDrafts(ctx: HostContext, projectId: string): Promise<HeldFile[]> {
  return (await draftsOf(ctx, projectId)).map(({ data, updatedAt }) => ({
    ...{ blob: data.sourceBlob, name: data.sourceName || data.name, mime: '', origin: 'draft' as const },
    ...{ date: updatedAt.slice(0, 10), projectId },
  }));
}

async function answers(ctx: HostContext, projectId: string): Promise<HeldFile[]> {
  const rounds = await Promise.all(roundHeadsOf(ctx, projectId).map(({ id }) => load(ctx, 'round', id)));
  return rounds.flatMap(({ data }) =>
    data.responses.map(({ blob, file, receivedOn }) => ({
      ...{ blob, name: file, mime: '', origin: 'answer' as const },
      ...{ date: receivedOn, projectId },
    })),
  );
}

async function votes(ctx: HostContext, projectId: string): Promise<HeldFile[]> {
  const ballots = await Promise.all(ballotHeadsOf(ctx, projectId).map(({ id }) => load(ctx, 'ballot', id)));
  return ballots.flatMap(({ data }) =>
    data.votes.map(({ blob, file, receivedOn }) => ({
      ...{ blob, name: file, mime: '', origin: 'vote' as const },
      ...{ date: receivedOn, projectId },
    })),
  );
}
