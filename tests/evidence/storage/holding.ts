import { blobName } from '#host/storage/index.ts';
import type { Store } from '#tests/unit/storage/support.ts';

export const ATTACHMENT = Buffer.from('附件');
const ATTACHMENT_NAME = blobName(ATTACHMENT);

type Content = number | null | 'damaged';

/** What a desk holds, as a person would say it: two notes, a sheet, its steps, an attachment. */
export type Holding = {
  readonly a: Content;
  readonly b: Content;
  readonly sheet: Content;
  readonly steps: string;
  readonly attachment: boolean;
};

export const NOTHING: Holding = { a: null, b: null, sheet: null, steps: '', attachment: false };

export async function holdingOf(store: Store): Promise<Holding> {
  const note = async (id: string): Promise<Content> => {
    const read = await store.get('note', id);
    return read.ok ? read.value.data.count : read.error.code === 'storage-not-found' ? null : 'damaged';
  };
  const sheet = await store.get('sheet', 's');
  const log = await store.readLog('sheet', 's');
  return {
    a: await note('a'),
    b: await note('b'),
    sheet: sheet.ok ? sheet.value.data.version : sheet.error.code === 'storage-not-found' ? null : 'damaged',
    steps: log.ok ? log.value.lines.join('') : 'damaged',
    attachment: (await store.readBlob(ATTACHMENT_NAME)).ok,
  };
}

/** An attachment that nothing refers to yet does no harm. */
export function sameHolding(actual: Holding, wanted: Holding): boolean {
  const attached = actual.attachment || !wanted.attachment;
  return (
    attached &&
    actual.a === wanted.a &&
    actual.b === wanted.b &&
    actual.sheet === wanted.sheet &&
    actual.steps === wanted.steps
  );
}
