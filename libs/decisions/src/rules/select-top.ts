/** A proposal as the ranking gives it; `mean` is null where no grade was given. */
export interface RankedProposal {
  proposalId: string;
  themeId: string | null;
  mean: number | null;
}

export interface SelectionLimits {
  /** Places in the whole programme. */
  places: number;
  /** Places of themes that have a limit of their own. */
  themePlaces: ReadonlyMap<string, number>;
  /** How many go on the waiting list. */
  waitlist: number;
}

/** Proposal ids, each in the order of the ranking. */
export interface Selection {
  accepted: string[];
  waitlisted: string[];
  declined: string[];
}

/**
 * Takes the best of a ranking until the places are full, passing over those whose theme is full; the next best wait.
 * Equal means keep the order in which they come; those without a mean come last.
 */
export function selectTop(ranking: readonly RankedProposal[], limits: SelectionLimits): Selection {
  const ordered = ranking.toSorted((a, b) => (b.mean ?? -Infinity) - (a.mean ?? -Infinity) || 0);
  const taken = new Map<string, number>();
  const selection: Selection = { accepted: [], waitlisted: [], declined: [] };
  for (const { proposalId, themeId } of ordered) {
    const inTheme = themeId === null ? 0 : (taken.get(themeId) ?? 0);
    const room = themeId === null ? Infinity : (limits.themePlaces.get(themeId) ?? Infinity);
    if (selection.accepted.length < limits.places && inTheme < room) {
      selection.accepted.push(proposalId);
      if (themeId !== null) taken.set(themeId, inTheme + 1);
    } else if (selection.waitlisted.length < limits.waitlist) selection.waitlisted.push(proposalId);
    else selection.declined.push(proposalId);
  }
  return selection;
}
