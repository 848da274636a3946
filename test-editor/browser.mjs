import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { chromium } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A headless Chromium of this machine. On Debian it is installed when it is missing and we may. */
export async function launchBrowser() {
  const asRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: browserPath(asRoot),
    args: asRoot ? ['--no-sandbox', ...FLAGS] : FLAGS,
  });
}

function browserPath(asRoot) {
  const named = process.env['SOURCECHECK_CHROMIUM'];
  const find = () => [...(named ? [named] : []), ...PLACES].find((place) => existsSync(place));
  const found = find();
  if (found) return found;
  if (asRoot && spawnSync('apt-get', ['--version']).status === 0) {
    process.stderr.write('editor: installing Chromium with apt-get\n');
    spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 2, 2] });
    const packages = ['chromium', 'fonts-noto-color-emoji', 'fonts-dejavu-core'];
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { stdio: ['ignore', 2, 2] });
    const installed = find();
    if (installed) return installed;
  }
  throw new Error('no Chromium is installed; name one in SOURCECHECK_CHROMIUM');
}
