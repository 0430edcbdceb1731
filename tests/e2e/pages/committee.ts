import { expect, type Page } from '@playwright/test';
import { Desk } from './desk.ts';
import { Form, section } from './form.ts';

export type Member = {
  readonly name: string;
  readonly organisation: string;
  readonly role?: string;
  readonly side?: string;
};

/** A committee made by form. */
export async function makeCommittee(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  const desk = new Desk(page);
  await desk.goTo('委员会');
  await desk.button('新建委员会').first().click();
  const form = new Form(page, '新建委员会');
  await form.fill(fields);
  await form.choose('制定程序', /地方/);
  await form.send('新建');
  await desk.arrived(fields['名称'] ?? '');
}

/** Members added one after the other by form, on the page of a committee. */
export async function addMembers(page: Page, members: readonly Member[]): Promise<void> {
  const list = section(page, '委员');
  for (const [index, { name, organisation, role, side }] of members.entries()) {
    await list.getByRole('button', { name: '添加委员' }).click();
    const form = new Form(page, '添加委员');
    await form.fill({ 姓名: name, 单位: organisation, 任职开始: '2024-01-01' });
    if (role) await form.choose('职务', role);
    if (side) await form.choose('利益方', side);
    await form.send('保存');
    await expect(page.getByRole('grid', { name: '委员' }).getByRole('gridcell', { name, exact: true })).toBeVisible();
    await expect(list.getByRole('heading', { name: new RegExp(`^委员\\s*${index + 1}$`) })).toBeVisible();
  }
}
