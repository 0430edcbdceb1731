import { closeSync, openSync, readSync } from 'node:fs';

/** Machine fields of the three formats of programs. */
const ELF = { 62: 'x64', 183: 'arm64' };
const PE = { 34404: 'x64', 43620: 'arm64' };
const MACH_O = { 16777223: 'x64', 16777228: 'arm64' };

/** Processor that a program is for: `x64`, `arm64`, or null for another one, for several, or for a file that is no program. */
export function machineOf(file) {
  const head = Buffer.alloc(4096);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, head, 0, head.length, 0);
  } finally {
    closeSync(descriptor);
  }
  if (head.readUInt32BE(0) === 0x7f454c46) return ELF[head.readUInt16LE(18)] ?? null;
  if (head.readUInt32LE(0) === 0xfeedfacf) return MACH_O[head.readUInt32LE(4)] ?? null;
  const pe = head.readUInt32LE(0x3c);
  const isPe = head.toString('latin1', 0, 2) === 'MZ' && pe < 4000 && head.toString('latin1', pe, pe + 2) === 'PE';
  return isPe ? (PE[head.readUInt16LE(pe + 4)] ?? null) : null;
}
