import { normalEmail } from '#libs/identity';
import type { OwnWord, Standing } from './eligibility-facts.js';
import { type Finding, under } from './finding.js';
import type { NamedPerson, ProposalContent } from '../content/proposal-content.js';

type Asked = Pick<Standing, 'answers' | 'ownerEmail'>;

/**
 * Whether somebody counts as confirmed in their part. Their own answer takes the place of the proposer's tick; where
 * the call asks for it, nothing else counts. A yes holds for the parts it was said to.
 */
export function isConfirmed(person: NamedPerson, asked: Asked, byThemselves: boolean): boolean {
  const email = normalEmail(person.email);
  if (email !== '' && email === asked.ownerEmail) return byThemselves || person.confirmed;
  const answer = answerOf(person, asked);
  if (answer?.status === 'confirmed' && answer.roles.includes(person.role)) return true;
  if (answer?.status === 'declined' || answer?.status === 'not_me') return false;
  return person.confirmed && !byThemselves;
}

/** Those who said no and are still named, each once, in their first part: something to look at, for proposer and screener. */
export function refusedParts({ people }: ProposalContent, asked: Asked): Finding[] {
  const seen = new Set<string>();
  return under(
    'warn',
    people.flatMap((person, at) => {
      const email = normalEmail(person.email);
      if (seen.has(email)) return [];
      seen.add(email);
      const status = answerOf(person, asked)?.status;
      const code =
        status === 'declined'
          ? 'named_person_declined'
          : status === 'not_me'
            ? 'named_person_wrong'
            : undefined;
      return code ? [{ code, field: `people[${at}].name`, person: person.name || person.email }] : [];
    }),
  );
}

const answerOf = (person: NamedPerson, { answers }: Asked): OwnWord | undefined => {
  const email = normalEmail(person.email);
  return email === '' ? undefined : answers.find((answer) => answer.email === email);
};
