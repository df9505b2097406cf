import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { BenchModule, Measurement } from './measurement.js';

/** Every bench, by hand. */
const BENCHES: Record<string, () => Promise<BenchModule>> = {
  calibration: () => import('./calibration.bench.js'),
  deadline: () => import('./deadline.bench.js'),
  duplicates: () => import('./duplicates.bench.js'),
  http: () => import('./http.bench.js'),
  imports: () => import('./imports.bench.js'),
  lists: () => import('./lists.bench.js'),
  matching: () => import('./matching.bench.js'),
  pictures: () => import('./pictures.bench.js'),
  schedule: () => import('./schedule.bench.js'),
  selection: () => import('./selection.bench.js'),
};

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    case: { type: 'string', multiple: true },
    instance: { type: 'string' },
    child: { type: 'string' },
  },
});
const name = positionals[0] ?? '';
const load = BENCHES[name];
if (load === undefined) {
  stop(
    `usage: npm run bench -- <${Object.keys(BENCHES).join('|')}> [--json] [--case NAME] [--instance DIR]`,
    2,
  );
}
const all = (await load()).cases({ instance: options.instance });
if (options.child === undefined) await runAll(options.case ?? all.map((one) => one.name));
else await runOne(options.child);

/** Gives each case a fresh process, so that peak memory and warm-up belong to it alone. */
async function runAll(wanted: readonly string[]): Promise<void> {
  const unknown = wanted.filter((one) => all.every((known) => known.name !== one));
  if (unknown.length > 0)
    stop(`no case ${unknown.join(', ')}; there are: ${all.map((one) => one.name).join(', ')}`, 2);
  if (!options.json)
    console.log(`${'case'.padEnd(30)}${'metric'.padEnd(22)}${'value'.padStart(14)}${' '.repeat(10)}target`);
  let failed = 0;
  for (const one of wanted) if ((await inChild(one)) !== 0) failed++;
  if (failed > 0) stop(`${failed} of ${wanted.length} cases failed`, 1);
}

async function runOne(wanted: string): Promise<void> {
  const one = all.find((known) => known.name === wanted)!;
  for (const row of await one.run()) print(wanted, row);
  // maxRSS is in kilobytes on every platform Node supports
  print(wanted, {
    metric: 'peak_rss_mb',
    value: process.resourceUsage().maxRSS / 1024,
    unit: 'MB',
    ...one.memory,
  });
}

function inChild(one: string): Promise<number | null> {
  const args = [fileURLToPath(import.meta.url), name, '--child', one];
  if (options.json) args.push('--json');
  if (options.instance !== undefined) args.push('--instance', options.instance);
  return new Promise((resolve) => spawn(process.execPath, args, { stdio: 'inherit' }).on('close', resolve));
}

function print(caseName: string, row: Measurement): void {
  const value = typeof row.value === 'number' ? Number(row.value.toPrecision(10)) : row.value;
  const goal = row.target === undefined ? {} : { target: row.target, met: isMet(row) };
  const { metric, unit } = row;
  if (options.json)
    console.log(JSON.stringify({ bench: name, case: caseName, metric, value, unit, ...goal }));
  else
    console.log(
      `${caseName.padEnd(30)}${metric.padEnd(22)}${shown(value).padStart(14)} ${unit.padEnd(9)}${goalText(row)}`,
    );
}

function shown(value: number | string): string {
  return typeof value === 'number' ? String(Number(value.toPrecision(7))) : value;
}

function goalText(row: Measurement): string {
  if (row.target === undefined) return '';
  const sign = { lower: '<=', higher: '>=', equal: '=' }[row.better ?? 'lower'];
  return `${sign} ${row.target} ${isMet(row) ? 'met' : 'MISSED'}`;
}

function isMet({ value, target, better = 'lower', tolerance = 0 }: Measurement): boolean {
  if (typeof value !== 'number' || target === undefined) return false;
  if (better === 'equal') return Math.abs(value - target) <= tolerance;
  return better === 'higher' ? value >= target : value <= target;
}

function stop(message: string, code: number): never {
  console.error(message);
  process.exit(code);
}
