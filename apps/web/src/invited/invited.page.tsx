import { offeredChoices } from '#libs/calls';
import { CountrySelect } from '../countries/country-select.js';
import {
  Actions,
  Button,
  Disclosure,
  ErrorSummary,
  Facts,
  Fields,
  Form,
  Notice,
  PageHead,
  RowList,
  Section,
  Select,
  Stack,
  Status,
  TargetLink,
  TextArea,
  TextField,
} from '../design-system/index.js';
import { Moment } from '../http/moment.js';
import { useT } from '../http/request-view.js';
import { ProposalView } from '../proposal-view/proposal-view.js';
import { type InvitedView, STATE_SHAPE } from './invited.presenter.js';

/** The page behind the link of an invitation: who asks for what, the answer, and what is said about the reader. */
export function InvitedPage(view: InvitedView) {
  const t = useT();
  const { askedBy, callName, forumName, roles, state } = view;
  const title = view.title || t('proposer:untitled');
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={view.errors.summary} />
      <PageHead
        kicker={`${forumName} · ${callName}`}
        title={t(`invited:${state}.title`, { title })}
        lede={t(`invited:${view.proposalState === 'withdrawn' ? 'withdrawn' : state}.lede`, {
          person: askedBy,
        })}
      >
        <p class="small">
          <Status kind={STATE_SHAPE[state]}>{t(`invited:${state}.word`)}</Status>{' '}
          {state !== 'asked' && state !== 'ended' && view.answeredAt && (
            <Moment at={view.answeredAt} zone={view.zone} />
          )}
        </p>
      </PageHead>
      <Facts
        measure
        facts={[
          { term: t('invited:proposal'), value: <bdi>{title}</bdi> },
          { term: t('invited:parts', { count: roles.length }), value: <Parts roles={roles} /> },
          { term: t('invited:stands'), value: t(`invited:proposalState.${view.proposalState}`) },
          {
            term: t('invited:decision'),
            value: view.outcome ? t(`invited:outcome.${view.outcome}`) : undefined,
          },
          { term: t('invited:linkEnds'), value: <Moment at={view.endsAt} zone={view.zone} style="date" /> },
        ]}
      />
      {view.unanswered.length > 0 && (
        <Notice kind="warn" lead={t('invited:newPart')}>
          <Parts roles={view.unanswered} />
        </Notice>
      )}
      {state !== 'ended' && <AnswerForm {...view} />}
      <OwnEntry {...view} />
      <Elsewhere {...view} />
      {view.text && (
        <Section id="text" title={t('invited:text')}>
          <ProposalView view={view.text} />
        </Section>
      )}
    </>
  );
}

function Parts({ roles }: Pick<InvitedView, 'roles'>) {
  const t = useT();
  return <>{roles.map((role) => t(`invited:role.${role}`)).join(', ')}</>;
}

function AnswerForm({ action, askedBy, state, mayConfirm, mayDecline, typed, errors }: InvitedView) {
  const t = useT();
  return (
    <Section id="answer" title={t('invited:answer')} measure>
      <Form action={action} keeps={{ name: 'answer', value: 'confirmed' }}>
        <Disclosure summary={t('invited:note', { person: askedBy })} open={typed.note !== ''}>
          <TextArea
            name="note"
            label={t('invited:noteLabel')}
            value={typed.note}
            error={errors.of('note')}
            rows={2}
            optional
          />
        </Disclosure>
        <Actions>
          {mayConfirm && (
            <Button name="answer" value="confirmed">
              {t(state === 'declined' ? 'invited:confirmAfterAll' : 'invited:confirm')}
            </Button>
          )}
          {mayDecline && (
            <Button kind="quiet" name="answer" value="declined">
              {t('invited:decline')}
            </Button>
          )}
          <Button kind="link" name="answer" value="not_me">
            {t('invited:notMe')}
          </Button>
        </Actions>
      </Form>
    </Section>
  );
}

function OwnEntry(view: InvitedView) {
  const t = useT();
  if (view.own.length === 0) return <Removal action={view.action} />;
  return (
    <Section id="own" title={t('invited:own')} measure>
      <Stack>
        <p>{t('invited:ownWhy')}</p>
        <Facts facts={view.own.map(({ key, value }) => ({ term: t(`invited:entry.${key}`), value }))} />
        <Disclosure summary={t('invited:correct')} open={view.entryRefused}>
          <EntryForm {...view} />
        </Disclosure>
        <RemovalForm action={view.action} />
      </Stack>
    </Section>
  );
}

function EntryForm({ action, typed, settings, errors }: InvitedView) {
  const t = useT();
  const field = (name: keyof InvitedView['typed']) => ({
    name,
    label: t(`invited:entry.${name}`),
    value: typed[name],
    error: errors.of(name),
  });
  const choose = t('proposer:choose');
  return (
    <Form action={`${action}/entry`}>
      <TextField {...field('name')} autocomplete="name" />
      <TextField {...field('organisation')} autocomplete="organization" optional />
      <Fields>
        <Select
          {...field('stakeholderGroup')}
          empty={choose}
          options={optionsOf(offeredChoices(settings.stakeholderGroups, typed.stakeholderGroup))}
          optional
        />
        <Select
          {...field('regionalGroup')}
          empty={choose}
          options={optionsOf(offeredChoices(settings.regionalGroups, typed.regionalGroup))}
          optional
        />
      </Fields>
      <Fields>
        <CountrySelect {...field('country')} optional />
        <Select
          {...field('gender')}
          empty={choose}
          options={optionsOf(offeredChoices(settings.genders, typed.gender))}
          optional
        />
      </Fields>
      <Actions>
        <Button kind="quiet">{t('invited:saveEntry')}</Button>
      </Actions>
    </Form>
  );
}

function Removal({ action }: Pick<InvitedView, 'action'>) {
  const t = useT();
  return (
    <Section id="own" title={t('invited:own')} measure>
      <Stack>
        <p>{t('invited:ownNothing')}</p>
        <RemovalForm action={action} />
      </Stack>
    </Section>
  );
}

function RemovalForm({ action }: Pick<InvitedView, 'action'>) {
  const t = useT();
  return (
    <Disclosure summary={t('invited:remove')}>
      <Form action={`${action}/removal`}>
        <p>{t('invited:removeWhat')}</p>
        <Actions>
          <Button kind="grave">{t('invited:removeButton')}</Button>
        </Actions>
      </Form>
    </Disclosure>
  );
}

function Elsewhere({ elsewhere }: InvitedView) {
  const t = useT();
  if (elsewhere.length === 0) return null;
  return (
    <Section id="elsewhere" title={t('invited:elsewhere')} measure>
      <RowList>
        {elsewhere.map(({ href, title, number, callName, roles }, at) => (
          <li key={at}>
            <p class="strong">
              {href === null ? (
                <bdi>{title || t('proposer:untitled')}</bdi>
              ) : (
                <TargetLink href={href}>{title || t('proposer:untitled')}</TargetLink>
              )}
            </p>
            <p class="small soft">
              {callName}
              {number !== null && <bdi> #{number}</bdi>}, <Parts roles={roles} />.{' '}
              {href === null && t('invited:notAskedYet')}
            </p>
          </li>
        ))}
      </RowList>
    </Section>
  );
}

/** For whom the letter was not meant: nothing of it any more. */
export function NotMeantForYouPage({ forumName, action }: { forumName: string; action: string }) {
  const t = useT();
  return (
    <>
      <PageHead kicker={forumName} title={t('invited:notMeant.title')} lede={t('invited:notMeant.lede')} />
      <RemovalForm action={action} />
    </>
  );
}

/** The link opens nothing, or nothing any more. */
export function NoSuchLinkPage() {
  const t = useT();
  return <PageHead title={t('invited:noLink.title')} lede={t('invited:noLink.lede')} />;
}

const optionsOf = (choices: readonly { code: string; name: string }[]) =>
  choices.map(({ code, name }) => ({ value: code, label: name }));
