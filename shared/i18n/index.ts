// Catalogues of every text that a person reads, in zh-CN and en with the same keys, and the function that fills them in.
// May use: base.
// Must not: decide anything; wording of printed papers is profile data, not here.
import { app as appEn } from './en/app.ts';
import { checkEnglish as checkEnglishEn } from './en/check-english.ts';
import { checkObjects as checkObjectsEn } from './en/check-objects.ts';
import { checkStructure as checkStructureEn } from './en/check-structure.ts';
import { checkWords as checkWordsEn } from './en/check-words.ts';
import { cli as cliEn } from './en/cli.ts';
import { domain as domainEn } from './en/domain.ts';
import { editor as editorEn } from './en/editor.ts';
import { packet as packetEn } from './en/packet.ts';
import { problemBackup as problemBackupEn } from './en/problem-backup.ts';
import { problemBallot as problemBallotEn } from './en/problem-ballot.ts';
import { problemDomain as problemDomainEn } from './en/problem-domain.ts';
import { problemExport as problemExportEn } from './en/problem-export.ts';
import { problemForms as problemFormsEn } from './en/problem-forms.ts';
import { problemImport as problemImportEn } from './en/problem-import.ts';
import { problemMeeting as problemMeetingEn } from './en/problem-meeting.ts';
import { problemPolicy as problemPolicyEn } from './en/problem-policy.ts';
import { problemProtection as problemProtectionEn } from './en/problem-protection.ts';
import { problemRules as problemRulesEn } from './en/problem-rules.ts';
import { problemStorage as problemStorageEn } from './en/problem-storage.ts';
import { problemUpdate as problemUpdateEn } from './en/problem-update.ts';
import { shell as shellEn } from './en/shell.ts';
import { app } from './zh-CN/app.ts';
import { checkEnglish } from './zh-CN/check-english.ts';
import { checkObjects } from './zh-CN/check-objects.ts';
import { checkStructure } from './zh-CN/check-structure.ts';
import { checkWords } from './zh-CN/check-words.ts';
import { cli } from './zh-CN/cli.ts';
import { domain } from './zh-CN/domain.ts';
import { editor } from './zh-CN/editor.ts';
import { packet } from './zh-CN/packet.ts';
import { problemBackup } from './zh-CN/problem-backup.ts';
import { problemBallot } from './zh-CN/problem-ballot.ts';
import { problemDomain } from './zh-CN/problem-domain.ts';
import { problemExport } from './zh-CN/problem-export.ts';
import { problemForms } from './zh-CN/problem-forms.ts';
import { problemImport } from './zh-CN/problem-import.ts';
import { problemMeeting } from './zh-CN/problem-meeting.ts';
import { problemPolicy } from './zh-CN/problem-policy.ts';
import { problemProtection } from './zh-CN/problem-protection.ts';
import { problemRules } from './zh-CN/problem-rules.ts';
import { problemStorage } from './zh-CN/problem-storage.ts';
import { problemUpdate } from './zh-CN/problem-update.ts';
import { shell } from './zh-CN/shell.ts';

export type Locale = 'zh-CN' | 'en';

/** Keys are flat within an area: `app` `nav.home` is asked for as `app.nav.home`; problems of all areas share `problem.<code>`. */
export const catalogues = {
  'zh-CN': {
    app,
    editor,
    domain,
    cli,
    shell,
    packet,
    check: { ...checkStructure, ...checkWords, ...checkObjects, ...checkEnglish },
    problem: {
      ...problemImport,
      ...problemForms,
      ...problemExport,
      ...problemBackup,
      ...problemBallot,
      ...problemDomain,
      ...problemMeeting,
      ...problemPolicy,
      ...problemProtection,
      ...problemRules,
      ...problemStorage,
      ...problemUpdate,
    },
  },
  en: {
    app: appEn,
    editor: editorEn,
    domain: domainEn,
    cli: cliEn,
    shell: shellEn,
    packet: packetEn,
    check: { ...checkStructureEn, ...checkWordsEn, ...checkObjectsEn, ...checkEnglishEn },
    problem: {
      ...problemImportEn,
      ...problemFormsEn,
      ...problemExportEn,
      ...problemBackupEn,
      ...problemBallotEn,
      ...problemDomainEn,
      ...problemMeetingEn,
      ...problemPolicyEn,
      ...problemProtectionEn,
      ...problemRulesEn,
      ...problemStorageEn,
      ...problemUpdateEn,
    },
  },
} as const;

type Areas = (typeof catalogues)['zh-CN'];
/** `app.nav.home`, `problem.docx-broken` … */
export type MessageKey = { [A in keyof Areas]: `${A & string}.${keyof Areas[A] & string}` }[keyof Areas];

/**
 * The text of a key with `{{name}}` filled in. An unknown key (from newer data) is shown as the key itself rather than hidden.
 */
export function translate(locale: Locale, key: string, params: Readonly<Record<string, string | number>> = {}): string {
  const dot = key.indexOf('.');
  const area = catalogues[locale][key.slice(0, dot) as keyof Areas] as Readonly<Record<string, string>> | undefined;
  const text = area?.[key.slice(dot + 1)] ?? key;
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole));
}
