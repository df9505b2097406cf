import type { Blocker } from '#libs/kernel';
import { useT } from '../http/request-view.js';

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
