import {
  Actions,
  Breadcrumbs,
  Button,
  Form,
  LinkButton,
  PageHead,
  Section,
  Stack,
  Table,
} from '../../design-system/index.js';
import { Moment } from '../../http/moment.js';
import { useT } from '../../http/request-view.js';
import { DiffText } from './diff-text.js';
import type { ComparisonView, VersionsView } from './versions.presenter.js';

/** Every state a proposal has been in: who made it when, what changed, and the way back to it. */
export function VersionsPage(view: VersionsView) {
  const t = useT();
  return (
    <>
      <PageHead
        small
        crumbs={
          <Breadcrumbs
            label={t('proposer:crumbs')}
            links={[
              { label: t('proposer:mine.name'), href: view.hrefs.list },
              { label: view.title, href: view.hrefs.proposal },
              { label: t('writing:versions.list'), href: view.hrefs.self, current: true },
            ]}
          />
        }
        title={t('writing:versions.title')}
        lede={t('writing:versions.lede')}
      />
      {view.comparison && <Comparison view={view} comparison={view.comparison} />}
      <Section id="versions" title={t('writing:versions.list')}>
        <Form method="get" action={view.hrefs.self}>
          <p class="hint">{t('writing:versions.compareHint')}</p>
          <VersionTable {...view} />
          <Actions>
            <Button>{t('writing:versions.compare')}</Button>
            {view.hrefs.earlier !== undefined && (
              <LinkButton kind="quiet" href={view.hrefs.earlier}>
                {t('writing:versions.earlier')}
              </LinkButton>
            )}
          </Actions>
        </Form>
      </Section>
    </>
  );
}

function VersionTable({ rows, chosen, zone }: VersionsView) {
  const t = useT();
  const pick = (side: 'from' | 'to', number: number) => (
    <input
      type="radio"
      name={side}
      value={number}
      checked={chosen[side] === number}
      aria-label={t(`writing:versions.${side}`, { number })}
    />
  );
  return (
    <Table
      caption={t('writing:versions.list')}
      hideCaption
      rows={rows}
      rowKey={({ number }) => number}
      columns={[
        { key: 'from', header: t('writing:versions.older'), cell: ({ number }) => pick('from', number) },
        { key: 'to', header: t('writing:versions.newer'), cell: ({ number }) => pick('to', number) },
        {
          key: 'number',
          header: t('writing:versions.list'),
          rowHeader: true,
          cell: ({ number, savedAt }) => (
            <>
              {t('writing:versions.number', { number })} · <Moment at={savedAt} zone={zone} />
            </>
          ),
        },
        {
          key: 'what',
          header: t('writing:versions.changes'),
          cell: ({ act, savedBy, changed }) => (
            <>
              {act} · {savedBy}
              {changed.length > 0 && (
                <p class="small soft">{t('writing:versions.changed', { places: changed })}</p>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

function Comparison({ view, comparison }: { view: VersionsView; comparison: ComparisonView }) {
  const t = useT();
  const { from, to, fields } = comparison;
  return (
    <Section id="comparison" title={t('writing:versions.compareTitle', { from, to })}>
      <Stack gap="loose">
        {fields.length === 0 ? (
          <p>{t('writing:versions.noChange')}</p>
        ) : (
          <>
            <p class="hint">{t('writing:versions.legend')}</p>
            {fields.map(({ label, parts }) => (
              <div key={label}>
                <h3>{label}</h3>
                <DiffText parts={parts} />
              </div>
            ))}
          </>
        )}
        {view.restorable && (
          <Actions>
            {[from, to]
              .filter((number) => number !== view.current)
              .map((number) => (
                <Form
                  key={number}
                  action={`${view.hrefs.self}/${number}/restore`}
                  hidden={{ version: view.current }}
                >
                  <Button kind="quiet">{t('writing:versions.restore', { number })}</Button>
                </Form>
              ))}
          </Actions>
        )}
      </Stack>
    </Section>
  );
}
