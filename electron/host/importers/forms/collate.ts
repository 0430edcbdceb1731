import type { Problem } from '#shared/base/index.ts';
import { translate } from '#shared/i18n/index.ts';
import { duplicateOf, sameContentAs } from './duplicate-of.ts';
import type { FormFile, FormKind, FormRow } from './form-file.ts';
import { formMatchesStandard } from './form-matches-standard.ts';
import { readCommentFile } from './read-comment-file.ts';

/** A row of the collation, the fixed shape of `collate --json`: unknown fields are null. */
type CollateRow = {
  readonly file: string;
  readonly organisation: string | null;
  readonly person: string | null;
  readonly clause: string | null;
  readonly target: string | null;
  readonly type: string | null;
  readonly original: string | null;
  readonly comment: string | null;
  readonly proposal: string | null;
  readonly reason: string | null;
  /** Who wrote the comment: the person, else the code of the member body in ISO forms. */
  readonly author: string | null;
  readonly date: string | null;
  /** 表1第3行 */
  readonly source: string;
};

type CollateProblem = { readonly code: string; readonly message: string; readonly where: string };

type CollateFile = {
  readonly file: string;
  readonly kind: FormKind;
  /** Number of rows that the file gives to the collation. */
  readonly rows: number;
  readonly problems: readonly CollateProblem[];
};

export type CollateResult = { readonly rows: readonly CollateRow[]; readonly files: readonly CollateFile[] };

/**
 * Reads many forms and puts their rows together, in the order of the files and rows. A file that cannot be read never stops the
 * others; a file sent twice gives no rows the second time and says so, as does one about another standard than most. `locale` is the language of the messages.
 */
export async function collate(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  locale: 'zh-CN' | 'en' = 'zh-CN',
): Promise<CollateResult> {
  const forms: FormFile[] = [];
  for (const { name, bytes } of files) forms.push(await readCommentFile(bytes, name));
  const repeated = duplicateOf(forms);
  const alike = sameContentAs(forms);
  const expected = commonTitle(forms);
  const rows: CollateRow[] = [];
  const results: CollateFile[] = [];
  forms.forEach((form, index) => {
    const problems: Problem[] = [...form.problems];
    const first = repeated.get(index);
    if (first !== undefined) {
      problems.length = 0;
      problems.push({ code: 'form-duplicate', severity: 'warning', params: { file: forms[first]!.file } });
    }
    const same = alike.get(index);
    if (same !== undefined && first === undefined) {
      problems.push({ code: 'form-same-content', severity: 'warning', params: { file: forms[same]!.file } });
    }
    if (expected !== null && first === undefined && !formMatchesStandard(form, expected)) {
      const params = { found: form.standardTitle ?? '', expected };
      problems.push({ code: 'form-standard-differs', severity: 'warning', params });
    }
    const own = first === undefined ? form.rows : [];
    for (const row of own) rows.push(collateRow(form, row));
    results.push({
      file: form.file,
      kind: form.kind,
      rows: own.length,
      problems: problems.map((problem) => messageOf(problem, form.file, locale)),
    });
  });
  return { rows, files: results };
}

/** The standard that most of the forms name; of equally many, the first. */
function commonTitle(forms: readonly FormFile[]): string | null {
  const titles = forms.map((form) => form.standardTitle).filter((title) => title !== null);
  let best: { title: string; count: number } | null = null;
  for (const title of new Set(titles)) {
    const count = titles.filter((other) => formMatchesStandard({ standardTitle: other }, title)).length;
    if (count > (best?.count ?? 0)) best = { title, count };
  }
  return best?.title ?? null;
}

function collateRow(form: FormFile, row: FormRow): CollateRow {
  return {
    file: form.file,
    organisation: row.organisation,
    person: row.person,
    clause: row.clause,
    target: row.target,
    type: row.type,
    original: row.original,
    comment: row.comment,
    proposal: row.proposal,
    reason: row.reason,
    author: row.person ?? (/^(?:[A-Z]{2,5}|\*\*)$/.test(row.organisation ?? '') ? row.organisation : null),
    date: row.date,
    source: row.source.place,
  };
}

function messageOf(problem: Problem, file: string, locale: 'zh-CN' | 'en'): CollateProblem {
  return {
    code: problem.code,
    message: translate(locale, `problem.${problem.code}`, problem.params),
    where: problem.where ?? file,
  };
}
