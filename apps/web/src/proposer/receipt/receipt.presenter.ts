import type { CallHeader, CallSetup } from '#libs/calls';
import type { Finding, PersonRole, SeenProposal } from '#libs/proposals';
import { sentenceOf } from '../finding-sentences.js';
import type { Translate } from '../../http/language/i18n.js';
import type { StatusKind } from '../../design-system/index.js';
import type { PeopleStanding } from '../people/people-standing.presenter.js';

/** What was received, by whom and when, to be printed and kept. */
export interface ReceiptView {
  number: string;
  title: string;
  callName: string;
  forumName: string;
  theme: string;
  format: string;
  submittedAt: Date;
  /** When what stands here was last saved. */
  changedAt: Date | null;
  version: number;
  zone: string;
  people: { name: string; role: PersonRole; standing: string; kind: StatusKind }[];
  /** What the rules of the call say of it now. */
  checks: { kind: StatusKind; text: string }[];
  href: string;
}

/** Puts the receipt together; the checklist is that of the form and of the screening. */
export function presentReceipt(
  t: Translate,
  seen: SeenProposal & { number: number; submittedAt: Date },
  facts: {
    call: CallSetup;
    header: CallHeader;
    findings: readonly Finding[];
    standing: PeopleStanding;
    shapes: Readonly<Record<string, StatusKind>>;
  },
): ReceiptView {
  const { call, header, findings, standing } = facts;
  return {
    number: `${call.settings.numberPrefix}${seen.number}`,
    title: seen.content.title,
    callName: header.callName,
    forumName: header.forumName,
    theme: seen.themeName,
    format: seen.formatName,
    submittedAt: seen.submittedAt,
    changedAt: seen.updatedAt,
    version: seen.version,
    zone: header.timeZone,
    people: standing.lines.map(({ name, role, standing: stands }) => ({
      name: stands === 'removed' ? t('people:somebodyRemoved') : name,
      role,
      standing: t(`people:standing.${stands}`),
      kind: facts.shapes[stands] ?? 'draft',
    })),
    checks:
      findings.length === 0
        ? [{ kind: 'done', text: t('receipt:allMet') }]
        : findings.map((finding) => ({ kind: 'missing', text: sentenceOf(t, finding, call.settings) })),
    href: `/${header.forumSlug}/${header.callSlug}/proposals/${seen.id}`,
  };
}
