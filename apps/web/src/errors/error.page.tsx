import type { Blocker } from '#libs/kernel';
import { CsrfField, useT } from '../http/request-view.js';

/** Says what went wrong and what to do, in the visitor's words. */
export function ErrorPage(props: {
  kind: string;
  blockers: readonly Blocker[];
  reference: string | undefined;
}) {
  const t = useT();
  return (
    <>
      <div class="page-head">
        <h1>{t(`errors:${props.kind}.title`)}</h1>
        <p class="lede">{t(`errors:${props.kind}.next`)}</p>
      </div>
      {props.blockers.length > 0 && (
        <ul>
          {props.blockers.map((blocker) => (
            <li key={`${blocker.code} ${blocker.field}`}>{t(`refusals:${blocker.code}`, { ...blocker })}</li>
          ))}
        </ul>
      )}
      {props.reference && <p>{t('errors:reference', { reference: props.reference })}</p>}
    </>
  );
}

type Entry = [name: string, value: string];

/** The fields of a sent form, flat again: `people[0][name]`. */
export function entriesOf(body: unknown, prefix = ''): Entry[] {
  if (body === null || body === undefined) return [];
  if (typeof body !== 'object')
    return prefix === '_csrf' ? [] : [[prefix, String(body as string | number | boolean)]];
  return Object.entries(body).flatMap(([key, value]) => entriesOf(value, prefix ? `${prefix}[${key}]` : key));
}

/** Nothing typed is lost: the form that could not be taken is kept, ready to be sent again. */
export function ResendPage(props: { reason: 'signedOut' | 'expired'; action: string; body: unknown }) {
  const t = useT();
  return (
    <>
      <div class="page-head">
        <h1>{t(`errors:${props.reason}.title`)}</h1>
        <p class="lede">{t(`errors:${props.reason}.next`)}</p>
      </div>
      {props.reason === 'signedOut' && (
        <p>
          <a href="/sign-in" target="_blank" rel="noopener">
            {t('errors:signedOut.signIn')}
          </a>
        </p>
      )}
      <form method="post" action={props.action}>
        <CsrfField />
        {entriesOf(props.body).map(([name, value]) => (
          <textarea key={name} name={name} hidden aria-hidden="true">
            {value}
          </textarea>
        ))}
        <p class="actions">
          <button class="btn">{t('errors:resend')}</button>
        </p>
      </form>
    </>
  );
}
