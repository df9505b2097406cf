import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createServer } from 'node:net';
import { FakeProject } from './fake-project.js';

jest.setTimeout(60_000);

describe('npm start', () => {
  let project: FakeProject;
  beforeEach(async () => {
    project = await new FakeProject().make();
  });
  afterEach(() => project.remove());

  /** The project's processes that still live when a guard has had time to end them. */
  const left = async () => {
    for (const end = Date.now() + 20_000; project.processes().length > 0 && Date.now() < end;)
      await pause(50);
    return project.processes();
  };

  it('migrates, seeds, serves, prints the links, and leaves nothing behind; a second start finds its data', async () => {
    const first = project.start();
    await first.says('Ctrl-C stops everything.');
    const url = `http://127.0.0.1:${project.port}`;
    expect(first.output).toContain(`Rostrum is ready at ${url}\n`);
    expect(first.output).toContain(`  proposer  ${url}/in/1  (Ada)\n`);
    expect(await project.page()).toEqual({
      pid: expect.any(Number),
      commands: ['migrate', 'seed'],
      fsync: 'on',
      NODE_ENV: 'production',
      SMTP_URL: expect.stringMatching(/^smtp:\/\/127\.0\.0\.1:\d+$/),
    });
    expect(await first.end('SIGTERM')).toBe(0);
    expect(await left()).toEqual([]);

    const second = project.start();
    await second.says('Ctrl-C stops everything.');
    expect((await project.page()).commands).toEqual(['migrate', 'seed', 'migrate']);
    expect(await second.end('SIGINT')).toBe(0);
    expect(await left()).toEqual([]);
  });

  it('leaves nothing behind when it is killed, and starts again on the same data', async () => {
    const first = project.start();
    await first.says('is ready at');
    await first.end('SIGKILL');
    // At once, while the guard is still at work.
    const second = project.start();
    await second.says('is ready at');
    expect((await project.page()).commands).toEqual(['migrate', 'seed', 'migrate']);
    await second.end('SIGTERM');
    expect(await left()).toEqual([]);
  });

  it('starts a web process that ended again', async () => {
    const started = project.start();
    await started.says('is ready at');
    const { pid, ...before } = await project.page();
    await expect(fetch(`http://127.0.0.1:${project.port}/die`)).rejects.toThrow('fetch failed');
    await started.says('The web process ended (code 3); starting it again in 0.5 s.');
    await project.serves();
    const { pid: next, ...rest } = await project.page();
    expect(next).not.toBe(pid);
    expect(rest).toEqual(before);
  });

  it('is refused while another start on the same data runs', async () => {
    const first = project.start();
    await first.says('is ready at');
    const second = project.start();
    expect(await second.ended()).toBe(1);
    expect(second.output).toMatch(/^Rostrum is already running on .*\.rostrum \(process \d+\)\.\n$/);
  });

  it('says which port is taken, and how to choose another', async () => {
    const other = createServer();
    await new Promise((resolve) => other.listen(project.port, '127.0.0.1', () => resolve(undefined)));
    const started = project.start();
    expect(await started.ended()).toBe(1);
    expect(started.output).toBe(
      `Port ${project.port} of 127.0.0.1 is taken by another program. ` +
        `Choose another, such as: PORT=${project.port + 1} npm start\n`,
    );
    await new Promise((resolve) => other.close(resolve));
  });

  it('ends with everything when the web process cannot start', async () => {
    const started = project.start({ FAKE_WEB_FAILS: '1' });
    expect(await started.ended()).toBe(1);
    expect(started.output).toContain('Cannot start: SESSION_SECRET is not set\n');
    expect(started.output).toContain('The web process ended (code 1) while starting; it says why above.\n');
    expect(await left()).toEqual([]);
  });

  it('ends when npm, which started it, is gone', async () => {
    const npm = project.startUnderNpm();
    await npm.says('is ready at');
    await npm.end('SIGKILL');
    expect(await left()).toEqual([]);
  });

  it('keeps the demo away when told to', async () => {
    const started = project.start({ ROSTRUM_DEMO: '0' });
    await started.says('is ready at');
    expect(await project.page()).toEqual({
      pid: expect.any(Number),
      commands: ['migrate'],
      fsync: 'on',
      NODE_ENV: 'production',
    });
    expect(started.output).toContain('SMTP_URL is not set');
    expect(started.output).not.toContain('/in/1');
  });
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
