// node test/smoke/start.mjs <folder>: runs `npm start` in a copy of the project as its user would, on a machine with
// nothing but PATH and an empty HOME: reads the ready line, follows it and every sign-in link to a page, stops it, sees
// that nothing is left, and starts it again on its data. Ends with 0, or with a sentence about what was wrong.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lives } from '../../apps/launcher/end-process.mjs';
import { freePort } from '../../apps/launcher/ports.mjs';
import { Visitor } from './visitor.mjs';

const READY = /^Rostrum is ready at (http:\S+)$/m;
const LINK = /^ {2}(\S.*?) {2,}(http:\S+)/gm;
const START_WITHIN_MS = 10 * 60_000;
const STOP_WITHIN_MS = 30_000;
/** How a machine reaches the package registry is no service of ours. */
const NETWORK = /^(https?_proxy|no_proxy|node_extra_ca_certs|npm_config_registry)$/i;

/** @typedef {import('../../apps/launcher/end-process.mjs').KnownProcess} KnownProcess */

const folder = path.resolve(String(process.argv[2]));
const home = mkdtempSync(path.join(tmpdir(), 'rostrum-home-'));
const port = await freePort();
/** @param {string} line */
const print = (line) => void process.stdout.write(`${line}\n`);

/** @param {NodeJS.Signals} signal to stop it with @param {(output: string) => void} [look] at what it printed */
async function startLookStop(signal, look = () => {}) {
  const network = Object.entries(process.env).filter(([name]) => NETWORK.test(name));
  const env = { ...Object.fromEntries(network), PATH: process.env.PATH, HOME: home, PORT: String(port) };
  const npm = spawn('npm', ['start'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const ended = () => npm.exitCode !== null || npm.signalCode !== null;
  let output = '';
  npm.stdout.on('data', (chunk) => {
    output += chunk;
    process.stdout.write(chunk);
  });
  try {
    await until('the last line', START_WITHIN_MS, () => {
      assert.ok(!ended(), `npm start ended by itself (${npm.signalCode ?? `code ${npm.exitCode}`})`);
      return output.includes('Ctrl-C stops everything.');
    });
    await walk(output);
    look(output);
  } finally {
    const running = processesOf(folder);
    print(`-- ${signal} to npm, with ${running.length} processes under it`);
    // Ctrl-C reaches npm and the launcher alike; SIGTERM is sent to npm, which dies of it without passing it on.
    if (signal === 'SIGINT') process.kill(-Number(npm.pid), signal);
    else npm.kill(signal);
    await until('the end of every process', STOP_WITHIN_MS, () => ended() && !running.some(lives));
  }
}

/** @param {string} output */
async function walk(output) {
  const [, url = ''] = READY.exec(output) ?? [];
  assert.equal(url, `http://127.0.0.1:${port}`, 'the ready line');
  const front = await new Visitor().visit(url);
  assert.equal(front.status, 200);
  assert.match(front.html, /<h1/);
  const links = [...output.matchAll(LINK)].map(([, role = '', link = '']) => ({ role, link }));
  assert.ok(links.length >= 4, 'links for a proposer, a reviewer, a secretary and the mail');
  for (const { role, link } of links) {
    const { status, html, url: end } = await new Visitor().visit(link);
    assert.equal(status, 200, `${role}: ${end}`);
    if (role !== 'mail') assert.match(html, /action="\/sign-out"/, `${role} is signed in at ${end}`);
    print(`-- ${role}: ${end} (${html.length} characters)`);
  }
}

/** @param {string} project @returns {KnownProcess[]} what the launcher has written down as running */
function processesOf(project) {
  return JSON.parse(readFileSync(path.join(project, '.rostrum', 'children.json'), 'utf8'));
}

/** @param {string} what @param {number} patienceMs @param {() => boolean} done */
async function until(what, patienceMs, done) {
  for (const end = Date.now() + patienceMs; !done(); await sleep(100)) {
    if (Date.now() > end) throw new Error(`waited ${patienceMs / 1000} s for ${what}`);
  }
}

try {
  await startLookStop('SIGTERM');
  await startLookStop('SIGINT', (output) => {
    assert.doesNotMatch(output, /Filling the demo|Installing|Building/, 'the second start does it all again');
  });
  print('-- npm start: starts, serves, signs in, stops, and finds its data again');
} catch (error) {
  process.stderr.write(`npm start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  rmSync(home, { recursive: true, force: true });
}
