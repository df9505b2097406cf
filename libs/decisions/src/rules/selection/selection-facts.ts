/** A proposal as a selection sees it. Groups, region and organisation are those of its organisers. */
export interface ProposalToSelect {
  proposalId: string;
  number: number;
  title: string;
  /** Slugs and codes; null where it has none. */
  theme: string | null;
  format: string | null;
  region: string | null;
  group: string | null;
  minutes: number;
  firstTime: boolean;
  organisations: readonly NamedKey[];
  speakers: readonly (NamedKey & { gender: string | null })[];
  /** What has been told already stands: accepted is in, anything else is out. */
  told: 'in' | 'out' | null;
}

/** Somebody or something, told apart by its key and shown by its name. */
export interface NamedKey {
  key: string;
  name: string;
}

/** The score a selection goes by. */
export interface Score {
  score: number;
  standardError: number | null;
}

/** Two proposals that may be one, and who or what says so. */
export interface MergeWish {
  a: string;
  b: string;
  /** Reviewers who would merge them. */
  reviewers: number;
  /** Whether the screening desk judged them to be the same. */
  judgedSame: boolean;
  /** How alike their texts are, from 0 to 1, where nobody has judged that yet; else 0. */
  alike: number;
}
