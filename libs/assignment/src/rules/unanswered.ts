import type { Change, FreeingRule, Reason } from '#libs/matching';
import type { Blocker } from '#libs/kernel';
import { categoriesOf, type PanelAttribute, themesOf } from './call-panel-rules.js';
import type { PanelFacts } from './panel-facts.js';
import type { Relaxed } from './what-would-give-way.js';

const MOST_NAMED = 12;

/** Why there is no assignment, told with names: a sentence each. */
export function reasonsInWords(reasons: readonly Reason[], facts: PanelFacts): Blocker[] {
  if (reasons.length === 0) return [{ code: 'assignment_not_found' }];
  return [...emptyPanels(reasons, facts), ...reasons.flatMap((reason) => inWords(reason, facts))];
}

const FREEING = {
  at_most_stakeholderGroup: 'group_cap',
  at_most_regionalGroup: 'region_cap',
  at_least_gender: 'gender_minimum',
  expert: 'expert',
  apart: 'apart',
  floor: 'floor',
  conflict: 'conflict',
  locked: 'locked',
  panel_size: 'panel_size',
} as const;

/** Proposals without a legal panel, rule by rule: each rule that would free some of them if it were given up. */
function emptyPanels(reasons: readonly Reason[], facts: PanelFacts): Blocker[] {
  const freed = new Map<string, number[]>();
  // told by their count already
  const short = reasons.flatMap((reason) =>
    reason.kind === 'loads' && reason.violation.kind === 'too_few_candidates'
      ? reason.violation.proposals
      : [],
  );
  for (const reason of reasons) {
    if (reason.kind !== 'no_legal_panel' || short.includes(reason.proposal)) continue;
    const codes = reason.freedBy.map((rule) => `assignment_freed_by_${FREEING[ruleName(rule)]}`);
    for (const code of codes.length > 0 ? codes : ['assignment_no_panel_at_all'])
      freed.set(code, [...(freed.get(code) ?? []), reason.proposal]);
  }
  return [...freed].map(([code, proposals]) => ({
    code,
    proposalCount: proposals.length,
    proposals: named(proposals, facts),
  }));
}

const ruleName = ({ rule, attribute }: FreeingRule) =>
  (attribute === undefined ? rule : `${rule}_${attribute}`) as keyof typeof FREEING;

function inWords(reason: Reason, facts: PanelFacts): Blocker[] {
  if (reason.kind === 'no_legal_panel') return [];
  if (reason.kind === 'loads') {
    const { kind, proposals, reviewers, needed, available } = reason.violation;
    return [
      {
        code: `assignment_${kind}`,
        needed,
        available,
        missing: needed - available,
        proposalCount: proposals.length,
        reviewerCount: reviewers.length,
        proposals: named(proposals, facts),
        reviewers: reviewers.slice(0, MOST_NAMED).map((r) => facts.reviewers[r]!.name),
      },
    ];
  }
  if (reason.kind === 'scarce') {
    const [dearest] = reason.categories;
    return dearest
      ? [{ code: 'assignment_scarce', category: categoryName(dearest.attribute, dearest.category, facts) }]
      : [{ code: 'assignment_rules_and_loads' }];
  }
  const { kind, rule, attribute, members, needed, available } = reason;
  const category =
    rule === 'expert'
      ? (facts.names[themesOf(facts)[reason.category] ?? ''] ?? '')
      : categoryName(attribute, reason.category, facts);
  const code = rule === 'expert' ? 'assignment_experts_wanted' : `assignment_${kind}`;
  return [{ code, category, members, needed, available, missing: needed - available }];
}

const named = (proposals: readonly number[], facts: PanelFacts): string[] =>
  proposals.slice(0, MOST_NAMED).map((p) => `#${facts.proposals[p]!.number} ${facts.proposals[p]!.title}`);

function categoryName(attribute: string, category: number, facts: PanelFacts): string {
  const code = categoriesOf(facts)[attribute as PanelAttribute][category] ?? '';
  return facts.names[`${attribute} ${code}`] ?? code;
}

/** How small the smallest relaxation is, and how sure that is; nothing where none was found. */
export function wayOutInWords([first]: readonly Relaxed[]): Blocker[] {
  if (!first) return [];
  const { touched, loosened, proven } = first;
  return [{ code: proven ? 'assignment_way_out' : 'assignment_way_out_found', count: touched, loosened }];
}

/** One thing that gives way, by ids, ready to be applied. */
export type Relaxing =
  | {
      kind: 'waive';
      proposalId: string;
      rule: 'at_most' | 'at_least' | 'expert' | 'apart' | 'floor';
      attribute: string;
    }
  | { kind: 'seats'; proposalId: string; seats: number }
  | { kind: 'load_min' | 'load_max'; reviewerId: string; reviews: number }
  | { kind: 'cap'; attribute: 'stakeholderGroup' | 'regionalGroup'; most: number };

/** Changes that make an assignment possible, and what it would then reach. */
export interface Relaxation {
  objective: number;
  changes: Relaxing[];
  /** Whether nothing smaller works; else it is only the smallest found. Runs of before know nothing of it. */
  proven?: boolean;
}

/** The relaxations by ids; one with a change that cannot be stored is left out. */
export function relaxationsById(relaxed: readonly Relaxed[], facts: PanelFacts): Relaxation[] {
  return relaxed.flatMap(({ changes, objective, proven }) => {
    const stored = changes.flatMap((change) => relaxingOf(change, facts));
    return stored.length >= changes.length ? [{ objective, changes: stored, proven }] : [];
  });
}

function relaxingOf(change: Change, { proposals, reviewers }: PanelFacts): Relaxing[] {
  if (change.kind === 'waive') {
    const { proposal, rule, attribute = '' } = change.waiver;
    return [{ kind: 'waive', proposalId: proposals[proposal]!.id, rule, attribute }];
  }
  if (change.kind === 'demand')
    return [{ kind: 'seats', proposalId: proposals[change.proposal]!.id, seats: change.demand }];
  if (change.kind === 'load') {
    const reviewerId = reviewers[change.reviewer]!.id;
    const { loadMin, loadMax } = change;
    return [
      ...(loadMin === undefined ? [] : [{ kind: 'load_min', reviewerId, reviews: loadMin } as const]),
      ...(loadMax === undefined ? [] : [{ kind: 'load_max', reviewerId, reviews: loadMax } as const]),
    ];
  }
  if (change.kind === 'cap' && typeof change.most === 'number')
    return [{ kind: 'cap', attribute: change.attribute as 'stakeholderGroup', most: change.most }];
  return [];
}
