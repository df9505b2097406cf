/** A letter to be written: a template's name, to whom, and what fills its gaps. */
export interface LetterDraft {
  /** A key of `locales/<language>/letters.json`. */
  kind: string;
  /** What the letter follows from, such as `decision:<id>`: the same cause never writes to the same person twice. */
  cause: string;
  forumId: string | null;
  callId: string | null;
  recipientId: string | null;
  toEmail: string;
  toName: string;
  locale: string;
  aboutProposalId?: string;
  /**
   * It follows from what somebody else did, and its recipient may have asked that no such letter be written: then it is
   * kept as suppressed.
   */
  unasked?: boolean;
  /**
   * What fills the gaps. A paragraph with a gap filled by an empty text is left out; a missing one is an error.
   * `count` chooses the plural. `name`, `forumName`, `callName` and `callUrl` are filled in from the draft itself.
   * `personalKey` is the secret of the recipient's own link, put in when the letter leaves.
   * A value that starts with `/` in a gap whose name ends in `Url` is a path on our own site.
   */
  params: Record<string, string | number>;
}
