import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Where `npm run build` puts style sheets and scripts, under hashed names, with a manifest of them. */
export const ASSETS_FOLDER = path.resolve(
  import.meta.dirname,
  import.meta.dirname.includes(`${path.sep}dist${path.sep}`)
    ? '../../assets'
    : '../../../../dist/apps/web/assets',
);

const manifestFile = path.join(ASSETS_FOLDER, 'manifest.json');
const manifest: Record<string, string> = existsSync(manifestFile)
  ? (JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, string>)
  : {};

const asset = (name: string): string => `/assets/${manifest[name] ?? name}`;

/** Addresses of the style sheets, in the order they apply. */
export const STYLE_SHEETS: readonly string[] = [asset('tokens.css'), asset('rostrum.css')];

/** Address of the mark that browsers show beside the title; absent before anything is built. */
export const ICON: string | undefined = manifest['icon.svg'] && asset('icon.svg');

/** Addresses of the browser scripts, by the name of their island. */
export const ISLANDS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(manifest)
    .filter((name) => name.endsWith('.js'))
    .map((name) => [name.slice(0, -'.js'.length), asset(name)]),
);
