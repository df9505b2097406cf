import type { Random } from '../random.js';
import type { DemoConflict, DemoProposal, DemoReviewer } from '../types.js';
import { pair } from './conflicts.js';

export const PANEL_SIZE = 8;

/** For each proposal the positions of its reviewers: nobody in conflict, even loads, experts first, mixed groups. */
export function panelsOf(
  proposals: readonly DemoProposal[],
  reviewers: readonly DemoReviewer[],
  conflicts: readonly DemoConflict[],
  random: Random,
): number[][] {
  const conflicted = new Set(conflicts.map(pair));
  const loads = reviewers.map(() => 0);
  const panels: number[][] = proposals.map(() => []);
  for (const proposal of random.shuffled(proposals.map((_, index) => index))) {
    const panel = panels[proposal] as number[];
    while (panel.length < PANEL_SIZE) {
      const costs = reviewers.map((reviewer, index) =>
        panel.includes(index) || conflicted.has(pair({ reviewer: index, proposal }))
          ? Infinity
          : (loads[index] as number) +
            company(reviewer, panel, reviewers) -
            affinity(reviewer, proposals[proposal] as DemoProposal) +
            random.next() / 2,
      );
      const best = costs.indexOf(Math.min(...costs));
      panel.push(best);
      loads[best] = (loads[best] as number) + 1;
    }
  }
  return panels;
}

/** What a member knows of a proposal's subject: 3 for the theme and 1 for each tag. */
const affinity = ({ themes, tags }: DemoReviewer, proposal: DemoProposal): number =>
  (themes.includes(proposal.theme) ? 3 : 0) + tags.filter((tag) => proposal.tags.includes(tag)).length;

/** The price of joining a panel on which one's groups are represented already. */
const company = (
  { person }: DemoReviewer,
  panel: readonly number[],
  reviewers: readonly DemoReviewer[],
): number =>
  panel.reduce((sum, seated) => {
    const other = (reviewers[seated] as DemoReviewer).person;
    return (
      sum +
      (other.stakeholderGroup === person.stakeholderGroup ? 1.2 : 0) +
      (other.regionalGroup === person.regionalGroup ? 0.8 : 0)
    );
  }, 0);
