import type { AppLog } from './app-log.ts';
import { errorFacts } from './log-facts.ts';

/** Exit code after an error that nobody caught. */
const CRASHED = 70;
const FLUSH_MS = 3_000;

/**
 * An error that nobody caught ends the process: it is logged, `finish` writes what is pending (three seconds at most), and the exit code
 * tells whoever started it. The message and the stack go to standard error, where the person's own terminal shows them.
 */
export function logCrashes(log: AppLog, finish: () => Promise<void>): void {
  let ending = false;
  const crash = (event: string) => (error: unknown) => {
    console.error(error);
    log.note(event, errorFacts(error));
    log.flushNow();
    if (ending) return;
    ending = true;
    const exit = () => process.exit(CRASHED);
    setTimeout(exit, FLUSH_MS);
    finish().then(exit, exit);
  };
  process.on('uncaughtException', crash('uncaught-exception'));
  process.on('unhandledRejection', crash('unhandled-rejection'));
}
