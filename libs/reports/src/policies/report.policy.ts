import { type Actor, type CallScope, isSecretariat, runsForum } from '#libs/identity';

/** What decides who may write the report of a session. */
export interface ReportFacts {
  /** Owns or organises the proposal. */
  isProposer: boolean;
  /** Is named as its rapporteur, by the address they signed in with. */
  isRapporteur: boolean;
}

/** Its organisers and its rapporteur. */
export const canFileReport = ({ isProposer, isRapporteur }: ReportFacts): boolean =>
  isProposer || isRapporteur;

/** Sees which reports are missing, records one on behalf, and reminds. */
export const canKeepReports = (actor: Actor, scope: CallScope): boolean => isSecretariat(actor, scope);

/** The record of past workshops is the forum's: for whoever runs all of its calls. */
export const canKeepPastWorkshops = (actor: Actor, forumId: string): boolean => runsForum(actor, forumId);
