import { defineConfig } from 'vitest/config';

/** A zone and a locale that nobody's machine has by chance: what depends on either fails here first. */
process.env.TZ = 'Pacific/Chatham';
process.env.LC_ALL = 'tr_TR.UTF-8';

/** Two projects: what needs no build, and the built site in its own files and in a browser. */
export default defineConfig({
  test: {
    // Left to itself one core stays idle, which on a machine of two is half of it.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['scripts/site/built/**', 'scripts/site/browser/**'],
          setupFiles: ['scripts/property-seed.ts'],
          // Some hold hundreds of damaged reports, and a machine may have ten times as much to do as it has cores.
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['scripts/site/built/*.test.ts', 'scripts/site/browser/*.test.ts'],
          globalSetup: 'scripts/site/testing/test-site.ts',
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          // Two browsers share a small machine with whatever else runs there.
          expect: { poll: { timeout: 30_000 } },
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
