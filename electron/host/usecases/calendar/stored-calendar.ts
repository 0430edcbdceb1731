import type { HostContext } from '#host/host-context.ts';

const MIME = 'text/calendar; charset=utf-8';

/** A calendar file to be fetched. */
export function storedCalendar(ctx: HostContext, bytes: Uint8Array, title: string) {
  const name = `${title.replaceAll(/[\\/:*?"<>|]/g, ' ').trim()}.ics`;
  return { blob: ctx.scratch.put(bytes), name, mime: MIME, size: bytes.length };
}
