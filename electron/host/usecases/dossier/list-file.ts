import type { HostContext } from '#host/host-context.ts';
import type { PackedPaper } from '#shared/contract/index.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import { translate } from '#shared/i18n/index.ts';
import { dossierLists, papersOf } from '#shared/profiles/index.ts';
import { fillTemplate } from '#shared/publishing/index.ts';
import type { Dossier } from './view-dossier.ts';

type Line = Readonly<Record<'no' | 'paper' | 'file' | 'copies' | 'pages' | 'hash' | 'remark', string>>;

/** 文件清单 of a packed dossier with the check list of its stage as a page of its own: the Word file, and its rows with a head for other programs. */
export async function dossierListFile(
  ctx: HostContext,
  { project, stage, checkList }: Dossier,
  papers: readonly PackedPaper[],
  language: 'zh-CN' | 'en',
  signal: AbortSignal | undefined,
): Promise<{ readonly docx: Uint8Array; readonly rows: readonly (readonly string[])[] }> {
  const words = dossierLists[language];
  const lines = papers.flatMap((paper): readonly Line[] => {
    const common = {
      no: String(paper.number),
      paper: translate(language, `app.paper.${paper.kind}`),
      copies: String(paper.copies),
      remark: words.remarks[paper.failure && paper.files.length === 0 ? 'missing' : paper.state],
    };
    if (paper.files.length === 0) return [{ ...common, file: '', pages: '', hash: '' }];
    return paper.files.map(({ path, pages, sha256 }) => ({
      ...common,
      file: path,
      pages: pages > 0 ? String(pages) : '',
      hash: sha256,
    }));
  });
  const texts = {
    title: fullTitle(project),
    planNumber: project.planNumber,
    number: project.number,
    stage: stage.name[language],
    day: ctx.today(),
    checkSource: checkList?.source ?? '',
  };
  const checks = (checkList?.items ?? []).map(({ text, needed, tick }, index) => ({
    no: String(index + 1),
    item: text[language],
    done: tick ? '√' : needed ? '□' : words.unneeded,
    by: tick ? `${tick.by} ${tick.on}` : '',
  }));
  // A line of 64 digits has no place to break: in print they stand in groups.
  const files = lines.map((line) => ({ ...line, hash: line.hash.replace(/.{16}(?=.)/g, '$& ') }));
  const publication = fillTemplate(words.template, { texts, rows: { files, checks } }, papersOf(language), {
    date: ctx.now(),
    author: '',
  });
  const { bytes } = await ctx.workers.run(
    'render',
    { publication, format: 'docx', blobs: new Map() },
    signal ? { signal } : {},
  );
  const rows = lines.map(({ no, paper, file, copies, pages, hash, remark }) => [
    no,
    paper,
    file,
    copies,
    pages,
    hash,
    remark,
  ]);
  return { docx: bytes, rows: [words.columns, ...rows] };
}
