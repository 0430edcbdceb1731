import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from '../../builders/chromium.ts';

/** Runs the editor alone in a real Chromium, over a host in memory. The page is built into `dist/editor-harness` first. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../../test-results/editor-harness',
  timeout: 30_000,
  fullyParallel: true,
  workers: 2,
  reporter: 'list',
  use: {
    baseURL: 'http://127.0.0.1:4521',
    viewport: { width: 1280, height: 720 },
    launchOptions: chromiumLaunch,
  },
  webServer: {
    command:
      'vite build -c tests/e2e/editor-harness/vite.config.ts && vite preview -c tests/e2e/editor-harness/vite.config.ts --port 4521 --host 127.0.0.1 --strictPort',
    cwd: new URL('../../..', import.meta.url).pathname,
    url: 'http://127.0.0.1:4521/index.html',
    reuseExistingServer: true,
    timeout: 90_000,
  },
});
