import { type KeyboardEvent, useRef } from 'react';
import { isSettled } from '#shared/domain/disposition.ts';
import { usePreferences } from '../../../state/index.ts';
import { ADOPT_KEY, decisionOfKey, draftChosen } from '../detail/index.ts';
import type { Chosen } from './use-chosen.ts';
import type { Desk } from './use-desk.ts';

/** `g p` goes to the projects: a P so soon after a G is not ours. */
const SEQUENCE_MS = 1200;
export const MODE_KEY = 'S';

/** Keys in the list that decide: the letters of the profile, Y as suggested, S suggests or decides, numbers place, F2 writes the reason. */
export function useDeskKeys(
  desk: Desk,
  { bulk, ids, comments, comment }: Chosen,
  on: {
    readonly ask: () => void;
    readonly unselect: () => void;
    readonly selected: number;
    readonly editable: boolean;
  },
): (event: KeyboardEvent) => void {
  const lastG = useRef(0);
  const decisionMode = usePreferences((s) => s.decisionMode);
  const setPreferences = usePreferences((s) => s.set);
  const act = (event: KeyboardEvent): boolean => {
    const row = event.target as HTMLElement;
    // On the head of a group the comment at hand may be out of sight.
    if (ids.length === 0 || (row.dataset['group'] !== undefined && !bulk)) return false;
    if (event.key === 'F2') {
      on.ask();
      return true;
    }
    if (event.code === `Key${MODE_KEY}`) {
      setPreferences({ decisionMode: decisionMode === 'suggest' ? 'decide' : 'suggest' });
      return true;
    }
    const choice = bulk ? undefined : comment?.choices[Number(event.key) - 1];
    if (choice) {
      void desk.tie(choice.blockId);
      return true;
    }
    const suggested = comments.filter((it) => it.suggested !== null && !isSettled(it.disposition));
    if (event.code === `Key${ADOPT_KEY}` && suggested.length > 0) {
      void desk.adopt(suggested.map(({ id }) => id));
      return true;
    }
    const decision = decisionOfKey(event.code, desk.rules);
    if (!decision || event.timeStamp - lastG.current < SEQUENCE_MS) return false;
    const next = draftChosen(desk.draft, decision, comments, desk.rules, desk.mode, ids.length);
    if (next.saveNow) void desk.save(next.draft, desk.mode);
    else {
      desk.setDraft(next.draft);
      on.ask();
    }
    return true;
  };
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (!(event.target as HTMLElement).matches('[role="row"]')) return;
    if (event.key === 'g') lastG.current = event.timeStamp;
    if (event.key === 'Escape' && on.selected > 0) on.unselect();
    else if (!on.editable || !act(event)) return;
    event.preventDefault();
  };
}
