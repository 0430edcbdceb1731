import { createHash } from 'node:crypto';
import { documentFromJson } from '#host/drafts/document.ts';
import { importDraft } from '#host/importers/draft/index.ts';
import { runTask } from '#host/jobs/run-task.ts';
import { ok, type Problem, type Result } from '#shared/base/index.ts';
import { blockIdMaker } from '#shared/doc-model/index.ts';
import { EMPTY_COVER } from '#shared/domain/cover-data.ts';
import { profileOf } from '#shared/profiles/index.ts';
import { buildStandard } from '#shared/publishing/index.ts';

export type ConvertedDraft = {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly problems: readonly Problem[];
};

/** Turns a Word draft into a well-set PDF or DOCX without a workspace. Its own cover facts are kept; the same file gives the same bytes. */
export async function convertDraft(
  bytes: Uint8Array,
  name: string,
  format: 'pdf' | 'docx',
): Promise<Result<ConvertedDraft>> {
  const imported = await importDraft(bytes, name, { newId: blockIdMaker(randomFrom(bytes)) });
  if (!imported.ok) return imported;
  const { doc, cover, blobs, problems } = imported.value;
  const whole = { ...EMPTY_COVER, ...cover };
  const publication = buildStandard(documentFromJson(doc), whole, profileOf(whole.kind));
  const rendered = await runTask(
    'render',
    { publication, format, blobs: new Map(blobs.map((blob) => [blob.sha256, blob.bytes])) },
    {},
  );
  return ok({ ...rendered, problems: [...problems, ...rendered.problems] });
}

/** Numbers that depend on the file alone. */
function randomFrom(bytes: Uint8Array): () => number {
  const seed = createHash('sha256').update(bytes).digest();
  let block: Buffer = seed;
  let at = 0;
  return () => {
    if (at + 4 > block.length) {
      block = createHash('sha256').update(seed).update(block).digest();
      at = 0;
    }
    at += 4;
    return block.readUInt32LE(at - 4);
  };
}
