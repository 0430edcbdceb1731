/** Processor that a program is for: null for another one, for several, or for a file that is no program. */
export function machineOf(file: string): 'x64' | 'arm64' | null;
