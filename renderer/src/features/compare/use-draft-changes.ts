import { notifications } from '@mantine/notifications';
import type { Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';
import { createElement, useState } from 'react';
import { restoreUnit, setChangeList } from '#shared/doc-model/commands/index.ts';
import type { MessageKey } from '#shared/i18n/index.ts';
import { composeForeword, profileOf } from '#shared/profiles/index.ts';
import type { FoundChange } from '#shared/publishing/changes/index.ts';
import { failureOf, useApi } from '../../rpc/index.ts';
import { FailureNotice, TakeBackToast, useT } from '../../ui/index.ts';
import { applyToDraft, newBlockId } from './apply-to-draft.ts';
import type { Comparison } from './comparison.ts';

/** Changes of the newer draft that a comparison offers, each with a toast that takes it back. `onChanged` reads the text again. */
export function useDraftChanges(comparison: Comparison, onChanged: () => void) {
  const { t } = useT();
  const api = useApi();
  const [pending, setPending] = useState(false);

  const run = async (done: MessageKey, change: (doc: Node) => Transform | null): Promise<boolean> => {
    setPending(true);
    try {
      const applied = await applyToDraft(api, comparison.after.draft.id, change);
      if (!applied) {
        notifications.show({ message: t('app.compare.no-place'), color: 'red' });
        return false;
      }
      onChanged();
      const label = t(done);
      const takeBack = async (): Promise<void> => {
        const back = await applied.undo();
        notifications.show({ message: t(back ? 'app.compare.taken-back' : 'app.compare.went-on') });
        if (back) onChanged();
      };
      notifications.show({ message: createElement(TakeBackToast, { label, onTakeBack: takeBack }), autoClose: 8000 });
      return true;
    } catch (error) {
      notifications.show({
        message: createElement(FailureNotice, { failure: failureOf(error), plain: true }),
        color: 'red',
        autoClose: 12_000,
      });
      return false;
    } finally {
      setPending(false);
    }
  };

  return {
    pending,
    /** Puts the old state of a row back into the newer draft. */
    restore: (index: number): Promise<boolean> => {
      const { blocks } = comparison;
      const block = blocks[index];
      const old = block?.before;
      if (!block || !old) return Promise.resolve(false);
      const after = blocks
        .slice(0, index)
        .reverse()
        .flatMap((other) => (other.after && other.change !== 'moved-away' ? [other.after.id] : []));
      const place = { now: block.after?.id ?? null, after };
      return run('app.compare.restored', (doc) => restoreUnit(doc, old, place, newBlockId));
    },
    /** Puts the chosen changes into the foreword, as the list behind its sentence. */
    putInForeword: (chosen: readonly FoundChange[]): Promise<boolean> => {
      const { lead, items } = wordedList(comparison, chosen);
      const isLead = (text: string): boolean =>
        text.includes(profileOf(comparison.after.draft.meta.cover.kind).fixed.foreword.changesLead);
      return run('app.compare.list-used', (doc) => setChangeList(doc, { lead, isLead, items, newId: newBlockId }));
    },
  };
}

/** Sentence and items of 主要技术变化 in the profile's wording. */
function wordedList(
  { before, after }: Comparison,
  changes: readonly FoundChange[],
): { readonly lead: string; readonly items: readonly string[] } {
  const cover = after.draft.meta.cover;
  const number = cover.replaces[0] ?? before.draft.meta.cover.number;
  const title = before.draft.meta.cover.titleMain;
  const composed = composeForeword(
    {
      replaces: [{ number, title, changes }],
      patentsIdentified: true,
      proposer: '',
      jurisdiction: '',
      organisations: [],
      drafters: [],
      editions: [],
    },
    profileOf(cover.kind).fixed,
  ).find(({ item }) => item === 'c');
  return { lead: composed?.text ?? '', items: composed?.list?.items ?? [] };
}
