import { randomBytes } from 'node:crypto';
import { renderToString } from 'preact-render-to-string';
import { type KeptForm, Languages } from '../../design-system/index.js';
import { languagesBeside } from './i18n.js';
import type { RequestContext } from '../request-context.js';

/** Stands in the head of a page until its body has said which form holds what somebody is writing. */
const PLACE = `languages-${randomBytes(12).toString('hex')}`;

/** Where the choice of languages goes; nothing where there is no choice. */
export const placeOfLanguages = ({ locale }: RequestContext): string | undefined =>
  languagesBeside(locale).length > 0 ? PLACE : undefined;

/** Puts the choice in its place. */
export const withLanguages = (html: string, context: RequestContext, kept: KeptForm | undefined): string =>
  placeOfLanguages(context) === undefined
    ? html
    : html.replace(PLACE, () => renderToString(languagesOf(context, kept)));

/** Links to this very page; buttons where somebody may be writing; nothing on the answer to any other form. */
function languagesOf({ locale, url, isRead, t }: RequestContext, kept: KeptForm | undefined) {
  const items = languagesBeside(locale).map((one) => ({ ...one, current: one.lang === locale }));
  const label = t('common:languages');
  if (kept) return <Languages label={label} buttons={{ ...kept, items }} />;
  if (!isRead) return <span class="push" />;
  const [path = '', query = ''] = url.split('?', 2);
  const asked = new URLSearchParams(query);
  asked.delete('done');
  const hrefOf = (lang: string) => {
    asked.set('lang', lang);
    return `${path.replace(/^\/+/, '/')}?${asked.toString()}`;
  };
  return <Languages label={label} links={items.map((one) => ({ ...one, href: hrefOf(one.lang) }))} />;
}
