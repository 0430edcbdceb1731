import { translate } from '#shared/i18n/index.ts';
import { readNamed, upload } from '../files.ts';
import { option, type Verb } from '../verb.ts';
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
