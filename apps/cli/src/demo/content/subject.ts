/** A sentence that a reviewer might write; `only` names the titles it fits, all of the subject when absent. */
export interface Remark {
  text: string;
  only?: readonly string[];
}

/** What can be said about one subject: whole sentences that stand on their own and go together in any choice. */
export interface Subject {
  slug: string;
  /** The subject in the middle of a sentence: "community networks". */
  phrase: string;
  /** Its own tag first, then related ones. */
  tags: readonly string[];
  sdgs: readonly number[];
  context: readonly string[];
  /** Invented, each set in a real place. */
  cases: readonly string[];
  tensions: readonly string[];
  relevance: readonly string[];
  questions: readonly string[];
  outcomes: readonly string[];
  praise: readonly Remark[];
  critique: readonly Remark[];
}

/** What one proposal is about: its title (up to 60 characters), its opening sentence and its own policy question. */
export interface Idea {
  /** Slug of the subject. */
  subject: string;
  title: string;
  lead: string;
  question: string;
  /** Slug of the format, where the idea asks for one. */
  format?: string;
}
