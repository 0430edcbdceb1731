import { join } from 'node:path';
import { buildSampleWorkspace } from '#cli/sample/build-sample-workspace.ts';
import { inlineWorkers, runTask, startHost } from '#host/index.ts';
import type { FormSummary } from '#shared/contract/index.ts';
import { line, measure, ms } from './measure.ts';

const PAPERS = 60;

/** Sixty papers of the sample dossier as one archive: its forms as DOCX and PDF in the order of the process, from the start again. */
export async function benchDossier(folder: string): Promise<void> {
  const dir = join(folder, 'dossier');
  await buildSampleWorkspace(dir);
  const started = await startHost({ workspace: dir, actor: 'bench', version: '0', workers: inlineWorkers(runTask) });
  if (!started.ok) throw new Error(started.error.code);
  const { client, context, close } = started.value;
  const { store } = context.host;
  const first = (kind: 'project' | 'round' | 'ballot' | 'meeting' | 'committee') => store.heads(kind)[0]?.id ?? '';
  const committee = first('committee');
  const about: Readonly<Record<FormSummary['about'], string>> = {
    project: first('project'),
    round: first('round'),
    ballot: first('ballot'),
    meeting: first('meeting'),
    committee,
    projects: committee,
  };
  const projectIds = store.heads('project').map(({ id }) => id);
  const { forms } = await client.paper.templates({ id: committee });
  const every = forms.flatMap((form) =>
    (['docx', 'pdf'] as const).map((format) => ({
      paper: { kind: 'form' as const, form: form.form, id: about[form.about], projectIds, fillable: form.fillable },
      format,
      folder: form.about,
    })),
  );
  const papers = Array.from({ length: PAPERS }, (_, index) => every[index % every.length] as (typeof every)[number]);
  let pages = 0;
  let failed = 0;
  const took = await measure(3, async () => {
    const events = await client.paper.batch({ papers, name: '60', keep: false });
    let event = await events.next();
    while (!event.done) event = await events.next();
    pages = event.value.report.reduce((sum, paper) => sum + paper.pages, 0);
    failed = event.value.report.filter(({ failure }) => failure !== null).length;
  });
  await close();
  line(
    `${PAPERS} papers of a dossier (${pages} pages, ${failed} not made)`,
    ms(took.median),
    'under 6 s',
    took.median < 6000 && failed === 0,
  );
}
