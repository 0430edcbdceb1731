import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const beside = fileURLToPath(new URL('../../../shared/samples', import.meta.url));

/** The folder of shared samples beside the clone, or null where it does not stand there (then tests that need it skip). */
export const samplesDir: string | null = existsSync(beside) ? beside : null;
