/** Where `app://bundle` lies for this Chromium, which does not know the scheme. Nothing answers there but the shell. */
export const WEB_ORIGIN = 'https://bundle.app.test';
const APP_ORIGIN = 'app://bundle';

export function toWeb(url: string): string {
  return url.startsWith(`${APP_ORIGIN}/`) ? WEB_ORIGIN + url.slice(APP_ORIGIN.length) : url;
}

/** As Electron would say it. */
export function toApp(url: string): string {
  return url.startsWith(`${WEB_ORIGIN}/`) ? APP_ORIGIN + url.slice(WEB_ORIGIN.length) : url;
}
