import { readFile } from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import { uuidv7 } from 'uuidv7';
import type { Clock, Ids, ProcessProbe, Timers } from './ports.ts';

export const systemClock: Clock = { now: () => Date.now() };
export const uuidIds: Ids = { next: () => uuidv7() };

export const nodeTimers: Timers = {
  wait: (ms) =>
    new Promise((resolve) => {
      setTimeout(resolve, ms);
    }),
  every: (ms, run) => {
    const timer = setInterval(run, ms);
    timer.unref();
    return () => clearInterval(timer);
  },
};

/** This process as the lock file names it. */
export async function nodeProcessProbe(): Promise<ProcessProbe> {
  return {
    host: hostname(),
    user: userName(),
    pid: process.pid,
    processStart: await startOf(process.pid),
    isAlive: async (pid, processStart) => {
      try {
        process.kill(pid, 0);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
      }
      const start = await startOf(pid);
      return !(start && processStart) || start === processStart;
    },
  };
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return ''; // a user without an entry in the account list
  }
}

/** Start time of a process in clock ticks since boot, with the boot's id; empty where /proc does not exist. */
async function startOf(pid: number): Promise<string> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim();
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return `${boot}:${fields[19] ?? ''}`;
  } catch {
    return '';
  }
}
