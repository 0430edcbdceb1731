import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readMail } from '#host/importers/mail/read-mail.ts';
import { fillDocxForm } from '#tests/builders/fill-docx-form.ts';
import { formXlsx } from '#tests/builders/form-xlsx.ts';
import { base64Lines, mailFile } from '#tests/builders/mail-file.ts';
import { markUpDocx } from '#tests/builders/mark-up-docx.ts';
import { addPdfNotes } from '#tests/builders/pdf-notes.ts';

/** The letters that were made for the recipients of a round, and what members send back, each in another way. */

/** Papers of a letter by their endings: `.pdf`, `.docx`, `.html`; forms by the word in their name. */
export type Letter = {
  readonly to: string;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
};

/** Opens the archive of letters as a mail program opens each of them. */
export async function readLetters(archive: string): Promise<readonly Letter[]> {
  const entries = Object.entries(unzipSync(await readFile(archive))).filter(([name]) => name.endsWith('.eml'));
  return entries.map(([name, bytes]) => {
    const mail = readMail(bytes);
    return { to: basename(name, '.eml').replace(/^\d+ /, ''), files: mail.attachments };
  });
}

/** A paper that came with the letter to an organisation. */
export function paperOf(letters: readonly Letter[], to: string, name: RegExp): Uint8Array {
  const letter = letters.find((each) => each.to.includes(to));
  const found = letter?.files.find((file) => name.test(file.name));
  if (!found) throw new Error(`${to}: no ${name} among ${letter?.files.map((file) => file.name).join(', ')}`);
  return found.bytes;
}

export type Answer = { readonly path: string; readonly comments: number };

type Written = { readonly clause: string; readonly proposal: string; readonly reason: string };

/** 征求意见反馈表 in Word, filled in in its fields. */
export function filledForm(form: Uint8Array, organisation: string, rows: readonly Written[]): Uint8Array {
  const cells = rows.flatMap(({ clause, proposal, reason }, index) => [
    [`rows.${index + 1}.clause`, clause],
    [`rows.${index + 1}.proposal`, proposal],
    [`rows.${index + 1}.reason`, reason],
  ]);
  return fillDocxForm(form, { organisation, ...Object.fromEntries(cells) });
}

/** Comments and tracked changes in the Word copy of the draft: half of them comments. */
export const markedUp = (draft: Uint8Array): Uint8Array => markUpDocx(draft, 2).bytes;

/** Notes on the first page of text of the PDF copy. */
export function notedPdf(draft: Uint8Array, page: number, author: string, notes: readonly string[]): Uint8Array {
  return addPdfNotes(
    draft,
    notes.map((contents, index) => ({
      page,
      subtype: 'Text',
      rect: [90, 500 - index * 60, 110, 520 - index * 60],
      author,
      contents,
      modified: "D:20261120090000+08'00'",
    })),
  );
}

/** A letter with a table as attachment. */
export function letterWith(from: string, address: string, name: string, content: Uint8Array): Uint8Array {
  const encoded = (text: string) => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;
  const headers = {
    From: `${encoded(from)} <${address}>`,
    To: 'office@example.cn',
    Subject: encoded('反馈意见'),
    Date: 'Fri, 20 Nov 2026 09:00:00 +0800',
  };
  const text = { 'Content-Type': 'text/plain; charset=UTF-8', 'Content-Transfer-Encoding': 'base64' };
  const attached = {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename="${encoded(name)}"`,
    'Content-Transfer-Encoding': 'base64',
  };
  return mailFile(headers, [
    { headers: text, body: base64Lines(strToU8('反馈意见见附件。')) },
    { headers: attached, body: base64Lines(content) },
  ]);
}

/** A table whose headings nobody knows. */
export function ownTable(rows: readonly (readonly [place: string, wish: string, why: string])[]): Uint8Array {
  return formXlsx([{ name: '汇总', rows: [['部位', '看法', '为何这样看'], ...rows] }]);
}

export const archiveOf = (files: Readonly<Record<string, Uint8Array>>): Uint8Array => zipSync(files);

/** A page that was scanned: a PDF without a single letter. */
export function scan(): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I 4 0 R>>>>/Contents 5 0 R>>',
    '<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>\nstream\n0\nendstream',
    '<</Length 29>>\nstream\nq 595 0 0 842 0 0 cm /I Do Q\nendstream',
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((body, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = file.length;
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 6\n0000000000 65535 f \n${table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** A member reads the packet in a browser, comments on one clause and saves the answer. */
export async function answerPacket(
  page: Page,
  packet: Uint8Array,
  folder: string,
  said: { readonly clause: string; readonly comment: string; readonly name: string },
): Promise<string> {
  const file = join(folder, '审阅包.html');
  await writeFile(file, packet);
  await page.goto(pathToFileURL(file).href);
  const mark = page.getByRole('button', { name: `对${said.clause}写意见`, exact: true }).first();
  await mark.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: '意见', exact: true }).fill(said.comment);
  await page.getByRole('button', { name: '保存意见' }).click();
  await page.getByRole('tab', { name: '填写单位与保存' }).click();
  await page.getByRole('textbox', { name: '姓名' }).fill(said.name);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '保存回函文件' }).click(),
  ]);
  const answer = join(folder, download.suggestedFilename());
  await download.saveAs(answer);
  return answer;
}
