export {
  blankPerson,
  EMPTY_CONTENT,
  type NamedPerson,
  PERSON_ROLES,
  type PersonRole,
  type ProposalContent,
} from './rules/proposal-content.js';
export {
  canMoveProposal,
  PROPOSAL_MOVES,
  PROPOSAL_STATUSES,
  type ProposalStatus,
} from './rules/proposal-status.js';
