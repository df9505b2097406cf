import { choiceName } from '#libs/calls';
import type { Blocker } from '#libs/kernel';
import {
  type CriterionAsked,
  HIGHEST_MARK,
  LOWEST_MARK,
  type MyReviewRow,
  type PersonBeforeReviewer,
  type ReasonGiven,
  type ReviewContent,
  type ReviewForm,
  reviewingBlockers,
  scoreField,
} from '#libs/reviews';
import { type FormErrors, formErrors } from '../http/form-errors.js';
import { type Typed, typedText } from '../http/forms.js';
import type { CallContext } from '../http/request-context.js';
import { type AnsweredQuestion, answeredQuestions } from '../proposal-view/answered-questions.js';
import { reviewsPath } from './review-paths.js';

export interface CriterionView {
  id: string;
  field: string;
  name: string;
  guidance: string;
  anchors: { value: number; meaning: string }[];
  waived: boolean;
  value: number | undefined;
  reasons: string[];
}

export interface ReviewView {
  base: string;
  listHref: string;
  proposal: ReviewForm['proposal'];
  people: (PersonBeforeReviewer & { group: string; region: string })[];
  /** Answers in the order of the form, those that are not empty. */
  texts: { key: string; text: string }[];
  /** What the call asks in its own words, where it was answered. */
  questions: AnsweredQuestion[];
  /** Where members may put right what it is about, if the call lets them. */
  retagHref: string | undefined;
  criteria: CriterionView[];
  proposerReasons: { value: string; label: string }[];
  internalReasons: { value: string; label: string }[];
  internal: string[];
  comment: string;
  confidentialRemark: string;
  couldMergeWith: string;
  partners: { value: string; label: string }[];
  status: 'none' | 'draft' | 'submitted';
  savedAt: Date | undefined;
  version: string;
  due: { at: Date; zone: string } | undefined;
  closed: boolean;
  progress: { done: number; total: number };
  skipHref: string | undefined;
  reasonsAskedUpTo: number;
  /** What was typed to step back, and not taken. */
  stepping: { kind: string; reason: string } | undefined;
  errors: FormErrors;
}

/** What was sent and not taken: a review on the version it was written on, or why somebody steps back. */
export interface ReviewTyped {
  content?: ReviewContent;
  version?: string;
  stepping?: Typed;
}

interface Given {
  assignmentId: string;
  form: ReviewForm;
  rows: readonly MyReviewRow[];
  blockers: readonly Blocker[];
  typed: ReviewTyped;
  now: Date;
}

/** Texts of a proposal that reviewers read, in the order of the form. */
const TEXTS = [
  'themeRelevance',
  'governanceRelevance',
  'description',
  'expectedOutcomes',
  'participantGains',
  'facilitation',
  'onlineParticipation',
  'onlineTools',
  'diversity',
  'sdgTargets',
  'additionalSpeakers',
  'backgroundPaper',
  'earlierWorkshops',
  'reportLinks',
];

/** One review page: what was typed and refused stands before what is stored. */
export function presentReview({ call, t }: CallContext, given: Given): ReviewView {
  const { assignmentId, form, rows, blockers, now } = given;
  const { content: typed, version, stepping } = given.typed;
  const { proposal, settings, review } = form;
  const content = typed ?? review ?? undefined;
  const other = rows.find((row) => row.state !== 'done' && row.assignmentId !== assignmentId);
  const done = rows.filter((row) => row.state === 'done').length;
  return {
    base: reviewsPath(call, assignmentId),
    listHref: reviewsPath(call),
    proposal,
    people: proposal.people.map((person) => ({
      ...person,
      group: choiceName(settings.stakeholderGroups, person.stakeholderGroup),
      region: choiceName(settings.regionalGroups, person.regionalGroup),
    })),
    texts: TEXTS.map((key) => ({ key, text: proposal.answers[key] ?? '' })).filter(
      ({ text }) => text.trim() !== '',
    ),
    questions: answeredQuestions(
      settings.questions.filter(({ on }) => on),
      proposal.answers,
    ),
    retagHref: settings.tagging.reviewersRetag
      ? `/${call.forumSlug}/${call.callSlug}/tagging/${proposal.proposalId}`
      : undefined,
    criteria: form.criteria.map((criterion) => criterionView(criterion, content)),
    proposerReasons: settings.reasonsForProposer.map(({ code, name }) => ({ value: code, label: name })),
    internalReasons: settings.reasonsInternal.map(({ code, name }) => ({ value: code, label: name })),
    internal: codesOf(content?.reasons, null),
    comment: content?.comment ?? '',
    confidentialRemark: content?.confidentialRemark ?? '',
    couldMergeWith: content?.couldMergeWith ?? '',
    partners: rows
      .filter((row) => row.assignmentId !== assignmentId)
      .map((row) => ({ value: row.proposalId, label: `#${row.number} ${row.title}` })),
    status: review?.status ?? 'none',
    savedAt: review?.updatedAt,
    version: version ?? String(review?.version ?? 0),
    due: form.reviewEndsAt ? { at: form.reviewEndsAt, zone: call.timeZone } : undefined,
    closed: reviewingBlockers(form, now).length > 0,
    progress: { done, total: rows.length },
    skipHref: other && reviewsPath(call, other.assignmentId),
    reasonsAskedUpTo: settings.reasonsAskedUpTo,
    stepping: stepping && {
      kind: typedText(stepping, 'kind') ?? '',
      reason: typedText(stepping, 'reason') ?? '',
    },
    errors: formErrors(t, blockers),
  };
}

function criterionView(
  criterion: CriterionAsked,
  content: Pick<ReviewContent, 'scores' | 'reasons'> | undefined,
) {
  const { id, name, guidance, anchors, waived } = criterion;
  const value = content?.scores.find((score) => score.criterionId === id)?.value ?? undefined;
  const marks = Array.from({ length: HIGHEST_MARK - LOWEST_MARK + 1 }, (_, at) => LOWEST_MARK + at);
  return {
    id,
    field: scoreField(id),
    name,
    guidance,
    anchors: marks.map((mark, at) => ({ value: mark, meaning: anchors[at] ?? String(mark) })),
    waived,
    value,
    reasons: codesOf(content?.reasons, id),
  };
}

const codesOf = (reasons: readonly ReasonGiven[] = [], criterionId: string | null): string[] =>
  reasons.filter((reason) => reason.criterionId === criterionId).map(({ code }) => code);
