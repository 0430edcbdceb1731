import { type HostContext, load } from '#host/host-context.ts';
import { need } from '#host/refusal-error.ts';
import { readSignIn, signedIn } from '#shared/domain/sign-in.ts';
import { readStoredFiles } from '../stored-files.ts';

type Asked = {
  readonly id: string;
  readonly text: string;
  readonly file: { readonly blob: string; readonly name: string } | null;
};

/** What a typed or pasted list, or a sign-in sheet that came back, says of who is there; nothing is noted. */
export async function previewSignIn(ctx: HostContext, { id, text, file }: Asked) {
  const { data } = await load(ctx, 'meeting', id);
  const [read] = file ? await ctx.workers.run('read-sign-in', { files: await readStoredFiles(ctx, [file]) }) : [];
  const sheet = read ? need(read) : { rows: [], problems: [] };
  const lines = [...readSignIn(text, data.attendance), ...signedIn(sheet.rows, data.attendance)];
  return {
    lines: lines.map((line) => ({ ...line, personIds: [...line.personIds] })),
    problems: [...sheet.problems],
  };
}
