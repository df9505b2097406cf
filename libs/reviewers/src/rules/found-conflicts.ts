import { atLeastAsStrong, type ConflictEvidence, type ConflictKind } from './conflict-kind.js';
import { workDomain } from './mail-domain.js';
import { organisationKey } from './organisation-key.js';

/** A member of the committee as far as conflicts are concerned. */
export interface ReviewerTies {
  reviewerId: string;
  personId: string;
  email: string;
  organisation: string;
}

/** Somebody who owns a proposal or is named in it; `role` is `owner` or the part played. */
export interface ProposalTie {
  proposalId: string;
  role: string;
  personId: string | null;
  name: string;
  email: string;
  organisation: string;
}

export interface FoundConflict {
  reviewerId: string;
  proposalId: string;
  kind: ConflictKind;
  evidence: ConflictEvidence;
}

/** A conflict on record; `dismissed` when the secretariat has looked at it and said no. */
export interface KnownConflict {
  id: string;
  reviewerId: string;
  proposalId: string;
  kind: ConflictKind;
  decided: boolean;
  active: boolean;
}

/**
 * The strongest tie of every reviewer with every proposal: same person (by account or address), same organisation
 * (case, accents and legal forms aside), same e-mail domain (public providers aside). One entry a pair.
 */
export function foundConflicts(
  reviewers: readonly ReviewerTies[],
  ties: readonly ProposalTie[],
): FoundConflict[] {
  const index = indexOf(reviewers);
  const strongest = new Map<string, FoundConflict>();
  for (const tie of ties) {
    for (const [kind, match, ids] of matchesOf(tie, index)) {
      for (const reviewerId of ids) {
        const key = `${reviewerId} ${tie.proposalId}`;
        const known = strongest.get(key);
        if (known && atLeastAsStrong(known.kind, kind)) continue;
        const evidence = { role: tie.role, name: tie.name, match };
        strongest.set(key, { reviewerId, proposalId: tie.proposalId, kind, evidence });
      }
    }
  }
  return [...strongest.values()];
}

/**
 * What to change on record: ties not yet known, unless a dismissal of evidence at least as strong covers them;
 * and undecided findings whose tie is there no more.
 */
export function reconciled(
  found: readonly FoundConflict[],
  known: readonly KnownConflict[],
): { add: FoundConflict[]; drop: string[] } {
  const stands = new Set(found.map((one) => `${one.reviewerId} ${one.proposalId} ${one.kind}`));
  const ofPair = new Map<string, KnownConflict[]>();
  for (const one of known) {
    const key = `${one.reviewerId} ${one.proposalId}`;
    ofPair.set(key, [...(ofPair.get(key) ?? []), one]);
  }
  const covered = (one: FoundConflict) =>
    (ofPair.get(`${one.reviewerId} ${one.proposalId}`) ?? []).some(
      (old) => old.kind === one.kind || (!old.active && atLeastAsStrong(old.kind, one.kind)),
    );
  const gone = (one: KnownConflict) =>
    !one.decided && one.kind !== 'declared' && !stands.has(`${one.reviewerId} ${one.proposalId} ${one.kind}`);
  return { add: found.filter((one) => !covered(one)), drop: known.filter(gone).map((one) => one.id) };
}

type Index = Record<'person' | 'email' | 'organisation' | 'domain', Map<string, string[]>>;

function indexOf(reviewers: readonly ReviewerTies[]): Index {
  const by = (key: (reviewer: ReviewerTies) => string) => {
    const map = new Map<string, string[]>();
    for (const reviewer of reviewers) {
      const value = key(reviewer);
      if (value !== '') map.set(value, [...(map.get(value) ?? []), reviewer.reviewerId]);
    }
    return map;
  };
  return {
    person: by((one) => one.personId),
    email: by((one) => addressKey(one.email)),
    organisation: by((one) => organisationKey(one.organisation)),
    domain: by((one) => workDomain(one.email)),
  };
}

function matchesOf(tie: ProposalTie, index: Index): [ConflictKind, string, string[]][] {
  const none: string[] = [];
  return [
    ['same_person', tie.email || tie.name, (tie.personId && index.person.get(tie.personId)) || none],
    ['same_person', tie.email, index.email.get(addressKey(tie.email)) ?? none],
    [
      'same_organisation',
      tie.organisation,
      index.organisation.get(organisationKey(tie.organisation)) ?? none,
    ],
    ['same_email_domain', workDomain(tie.email), index.domain.get(workDomain(tie.email)) ?? none],
  ];
}

const addressKey = (email: string): string => email.trim().toLowerCase();
