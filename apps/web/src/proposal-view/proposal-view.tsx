import { useCountryName } from '../countries/country-name.js';
import { Facts, Prose, RowList, SafeLink, Section, Status, Tags } from '../design-system/index.js';
import { useT } from '../http/request-view.js';
import type { PersonLine, ProposalView as View } from './proposal-view.presenter.js';
import { ReadText } from './read-text.js';
import type { ReadText as Read } from './read-texts.js';

/** The text of a proposal with the facts about it and the people in it; of speakers, whether they will come. */
export function ProposalView({ view, withStatus = false }: { view: View; withStatus?: boolean }) {
  const t = useT();
  return (
    <>
      <Facts facts={factsOf(view, t)} measure />
      {view.texts.map((one) => (
        <Section
          key={one.key}
          id={`view-${one.key}`}
          title={'label' in one ? one.label : t(`proposer:fields.${one.key}.label`)}
          hung
        >
          <Text {...one} />
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

function Text(read: Read) {
  if ('lines' in read)
    return (
      <RowList prose>
        {read.lines.map((line, at) => (
          <li key={at} dir="auto">
            {line}
          </li>
        ))}
      </RowList>
    );
  return (
    <Prose>
      <ReadText read={read} />
    </Prose>
  );
}

function Person({ person, withStatus }: { person: PersonLine; withStatus: boolean }) {
  const t = useT();
  const countryName = useCountryName();
  return (
    <>
      <div>
        <p class="strong">{person.removed ? t('people:somebodyRemoved') : person.name}</p>
        <p class="small soft">{[person.about, countryName(person.country)].filter(Boolean).join(', ')}</p>
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
