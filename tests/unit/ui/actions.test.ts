import { describe, expect, it } from 'vitest';
import { catalogues } from '#shared/i18n/index.ts';
import { type ActionContext, isEnabled } from '#ui/app/actions/action.ts';
import { actions } from '#ui/app/actions/actions.ts';

const context = (changes: Partial<ActionContext>): ActionContext => ({
  navigate: () => undefined,
  editable: true,
  lastCommit: null,
  undo: async () => {},
  ...changes,
});

describe('actions', () => {
  it('have ids and shortcuts of their own, and a title in both languages', () => {
    expect(new Set(actions.map((a) => a.id)).size).toBe(actions.length);
    const shortcuts = actions.flatMap((a) => a.shortcut ?? []);
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
    for (const action of actions) {
      const key = action.titleKey.replace(/^app\./, '') as keyof (typeof catalogues)['en']['app'];
      expect(catalogues['zh-CN'].app[key], action.id).toBeTruthy();
      expect(catalogues.en.app[key], action.id).toBeTruthy();
    }
  });

  it('offer nothing that changes a workspace that is read-only', () => {
    const changing = actions.filter((a) => a.group === 'create' || a.group === 'edit');
    const readOnly = context({ editable: false, lastCommit: { commitId: 'x', label: '' } });
    expect(changing.filter((a) => isEnabled(a, readOnly))).toEqual([]);
  });

  it('undo is there only after a change of this window', () => {
    const undo = actions.find((a) => a.id === 'edit.undo');
    expect(undo && isEnabled(undo, context({}))).toBe(false);
    expect(undo && isEnabled(undo, context({ lastCommit: { commitId: 'x', label: '已修改' } }))).toBe(true);
  });
});
