import { renderToString } from 'preact-render-to-string';
import { asset } from './assets.js';
import type { PageResult } from './page.js';
import type { RequestContext } from './request-context.js';
import { RequestView } from './request-view.js';
import { Site } from './site.js';

/** The whole HTML document of a page. */
export function renderPage(context: RequestContext, result: PageResult): string {
  const { title, body, options } = result;
  const site = context.call ? context.call.callName : 'Rostrum';
  return `<!doctype html>${renderToString(
    <RequestView.Provider value={context}>
      <html lang={context.locale} dir={context.dir}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{title === site ? site : `${title} – ${site}`}</title>
          {options.description && <meta name="description" content={options.description} />}
          <meta name="color-scheme" content="light dark" />
          <link rel="stylesheet" href={asset('tokens.css')} />
          <link rel="stylesheet" href={asset('rostrum.css')} />
          {options.alternates?.map((link) => (
            <link key={link.href} rel="alternate" type={link.type} href={link.href} title={link.title} />
          ))}
          {options.islands?.map((island) => (
            <script key={island} type="module" src={asset(`${island}.js`)} />
          ))}
        </head>
        <body>
          <Site wide={options.wide ?? false}>{body}</Site>
        </body>
      </html>
    </RequestView.Provider>,
  )}`;
}
