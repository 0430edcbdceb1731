/**
 * What a line of the log may say. Texts are only codes under these names, so that nothing that people wrote, no name and no path can get
 * in by mistake; figures may have any name.
 */
export type LogFacts = Readonly<
  Partial<Record<LogWord, string>> & Record<string, string | number | boolean | undefined>
>;

const WORDS = [
  'at',
  'channel',
  'code',
  'door',
  'electron',
  'error',
  'kind',
  'mode',
  'node',
  'platform',
  'procedure',
  'reason',
  'result',
  'signal',
  'source',
  'state',
  'step',
  'version',
] as const;
type LogWord = (typeof WORDS)[number];

const KEY = /^[a-z][A-Za-z0-9]{0,30}$/;
const EVENT = /^[a-z][a-z0-9]*([-.][a-z0-9]+)*$/;
/** Codes, versions, names of procedures and of classes; no spaces, signs of addresses or letters of other scripts. */
const CODE = /^[A-Za-z][A-Za-z0-9._:-]{0,79}$|^v?\d{1,4}(\.\d{1,6}){0,3}(-[a-z0-9.]+)?$/;
/** Places in the program: `commit.ts:120 < folder-store.ts:88`. */
const PLACES = /^[a-z0-9_.-]+(:\d+)?( < [a-z0-9_.-]+(:\d+)?)*$/i;
/** A figure with more digits may be a telephone number or a number of an identity card. */
const MOST = 9_999_999_999;

/** The facts as they are written: what is no code and no figure becomes `?`. */
export function safeFacts(event: string, facts: LogFacts): Record<string, string | number | boolean> {
  const safe: Record<string, string | number | boolean> = { event: EVENT.test(event) ? event : '?' };
  for (const [key, value] of Object.entries(facts)) {
    if (value === undefined || !KEY.test(key)) continue;
    if (typeof value === 'boolean') safe[key] = value;
    else if (typeof value === 'number') safe[key] = Number.isFinite(value) && Math.abs(value) <= MOST ? value : '?';
    else safe[key] = isCode(key, value) ? value : '?';
  }
  return safe;
}

function isCode(key: string, value: string): boolean {
  if (!(WORDS as readonly string[]).includes(key) || /\d{7}/.test(value)) return false;
  return key === 'at' ? value.length <= 600 && PLACES.test(value) : CODE.test(value);
}

/** What may be said of an error: its class, its code, and the places of the program that it passed; never its message. */
export function errorFacts(error: unknown): LogFacts {
  const code = (error as { code?: unknown } | null)?.code;
  if (!(error instanceof Error)) return { error: typeof error };
  return { error: error.constructor.name, ...(typeof code === 'string' ? { code } : {}), at: placesOf(error) };
}

/** `file:line` of at most eight frames, from the inside; frames of packages by the package, of the system as `node`. */
function placesOf(error: Error): string {
  const frames = (error.stack ?? '').split('\n').flatMap((line) => {
    const found = /^\s+at .{0,300}?\(?([^()\s]{1,300}):(\d+):\d+\)?$/.exec(line);
    if (!found) return [];
    const [, file = '', number = ''] = found;
    if (file.startsWith('node:')) return ['node'];
    const [, name] = /[\\/]node_modules[\\/](?!.*node_modules)(?:@[^\\/]+[\\/])?([^\\/]+)/.exec(file) ?? [];
    return [name ?? `${file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)}:${number}`];
  });
  const clean = frames.filter((frame, index) => frame !== frames[index - 1] && /^[a-z0-9_.-]+(:\d+)?$/i.test(frame));
  return clean.slice(0, 8).join(' < ');
}
