import type { CallSettings } from '#libs/calls';
import type { Count, ProgrammeSession, ProposalStatistics, PublishedProgramme } from '#libs/programme';

/** One thing that is counted twice: among what was proposed, and in the programme. */
export interface Comparison {
  key: string | null;
  name: string | null;
  proposals: number;
  /** Sessions of the published programme; absent before the first version. */
  sessions: number | undefined;
}

export interface StatisticsView {
  total: number;
  firstTime: number;
  countries: number;
  sessions: number | undefined;
  themes: Comparison[];
  stakeholderGroups: Comparison[];
  regionalGroups: Comparison[];
  genders: Comparison[];
}

/** Puts the published sessions beside the proposals they were chosen from. */
export function presentStatistics(
  proposals: ProposalStatistics,
  programme: PublishedProgramme | undefined,
  settings: CallSettings,
): StatisticsView {
  const names = new Map(
    [...settings.stakeholderGroups, ...settings.regionalGroups, ...settings.genders].map((choice) => [
      choice.code,
      choice.name,
    ]),
  );
  const workshops = programme?.content.sessions.filter((session) => session.type === 'workshop');
  const beside = (counts: readonly Count[], keyOf: (session: ProgrammeSession) => string | null) =>
    counts.map(({ key, name, proposals: count }) => ({
      key,
      name: name ?? names.get(key ?? '') ?? null,
      proposals: count,
      sessions: workshops?.filter((session) => keyOf(session) === key).length,
    }));
  const proposer = (session: ProgrammeSession) =>
    session.people.find((person) => person.role === 'organiser');
  return {
    total: proposals.total,
    firstTime: proposals.firstTime,
    countries: proposals.countries,
    sessions: programme?.content.sessions.length,
    themes: beside(proposals.byTheme, (session) => session.themeSlug),
    stakeholderGroups: beside(
      proposals.byStakeholderGroup,
      (session) => proposer(session)?.stakeholderGroup ?? null,
    ),
    regionalGroups: beside(proposals.byRegionalGroup, (session) => proposer(session)?.regionalGroup ?? null),
    genders: beside(proposals.byGenderOfSpeakers, () => null).map((row) => ({ ...row, sessions: undefined })),
  };
}
