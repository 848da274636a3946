// Builds the bundles on `npm install`. npm also runs this when somebody calls `npx sourcecheck` in a clone before installing:
// there is no bundler then, and a failure would leave npx's cache broken for good, so that the command would not start after
// installing either. The command itself says what to do when it is not built.
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

let installed = true;
try {
  import.meta.resolve('esbuild');
} catch {
  installed = false;
}

if (installed) {
  const build = fileURLToPath(new URL('build.mjs', import.meta.url));
  process.exitCode = spawnSync(process.execPath, [build], { stdio: 'inherit' }).status ?? 1;
} else {
  process.stderr.write('prepare: nothing is built yet; run npm install first\n');
}
