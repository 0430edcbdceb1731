import type { HostContext } from '#host/host-context.ts';
import { need } from '#host/refusal-error.ts';
import type { Receipt, StrayFileInfo } from '#shared/contract/index.ts';
import { placeWords } from '#shared/i18n/difference-words.ts';
import type { Locale } from '#shared/i18n/index.ts';
import { valueWords } from '#shared/i18n/record-words.ts';
import { NamesInRecord } from '../history/index.ts';

/** Files beside the records, with the record that each holds. */
export async function listStrays(ctx: HostContext): Promise<StrayFileInfo[]> {
  return (await ctx.store.strays()).map(({ changedAt, ...stray }) => ({
    ...stray,
    changedAt: new Date(changedAt).toISOString(),
  }));
}

export async function compareStray(ctx: HostContext, file: string) {
  const { kind, id, here, there, all, shown } = need(await ctx.store.compareStray(file));
  const names = new NamesInRecord(ctx);
  const stand = ({ rev, updatedAt }: { readonly rev: number; readonly updatedAt: string }) => ({ rev, updatedAt });
  const told = [];
  for (const difference of shown) {
    const { steps, path } = difference;
    const last = steps.findLast((step) => 'field' in step)?.field ?? '';
    const known = steps.flatMap((step) => ('item' in step && step.known ? [step.known] : []));
    for (const { field, value } of [
      ...known,
      { field: last, value: difference.here },
      { field: last, value: difference.there },
    ])
      if (value) await names.learnValue(field, value, kind, id);
    const inWords = (locale: Locale) => {
      const nameOf = (field: string, value: string) => names.of(locale, field, value) || value;
      const worded = (value: string | null) => value && valueWords(locale, last, value, nameOf);
      return {
        field: placeWords(locale, kind, steps, nameOf),
        here: worded(difference.here),
        there: worded(difference.there),
      };
    };
    told.push({ path, words: { 'zh-CN': inWords('zh-CN'), en: inWords('en') } });
  }
  return { here: here && stand(here), there: stand(there), all, shown: told };
}

/** The file goes to `quarantine/`; nothing of it is taken. */
export async function setAside(ctx: HostContext, file: string): Promise<Receipt> {
  need(await ctx.store.setAside(file, { actor: ctx.actor }));
  return { id: '', commitId: '' };
}
