import type { FastifyReply } from 'fastify';
import type { CallSetup } from '#libs/calls';
import type { Blocker } from '#libs/kernel';
import { type AutosavedProposal, type Finding, placeOfField, type Standing, valueAt } from '#libs/proposals';
import type { Translate } from '../../http/language/i18n.js';
import { sentenceOf } from '../finding-sentences.js';
import { formFieldOf, type FormValue, formValueOf } from '../form-places.js';
import { type OverlapView, presentOverlap } from '../overlaps.presenter.js';
import type { Reader } from '../place-words.js';

/** A field that could not be stored, and why. */
interface RefusedField {
  field: string;
  sentence: string;
}

/** Both sides of an overlap, in words and as the form holds them. */
type OverlapAnswer = OverlapView & { values: { mine: FormValue; theirs: FormValue } };

/** What an open form hears of the server. */
export interface AutosaveAnswer {
  version?: number;
  savedAt?: string;
  /** Fields that now say something else than the form does. */
  values?: Record<string, FormValue>;
  overlaps?: OverlapAnswer[];
  refused: RefusedField[];
  findings?: readonly Finding[];
  /** What only the database knows; the rest of the rules the form can ask for itself. */
  standing?: Standing;
}

/** The answer to an autosave that was taken, whole or but for some fields. */
export function presentAutosaved(
  reader: Reader,
  call: CallSetup,
  { version, savedAt, content, differing, overlaps, refused }: AutosavedProposal,
  { findings, standing }: { findings: readonly Finding[]; standing: Standing },
): AutosaveAnswer {
  return {
    version,
    savedAt: savedAt.toISOString(),
    values: Object.fromEntries(
      differing.map((place) => [formFieldOf(place), formValueOf(place, valueAt(content, place))]),
    ),
    overlaps: overlaps.map((overlap) => ({
      ...presentOverlap(reader, overlap, call),
      values: {
        mine: formValueOf(overlap.place, overlap.mine),
        theirs: formValueOf(overlap.place, overlap.theirs),
      },
    })),
    refused: refused.map((blocker) => refusedField(reader.t, call, blocker)),
    findings,
    standing,
  };
}

/** The answer to an autosave that could not be taken at all. */
export function presentRefused(
  t: Translate,
  call: CallSetup,
  reply: FastifyReply,
  blockers: readonly Blocker[],
): AutosaveAnswer {
  void reply.status(422);
  return { refused: blockers.map((blocker) => refusedField(t, call, blocker)) };
}

const refusedField = (t: Translate, call: CallSetup, blocker: Blocker): RefusedField => ({
  field: blocker.field === undefined ? '' : formFieldOf(placeOfField(blocker.field)),
  sentence: sentenceOf(t, blocker, call.settings),
});
