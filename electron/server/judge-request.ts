import type { IncomingMessage } from 'node:http';

type Head = Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'rawHeaders'>;

/**
 * Status with which a request is refused before anything is done for it; null = it may go on. The Host header comes first, for every method: a
 * name that was bound anew to 127.0.0.1 sends no Origin with a GET (reliability 4.3). Then the form of the address, Origin and
 * `Sec-Fetch-Site`: of other sites only a person's own opening of a page is answered.
 */
export function refusalOf(request: Head, authority: string): 400 | 403 | 421 | null {
  const { headers } = request;
  if (countOf(request, 'host') !== 1 || headers.host !== authority) return 421;
  if (!request.url?.startsWith('/') || !URL.canParse(request.url, `http://${authority}`)) return 400;
  if (headers.origin !== undefined && headers.origin !== `http://${authority}`) return 403;
  if (countOf(request, 'origin') > 1) return 403;
  const site = headers['sec-fetch-site'];
  const opening = request.method === 'GET' && headers['sec-fetch-mode'] === 'navigate';
  // Browsers differ in what they call the site of a WebSocket; its Origin says it.
  const ours = site === undefined || site === 'same-origin' || site === 'none' || headers.origin !== undefined;
  return ours || opening ? null : 403;
}

/**
 * The same for what changes something here: `POST` of our own page only, as JSON (which no foreign page can send unasked) and without a body.
 */
export function commandRefusalOf(request: Head, authority: string): 403 | 405 | 413 | 415 | null {
  const { headers, method } = request;
  if (method !== 'POST') return 405;
  if (headers.origin !== `http://${authority}`) return 403;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return 403;
  if (headers['content-type'] !== 'application/json') return 415;
  return headers['transfer-encoding'] === undefined && (headers['content-length'] ?? '0') === '0' ? null : 413;
}

/** Node keeps the first of several and says nothing of the others. */
function countOf({ rawHeaders }: Head, name: string): number {
  return rawHeaders.filter((each, index) => index % 2 === 0 && each.toLowerCase() === name).length;
}
