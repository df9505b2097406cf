import { answerBlockers, type CallQuestion, type FieldKey } from '#libs/calls';
import type { EligibilityCall } from './eligibility-facts.js';
import { fieldBlockers, ROLE_OF_FIELD } from './completeness.js';
import { type Finding, under } from './finding.js';
import { personBlockers, twiceInRole } from '../content/named-people.js';
import type { PersonRole, ProposalContent } from '../content/proposal-content.js';
import { visibleKeys } from '../content/visible-fields.js';

/** What is missing or too long in the fields asked of this proposal, people's particulars included. */
export function completenessFindings(content: ProposalContent, call: EligibilityCall): Finding[] {
  const asked = visibleKeys(call, content);
  const questions = new Map<string, CallQuestion>(call.settings.questions.map((one) => [one.key, one]));
  const roles: ReadonlySet<PersonRole> = new Set(
    asked.flatMap((key) => (key in ROLE_OF_FIELD ? [ROLE_OF_FIELD[key as keyof typeof ROLE_OF_FIELD]] : [])),
  );
  const named = [...personBlockers(content.people, call.settings), ...twiceInRole(content.people)].filter(
    ({ field }) => roles.has(content.people[indexIn(field)]!.role),
  );
  return under('block', [
    ...asked.flatMap((key) => {
      const question = questions.get(key);
      return question
        ? answerBlockers(question, content.answers[question.key])
        : fieldBlockers(key as FieldKey, content, call);
    }),
    ...named,
  ]);
}

const indexIn = (field: string | undefined): number => Number(/^people\[(\d+)\]/.exec(field ?? '')?.[1]);
