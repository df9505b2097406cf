import { Injectable } from '@nestjs/common';
import type { CallSettings } from '#libs/calls';
import { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { sightFactsOfP, STAMP_OF_P } from '../persistence/sight-sql.js';
import { CURE_UNTIL_OF_P, PEOPLE_OF_P, TAGS_OF_P } from '../persistence/stored-proposal.js';
import { type Sight, type SightFacts, sightOf } from '../policies/sight.policy.js';
import type { Standing } from '../rules/eligibility/eligibility-facts.js';
import { isConfirmed } from '../rules/eligibility/own-word.js';
import type { NamedPerson, ProposalContent } from '../rules/content/proposal-content.js';
import type { AnnouncedDecision } from '../rules/proposer-facing-status.js';
import type { ProposalStatus } from '../rules/proposal-status.js';
import type { ScreeningRow, SeenProposal } from '../rules/lists/seen-proposal.js';

export interface SeenRow extends SightFacts, ProposalContent {
  id: string;
  number: number | null;
  ownerId: string;
  people: NamedPerson[];
  /** What those named answered when they were asked. */
  asked: Pick<Standing, 'answers' | 'ownerEmail'>;
  themeName: string;
  formatName: string;
  version: number;
  updatedAt: Date;
  submittedAt: Date | null;
  cureUntil: Date | null;
  screenings: (Omit<ScreeningRow, 'screenedAt' | 'cureUntil'> & {
    screenedAt: string;
    cureUntil: string | null;
  })[];
  announced: AnnouncedDecision | null;
}

/** SQL: what decides who sees what of proposals of the call $1, and what there is to see; the viewer is $3, and $4 says whether the call publishes what it received. */
export const seenSql = (where: string, more = '', joins = ''): string => `
  SELECT p.id, p.number, p.owner_id AS "ownerId", p.title, p.theme_id AS "themeId", p.format_id AS "formatId", p.minutes,
         p.policy_questions AS "policyQuestions", p.sdgs, p.first_time AS "firstTime", p.language, p.answers, p.version,
         p.updated_at AS "updatedAt", p.submitted_at AS "submittedAt",
         coalesce(t.name, '') AS "themeName", coalesce(f.name, '') AS "formatName",
         ${PEOPLE_OF_P} AS people,
         json_build_object('ownerEmail', (SELECT o.email FROM person o WHERE o.id = p.owner_id), 'answers',
           coalesce((SELECT json_agg(json_build_object('email', i.email, 'status', i.status, 'roles', i.roles))
                       FROM invitation i WHERE i.proposal_id = p.id AND i.email IS NOT NULL), '[]'::json)) AS asked,
         ${TAGS_OF_P} AS tags, ${CURE_UNTIL_OF_P} AS "cureUntil",
         coalesce((SELECT json_agg(json_build_object('outcome', s.outcome, 'reason', s.reason, 'reasonCodes', s.reason_codes,
                    'note', s.note, 'cureUntil', s.cure_until, 'screenedAt', s.screened_at, 'screenedBy', w.name,
                    'secondedBy', coalesce((SELECT x.name FROM person x WHERE x.id = s.seconded_by), '')) ORDER BY s.screened_at, s.id)
                     FROM screening s JOIN person w ON w.id = s.screened_by WHERE s.proposal_id = p.id), '[]') AS screenings,
         CASE WHEN d.published_at IS NOT NULL THEN json_build_object('outcome', d.outcome, 'response', d.response) END AS announced,
         ${Object.entries(sightFactsOfP('$3', '$4'))
           .map(([name, sql]) => `${sql} AS "${name}"`)
           .join(', ')}${more}
    FROM proposal p
    LEFT JOIN theme t ON t.id = p.theme_id
    LEFT JOIN session_format f ON f.id = p.format_id
    LEFT JOIN decision d ON d.proposal_id = p.id ${joins}
   WHERE p.call_id = $1 AND ${where}`;

const SQL = seenSql('p.id = $2', `, ${STAMP_OF_P} AS stamp`);

/** One proposal, as much of it as the actor may see: one query, and the one place that decides it. */
@Injectable()
export class ReadProposal {
  constructor(private readonly db: Database) {}

  /** Undefined when it is not there or not for the actor to see. */
  async run(actor: Actor, call: SightCall, proposalId: string): Promise<SeenProposal | undefined> {
    return (await this.stamped(actor, call, proposalId))?.seen;
  }

  /** With the stamp of everything it was made from: with an equal one, it would be made alike. */
  async stamped(
    actor: Actor,
    call: SightCall,
    proposalId: string,
  ): Promise<{ seen: SeenProposal; stamp: string } | undefined> {
    const { callId, settings } = call;
    const asked = [callId, proposalId, actor.personId, settings.publishReceived];
    const row = await this.db.row<SeenRow & { stamp: string }>(SQL, asked);
    const shown = row && seenBy(actor, call, row);
    return shown && { seen: shown, stamp: row.stamp };
  }
}

/** The call as far as it decides who sees what. */
export interface SightCall {
  callId: string;
  forumId: string;
  settings: Pick<
    CallSettings,
    'committeeReadsAll' | 'reviewersSeeNames' | 'confirmedByThemselves' | 'publishReceived'
  >;
}

/** A row as the actor may see it; undefined when they may not know of it. */
export function seenBy(actor: Actor, call: SightCall, row: SeenRow): SeenProposal | undefined {
  const sight = sightOf(actor, call, row, call.settings);
  return sight === 'none' ? undefined : seen(row, sight, call.settings);
}

const NO_TEXT: ProposalContent = {
  title: '',
  themeId: null,
  formatId: null,
  minutes: null,
  policyQuestions: [],
  sdgs: [],
  firstTime: null,
  language: '',
  tags: [],
  answers: {},
  people: [],
};

function seen(row: SeenRow, sight: Exclude<Sight, 'none'>, settings: SightCall['settings']): SeenProposal {
  const staff = sight === 'own' || sight === 'staff' || sight === 'chair';
  const { id, number, version } = row;
  const common = { sight, id, number, version, cureUntil: null, screenings: [], announced: null };
  if (sight === 'state')
    return {
      ...common,
      status: row.status,
      ownerId: null,
      content: NO_TEXT,
      themeName: '',
      formatName: '',
      updatedAt: null,
      submittedAt: null,
    };
  return {
    ...common,
    status: statusFor(row, sight),
    ownerId: staff ? row.ownerId : null,
    content: contentFor(row, sight, settings),
    themeName: row.themeName,
    formatName: row.formatName,
    updatedAt: sight === 'own' ? row.updatedAt : null,
    submittedAt: staff ? row.submittedAt : null,
    cureUntil: staff ? row.cureUntil : null,
    screenings: staff ? screeningsFor(row, sight) : [],
    // the public knows of accepted proposals alone
    announced: sight === 'public' && !isAccepted(row.announced) ? null : row.announced,
  };
}

const isAccepted = (announced: AnnouncedDecision | null): boolean =>
  announced?.outcome === 'accepted' || announced?.outcome === 'accepted_with_conditions';

/** That the committee has decided is not told before what it has decided. */
function statusFor({ status, announced }: SeenRow, sight: Sight): ProposalStatus | null {
  if (sight === 'staff' || sight === 'chair') return status;
  if (sight !== 'own') return null;
  return status === 'decided' && announced === null ? 'under_review' : status;
}

function contentFor(row: SeenRow, sight: Sight, settings: SightCall['settings']): ProposalContent {
  const contacts = sight === 'own' || sight === 'staff';
  const names = sight !== 'reviewer' || settings.reviewersSeeNames;
  return {
    title: row.title,
    themeId: row.themeId,
    formatId: row.formatId,
    minutes: row.minutes,
    policyQuestions: row.policyQuestions,
    sdgs: row.sdgs,
    firstTime: row.firstTime,
    language: row.language,
    tags: row.tags,
    answers: row.answers,
    people: names
      ? peopleFor(row, sight, settings.confirmedByThemselves).map((person) =>
          contacts ? person : withoutContact(person),
        )
      : [],
  };
}

/**
 * The public reads nobody's name who said no. Its own people see what they ticked; staff and committee, who
 * has agreed by the rules of the call.
 */
function peopleFor(row: SeenRow, sight: Sight, byThemselves: boolean): NamedPerson[] {
  const { people, asked } = row;
  if (sight === 'own') return people;
  const saidNo = new Set(
    asked.answers.flatMap(({ email, status }) =>
      status === 'declined' || status === 'not_me' ? [email] : [],
    ),
  );
  if (sight === 'public')
    return people.filter(({ email, removed }) => !removed && !saidNo.has(email.toLowerCase()));
  return people.map((person) => ({ ...person, confirmed: isConfirmed(person, asked, byThemselves) }));
}

const withoutContact = (person: NamedPerson): NamedPerson =>
  Object.assign(person, { email: '', contact: null, gender: null });

const screeningsFor = (row: SeenRow, sight: Sight): ScreeningRow[] =>
  row.screenings.map(({ cureUntil, screenedAt, ...kept }) => ({
    ...kept,
    ...(sight === 'own' && { note: '', screenedBy: '', secondedBy: '' }),
    ...(sight === 'own' && kept.outcome === 'passed' && { reason: '', reasonCodes: [] }),
    cureUntil: cureUntil === null ? null : new Date(cureUntil),
    screenedAt: new Date(screenedAt),
  }));
