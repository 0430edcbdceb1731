/**
 * What both web doors (app:// in the shell, the loopback server) answer with: headers and the mapping from a URL path to a file of
 * the built interface. Pure, so that both are tested once (reliability 4.2 #4, #5).
 */

/** Nothing inline, neither scripts nor styles: the component library is used without the parts that write style elements (ADR 0035). */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "object-src 'none'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** First protocol that a page offers with its WebSocket at the loopback door; the key of the door is the second. */
export const DOOR_PROTOCOL = 'zhunsheng';

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()',
};

const MIME: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  json: 'application/json; charset=utf-8',
  wasm: 'application/wasm',
};

export type Asset = { readonly path: string; readonly mime: string };

/**
 * File (relative, with `/`) that a URL path asks for: a file of a known kind, or `index.html` for a page of the application. Null
 * for anything that tries to leave the folder or names an unknown kind of file.
 */
export function assetFor(urlPath: string): Asset | null {
  let path: string;
  try {
    path = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  if (/[\\\0:]/.test(path) || path.includes('%')) return null;
  const parts = path.split('/').filter((part) => part !== '');
  if (parts.some((part) => part.startsWith('.'))) return null;
  const last = parts.at(-1) ?? '';
  const dot = last.lastIndexOf('.');
  if (dot < 0) return { path: 'index.html', mime: MIME['html'] as string };
  const mime = MIME[last.slice(dot + 1).toLowerCase()];
  return mime ? { path: parts.join('/'), mime } : null;
}
