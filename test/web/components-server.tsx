import { build } from 'esbuild';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import {
  ComponentsPage,
  Document,
  renderDocument,
  SiteFooter,
  Languages,
  SiteHeader,
} from '../../apps/web/src/design-system/index.js';

const WEB = path.join(import.meta.dirname, '../../apps/web');
const ISLANDS = ['counters', 'grade-keys', 'picks', 'reader-time'];
const POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self'";

function components(dir: 'ltr' | 'rtl'): string {
  return renderDocument(
    <Document
      lang={dir === 'rtl' ? 'ar' : 'en'}
      dir={dir}
      title="Components"
      words={{ error: 'Error: ', optional: '(optional)', asTable: 'As a table' }}
      csrf={() => 'token'}
      skip="Skip to main content"
      assets={{
        css: ['/tokens.css', '/rostrum.css'],
        islands: Object.fromEntries(ISLANDS.map((name) => [name, `/${name}.js`])),
      }}
      islands={ISLANDS}
      header={
        <SiteHeader
          brand={{ label: 'Rostrum', href: '/' }}
          switcher={{
            label: 'Call',
            current: 'IGF 2019',
            more: ', Berlin',
            groups: [{ heading: 'IGF', links: [{ label: '2018, Paris', href: '/2018' }] }],
          }}
          languages={
            <Languages label="Language" links={[{ lang: 'ar', label: 'العربية', href: '?lang=ar' }]} />
          }
          account={{
            name: 'Awa Sissonan',
            role: 'Proposer',
            groups: [{ links: [{ label: 'Account', href: '/account' }] }],
          }}
          nav={{ label: 'Main', links: [{ label: 'Programme', href: '/programme', current: true }] }}
        />
      }
      footer={
        <SiteFooter
          text="Internet Governance Forum."
          links={[{ label: 'Accessibility', href: '/accessibility' }]}
        />
      }
    >
      <ComponentsPage />
    </Document>,
  );
}

async function files(): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    entryPoints: [
      ...['tokens.css', 'rostrum.css'].map((name) => path.join(WEB, 'src/design-system/css', name)),
      ...ISLANDS.map((name) => path.join(WEB, 'islands', `${name}.ts`)),
    ],
    outdir: '/',
    bundle: true,
    format: 'esm',
    conditions: ['source'],
    write: false,
  });
  return new Map(outputFiles.map((file) => [`/${path.basename(file.path)}`, file.text]));
}

const TYPES: Record<string, string> = { '.css': 'text/css', '.js': 'text/javascript' };

/** Serves the page of all components at `/ltr` and `/rtl` on a free port, under the policy of the real site. */
export async function serveComponents(): Promise<{ url: string; stop: () => Promise<void> }> {
  const assets = await files();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const page = pathname === '/ltr' || pathname === '/rtl';
    const body = page ? components(pathname === '/rtl' ? 'rtl' : 'ltr') : assets.get(pathname);
    const type = page ? 'text/html' : (TYPES[path.extname(pathname)] ?? 'text/plain');
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': POLICY,
    });
    response.end(body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => new Promise((stopped) => server.close(() => stopped())),
  };
}
