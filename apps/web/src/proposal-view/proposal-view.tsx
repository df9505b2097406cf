import { Facts, Prose, RowList, SafeLink, Section, Status, Tags } from '../design-system/index.js';
import { useT } from '../http/request-view.js';
import { QuestionAnswer } from './answered-questions.js';
import type { PersonLine, ProposalView as View } from './proposal-view.presenter.js';

/** The text of a proposal with the facts about it and the people in it; of speakers, whether they will come. */
export function ProposalView({ view, withStatus = false }: { view: View; withStatus?: boolean }) {
  const t = useT();
  return (
    <>
      <Facts facts={factsOf(view, t)} measure />
      {view.policyQuestions.length > 0 && (
        <Section id="view-policyQuestions" title={t('proposer:fields.policyQuestions.label')} hung>
          <RowList prose>
            {view.policyQuestions.map((question, at) => (
              <li key={at} dir="auto">
                {question}
              </li>
            ))}
          </RowList>
        </Section>
      )}
      {view.texts.map(({ key, text }) => (
        <Section key={key} id={`view-${key}`} title={t(`proposer:fields.${key}.label`)} hung>
          {key === 'backgroundPaper' ? <SafeLink href={text} /> : <Prose text={text} />}
        </Section>
      ))}
      {view.questions.map(({ key, label, ...answer }) => (
        <Section key={key} id={`view-${key}`} title={label} hung>
          <Prose>
            <QuestionAnswer {...answer} />
          </Prose>
        </Section>
      ))}
      {view.people.map(({ role, people }) => (
        <Section
          key={role}
          id={`view-${role}`}
          title={t(`proposer:roles.${role}`, { count: people.length })}
          hung
        >
          <RowList>
            {people.map((person, at) => (
              <li key={at} class="row">
                <Person person={person} withStatus={withStatus && role === 'speaker'} />
              </li>
            ))}
          </RowList>
        </Section>
      ))}
    </>
  );
}

function Person({ person, withStatus }: { person: PersonLine; withStatus: boolean }) {
  const t = useT();
  return (
    <>
      <div>
        <p class="strong">{person.removed ? t('people:somebodyRemoved') : person.name}</p>
        <p class="small soft">{person.about}</p>
        {person.email && (
          <p class="small">
            <SafeLink href={`mailto:${person.email}`}>{person.email}</SafeLink>
          </p>
        )}
      </div>
      {withStatus && (
        <p class="small">
          <Status kind={person.confirmed ? 'done' : 'sent'}>
            {t(person.confirmed ? 'proposer:person.isConfirmed' : 'proposer:person.isNotConfirmed')}
          </Status>
        </p>
      )}
    </>
  );
}

function factsOf(view: View, t: ReturnType<typeof useT>) {
  return [
    { term: t('proposer:fields.theme.label'), value: view.theme },
    {
      term: t('proposer:fields.tags.label'),
      value: view.tags.length > 0 ? <Tags tags={view.tags.map((label) => ({ label }))} /> : undefined,
    },
    { term: t('proposer:fields.format.label'), value: view.format },
    {
      term: t('proposer:fields.minutes.label'),
      value: view.minutes === null ? undefined : t('proposer:minutes', { count: view.minutes }),
    },
    { term: t('proposer:fields.language.label'), value: view.language },
    { term: t('proposer:fields.sdgs.short'), value: view.sdgs.join(', ') },
    {
      term: t('proposer:fields.firstTime.short'),
      value: view.firstTime === null ? undefined : t(view.firstTime ? 'proposer:yes' : 'proposer:no'),
    },
  ];
}
