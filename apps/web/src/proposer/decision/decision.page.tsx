import type { ProposerDecision } from '#libs/decisions';
import {
  Actions,
  Breadcrumbs,
  Button,
  ErrorSummary,
  Form,
  Letter,
  Notice,
  PageHead,
  Prose,
  RadioGroup,
  RowList,
  Section,
  TextArea,
} from '../../design-system/index.js';
import type { FormErrors } from '../../http/form-errors.js';
import type { Typed } from '../../http/forms.js';
import { Moment } from '../../http/moment.js';
import { useT } from '../../http/request-view.js';

export interface MyDecisionView {
  listHref: string;
  proposalHref: string;
  title: string;
  timeZone: string;
  decision: ProposerDecision;
  /** The letter with its gaps filled. */
  body: string;
  /** Whoever owns the proposal answers for it; the others named in it read. */
  mayAnswer: boolean;
  typed: Typed;
  errors: FormErrors;
}

/** What the committee decided about somebody's proposal: the letter, what reviewers said together, and the answer. */
export function MyDecisionPage(view: MyDecisionView) {
  const t = useT();
  const { decision, errors, listHref, proposalHref, title, body, timeZone, mayAnswer } = view;
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={errors.summary} />
      <PageHead
        crumbs={
          <Breadcrumbs
            label={t('decisions:crumbs')}
            links={[
              { label: t('proposer:mine.name'), href: listHref },
              { label: title, href: proposalHref },
            ]}
          />
        }
        kicker={title}
        title={t(`decisions:mine.${decision.outcome}`)}
      />
      {decision.response && decision.respondedAt && (
        <Notice kind="good" lead={t(`decisions:mine.you.${decision.response}`)}>
          <Moment at={decision.respondedAt} zone={timeZone} />
        </Notice>
      )}
      {decision.letter && (
        <Letter
          id="letter"
          title={decision.letter.subject}
          line={<Moment at={decision.letter.sentAt ?? decision.publishedAt} zone={timeZone} style="date" />}
          text={body}
        />
      )}
      <Opinions {...view} />
      {mayAnswer && decision.possible.length > 0 && (
        <Section id="answer" title={t('decisions:mine.answer')} hung>
          <Answer {...view} />
        </Section>
      )}
    </>
  );
}

function Opinions({ decision: { opinions } }: MyDecisionView) {
  const t = useT();
  if (opinions.reasons.length + opinions.comments.length === 0) return null;
  return (
    <Section id="reasons" title={t('decisions:mine.opinions', { count: opinions.reviews })} hung>
      <div class="stack">
        {opinions.reasons.length > 0 && (
          <RowList small>
            {opinions.reasons.map(({ name, count }) => (
              <li key={name} class="cluster is-apart">
                <span>{name}</span>
                <span class="soft">{t('decisions:mine.of', { count, total: opinions.reviews })}</span>
              </li>
            ))}
          </RowList>
        )}
        {opinions.comments.length > 0 && (
          <RowList>
            {opinions.comments.map((comment, at) => (
              <li key={at}>
                <Prose text={comment} />
              </li>
            ))}
          </RowList>
        )}
      </div>
    </Section>
  );
}

function Answer({ decision, proposalHref, typed, errors }: MyDecisionView) {
  const t = useT();
  return (
    <Form action={`${proposalHref}/decision`} class="measure" hidden={{ seen: decision.version }} keeps>
      <RadioGroup
        name="response"
        label={t('decisions:mine.question')}
        value={typeof typed['response'] === 'string' ? typed['response'] : ''}
        error={errors.of('response')}
        required
        choices={decision.possible.map((value) => ({
          value,
          label: t(`decisions:mine.say.${value}`),
          note: value === 'withdrawn' ? t('decisions:mine.final') : undefined,
        }))}
      />
      <TextArea
        name="note"
        label={t('decisions:mine.note')}
        value={typeof typed['note'] === 'string' ? typed['note'] : ''}
        error={errors.of('note')}
        optional
      />
      <Actions>
        <Button>{t('decisions:mine.send')}</Button>
      </Actions>
    </Form>
  );
}
