import type { CallSetup } from '#libs/calls';
import type { Blocker } from '#libs/kernel';
import { fillGaps, letterText } from '#libs/notifications';
import { type CurePreviewRow, inZone } from '#libs/proposals';
import { type FormErrors, formErrors } from '../../../http/form-errors.js';
import type { CallContext } from '../../../http/request-context.js';

/** One proposal with what would be sent about it. */
export interface CureLine {
  id: string;
  number: number;
  title: string;
  href: string;
  /** "Ama Mensah <ama@example.org>", one for each letter. */
  to: readonly string[];
  text: string;
  /** Why nothing would be sent; undefined when it would. */
  refused: string | undefined;
  /** The rules find nothing, and nothing is said to all, or not yet. */
  nothing: boolean;
}

export interface CureWordsTyped {
  cureUntil: string;
  reasonCodes: readonly string[];
  reason: string;
}

export interface CuresView {
  rows: readonly CureLine[];
  /** How many proposals, and how many letters. */
  asked: number;
  letters: number;
  typed: CureWordsTyped;
  until: Date | null;
  zone: string;
  reasons: readonly { value: string; label: string; note: string }[];
  /** Every result needs two screeners: nothing is sent yet. */
  twoEach: boolean;
  /** The first of the letters, whole. */
  sample: { subject: string; body: string } | undefined;
  /** Of those that would be asked, as they are looked at now. */
  looks: readonly string[];
  errors: FormErrors;
  hrefs: Record<'queue' | 'choose' | 'preview' | 'send', string>;
}

interface Facts {
  call: CallSetup;
  rows: readonly CurePreviewRow[];
  typed: CureWordsTyped;
  until: Date | null;
  blockers: readonly Blocker[];
  path: string;
  site: string;
}

/** Who would read what. */
export function presentCures(ctx: CallContext, facts: Facts): CuresView {
  const { call, rows, typed, until, blockers, path, site } = facts;
  const { screening } = call.settings;
  const asked = rows.filter(({ leftOut }) => leftOut === null);
  const [first] = asked;
  return {
    rows: rows.map(({ id, number, title, recipients, text, leftOut }) => ({
      id,
      number,
      title: title || ctx.t('proposer:untitled'),
      href: `${path}/${id}`,
      to: recipients.map(({ name, email }) => (name ? `${name} <${email}>` : email)),
      text,
      refused: leftOut === null ? undefined : ctx.t(`screening:together.why.${leftOut}`),
      nothing: leftOut === 'nothing_to_say',
    })),
    asked: asked.length,
    letters: asked.reduce((sum, { recipients }) => sum + recipients.length, 0),
    typed,
    until,
    zone: call.timeZone,
    reasons: screening.reasons.map(({ code, name, text }) => ({ value: code, label: name, note: text })),
    twoEach: screening.secondPerson === 'all',
    sample: first && until ? sampleOf(ctx, call, first, until, site) : undefined,
    looks: asked.map(({ id, look }) => `${id}:${look}`),
    errors: formErrors(ctx.t, blockers),
    hrefs: {
      queue: path,
      choose: `${path}/cures`,
      preview: `${path}/cures/preview`,
      send: `${path}/cures/send`,
    },
  };
}

/** As it would be written to the first of its recipients. */
function sampleOf(
  { call }: CallContext,
  { settings, timeZone }: CallSetup,
  { id, number, title, text, recipients }: CurePreviewRow,
  until: Date,
  site: string,
): CuresView['sample'] {
  const [to] = recipients;
  if (!to) return undefined;
  const callPath = `/${call.forumSlug}/${call.callSlug}`;
  const { subject, body } = letterText(
    {
      kind: 'screening_cure_requested',
      cause: '',
      forumId: call.forumId,
      callId: call.callId,
      recipientId: to.personId,
      toEmail: to.email,
      toName: to.name,
      locale: to.locale,
      params: {
        title,
        number: `${settings.numberPrefix}${number}`,
        proposalUrl: `${callPath}/proposals/${id}`,
        reason: text,
        until: inZone(until, timeZone),
      },
    },
    { forumName: call.forumName, callName: call.callName, callPath },
  );
  return { subject, body: fillGaps(body, { site }) };
}
