import type { ScreeningOutcome, ScreeningRow } from '#libs/proposals';
import {
  Actions,
  Breadcrumbs,
  Button,
  Checks,
  DateTimeField,
  ErrorSummary,
  Form,
  PageHead,
  RadioGroup,
  Section,
  Split,
  Status,
  TextArea,
  Aside,
} from '../../design-system/index.js';
import type { FormErrors } from '../../http/form-errors.js';
import { useT } from '../../http/request-view.js';
import { ProposalView } from '../../proposal-view/proposal-view.js';
import type { ProposalView as View } from '../../proposal-view/proposal-view.presenter.js';
import { ScreeningHistory } from '../proposals/proposal.page.js';
import { STATUS_LOOK } from '../status-look.js';
import type { ProposalStatus } from '#libs/proposals';

export interface ScreeningView {
  title: string;
  number: string;
  status: ProposalStatus;
  version: number;
  zone: string;
  view: View;
  flags: readonly { text: string; blocks: boolean }[];
  screenings: readonly ScreeningRow[];
  /** What can be said of it now. */
  outcomes: readonly ScreeningOutcome[];
  typed: { outcome: string; reason: string; cureUntil: string };
  errors: FormErrors;
  hrefs: { queue: string; screen: string };
}

/** A proposal beside the form that says what the check found. */
export function ScreeningPage(props: ScreeningView) {
  const t = useT();
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={props.errors.summary} />
      <PageHead
        small
        crumbs={
          <Breadcrumbs
            label={t('proposer:crumbs')}
            links={[{ label: t('screening:queue.name'), href: props.hrefs.queue }]}
          />
        }
        kicker={props.number}
        title={props.title}
      >
        <p class="small">
          <Status kind={STATUS_LOOK[props.status]}>{t(`screening:status.${props.status}`)}</Status>
        </p>
      </PageHead>
      <Split>
        <div>
          <Section id="flags" title={t('screening:flags')}>
            <Checks
              items={
                props.flags.length === 0
                  ? [{ kind: 'done', text: t('screening:queue.clean') }]
                  : props.flags.map(({ text, blocks }) => ({ kind: blocks ? 'missing' : 'waiting', text }))
              }
            />
          </Section>
          {props.screenings.length > 0 && <ScreeningHistory rows={props.screenings} zone={props.zone} />}
          <ProposalView view={props.view} withStatus />
        </div>
        <Aside label={t('screening:form')} sticky>
          {props.outcomes.length === 0 ? <p>{t('screening:nothingToSay')}</p> : <Outcome {...props} />}
        </Aside>
      </Split>
    </>
  );
}

function Outcome({ hrefs, version, outcomes, typed, errors, zone }: ScreeningView) {
  const t = useT();
  return (
    <Form action={hrefs.screen} hidden={{ version }} label={t('screening:form')}>
      <RadioGroup
        name="outcome"
        label={t('screening:form')}
        value={typed.outcome || undefined}
        error={errors.of('outcome')}
        choices={outcomes.map((outcome) => ({
          value: outcome,
          label: t(`screening:outcomes.${outcome}.label`),
          note: t(`screening:outcomes.${outcome}.note`),
        }))}
      />
      <TextArea
        name="reason"
        label={t('screening:reason.label')}
        hint={t('screening:reason.hint')}
        value={typed.reason}
        error={errors.of('reason')}
        rows={6}
      />
      {outcomes.includes('cure_requested') && (
        <DateTimeField
          name="cureUntil"
          label={t('screening:cureUntil')}
          value={typed.cureUntil}
          zone={t('screening:zone', { zone })}
          error={errors.of('cureUntil')}
        />
      )}
      <Actions>
        <Button>{t('screening:send')}</Button>
      </Actions>
    </Form>
  );
}
