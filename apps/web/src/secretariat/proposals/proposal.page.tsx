import type { ProposalOrigin } from '#libs/imports';
import type { ScreeningRow } from '#libs/proposals';
import {
  Actions,
  Breadcrumbs,
  Facts,
  LinkButton,
  PageHead,
  Prose,
  RowList,
  Section,
  Status,
} from '../../design-system/index.js';
import { Moment } from '../../http/moment.js';
import { useT } from '../../http/request-view.js';
import { ProposalView } from '../../proposal-view/proposal-view.js';
import type { ProposalView as View } from '../../proposal-view/proposal-view.presenter.js';
import { STATUS_LOOK } from '../status-look.js';
import type { SeenProposal } from '#libs/proposals';
import { Origin } from './origin.js';

export interface StaffProposalView {
  /** "IGF 2019 WS #180". */
  number: string;
  title: string;
  status: NonNullable<SeenProposal['status']>;
  submittedAt: Date | null;
  zone: string;
  /** Empty of a draft. */
  view: View | undefined;
  screenings: readonly ScreeningRow[];
  /** Where it was brought in from. */
  origin: ProposalOrigin | undefined;
  hrefs: { list: string; screen: string | undefined };
}

/** One proposal with everything the secretariat may see of it. */
export function StaffProposalPage(props: StaffProposalView) {
  const t = useT();
  const title = props.view ? props.title : t('screening:list.hidden');
  return (
    <>
      <PageHead
        small
        crumbs={
          <Breadcrumbs
            label={t('proposer:crumbs')}
            links={[{ label: t('screening:list.name'), href: props.hrefs.list }]}
          />
        }
        kicker={props.number || undefined}
        title={title}
      />
      <Facts
        measure
        facts={[
          {
            term: t('screening:list.columns.status'),
            value: <Status kind={STATUS_LOOK[props.status]}>{t(`screening:status.${props.status}`)}</Status>,
          },
          {
            term: t('proposer:status.submittedAt'),
            value: props.submittedAt ? <Moment at={props.submittedAt} zone={props.zone} /> : undefined,
          },
        ]}
      />
      {props.hrefs.screen !== undefined && (
        <Actions>
          <LinkButton href={props.hrefs.screen}>{t('screening:screen')}</LinkButton>
        </Actions>
      )}
      {props.screenings.length > 0 && <ScreeningHistory rows={props.screenings} zone={props.zone} />}
      {props.view && <ProposalView view={props.view} withStatus />}
      {props.origin && <Origin origin={props.origin} zone={props.zone} />}
    </>
  );
}

/** What was found, by whom and when, oldest first. */
export function ScreeningHistory({ rows, zone }: { rows: readonly ScreeningRow[]; zone: string }) {
  const t = useT();
  return (
    <Section id="history" title={t('screening:history.title')} hung>
      <RowList>
        {rows.map((row) => (
          <li key={row.screenedAt.toISOString()} class="row">
            <div>
              <p class="strong">{t(`screening:outcomes.${row.outcome}.done`)}</p>
              <Prose text={row.reason} />
              {row.cureUntil && (
                <p class="small">
                  {t('screening:history.until')} <Moment at={row.cureUntil} zone={zone} />
                </p>
              )}
            </div>
            <p class="small soft">
              {row.screenedBy} <Moment at={row.screenedAt} zone={zone} />
            </p>
          </li>
        ))}
      </RowList>
    </Section>
  );
}
