import type { DeclineRow } from '#libs/proposals';
import {
  Actions,
  Breadcrumbs,
  Button,
  Empty,
  ErrorSummary,
  Facts,
  Disclosure,
  Form,
  type LinkItem,
  PageHead,
  Pagination,
  Prose,
  RadioGroup,
  Section,
  TextArea,
} from '../../../design-system/index.js';
import type { FormErrors } from '../../../http/form-errors.js';
import { Moment } from '../../../http/moment.js';
import { useT } from '../../../http/request-view.js';

export interface DeclineLine extends Omit<DeclineRow, 'number'> {
  number: string;
  by: string;
  reasons: readonly string[];
  mayReverse: boolean;
  mayAsk: boolean;
  typed: string;
  errors: FormErrors;
  hrefs: { reverse: string; ask: string };
}

export interface DeclinesView {
  rows: readonly DeclineLine[];
  /** On all pages. */
  total: number;
  pages: readonly LinkItem[];
  zone: string;
  back: string | undefined;
  errors: FormErrors;
}

/** Every decline with its reasons, and what its reader can do about it. */
export function DeclinesPage({ rows, total, pages, zone, back, errors }: DeclinesView) {
  const t = useT();
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={errors.summary} />
      <PageHead
        crumbs={
          back && (
            <Breadcrumbs
              label={t('proposer:crumbs')}
              links={[{ label: t('screening:queue.name'), href: back }]}
            />
          )
        }
        title={t('screening:declines.title', { count: total })}
        lede={t('screening:declines.lede')}
      />
      {rows.length === 0 ? (
        <Empty title={t('screening:declines.none')} />
      ) : (
        rows.map((row) => <Decline key={row.id} row={row} zone={zone} />)
      )}
      <Pagination label={t('screening:list.pages')} pages={pages} />
    </>
  );
}

function Decline({ row, zone }: { row: DeclineLine; zone: string }) {
  const t = useT();
  return (
    <Section id={`decline-${row.id}`} title={<bdi>{row.title}</bdi>} measure>
      <Facts
        facts={[
          { term: t('screening:list.columns.number'), value: row.number },
          { term: t('screening:list.columns.theme'), value: row.themeName },
          { term: t('screening:duplicates.columns.organisations'), value: row.organisation },
          { term: t('screening:declines.when'), value: <Moment at={row.screenedAt} zone={zone} /> },
          { term: t('screening:declines.by'), value: row.by },
          { term: t('screening:reasons.label'), value: row.reasons.join('; ') },
        ]}
      />
      <Prose text={row.reason} />
      {row.note && (
        <>
          <h3>{t('screening:note.label')}</h3>
          <Prose text={row.note} />
        </>
      )}
      {row.requests.map((request) => (
        <div key={request.at.toISOString()}>
          <h3>
            {t('screening:declines.asks', { name: request.by })} <Moment at={request.at} zone={zone} />
          </h3>
          <Prose text={request.reason} />
        </div>
      ))}
      {row.mayReverse && <Reverse row={row} />}
      {row.mayAsk && <Ask row={row} />}
      {row.asked && <p class="small soft">{t('screening:declines.asked')}</p>}
    </Section>
  );
}

function Reverse({ row }: { row: DeclineLine }) {
  const t = useT();
  return (
    <Disclosure
      summary={t('screening:declines.reverse')}
      open={row.errors.summary.length > 0 || row.typed !== ''}
    >
      <Form
        id={`reverse-${row.id}`}
        action={row.hrefs.reverse}
        keeps
        hidden={{ version: row.version }}
        label={t('screening:declines.reverseOf', { number: row.number })}
      >
        <RadioGroup
          name="outcome"
          id={`outcome-${row.id}`}
          label={t('screening:declines.instead')}
          value="passed"
          error={row.errors.of('outcome')}
          choices={(['passed', 'reopened'] as const).map((outcome) => ({
            value: outcome,
            label: t(`screening:declines.outcomes.${outcome}.label`),
            note: t(`screening:declines.outcomes.${outcome}.note`),
          }))}
        />
        <TextArea
          name="reason"
          id={`reason-${row.id}`}
          label={t('screening:declines.why')}
          hint={t('screening:declines.whyHint')}
          value={row.typed}
          error={row.errors.of('reason')}
          rows={3}
        />
        <Actions>
          <Button kind="quiet">{t('screening:declines.send')}</Button>
        </Actions>
      </Form>
    </Disclosure>
  );
}

function Ask({ row }: { row: DeclineLine }) {
  const t = useT();
  return (
    <Disclosure
      summary={t('screening:declines.ask')}
      open={row.errors.summary.length > 0 || row.typed !== ''}
    >
      <Form
        id={`ask-${row.id}`}
        action={row.hrefs.ask}
        label={t('screening:declines.askOf', { number: row.number })}
        keeps
      >
        <TextArea
          name="reason"
          id={`reason-${row.id}`}
          label={t('screening:declines.askWhy')}
          hint={t('screening:declines.askHint')}
          value={row.typed}
          error={row.errors.of('reason')}
          rows={3}
        />
        <Actions>
          <Button kind="quiet">{t('screening:declines.askSend')}</Button>
        </Actions>
      </Form>
    </Disclosure>
  );
}
