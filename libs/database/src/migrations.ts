import { CreateIdentity1764000000000 } from '../../../migrations/1764000000000-create-identity.js';
import { CreateProposals1764000001000 } from '../../../migrations/1764000001000-create-proposals.js';
import { CreateReviewing1764000002000 } from '../../../migrations/1764000002000-create-reviewing.js';
import { CreateProgramme1764000003000 } from '../../../migrations/1764000003000-create-programme.js';
import { CreateRecords1764000004000 } from '../../../migrations/1764000004000-create-records.js';
import { AssignByRuns1764000005000 } from '../../../migrations/1764000005000-assign-by-runs.js';
import { KeepStandingsAndRuns1764000006000 } from '../../../migrations/1764000006000-keep-standings-and-runs.js';
import { SetUpCalls1764000007000 } from '../../../migrations/1764000007000-set-up-calls.js';
import { KeepEveryWord1764000008000 } from '../../../migrations/1764000008000-keep-every-word.js';
import { InvitePeople1764000009000 } from '../../../migrations/1764000009000-invite-people.js';
import { ScreeningDeskAndTagging1764000010000 } from '../../../migrations/1764000010000-screening-desk-and-tagging.js';
import { TagsMayGo1764000010100 } from '../../../migrations/1764000010100-tags-may-go.js';
import { SearchAndLists1764000011000 } from '../../../migrations/1764000011000-search-and-lists.js';
import { PlainTextsAreSearchedAsTheyAre1764000011001 } from '../../../migrations/1764000011001-plain-texts-are-searched-as-they-are.js';
import { OpenToMachines1764000012000 } from '../../../migrations/1764000012000-open-to-machines.js';
import { KeepPastWorkshopsAndReports1764000016000 } from '../../../migrations/1764000016000-keep-past-workshops-and-reports.js';
import { AskForCuresTogether1764000017000 } from '../../../migrations/1764000017000-ask-for-cures-together.js';
import { PeopleAtTheirWord1764000018000 } from '../../../migrations/1764000018000-people-at-their-word.js';
import { KeepViewsOfTheWorklist1764000018100 } from '../../../migrations/1764000018100-keep-views-of-the-worklist.js';
import { ListsByStatus1764000019000 } from '../../../migrations/1764000019000-lists-by-status.js';

/** Every step of the schema, oldest first. */
export const MIGRATIONS = [
  CreateIdentity1764000000000,
  CreateProposals1764000001000,
  CreateReviewing1764000002000,
  CreateProgramme1764000003000,
  CreateRecords1764000004000,
  AssignByRuns1764000005000,
  KeepStandingsAndRuns1764000006000,
  SetUpCalls1764000007000,
  KeepEveryWord1764000008000,
  InvitePeople1764000009000,
  ScreeningDeskAndTagging1764000010000,
  TagsMayGo1764000010100,
  SearchAndLists1764000011000,
  PlainTextsAreSearchedAsTheyAre1764000011001,
  OpenToMachines1764000012000,
  KeepPastWorkshopsAndReports1764000016000,
  AskForCuresTogether1764000017000,
  PeopleAtTheirWord1764000018000,
  KeepViewsOfTheWorklist1764000018100,
  ListsByStatus1764000019000,
];
