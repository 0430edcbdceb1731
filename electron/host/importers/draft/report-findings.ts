import { type DraftContext, report } from './draft-context.ts';

/** Reports what the Word file holds beside text, so that nothing is left out silently (reliability 3.1). */
export function reportFindings(context: DraftContext): void {
  const { findings } = context.word;
  const revisions = findings.insertions + findings.deletions;
  if (revisions > 0) {
    report(context, 'warning', 'draft-revisions-accepted', {
      count: revisions,
      insertions: findings.insertions,
      deletions: findings.deletions,
    });
  }
  if (findings.comments > 0) report(context, 'info', 'draft-comments', { count: findings.comments });
  if (findings.hiddenChars > 0) report(context, 'warning', 'draft-hidden-text', { count: findings.hiddenChars });
  if (findings.macros) report(context, 'warning', 'draft-macros');
  if (findings.external.size > 0) {
    const targets = [...findings.external].map((target) =>
      target.replace(/[\u0000-\u001f\u202a-\u202e\u2066-\u2069]/g, '').slice(0, 60),
    );
    report(context, 'info', 'draft-external-links', { count: targets.length, targets: targets.slice(0, 3).join('、') });
  }
  if (findings.activeFields.size > 0) {
    report(context, 'warning', 'draft-active-fields', {
      count: findings.activeFields.size,
      fields: [...findings.activeFields].join('、'),
    });
  }
  if (findings.objects > 0) report(context, 'warning', 'draft-objects', { count: findings.objects });
  if (findings.unknownEquations.length > 0) {
    report(context, 'warning', 'draft-equations', {
      count: findings.unknownEquations.length,
      texts: findings.unknownEquations.slice(0, 5).join('、'),
    });
  }
  if (findings.unknownSymbols > 0) report(context, 'warning', 'draft-symbols', { count: findings.unknownSymbols });
}
