import { SESSION_DESIGNS } from '../content/formats.js';
import { OPEN_IDEAS, type OpenIdea } from '../content/open-call.js';
import type { DemoPerson, DemoProposal } from '../types.js';
import type { ProposalMaker } from './make-proposals.js';

/** What has come in, and what is being written, while the call of 2019 is open; its first owners know the forum. */
export function proposalsOf2019(maker: ProposalMaker, owners: readonly DemoPerson[]): DemoProposal[] {
  return OPEN_IDEAS.map((idea) => asFarAsItIs(idea, propose(maker, idea, owners[idea.ledBy ?? -1])));
}

function propose(maker: ProposalMaker, idea: OpenIdea, owner: DemoPerson | undefined): DemoProposal {
  const design = SESSION_DESIGNS.find(({ format }) => format === idea.design);
  if (!design) throw new RangeError(`unknown design ${idea.design}`);
  const proposal = maker.make(idea.theme, idea, design, owner);
  const { layout: _, ...answers } = proposal.answers;
  const minutes = Number(idea.format.split('-').at(-1));
  return { ...proposal, tags: idea.tags, format: idea.format, minutes, answers };
}

function asFarAsItIs({ state, lead }: OpenIdea, proposal: DemoProposal): DemoProposal {
  if (state === 'submitted') return { ...proposal, submittedHoursBeforeDeadline: 500 };
  const { themeRelevance, description, expectedOutcomes, facilitation } = proposal.answers;
  const draft = { ...proposal, submittedHoursBeforeDeadline: null };
  const organisers = proposal.people.filter(({ role }) => role === 'organiser');
  const speakers = proposal.people.filter(({ role }) => role === 'speaker').slice(0, 2);
  return state === 'draft'
    ? {
        ...draft,
        answers: { themeRelevance, description, expectedOutcomes, facilitation } as DemoProposal['answers'],
        people: [...organisers, ...speakers.map((entry, at) => ({ ...entry, confirmed: at === 0 }))],
      }
    : {
        ...draft,
        answers: { description: lead },
        sdgs: [],
        people: organisers.slice(0, 1),
      };
}
