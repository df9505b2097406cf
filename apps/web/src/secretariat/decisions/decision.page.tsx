import { type DecisionView, type MergeTarget, type Outcome, OUTCOMES } from '#libs/decisions';
import {
  Actions,
  Breadcrumbs,
  Button,
  ErrorSummary,
  Facts,
  Form,
  PageHead,
  RadioGroup,
  Section,
  Select,
  TargetLink,
  TextArea,
} from '../../design-system/index.js';
import { typedText } from '../../http/forms.js';
import type { FormErrors } from '../../http/form-errors.js';
import type { Typed } from '../../http/forms.js';
import { Moment } from '../../http/moment.js';
import { useT } from '../../http/request-view.js';
import { OutcomeStatus } from './outcome-status.js';

export interface DecisionPageView {
  base: string;
  proposalHref: string;
  timeZone: string;
  decision: DecisionView;
  targets: MergeTarget[];
  /** What the outcome can become; one alone means that nothing can be changed. */
  possible: readonly Outcome[];
  typed: Typed;
  errors: FormErrors;
}

/** What was decided about one proposal, with its reasons, and the form to decide it. */
export function DecisionPage(view: DecisionPageView) {
  const t = useT();
  const { base, decision, errors, proposalHref, possible } = view;
  const number = decision.number ?? 0;
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={errors.summary} />
      <PageHead
        small
        crumbs={
          <Breadcrumbs
            label={t('decisions:crumbs')}
            links={[
              { label: t('decisions:title'), href: base },
              { label: `#${number}`, href: `${base}/${decision.proposalId}`, current: true },
            ]}
          />
        }
        title={decision.title}
        lede={<OutcomeStatus outcome={decision.outcome} />}
        aside={<TargetLink href={proposalHref}>{t('decisions:one.readProposal')}</TargetLink>}
      />
      <Section id="record" title={t('decisions:one.onRecord')} hung>
        <OnRecord {...view} />
      </Section>
      {possible.length > 0 && (
        <Section id="decide" title={t('decisions:one.decide')} hung>
          <DecideForm {...view} />
        </Section>
      )}
    </>
  );
}

function OnRecord({ decision, timeZone }: DecisionPageView) {
  const t = useT();
  if (!decision.recordedAt) return <p class="soft">{t('decisions:one.nothing')}</p>;
  return (
    <Facts
      measure
      facts={[
        { term: t('decisions:board.theme'), value: decision.themeName },
        { term: t('decisions:rationale'), value: decision.rationale },
        { term: t('decisions:conditions'), value: decision.conditions },
        { term: t('decisions:one.waitingPosition'), value: decision.waitingPosition },
        {
          term: t('decisions:one.recorded'),
          value: (
            <>
              <Moment at={decision.recordedAt} zone={timeZone} />
              {decision.recordedBy && `, ${decision.recordedBy}`}
            </>
          ),
        },
        {
          term: t('decisions:board.told'),
          value: decision.publishedAt ? (
            <Moment at={decision.publishedAt} zone={timeZone} />
          ) : (
            t('decisions:told.not')
          ),
        },
        {
          term: t('decisions:one.answer'),
          value:
            decision.response &&
            `${t(`decisions:told.${decision.response}`)} ${decision.responseNote}`.trim(),
        },
      ]}
    />
  );
}

function DecideForm({ base, decision, targets, possible, typed, errors }: DecisionPageView) {
  const t = useT();
  const shown = (field: string, stored: string | null): string => typedText(typed, field) ?? stored ?? '';
  return (
    <Form action={`${base}/${decision.proposalId}`} class="measure" hidden={{ seen: decision.version }} keeps>
      <RadioGroup
        name="outcome"
        label={t('decisions:board.decision')}
        value={shown('outcome', decision.outcome)}
        error={errors.of('outcome')}
        choices={OUTCOMES.filter((outcome) => possible.includes(outcome)).map((outcome) => ({
          value: outcome,
          label: t(`decisions:outcome.${outcome}`),
        }))}
      />
      <TextArea
        name="rationale"
        label={t('decisions:rationale')}
        hint={t('decisions:one.rationaleHint')}
        value={shown('rationale', decision.rationale)}
        error={errors.of('rationale')}
      />
      <TextArea
        name="conditions"
        label={t('decisions:conditions')}
        hint={t('decisions:one.conditionsHint')}
        value={shown('conditions', decision.conditions)}
        error={errors.of('conditions')}
        optional
      />
      <Select
        name="mergeInto"
        label={t('decisions:one.mergeInto')}
        hint={t('decisions:one.mergeIntoHint')}
        value={shown('mergeInto', decision.mergeInto)}
        error={errors.of('mergeInto')}
        empty={t('decisions:one.noMerge')}
        options={targets.map(({ proposalId, number, title }) => ({
          value: proposalId,
          label: `#${number} ${title}`,
        }))}
        optional
      />
      <Actions>
        <Button>{t('decisions:board.recordNow')}</Button>
      </Actions>
    </Form>
  );
}
