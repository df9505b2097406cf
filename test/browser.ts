import { existsSync } from 'node:fs';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A headless Chromium: the system's when there is one, else the one that comes with the dependencies. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await chromiumOptions());
}

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

async function chromiumOptions(): Promise<LaunchOptions> {
  const installed = [process.env.CHROMIUM_PATH ?? '', ...INSTALLED].find((path) => existsSync(path));
  if (installed) return { executablePath: installed, args: FLAGS, headless: true };
  if (process.platform !== 'linux') {
    throw new Error('The one among the dependencies is for Linux: install Chrome, or set CHROMIUM_PATH.');
  }
  // Makes the package unpack the shared libraries a bare system lacks (libnss3 and others), too.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  // without the package's own flags: its single process dies with the first visitor who leaves
  return { executablePath: await packaged.executablePath(), args: FLAGS, headless: true };
}
