import type { CommentImportFile } from '#shared/contract/index.ts';

/** Whether there is anything to bring in: comments, the answer that there are none, or work for a person. */
export function isReadable(file: CommentImportFile): boolean {
  return file.rows > 0 || file.noComment || file.byHand;
}
