import { Document, type KeptForm, renderDocument } from '../design-system/index.js';
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
  let kept: KeptForm | undefined;
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
        keeps={(form) => (kept ??= form)}
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
  return withLanguages(html, context, kept);
}
