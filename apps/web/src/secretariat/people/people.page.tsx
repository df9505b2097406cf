import type { PersonRow, Suggestion } from '#libs/identity';
import type { Page } from '#libs/kernel';
import { useCountryName } from '../../countries/country-name.js';
import {
  Disclosure,
  Empty,
  PageHead,
  Pagination,
  SearchForm,
  Section,
  Table,
  TableScroll,
  TargetLink,
} from '../../design-system/index.js';
import { useT } from '../../http/request-view.js';
import { AlikePairs } from './alike.js';
import { pageLinks } from '../../http/page-links.js';

interface PeopleView {
  base: string;
  list: Page<PersonRow>;
  suggestions: readonly Suggestion[];
  text: string;
}

const SHOWN = 20;

/** Everybody in the proposals of a call, and the records that may be of one person. */
export function PeoplePage({ base, list, suggestions, text }: PeopleView) {
  const t = useT();
  const countryName = useCountryName();
  const hrefOf = (page: number) => {
    const asked = new URLSearchParams({ ...(text && { q: text }), ...(page > 1 && { page: String(page) }) });
    return `${base}${asked.size > 0 ? `?${asked.toString()}` : ''}`;
  };
  return (
    <>
      <PageHead title={t('persons:title')} lede={t('persons:lede', { count: list.total })} />
      <p>
        <TargetLink href={`${base}/merges`}>{t('persons:mergesLink')}</TargetLink>
      </p>
      {suggestions.length > 0 && (
        <Section id="alike" title={t('persons:alike', { count: suggestions.length })}>
          <p class="measure">{t('persons:alikeWhat')}</p>
          <AlikePairs base={base} suggestions={suggestions.slice(0, SHOWN)} />
          {suggestions.length > SHOWN && (
            <Disclosure summary={t('persons:alikeMore', { count: suggestions.length - SHOWN })}>
              <AlikePairs base={base} suggestions={suggestions.slice(SHOWN, 200)} />
            </Disclosure>
          )}
        </Section>
      )}
      <Section id="everybody" title={t('persons:everybody')}>
        <SearchForm action={base} label={t('persons:search')} submit={t('persons:find')} value={text} />
        {list.rows.length === 0 ? (
          <Empty title={t('persons:none')} level={3} />
        ) : (
          <TableScroll label={t('persons:everybody')}>
            <Table
              caption={t('persons:everybody')}
              hideCaption
              rows={list.rows}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: 'name',
                  header: t('persons:name'),
                  rowHeader: true,
                  cell: (row) => (
                    <TargetLink href={`${base}/${row.id}`}>{row.name || t('persons:nameless')}</TargetLink>
                  ),
                },
                { key: 'email', header: t('persons:email'), cell: (row) => <bdi>{row.email}</bdi> },
                { key: 'organisation', header: t('persons:organisation'), cell: (row) => row.organisation },
                { key: 'country', header: t('persons:country'), cell: (row) => countryName(row.country) },
                { key: 'proposals', header: t('persons:proposals'), num: true, cell: (row) => row.proposals },
              ]}
            />
          </TableScroll>
        )}
        <Pagination label={t('persons:pages')} pages={pageLinks(list, hrefOf)} />
      </Section>
    </>
  );
}
