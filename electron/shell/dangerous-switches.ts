/** Switches of Chromium that would take the protection away; a packaged application does not start with them (4.2 #23). */
export const DANGEROUS_SWITCHES = [
  'allow-running-insecure-content',
  'disable-gpu-sandbox',
  'disable-site-isolation-trials',
  'disable-web-security',
  'host-rules',
  'inspect',
  'inspect-brk',
  'js-flags',
  'load-extension',
  'no-sandbox',
  'proxy-server',
  'remote-allow-origins',
  'remote-debugging-pipe',
  'remote-debugging-port',
  'single-process',
  'unsafely-treat-insecure-origin-as-secure',
] as const;
