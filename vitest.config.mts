import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A busy machine is no failure.
    testTimeout: 60_000,
    // What tests read is no matter of the user's cache.
    env: { SOURCECHECK_CACHE: '' },
    globalSetup: ['scripts/buildReaders.mjs'],
    include: [
      'server/src/**/*.test.ts',
      'client/src/**/*.test.ts',
      'scripts/**/*.test.ts',
      'syntaxes/**/*.test.ts',
      'bench/**/*.test.ts',
    ],
  },
});
