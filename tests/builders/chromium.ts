import { existsSync } from 'node:fs';

const path = process.env['ZHUNSHENG_CHROMIUM'] ?? '/usr/bin/chromium';

/**
 * What is not wanted of Chromium: first what Playwright takes away itself (only the last list counts), then the pages of the browser's own
 * address bar, which it makes for every window and which cost as much as a page of ours.
 */
const FEATURES = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'PreloadTopChromeWebUI',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
];

/** How tests start Chromium: the one of this machine (or of `ZHUNSHENG_CHROMIUM`), without what it does for a person or with the network. */
export const chromiumLaunch = {
  ...(existsSync(path) ? { executablePath: path } : {}),
  args: [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--disable-features=${FEATURES.join(',')}`,
  ],
  chromiumSandbox: process.getuid?.() !== 0,
};
