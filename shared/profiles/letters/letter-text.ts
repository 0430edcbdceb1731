type Language = 'zh-CN' | 'en';

const CONTACT: Readonly<Record<Language, readonly string[]>> = {
  'zh-CN': ['联系人：{contactPerson}', '电话：{contactPhone}'],
  en: ['Contact: {contactPerson}', 'Telephone: {contactPhone}'],
};

/** Texts of letters that begin and end alike: who is written to, the lines of the letter, whom to ask, the committee, what stands below. */
export function letterText(language: Language, head: readonly string[], below: readonly string[]) {
  return (...lines: readonly string[]): string =>
    [...head, '', ...lines, '', ...CONTACT[language], '', '{committee}', ...below].join('\n');
}

/** The list of what goes with a letter, numbered under its heading; empty without papers. */
export function enclosedList(heading: string, names: readonly string[]): string {
  return names.length === 0 ? '' : [heading, ...names.map((name, index) => `${index + 1}. ${name}`)].join('\n');
}
