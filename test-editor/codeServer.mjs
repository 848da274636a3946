import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

const CODE_SERVER = 'code-server@4.139.1';

/**
 * What code-server 4.139 runs on, as npm's package of the binary and its headers, so that the machine's own Node may be
 * older. Not the package `node`: it fetches this one by a script, and where that puts it depends on npm.
 */
const NODE_PACKAGE = `${process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node'}-${process.platform}-${process.arch}`;
const NODE = `${NODE_PACKAGE}@24.21.0`;

const START_MS = 60_000;

/** Where the editor is kept between runs: 620 MB that nobody wants to install twice, or inside the work tree. */
export function cacheFolder() {
  return process.env['SOURCECHECK_CI_CACHE'] ?? path.join(os.homedir(), '.cache', 'sourcecheck-ci');
}

/** Puts VS Code for the browser into the cache, which takes minutes; nothing is done when it is there and starts. */
export function installCodeServer(cache) {
  if (!starts(cache)) {
    process.stderr.write(`editor: installing ${NODE} and ${CODE_SERVER} into ${cache}; this takes some minutes\n`);
    npmInstall(path.join(cache, 'node24'), NODE, process.env);
    npmInstall(path.join(cache, 'code-server'), CODE_SERVER, {
      ...withNode(cache),
      // Headers for its native modules.
      npm_config_nodedir: nodeFolder(cache),
    });
  }
  if (!starts(cache)) throw new Error(`${CODE_SERVER} does not start; remove ${cache} to have it installed anew`);
}

/**
 * Starts the editor with an extension in a profile of its own, on this machine only.
 *
 * `log` is the file that takes what it says. Returns its address and how to stop it.
 */
export async function startCodeServer({ cache, profile, vsix, settings, log }) {
  const settingsFile = path.join(profile, 'data', 'User', 'settings.json');
  mkdirSync(path.dirname(settingsFile), { recursive: true });
  writeFileSync(settingsFile, JSON.stringify(settings, undefined, 2));
  const folders = [
    ...['--user-data-dir', path.join(profile, 'data')],
    ...['--extensions-dir', path.join(profile, 'extensions')],
    ...['--config', path.join(profile, 'config.yaml')],
  ];
  const installed = run(cache, [...folders, '--install-extension', vsix]);
  if (installed.status !== 0)
    throw new Error(`${vsix} could not be installed:\n${installed.stdout}${installed.stderr}`);

  const port = await freePort();
  const output = openSync(log, 'w');
  const server = spawn(
    node(cache),
    [
      entry(cache),
      ...folders,
      ...['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`],
      ...['--disable-telemetry', '--disable-update-check'],
    ],
    // A group of its own: the editor starts several processes, and all of them must end.
    {
      env: { ...withNode(cache), SOURCECHECK_CACHE: path.join(profile, 'sourcecheck') },
      stdio: ['ignore', output, output],
      detached: true,
    },
  );
  const address = `http://127.0.0.1:${port}/`;
  await answers(address, server, log);
  return { address, stop: async () => stop(server) };
}

function npmInstall(prefix, name, { npm_config_user_agent: _outer, ...env }) {
  // An outer npm (`npm run`) hands on which Node it runs on, and install scripts would take it for theirs.
  mkdirSync(prefix, { recursive: true });
  const { status } = spawnSync('npm', ['install', '--prefix', prefix, '--no-audit', '--no-fund', name], {
    env,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error(`npm could not install ${name}`);
}

function starts(cache) {
  if (!existsSync(node(cache)) || !existsSync(entry(cache))) return false;
  // A configuration of its own: else the first start writes one into the user's, and tells of that before the version.
  const { status, stdout } = run(cache, ['--config', path.join(cache, 'config.yaml'), '--version']);
  const version = CODE_SERVER.replace(/^.*@/, '');
  return status === 0 && stdout.split('\n').some((line) => line.startsWith(version));
}

function run(cache, args) {
  return spawnSync(node(cache), [entry(cache), ...args], { env: withNode(cache), encoding: 'utf8' });
}

function withNode(cache) {
  return { ...process.env, PATH: `${path.dirname(node(cache))}${path.delimiter}${process.env['PATH'] ?? ''}` };
}

function nodeFolder(cache) {
  return path.join(cache, 'node24', 'node_modules', NODE_PACKAGE);
}

function node(cache) {
  return path.join(nodeFolder(cache), 'bin', 'node');
}

function entry(cache) {
  return path.join(cache, 'code-server', 'node_modules', 'code-server', 'out', 'node', 'entry.js');
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function answers(address, server, log) {
  const until = Date.now() + START_MS;
  while (Date.now() < until && server.exitCode === null) {
    const answer = await fetch(`${address}healthz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await stop(server);
  throw new Error(`the editor did not start:\n${readFileSync(log, 'utf8')}`);
}

async function stop(server) {
  if (server.exitCode !== null || server.pid === undefined) return;
  const ended = once(server, 'exit');
  process.kill(-server.pid, 'SIGTERM');
  const late = setTimeout(() => process.kill(-server.pid, 'SIGKILL'), 5000);
  await ended;
  clearTimeout(late);
}
