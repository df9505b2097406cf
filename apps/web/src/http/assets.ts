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

/** The address of a style sheet or script: `asset('rostrum.css')` is `/assets/rostrum.1a2b3c4d.css`. */
export const asset = (name: string): string => `/assets/${manifest[name] ?? name}`;
