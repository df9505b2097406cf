import { HELD_WORKSHOPS } from '../content/held-call.js';
import type { DemoPerson, DemoProposal } from '../types.js';

/** The workshops that were held, by people of the call after: one by the demo's proposer, the others by whoever comes next. */
export function proposalsOf2017(
  later: readonly DemoProposal[],
  isFirst: (person: DemoPerson) => boolean,
): DemoProposal[] {
  const byLeader = new Map<DemoPerson, DemoProposal>();
  for (const proposal of later) {
    const leader = proposal.people.find(({ contact }) => contact === 'primary')?.person;
    if (leader && !byLeader.has(leader)) byLeader.set(leader, proposal);
  }
  const [first, others] = [true, false].map((wanted) =>
    [...byLeader].filter(([leader]) => isFirst(leader) === wanted).map(([, proposal]) => proposal),
  );
  const models = [...(first ?? []), ...(others ?? [])];
  return HELD_WORKSHOPS.flatMap(({ theme, title, question, description, tags }, nth) => {
    const model = models[nth];
    if (!model) return [];
    return [
      {
        ...model,
        theme,
        title,
        tags,
        policyQuestions: [question],
        answers: { description },
        submittedHoursBeforeDeadline: HELD_WORKSHOPS.length - nth,
      },
    ];
  });
}
