import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A busy machine is no failure.
    testTimeout: 60_000,
    // What tests read is no matter of the user's cache.
    env: { SOURCECHECK_CACHE: '' },
    globalSetup: ['scripts/buildForTests.mjs'],
    // Else one processor of two stays idle.
    maxWorkers: '100%',
    // Files of a project share their modules, which take longer to load than most tests to run: module state is a cache or nothing.
    isolate: false,
    projects: [
      {
        extends: true,
        test: { name: 'engine', include: ['server/src/{engine,ledger,report}/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'shells',
          include: ['server/src/**/*.test.ts', 'scripts/**/*.test.ts', 'syntaxes/**/*.test.ts', 'bench/**/*.test.ts'],
          // The peers of the benchmark bring tests of their own.
          exclude: ['server/src/{engine,ledger,report}/**', '**/node_modules/**'],
        },
      },
      {
        extends: true,
        // Each file puts its own fake in the editor's place.
        test: { name: 'client', include: ['client/src/**/*.test.ts'], isolate: true },
      },
    ],
  },
});
