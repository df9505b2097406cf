import type { Tx } from '#libs/database';
import { type LetterDraft, writeLetters } from '#libs/notifications';
import { type Recipient, RECIPIENTS_OF_P } from '../persistence/recipients.js';

/** What letters about a proposal are filled with. */
interface About {
  callId: string;
  forumId: string;
  title: string;
  number: number | null;
  path: string;
  prefix: string;
  zone: string;
  /** How often the proposal has been submitted or withdrawn so far: each time gets its own letter. */
  times: number;
  recipients: Recipient[];
}

/** Loads what a letter about a proposal says, and whom it goes to: its owner and both contacts, each address once. */
export async function loadAbout(tx: Tx, proposalId: string, act: string): Promise<About | undefined> {
  const [row] = (await tx.query(
    `SELECT p.call_id AS "callId", c.forum_id AS "forumId", p.title, p.number, c.time_zone AS zone,
            '/' || f.slug || '/' || c.slug || '/proposals/' || p.id AS path, c.settings ->> 'numberPrefix' AS prefix,
            (SELECT count(*) FROM proposal_version v WHERE v.proposal_id = p.id AND v.act = $2)::int AS times,
            ${RECIPIENTS_OF_P} AS recipients
       FROM proposal p JOIN call c ON c.id = p.call_id JOIN forum f ON f.id = c.forum_id WHERE p.id = $1`,
    [proposalId, act],
  )) as About[];
  return row;
}

/** Writes one letter to everybody who is to know. */
export async function tellProposers(
  tx: Tx,
  proposalId: string,
  about: About,
  letter: Pick<LetterDraft, 'kind' | 'cause'> & { params?: Record<string, string | number> },
): Promise<void> {
  await writeLetters(
    tx,
    about.recipients.map((recipient) => ({
      kind: letter.kind,
      cause: letter.cause,
      forumId: about.forumId,
      callId: about.callId,
      recipientId: recipient.personId,
      toEmail: recipient.email,
      toName: recipient.name,
      locale: recipient.locale,
      aboutProposalId: proposalId,
      params: {
        title: about.title,
        number: about.number === null ? '' : `${about.prefix}${about.number}`,
        proposalUrl: about.path,
        ...letter.params,
      },
    })),
  );
}
