import { CALL_STATUSES, type CallSetup, type CallStatus } from '#libs/calls';
import type { CallProgress, LaggingMember, ReviewDay } from '#libs/decisions';
import type { SecretariatArea } from '../../http/secretariat-areas.js';

export type DateName = 'opens' | 'closes' | 'screened' | 'reviewed' | 'decided';

/** Something that waits for the secretariat: a sentence of `overview:todo.<name>`, and where to deal with it. */
export interface Todo {
  name: 'conflicts' | 'lettersFailed' | 'toScreen' | 'curing' | 'unassigned' | 'undecided' | 'unpublished';
  count: number;
  href: string;
}

export interface OverviewView {
  timeZone: string;
  now: Date;
  /** What comes next, and in how many days; absent when no date lies ahead. */
  next: { name: DateName; days: number } | undefined;
  status: string;
  progress: CallProgress;
  dates: { name: DateName; at: Date }[];
  todos: Todo[];
  lagging: (LaggingMember & { share: number })[];
  /** Reviews in, counted up day by day; x in days from the first. */
  reviewsByDay: { x: number; y: number; day: string }[];
  areas: { name: string; href: string }[];
  /** Steps from draft to full review, largest first. */
  funnel: { name: 'drafts' | 'submitted' | 'passed' | 'half' | 'full'; count: number }[];
}

const DAY = 86_400_000;

/** The last stage of a call in which each date is still to come: whoever closes a call early waits for no deadline. */
const AHEAD_UNTIL: Record<DateName, CallStatus> = {
  opens: 'open',
  closes: 'open',
  screened: 'screening',
  reviewed: 'reviewing',
  decided: 'deliberating',
};

const isAhead = (name: DateName, status: CallStatus): boolean =>
  CALL_STATUSES.indexOf(status) <= CALL_STATUSES.indexOf(AHEAD_UNTIL[name]);

export interface OverviewFacts {
  base: string;
  now: Date;
  call: Pick<
    CallSetup,
    'status' | 'timeZone' | 'opensAt' | 'closesAt' | 'screeningEndsAt' | 'reviewEndsAt' | 'decisionsAt'
  >;
  progress: CallProgress;
  lagging: readonly LaggingMember[];
  days: readonly ReviewDay[];
  /** Where whoever looks at it may go. */
  areas: readonly SecretariatArea[];
}

/** Puts a call at a glance together: the next date, what waits, how far everything is. */
export function presentOverview({
  base,
  now,
  call,
  progress,
  lagging,
  days,
  areas,
}: OverviewFacts): OverviewView {
  const dates = (
    [
      ['opens', call.opensAt],
      ['closes', call.closesAt],
      ['screened', call.screeningEndsAt],
      ['reviewed', call.reviewEndsAt],
      ['decided', call.decisionsAt],
    ] as const
  ).flatMap(([name, at]) => (at ? [{ name, at }] : []));
  const next = dates
    .filter(({ name, at }) => at > now && isAhead(name, call.status))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())[0];
  return {
    timeZone: call.timeZone,
    now,
    next: next && { name: next.name, days: Math.ceil((next.at.getTime() - now.getTime()) / DAY) },
    status: call.status,
    progress,
    dates,
    todos: todosOf(base, progress).filter(({ name }) => areas.includes(AREA_OF[name])),
    lagging: lagging.map((member) => ({ ...member, share: member.done / member.held })),
    reviewsByDay: summedUp(days),
    areas: areas.map((name) => ({ name, href: `${base}/${name}` })),
    funnel: [
      { name: 'drafts', count: progress.drafts + progress.submitted },
      { name: 'submitted', count: progress.submitted },
      { name: 'passed', count: progress.passed },
      { name: 'half', count: progress.halfReviewed },
      { name: 'full', count: progress.fullyReviewed },
    ],
  };
}

/** Who deals with it: whoever may enter this area. Publishing is for those who see the letters. */
const AREA_OF: Record<Todo['name'], SecretariatArea> = {
  conflicts: 'reviewers',
  lettersFailed: 'letters',
  toScreen: 'screening',
  curing: 'screening',
  unassigned: 'assignment',
  undecided: 'decisions',
  unpublished: 'letters',
};

function todosOf(base: string, progress: CallProgress): Todo[] {
  // what is still open before anything was reviewed is not late
  const deciding = progress.reviewsIn > 0;
  const todos: Todo[] = [
    { name: 'conflicts', count: progress.conflictsToSettle, href: `${base}/reviewers/conflicts` },
    { name: 'lettersFailed', count: progress.lettersFailed, href: `${base}/letters?status=failed` },
    { name: 'toScreen', count: progress.toScreen, href: `${base}/screening` },
    { name: 'curing', count: progress.curing, href: `${base}/screening?status=cure_requested` },
    { name: 'unassigned', count: progress.unassigned, href: `${base}/assignment` },
    { name: 'undecided', count: deciding ? progress.undecided : 0, href: `${base}/decisions?outcome=open` },
    { name: 'unpublished', count: progress.unpublished, href: `${base}/decisions/publish` },
  ];
  return todos.filter(({ count }) => count > 0);
}

function summedUp(days: readonly ReviewDay[]): OverviewView['reviewsByDay'] {
  const first = days[0];
  let sum = 0;
  return days.map(({ day, count }) => {
    sum += count;
    return { x: (Date.parse(day) - Date.parse(first?.day ?? day)) / DAY, y: sum, day };
  });
}
