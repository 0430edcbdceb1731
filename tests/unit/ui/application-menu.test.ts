import { describe, expect, it } from 'vitest';
import { translate } from '#shared/i18n/index.ts';
import type { ActionContext } from '../../../renderer/src/app/actions/action.ts';
import { actions } from '../../../renderer/src/app/actions/actions.ts';
import { applicationMenu } from '../../../renderer/src/app/actions/application-menu.ts';

const context = (editable: boolean): ActionContext => ({
  navigate: () => undefined,
  editable,
  lastCommit: null,
  undo: () => Promise.resolve(),
});
const menu = (locale: 'zh-CN' | 'en', editable = true) =>
  applicationMenu(actions, context(editable), (key) => translate(locale, key));

describe('application menu', () => {
  it('offers every action once, titled in the language of the reader', () => {
    const zh = menu('zh-CN').flatMap((group) => group.items);
    expect(zh.map((item) => item.id).sort()).toEqual(actions.map((action) => action.id).sort());
    for (const item of zh) expect(item.label).toMatch(/\p{Script=Han}/u);
    for (const { label, items } of menu('en'))
      for (const text of [label, ...items.map((item) => item.label)]) expect(text).not.toMatch(/\p{Script=Han}/u);
  });

  it('shows single shortcuts and greys out what a read-only workspace refuses', () => {
    const items = menu('zh-CN', false).flatMap((group) => group.items);
    expect(items.find((item) => item.id === 'palette.open')?.accelerator).toBe('CmdOrCtrl+K');
    expect(items.find((item) => item.id === 'go.home')?.accelerator).toBe('');
    expect(items.find((item) => item.id === 'create.project')?.enabled).toBe(false);
    expect(items.find((item) => item.id === 'go.home')?.enabled).toBe(true);
  });
});
