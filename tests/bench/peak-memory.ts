import { existsSync, readFileSync } from 'node:fs';

/**
 * The most memory this process ever held, in KiB. The system's own count begins with the memory of whoever started the process; the
 * high-water mark of Linux does not.
 */
export function peakMemory(): number {
  const mark = existsSync('/proc/self/status')
    ? /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
    : undefined;
  return mark === undefined ? process.resourceUsage().maxRSS : Number(mark);
}
