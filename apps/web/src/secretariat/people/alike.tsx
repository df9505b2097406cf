import type { PersonRow, Suggestion } from '#libs/identity';
import { useCountryName } from '../../countries/country-name.js';
import { Actions, Button, Form, RowList, TargetLink } from '../../design-system/index.js';
import { useT } from '../../http/request-view.js';

/** Pairs of records that may be of one person, each with what to do about it. */
export function AlikePairs({ base, suggestions }: { base: string; suggestions: readonly Suggestion[] }) {
  return (
    <RowList>
      {suggestions.map((pair) => (
        <li key={`${pair.one} ${pair.other}`}>
          <Pair base={base} pair={pair} />
        </li>
      ))}
    </RowList>
  );
}

function Pair({ base, pair }: { base: string; pair: Suggestion }) {
  const t = useT();
  const [one, other] = pair.people;
  return (
    <>
      <p class="small soft">{t(`persons:likeness.${pair.likeness}`)}</p>
      <div class="fields">
        <Record base={base} person={one} />
        <Record base={base} person={other} />
      </div>
      <Actions>
        <Form action={`${base}/${one.id}`} hidden={{ other: other.id, decision: 'merge' }}>
          <Button kind="quiet" small>
            {t('persons:keep', { email: one.email || one.name })}
          </Button>
        </Form>
        <Form action={`${base}/${other.id}`} hidden={{ other: one.id, decision: 'merge' }}>
          <Button kind="quiet" small>
            {t('persons:keep', { email: other.email || other.name })}
          </Button>
        </Form>
        <Form action={`${base}/${one.id}`} hidden={{ other: other.id, decision: 'apart' }}>
          <Button kind="link" small>
            {t('persons:apart', { one: one.name, other: other.name })}
          </Button>
        </Form>
      </Actions>
    </>
  );
}

function Record({ base, person }: { base: string; person: PersonRow }) {
  const t = useT();
  const countryName = useCountryName();
  return (
    <div>
      <p class="strong">
        <TargetLink href={`${base}/${person.id}`}>{person.name || person.email}</TargetLink>
      </p>
      <p class="small">
        <bdi>{person.email}</bdi>
      </p>
      <p class="small soft">
        {[person.organisation, countryName(person.country)].filter(Boolean).join(', ')}
        {person.organisation && '. '}
        {t('persons:inProposals', { count: person.proposals })}
      </p>
    </div>
  );
}
