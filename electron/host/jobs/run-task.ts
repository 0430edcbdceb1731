import type { Problem } from '#shared/base/index.ts';
import { printablePublication } from '#shared/publishing/printable-publication.ts';
import type { RunTask, TaskName, TaskOptions, TaskProgress, Tasks } from './tasks.ts';

type Runners = {
  readonly [N in TaskName]: (input: Tasks[N]['input'], options: TaskOptions) => Promise<Tasks[N]['output']>;
};

// Readers and writers are heavy (fonts, MathJax, docx): each is loaded with the first task that needs it.
const runners: Runners = {
  async 'import-draft'({ bytes, name, overrides }, { onProgress }) {
    const { importDraftFile } = await import('#host/importers/draft/index.ts');
    return importDraftFile(bytes, name, {
      overrides,
      onProgress: (share) => onProgress?.({ phase: 'build', done: Math.round(share * 100), total: 100 }),
    });
  },

  async 'open-files'({ files }) {
    const { filesOf } = await import('#host/importers/mail/index.ts');
    const opened = [];
    for (const { bytes, name } of files) opened.push(await filesOf(bytes, name));
    return opened;
  },

  async 'read-forms'({ files }) {
    const { boundedForm, openedForm, readCommentFile, withSender } = await import('#host/importers/forms/index.ts');
    const forms = [];
    for (const { bytes, name, from, opened, layouts } of files) {
      const form = opened ? openedForm(bytes, name, opened) : await readCommentFile(bytes, name, layouts);
      forms.push(boundedForm(opened ? form : withSender(form, from)));
    }
    return forms;
  },

  async 'read-votes'({ files }) {
    const { readVoteFile } = await import('#host/importers/votes/index.ts');
    const votes = [];
    for (const { bytes, name } of files) votes.push(await readVoteFile(bytes, name));
    return votes;
  },

  async 'read-members'({ files }) {
    const { readMemberList } = await import('#host/importers/members/index.ts');
    const lists = [];
    for (const { bytes, name } of files) lists.push(await readMemberList(bytes, name));
    return lists;
  },

  async 'read-plans'({ files }) {
    const { readPlanList } = await import('#host/importers/plans/index.ts');
    const lists = [];
    for (const { bytes, name } of files) lists.push(await readPlanList(bytes, name));
    return lists;
  },

  async 'read-sign-in'({ files }) {
    const { readSignInSheet } = await import('#host/importers/members/index.ts');
    const sheets = [];
    for (const { bytes, name } of files) sheets.push(await readSignInSheet(bytes, name));
    return sheets;
  },

  async 'inspect-archive'({ bytes, publicKeys }) {
    const { describeArchive } = await import('#host/archive/index.ts');
    return describeArchive(bytes, publicKeys);
  },

  async 'read-text'({ files }) {
    const { textOfFile } = await import('#host/importers/text/index.ts');
    const texts = [];
    for (const { bytes, name } of files) texts.push(await textOfFile(bytes, name));
    return texts;
  },

  async 'read-records'(object) {
    const { readRecords } = await import('#host/search/read-records.ts');
    return readRecords(object);
  },

  async 'group-comments'({ comments }) {
    const { groupComments } = await import('#shared/domain/similar/index.ts');
    return groupComments(comments);
  },

  async 'map-lines'({ publication: given, blobs }, { signal }) {
    const { publication } = printablePublication(given);
    const { anchorMap, layOutForPrint } = await import('#host/exporters/pdf/index.ts');
    const readBlob = (sha: string) => Promise.resolve(blobs.get(sha) ?? null);
    const { laid } = await layOutForPrint(publication, { readBlob, ...(signal ? { signal } : {}) });
    return publication.anchors ? anchorMap(publication.anchors, laid) : null;
  },

  async 'count-pages'({ bytes }) {
    const { pagesOfPdf } = await import('#host/importers/pdf/index.ts');
    return pagesOfPdf(bytes);
  },

  async render({ publication: given, format, blobs, packet }, { signal, onProgress }) {
    const { publication, problems: unseen, turned } = printablePublication(given);
    const reading = {
      readBlob: (sha: string) => Promise.resolve(blobs.get(sha) ?? null),
      ...(signal ? { signal } : {}),
    };
    const report = (phase: TaskProgress['phase']) => (share: number) =>
      onProgress?.({ phase, done: Math.round(share * 100), total: 100 });
    if (format === 'txt') {
      const { publicationToText } = await import('#host/exporters/text/index.ts');
      return { bytes: utf8(publicationToText(publication)), pages: 0, problems: unseen };
    }
    if (format === 'html') {
      if (packet) {
        const { buildPacket } = await import('#host/exporters/packet/index.ts');
        const { html, problems } = await buildPacket({ publication, ...packet }, reading);
        return { bytes: utf8(html), pages: 0, problems: [...unseen, ...problems] };
      }
      const { publicationToHtml } = await import('#host/exporters/html/index.ts');
      const { html, problems } = await publicationToHtml(publication, reading);
      return { bytes: utf8(html), pages: 0, problems: [...unseen, ...problems] };
    }
    const { layOutForPrint, publicationToPages, publicationToPdf } = await import('#host/exporters/pdf/index.ts');
    if (format !== 'docx') {
      const write = format === 'pdf' ? publicationToPdf : publicationToPages;
      const { bytes, pages, problems } = await write(publication, {
        ...reading,
        onProgress: report('write'),
      });
      const reversed: readonly Problem[] = turned ? [{ code: 'print-right-to-left', severity: 'warning' }] : [];
      return { bytes, pages, problems: [...unseen, ...reversed, ...problems] };
    }
    // The Word file shows the page numbers of the print layout until Word counts its own.
    report('layout')(0);
    const { laid } = await layOutForPrint(publication, { ...reading, onProgress: report('layout') });
    const [{ publicationToDocx }, { pageLabelOf }] = await Promise.all([
      import('#host/exporters/docx/index.ts'),
      import('#shared/typesetting/index.ts'),
    ]);
    const { bytes, problems } = await publicationToDocx(publication, {
      ...reading,
      pageLabelOf: (blockId) => pageLabelOf(laid, blockId) || undefined,
      onProgress: report('write'),
    });
    return { bytes, pages: laid.pages.length, problems: [...unseen, ...problems] };
  },
};

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Runs a task in this thread. */
export const runTask: RunTask = (name, input, options) => runners[name](input as never, options) as never;
