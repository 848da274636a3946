import { defineConfig } from 'vitest/config';
export default defineConfig({ test: { testTimeout: 600000, env: { SOURCECHECK_CACHE: '' }, include: ['server/src/**/*.test.ts','scripts/**/*.test.ts'], maxWorkers: 1, isolate: false, setupFiles: ['./prof.setup.ts'] } });
