import { defineConfig } from '@playwright/test';
import { findChromium } from '../tools/start/chromium.mjs';
import { enterLane } from './support/lanes';

enterLane();

const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../test-results',
  globalSetup: './start-towns.ts',
  fullyParallel: false,
  // one after the other; with `--workers 2` two go side by side, each in a town of its own
  workers: 1,
  forbidOnly: process.env.CI === 'true',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.E2E_RESULT
    ? [['list'], ['json', { outputFile: process.env.E2E_RESULT }]]
    : [['list']],
  use: {
    baseURL: process.env.E2E_WEB_URL,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    screenshot: 'only-on-failure',
    // a picture after every step would take a sixth of the processor; the pages themselves are in the trace
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: { executablePath: findChromium() ?? undefined, args: quietly },
  },
  projects: [{ name: 'phone', use: { viewport: { width: 360, height: 740 } } }],
});
