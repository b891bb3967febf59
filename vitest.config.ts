import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: '#ui/jsx' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'house/**/*.test.ts', 'tests/unit/**/*.test.ts'],
    globalSetup: ['tests/support/global-setup.ts'],
    css: { include: [/src\/ui\/css\//] },
    pool: 'forks',
    maxWorkers: 2,
    // One process for many files, so that the program is loaded once and not for each; setupFiles puts back what a file set.
    isolate: false,
    setupFiles: ['tests/support/each-file.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
