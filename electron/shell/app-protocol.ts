import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assetFor, SECURITY_HEADERS } from '#shared/base/index.ts';

export const SCHEME = 'app';
export const ORIGIN = 'app://bundle';

/** Answers a request for `app://bundle/…` with a file of the built interface; everything else is refused. */
export async function answerAppRequest(request: Request, assets: string): Promise<Response> {
  const refuse = (status: number) => new Response(null, { status, headers: SECURITY_HEADERS });
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  const url = new URL(request.url);
  if (url.protocol !== `${SCHEME}:` || url.host !== 'bundle') return refuse(403);
  const asset = assetFor(url.pathname);
  if (!asset) return refuse(404);
  const body = await readFile(join(assets, asset.path)).catch(() => null);
  if (!body) return refuse(404);
  const headers = { ...SECURITY_HEADERS, 'Content-Type': asset.mime };
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), { status: 200, headers });
}

/** True for a page of the application itself. */
export function isOwnPage(url: string): boolean {
  try {
    const parsed = new URL(url);
    return parsed.protocol === `${SCHEME}:` && parsed.host === 'bundle';
  } catch {
    return false;
  }
}

/** A longer one is no address that a person could look at before it opens. */
const LONGEST = 2_000;

/** Addresses that may be handed to the system's browser or mail program: https and mailto, nothing hidden in them. */
export function mayOpenOutside(url: string): boolean {
  try {
    const parsed = new URL(url);
    return (
      url.length <= LONGEST &&
      (parsed.protocol === 'https:' || parsed.protocol === 'mailto:') &&
      parsed.username === '' &&
      parsed.password === ''
    );
  } catch {
    return false;
  }
}
