import type { HostContext } from '#host/host-context.ts';
import { safeFileName, safeWholeFileName } from '#shared/base/index.ts';

const MIME = 'text/calendar; charset=utf-8';

/** A calendar file to be fetched. */
export function storedCalendar(ctx: HostContext, bytes: Uint8Array, title: string) {
  const name = safeWholeFileName(`${safeFileName(title)}.ics`);
  return { blob: ctx.scratch.put(bytes), name, mime: MIME, size: bytes.length };
}
