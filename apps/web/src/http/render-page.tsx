import { renderToString } from 'preact-render-to-string';
import { Document, type KeptForm, type PageContext, renderDocument } from '../design-system/index.js';
import { ICON, ISLANDS, STYLE_SHEETS } from './assets.js';
import { placeOfLanguages, withLanguages } from './language/languages.js';
import type { PageResult } from './page.js';
import type { RequestContext } from './request-context.js';
import { RequestView } from './request-view.js';
import { Done, Footer, Header } from './site.js';
import { surroundingsOf } from './surroundings.js';

/** The whole HTML document of a page; `versions` are those of the words it shows again, where they are older. */
export function renderPage(
  context: RequestContext,
  result: PageResult,
  versions: Readonly<Record<string, string>> = {},
): string {
  const { title, body, options } = result;
  const { t } = context;
  const site = context.call?.callName ?? t('common:brand');
  const wide = options.wide ?? false;
  const kept: KeptForm[] = [];
  const html = renderDocument(
    <RequestView.Provider value={context}>
      <Document
        lang={context.locale}
        dir={context.dir}
        title={title === site ? site : t('common:titleOfPage', { title, site })}
        description={options.description}
        canonical={options.canonical}
        alternates={options.alternates}
        openGraph={options.canonical ? { siteName: site } : undefined}
        indexed={options.indexed}
        words={surroundingsOf(context).words}
        csrf={() => context.csrf()}
        versions={versions}
        skip={t('common:skip')}
        assets={{ css: STYLE_SHEETS, islands: ISLANDS, icon: ICON }}
        islands={['reader-time', ...(options.islands ?? [])]}
        keeps={(form) => keep(kept, form)}
        header={<Header wide={wide} languages={placeOfLanguages(context)} />}
        footer={<Footer wide={wide} />}
        wide={wide}
      >
        <Done />
        {body}
      </Document>
    </RequestView.Provider>,
    options.structuredData,
  );
  const sent = kept.find(({ beside = false }) => !beside);
  const along = kept.some((form) => form !== sent);
  return withLanguages(along ? withIsland(html, 'kept-forms') : html, context, sent);
}

/** Notes a form, with an id that no other of the page has. */
function keep(kept: KeptForm[], { form, ...look }: Parameters<NonNullable<PageContext['keeps']>>[0]): string {
  const id = form ?? (kept.length === 0 ? 'words' : `words-${kept.length + 1}`);
  kept.push({ form: id, ...look });
  return id;
}

/** The page with one more script, of which its head could not know: the body said that it is needed. */
function withIsland(html: string, name: string): string {
  const src = ISLANDS[name];
  if (src === undefined) return html;
  return html.replace('</head>', () => `${renderToString(<script type="module" src={src} />)}</head>`);
}
