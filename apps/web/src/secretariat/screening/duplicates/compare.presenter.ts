import { type CallSetup, choiceName, formKeys, TEXT_FIELDS } from '#libs/calls';
import {
  type AlikePair,
  type Piece,
  type SeenProposal,
  sharedPassages,
  sharedShare,
  type Verdict,
} from '#libs/proposals';
import type { Translate } from '../../../http/language/i18n.js';

/** One side of a comparison. */
export interface ComparedSide {
  number: string;
  title: string;
  href: string;
  facts: { term: string; value: string }[];
  /** Percent of its words that the other has word for word. */
  shared: number;
}

export interface CompareView {
  sides: [ComparedSide, ComparedSide];
  similarity: number;
  sharedTerms: string;
  /** People named in both. */
  people: string;
  fields: { key: string; label: string; pieces: [readonly Piece[], readonly Piece[]] }[];
  verdict: Verdict;
  note: string;
  decided: { by: string; at: Date } | null;
  zone: string;
  hrefs: { list: string; judge: string };
}

/** Two proposals side by side, with what they share word for word. */
export function presentComparison(
  t: Translate,
  call: CallSetup,
  pair: AlikePair,
  seen: readonly [SeenProposal, SeenProposal],
  path: string,
): CompareView {
  const keys = formKeys(call.settings).filter(
    (key) => ALWAYS.has(key) || (TEXTS.has(key) && seen.some(({ content }) => textOf(content, key) !== '')),
  );
  const texts = seen.map(({ content }) => keys.map((key) => textOf(content, key)));
  const { one, other } = sharedPassages(texts[0]!, texts[1]!);
  const sides = seen.map((proposal, at) => ({
    ...sideOf(t, call, proposal, path),
    shared: Math.round(sharedShare(at === 0 ? one : other) * 100),
  })) as [ComparedSide, ComparedSide];
  return {
    sides,
    similarity: Math.round(pair.similarity * 100),
    sharedTerms: pair.sharedTerms.join(', '),
    people: namedInBoth(seen).join(', '),
    fields: keys.map((key, at) => ({
      key,
      label: t(`proposer:fields.${key}.label`),
      pieces: [one[at]!, other[at]!],
    })),
    verdict: pair.verdict ?? 'open',
    note: pair.note,
    decided: pair.decidedAt ? { by: pair.decidedBy, at: pair.decidedAt } : null,
    zone: call.timeZone,
    hrefs: { list: `${path}/duplicates`, judge: `${path}/duplicates/${pair.a.id}/${pair.b.id}` },
  };
}

const ALWAYS: ReadonlySet<string> = new Set(['title', 'policyQuestions']);
const TEXTS: ReadonlySet<string> = new Set(TEXT_FIELDS.filter((key) => key !== 'layout'));

function textOf(content: SeenProposal['content'], key: string): string {
  if (key === 'title') return content.title;
  if (key === 'policyQuestions') return content.policyQuestions.join('\n');
  return content.answers[key as keyof typeof content.answers] ?? '';
}

function sideOf(
  t: Translate,
  call: CallSetup,
  seen: SeenProposal,
  path: string,
): Omit<ComparedSide, 'shared'> {
  const { content } = seen;
  const organiser = content.people.find(({ role }) => role === 'organiser');
  return {
    number: `${call.settings.numberPrefix}${seen.number ?? ''}`,
    title: content.title || t('proposer:untitled'),
    href: `${path}/${seen.id}`,
    facts: [
      { term: t('screening:list.columns.theme'), value: seen.themeName },
      { term: t('screening:duplicates.organiser'), value: organiser?.name ?? '' },
      { term: t('screening:duplicates.columns.organisations'), value: organiser?.organisation ?? '' },
      {
        term: t('screening:list.columns.group'),
        value: choiceName(call.settings.stakeholderGroups, organiser?.stakeholderGroup ?? null),
      },
      {
        term: t('screening:list.columns.status'),
        value: t(`screening:status.${seen.status ?? 'submitted'}`),
      },
    ],
  };
}

/** By address, in whatever part. */
function namedInBoth([a, b]: readonly [SeenProposal, SeenProposal]): string[] {
  const there = new Set(b.content.people.map(({ email }) => email.toLowerCase()).filter(Boolean));
  const named = a.content.people.filter(({ email }) => there.has(email.toLowerCase()));
  return [...new Set(named.map(({ name, email }) => name || email))];
}
