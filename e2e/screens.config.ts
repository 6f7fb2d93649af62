import { defineConfig } from '@playwright/test';
import journeys from './playwright.config';

/** `npm run screens`: the pictures of the main screens; one is replaced only when it visibly changed. */
export default defineConfig({
  ...journeys,
  testMatch: '**/*.pictures.ts',
  updateSnapshots: 'changed',
  snapshotPathTemplate: '../docs/screens/{arg}{ext}',
  expect: { ...journeys.expect, toHaveScreenshot: { maxDiffPixelRatio: 0.01 } },
  projects: [
    { name: 'phone', use: { viewport: { width: 360, height: 740 } }, grep: /@phone/ },
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } }, grep: /@desktop/ },
    // less high: its tables would make pictures of more than 150 kB
    { name: 'desk', use: { viewport: { width: 1280, height: 680 } }, grep: /@desk$/ },
  ],
});
