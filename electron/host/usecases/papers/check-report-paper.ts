import { type HostContext, load } from '#host/host-context.ts';
import { catalogue } from '#shared/doc-rules/catalogue/index.ts';
import { fullTitle } from '#shared/domain/cover-data.ts';
import { type Locale, translate } from '#shared/i18n/index.ts';
import { checkReportForms, papersOf, profileOf } from '#shared/profiles/index.ts';
import { buildCheckReport } from '#shared/publishing/index.ts';
import { checkDraft } from '../draft-checks.ts';
import { paperDay } from '../forms/index.ts';
import type { BuiltPaper } from './built-paper.ts';
import { draftMoment } from './standard-paper.ts';

/** Findings of the drafting checks, worded in the language of the reader. */
export async function checkReportPaper(ctx: HostContext, draftId: string, language: Locale): Promise<BuiltPaper> {
  const { data, updatedAt } = await load(ctx, 'draft', draftId);
  const { findings, waived } = await checkDraft(ctx, draftId);
  const form = checkReportForms[language];
  const row = (finding: (typeof findings)[number], reason: string) => ({
    severity: finding.severity,
    check: finding.check,
    place: `${finding.number}\u3000${finding.title}`.trim(),
    quote: finding.quote,
    message: translate(language, `check.${finding.message}`, finding.params),
    waived: reason,
  });
  const title = fullTitle(data.cover);
  const english = profileOf(data.cover.kind).language.startsWith('en') ? 'en' : 'zh';
  return {
    publication: buildCheckReport(
      {
        date: draftMoment(ctx, draftId, updatedAt),
        standard: title,
        draft: data.name,
        checkedOn: paperDay(language, ctx.today()),
        checks: catalogue.filter(({ languages }) => languages.includes(english)).length,
        rows: [...findings.map((it) => row(it, '')), ...waived.map((it) => row(it.finding, it.reason))],
      },
      form,
      papersOf(language),
    ),
    name: `${title} ${form.title}`,
    projectId: data.projectId,
    kind: null,
  };
}
