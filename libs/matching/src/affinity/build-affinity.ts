import { jitterAt } from './jitter.js';
import { cosines, termVectors } from './text-similarity.js';

/** What a proposal is about, in numbers of themes, tags, organisations and countries. */
export interface Subject {
  /** -1: none */
  readonly theme: number;
  readonly tags: readonly number[];
  readonly text: string;
  readonly organisations: readonly number[];
  readonly countries: readonly number[];
  /** by which the jitter knows it again, wherever it stands in the list; its place unless said */
  readonly key?: number;
}

/** What a reviewer knows, and where they come from. */
export interface Expertise {
  /** level from 0 to 1 of each theme declared */
  readonly themes: readonly { readonly theme: number; readonly level: number }[];
  readonly tags: readonly number[];
  /** profile, own past proposals and reports */
  readonly text: string;
  readonly organisations: readonly number[];
  readonly countries: readonly number[];
  /** as of a proposal */
  readonly key?: number;
}

export const BIDS = ['eager', 'willing', 'reluctant'] as const;
export type Bid = (typeof BIDS)[number];

/** How much each part counts; a part is from 0 to 1 (a bid from -1 to 1) before it is weighed. */
export interface AffinityWeights {
  readonly theme: number;
  readonly tags: number;
  readonly text: number;
  readonly bid: number;
  /** most that a bid may add or take, whatever its weight: people must not be able to pick their proposals */
  readonly bidCap: number;
  /** taken off for a shared organisation or country that is no conflict */
  readonly sameOrganisation: number;
  readonly sameCountry: number;
  /** how far affinity is moved at random within its error, so that a bid or text tuned to win a seat may not */
  readonly jitter: number;
}

export interface AffinityInput {
  readonly proposals: readonly Subject[];
  readonly reviewers: readonly Expertise[];
  readonly bids?: Iterable<{ readonly proposal: number; readonly reviewer: number; readonly bid: Bid }>;
  readonly weights: AffinityWeights;
  /** of the jitter; to be stored with the run */
  readonly seed: number;
}

/** The weighed parts of one affinity; they sum to it. */
export interface AffinityParts {
  readonly theme: number;
  readonly tags: number;
  readonly text: number;
  readonly bid: number;
  readonly sameOrganisation: number;
  readonly sameCountry: number;
  readonly jitter: number;
}

/** Affinities to 4 decimals, so that the flow is exact on them. */
const DECIMALS = 1e4;
const BID_VALUE = { eager: 1, willing: 0.5, reluctant: -1 } as const satisfies Record<Bid, number>;
/** Cosines of texts are small; this quantile of them counts as full likeness. */
const FULL_LIKENESS = 0.99;

/** Affinities of every proposal with every reviewer, and the parts of each. */
export class AffinityTable {
  /** row-major proposals x reviewers */
  readonly values: Float64Array;
  private readonly likeness: Float64Array;
  private readonly bids: Map<number, Bid>;

  constructor(private readonly input: AffinityInput) {
    const { proposals, reviewers } = input;
    this.likeness = textLikeness(input);
    this.bids = new Map();
    for (const { proposal, reviewer, bid } of input.bids ?? []) {
      this.bids.set(proposal * reviewers.length + reviewer, bid);
    }
    this.values = new Float64Array(proposals.length * reviewers.length);
    for (let i = 0; i < this.values.length; i++) this.values[i] = this.valueAt(i);
  }

  /** What the affinity of a pair is made of. */
  parts(proposal: number, reviewer: number): AffinityParts {
    const { proposals, reviewers, weights, seed } = this.input;
    const at = proposal * reviewers.length + reviewer;
    const subject = proposals[proposal]!;
    const expertise = reviewers[reviewer]!;
    const bid = this.bids.get(at);
    const wish = bid === undefined ? 0 : weights.bid * BID_VALUE[bid];
    return {
      theme: weights.theme * themeLevel(subject, expertise),
      tags: weights.tags * sharedTags(subject, expertise),
      text: weights.text * this.likeness[at]!,
      bid: Math.max(-weights.bidCap, Math.min(weights.bidCap, wish)),
      sameOrganisation: meet(subject.organisations, expertise.organisations) ? -weights.sameOrganisation : 0,
      sameCountry: meet(subject.countries, expertise.countries) ? -weights.sameCountry : 0,
      jitter: weights.jitter * jitterAt(seed, subject.key ?? proposal, expertise.key ?? reviewer),
    };
  }

  private valueAt(i: number): number {
    const { length } = this.input.reviewers;
    const parts = this.parts(Math.floor(i / length), i % length);
    const sum = Object.values(parts).reduce((total, part) => total + part, 0);
    return Math.round(sum * DECIMALS) / DECIMALS;
  }
}

function themeLevel({ theme }: Subject, { themes }: Expertise): number {
  return themes.find((known) => known.theme === theme)?.level ?? 0;
}

/** Share of the proposal's tags that the reviewer knows; 0 if it has none. */
function sharedTags({ tags }: Subject, expertise: Expertise): number {
  if (tags.length === 0) return 0;
  return tags.filter((tag) => expertise.tags.includes(tag)).length / tags.length;
}

function meet(some: readonly number[], others: readonly number[]): boolean {
  return some.some((one) => others.includes(one));
}

/** Cosines of texts, stretched so that the closest hundredth of all pairs counts as 1. */
function textLikeness({ proposals, reviewers, weights }: AffinityInput): Float64Array {
  const size = proposals.length * reviewers.length;
  if (weights.text === 0 || size === 0) return new Float64Array(size);
  const vectors = termVectors([...proposals, ...reviewers].map(({ text }) => text));
  const table = cosines(vectors.slice(0, proposals.length), vectors.slice(proposals.length));
  const full = table.slice().sort()[Math.ceil(FULL_LIKENESS * size) - 1]!;
  return full > 0 ? table.map((cosine) => Math.min(1, cosine / full)) : table;
}
