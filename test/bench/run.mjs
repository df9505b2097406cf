// `npm run bench -- <name> [--json] [--case NAME] [--instance DIR]`: compiles the benches and hands over to runner.ts.
import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const outdir = fileURLToPath(new URL('../../node_modules/.cache/bench', import.meta.url));
await build({
  entryPoints: [fileURLToPath(new URL('runner.ts', import.meta.url))],
  outdir,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  conditions: ['source'],
  packages: 'external',
  logLevel: 'warning',
});
// letters read their texts from beside the code, wherever it stands
cpSync(fileURLToPath(new URL('../../libs/notifications/locales', import.meta.url)), `${outdir}/../locales`, {
  recursive: true,
});
const runner = spawn(process.execPath, [`${outdir}/runner.mjs`, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => runner.kill('SIGTERM'));
runner.on('close', (code) => process.exit(code ?? 1));
