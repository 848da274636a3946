import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
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
