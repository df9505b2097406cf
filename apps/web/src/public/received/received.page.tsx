import {
  Empty,
  Filters,
  LinkButton,
  PageHead,
  Pagination,
  Rows,
  TargetLink,
} from '../../design-system/index.js';
import { useT } from '../../http/request-view.js';
import { receivedHref, type ReceivedView } from './received.presenter.js';
import { pageLinks } from '../../http/page-links.js';

/** Every proposal the call has received, for everybody to read. */
export function ReceivedPage(view: ReceivedView) {
  const t = useT();
  const { base, wish, rows, list } = view;
  return (
    <>
      <PageHead title={t('received:title')} lede={t('received:lede', { count: list.total })} />
      <Filters
        action={`${base}/received`}
        label={t('received:filter')}
        submit={t('received:show')}
        fields={[
          { kind: 'search', name: 'q', label: t('received:search'), value: wish.text },
          {
            kind: 'select',
            name: 'theme',
            label: t('received:theme'),
            empty: t('received:any'),
            options: view.themes,
            value: wish.theme,
          },
          {
            kind: 'select',
            name: 'format',
            label: t('received:format'),
            empty: t('received:any'),
            options: view.formats,
            value: wish.format,
          },
        ]}
      />
      {rows.length === 0 ? (
        <Empty title={t('received:none')}>
          <p>
            <TargetLink href={`${base}/received`}>{t('received:all')}</TargetLink>
          </p>
        </Empty>
      ) : (
        <Rows
          items={rows.map(({ key, href, number, title, about, organisers }) => ({
            key,
            main: (
              <>
                <p class="tiny soft">
                  <bdi>{number}</bdi>
                </p>
                <p class="strong">
                  <TargetLink href={href}>{title}</TargetLink>
                </p>
                <p class="small soft">{about}</p>
              </>
            ),
            end: organisers.map((organiser, at) => (
              <p key={at} class="small">
                {organiser}
              </p>
            )),
          }))}
        />
      )}
      <Pagination
        label={t('received:pages')}
        pages={pageLinks(view.list, (page) => receivedHref(base, { ...wish, page }))}
      />
      {rows.length > 0 && (
        <p class="actions">
          <LinkButton kind="quiet" href={view.files.csv}>
            CSV
          </LinkButton>
          <LinkButton kind="quiet" href={view.files.json}>
            JSON
          </LinkButton>
        </p>
      )}
    </>
  );
}
