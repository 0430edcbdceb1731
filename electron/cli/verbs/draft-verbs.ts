import { translate } from '#shared/i18n/index.ts';
import { readNamed, upload } from '../files.ts';
import { writePaper } from '../paper.ts';
import { oneOf, option, type Verb } from '../verb.ts';
import { problemLine, withHost } from '../with-host.ts';

export const importDraft: Verb = {
  name: 'import-draft',
  usage: 'DIR --project ID FILE.docx',
  options: { project: { type: 'string' } },
  positionals: { least: 2, most: 2 },
  async run(call) {
    const [dir, path] = call.positionals as [string, string];
    const projectId = option(call, 'project');
    const file = await readNamed(path, call.io);
    if (!file) return 1;
    return withHost(dir, call.io, async (client, host) => {
      const ref = await upload(host, file);
      const preview = await client.draft.preview(ref);
      for (const problem of preview.problems) call.io.note(problemLine(call.io, problem));
      const { id } = await client.draft.import({ projectId, file: ref });
      call.io.result(
        { draftId: id, counts: preview.counts, problems: preview.problems },
        translate(call.io.locale, 'cli.draft-imported', { id }),
      );
      return 0;
    });
  },
};

export const publish: Verb = {
  name: 'publish',
  usage: 'DIR --draft ID --format pdf|docx --out FILE',
  options: { draft: { type: 'string' }, format: { type: 'string' }, out: { type: 'string' } },
  positionals: { least: 1, most: 1 },
  run(call) {
    const draftId = option(call, 'draft');
    const format = oneOf(option(call, 'format'), ['pdf', 'docx'], 'format');
    const out = option(call, 'out');
    return withHost(call.positionals[0] as string, call.io, (_client, host) =>
      writePaper(host, call.io, { paper: { kind: 'standard', draftId }, format }, out),
    );
  },
};
