import i18next from 'i18next';
import { useMemo } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import { isolated, type Problem, type ProblemParams } from '#shared/base/index.ts';
import { catalogues, type Locale, type MessageKey } from '#shared/i18n/index.ts';

/** Feeds i18next from the shared catalogues. Keys are flat: `app.nav.home`, `problem.docx-broken`. */
export async function startI18n(locale: Locale): Promise<void> {
  const flat = (of: Locale) =>
    Object.fromEntries(
      Object.entries(catalogues[of]).flatMap(([area, texts]) =>
        Object.entries(texts).map(([key, text]) => [`${area}.${key}`, text]),
      ),
    );
  await i18next.use(initReactI18next).init({
    lng: locale,
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    // Names from right to left within a sentence do not take its words along.
    interpolation: { escape: isolated },
    resources: { 'zh-CN': { translation: flat('zh-CN') }, en: { translation: flat('en') } },
  });
  applyLocale(locale);
}

export function applyLocale(locale: Locale): void {
  document.documentElement.lang = locale;
  if (i18next.language !== locale) void i18next.changeLanguage(locale);
}

export type Translate = (key: MessageKey, params?: ProblemParams) => string;

/**
 * Texts in the reader's language: `t` for keys known at compile time, `any` for keys that come with data (shown as they are when
 * unknown), `local` for texts in both languages, `problem` for codes with parameters. `gap` stands
 * between two sentences.
 */
export function useT(): {
  readonly t: Translate;
  readonly any: (key: string, params?: ProblemParams) => string;
  readonly local: (text: { readonly 'zh-CN': string; readonly en: string }) => string;
  readonly problem: (problem: Pick<Problem, 'code' | 'params'>) => string;
  readonly locale: Locale;
  readonly gap: string;
} {
  const { t: translate, i18n } = useTranslation();
  const language = i18n.language;
  return useMemo(() => {
    const locale: Locale = language === 'en' ? 'en' : 'zh-CN';
    const any = (key: string, params?: ProblemParams): string => translate(key, params ?? {}) as string;
    return {
      t: any,
      any,
      local: (text) => text[locale],
      problem: ({ code, params }) => any(`problem.${code}`, params && named(params, any)),
      locale,
      gap: locale === 'en' ? ' ' : '',
    };
  }, [translate, language]);
}

/** Parameters that are ids of vocabularies are shown by their names. */
function named(params: ProblemParams, any: (key: string) => string): ProblemParams {
  if (typeof params['side'] !== 'string') return params;
  return { ...params, side: any(`app.side.${params['side']}`) };
}
