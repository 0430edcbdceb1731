import { rowsToXlsx, type XlsxSheet } from '#host/exporters/xlsx/index.ts';
import type { HostContext } from '#host/host-context.ts';
import { safeFileName } from '#shared/base/index.ts';
import { type Locale, translate } from '#shared/i18n/index.ts';
import { heldAbout } from './held-about.ts';

const MIMES = {
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** What is held about a person, as a file to hand over: JSON as it is, or a workbook with a sheet for the card and one for everything else. */
export async function heldFile(
  ctx: HostContext,
  { id, format, locale }: { readonly id: string; readonly format: 'json' | 'xlsx'; readonly locale: Locale },
) {
  const held = await heldAbout(ctx, id);
  const t = (key: string) => translate(locale, `app.held.${key}`);
  const bytes = format === 'json' ? Buffer.from(`${JSON.stringify(held, null, 2)}\n`) : await rowsToXlsx(...sheets());
  const name = `${safeFileName(`${t('file')} ${held.person.name}`)}.${format}`;
  return { blob: ctx.scratch.put(bytes), name, mime: MIMES[format] };

  function sheets(): readonly [XlsxSheet, XlsxSheet] {
    const { name: fullName, organisation, title, position, phone, email, note } = held.person;
    const card = { name: fullName, organisation, title, position, phone, email, note };
    const people = (key: string) => translate(locale, `app.people.${key}`);
    const rows = held.sections.flatMap(({ section, rows: of }) =>
      of.map(({ when, where, what }) => [t(`section-${section}`), when, where, what[locale]]),
    );
    return [
      {
        sheet: t('card'),
        header: [t('field'), t('what')],
        rows: Object.entries(card).map(([key, value]) => [people(key), value]),
        widths: [20, 60],
      },
      { sheet: t('data'), header: [t('section'), t('when'), t('where'), t('what')], rows, widths: [16, 12, 40, 80] },
    ];
  }
}
