import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from './builders/chromium.ts';

// Keys and backups of the workspaces of tests do not belong to the person who runs them.
process.env['ZHUNSHENG_HOME'] ??= join(tmpdir(), 'zs-e2e-home');

/** What takes a minute or more: begun first, so that no worker is left with one of them at the end. */
const LONG = /(?:drafting-walk|procedure-walk|whole-way|comment-channels|reach|a11y.pages)\.spec\.ts$/;
/** The editor's own page has a configuration of its own. */
const ELSEWHERE = /editor-harness/;

export default defineConfig({
  testDir: '.',
  projects: [
    { name: 'long', testMatch: LONG, testIgnore: ELSEWHERE },
    { name: 'short', testMatch: /\.spec\.ts$/, testIgnore: [LONG, ELSEWHERE] },
  ],
  outputDir: '../test-results/e2e',
  fullyParallel: true,
  workers: 2,
  // A machine under load may lose one; what fails twice is broken.
  retries: 1,
  timeout: 240_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json']],
  use: {
    headless: true,
    viewport: { width: 1280, height: 720 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    actionTimeout: 30_000,
    launchOptions: chromiumLaunch,
  },
});
