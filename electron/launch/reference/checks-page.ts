import { CHECKS_WITH_FIX } from '#shared/doc-rules/catalogue/checks-with-fix.ts';
import { catalogue } from '#shared/doc-rules/catalogue/index.ts';
import type { Check } from '#shared/doc-rules/check.ts';
import { translate } from '#shared/i18n/index.ts';
import { GENERATED } from './generated-note.ts';

/** `docs/checks.md`: every drafting check with severity, rule, title in both languages and whether it can repair what it finds. */
export function checksPage(): string {
  const chinese = catalogue.filter(({ languages }) => languages.includes('zh'));
  const english = catalogue.filter(({ languages }) => languages.includes('en'));
  return [
    GENERATED,
    '',
    '# Drafting checks',
    '',
    'What the checks look for, by their code. A finding may weigh more or less than its check as a rule does. **fix**: at',
    'least some findings offer a repair. The text of every finding stands in `shared/i18n` under `check.<code>`.',
    '',
    `## Documents in Chinese (${chinese.length})`,
    '',
    ...table(chinese),
    '',
    `## Documents in English (${english.length})`,
    '',
    ...table(english),
    '',
  ].join('\n');
}

function table(checks: readonly Check[]): readonly string[] {
  const cell = (text: string) => text.replaceAll('|', '\\|');
  const rows = checks.map(({ id, severity, rule }) => {
    const titles = (['zh-CN', 'en'] as const).map((locale) => cell(translate(locale, `check.title-${id}`)));
    return `| ${id} | ${severity} | ${cell(rule)} | ${titles.join(' | ')} | ${CHECKS_WITH_FIX.has(id) ? 'yes' : ''} |`;
  });
  return ['| code | severity | rule | 检查 | check | fix |', '|---|---|---|---|---|---|', ...rows];
}
