import type { CallSettings, EligibilitySettings } from '#libs/calls';
import type { EligibilityFacts } from './eligibility-facts.js';
import { type Finding, under } from './finding.js';
import { isConfirmed } from './own-word.js';
import type { NamedPerson, ProposalContent } from '../content/proposal-content.js';

const field = 'speakers';
const distinct = (values: readonly (string | null)[]): number =>
  new Set(values.filter((value) => value !== null && value !== '')).size;

/** The rules about who speaks and in which language. Nobody is counted for what they prefer not to say. */
export function speakerFindings(
  { content, standing }: EligibilityFacts,
  { rules, confirmedByThemselves }: Pick<CallSettings, 'rules' | 'confirmedByThemselves'>,
): Finding[] {
  const speakers = content.people.filter((person) => person.role === 'speaker');
  const confirmed = speakers.filter((speaker) => isConfirmed(speaker, standing, confirmedByThemselves));
  return [
    ...tooFewConfirmed(confirmed.length, rules),
    ...oneGenderOnly(speakers, rules),
    ...tooFewOnsite(content, speakers, rules),
    ...tooFewDistinct(speakers, rules),
    ...wrongLanguage(content, rules),
  ];
}

function tooFewConfirmed(found: number, { confirmedSpeakers: { mode, min } }: EligibilitySettings) {
  return under(mode, found < min ? [{ code: 'too_few_confirmed_speakers', field, min, found }] : []);
}

/** 2023: at least one speaker of a different gender from the rest. */
function oneGenderOnly(speakers: readonly NamedPerson[], { genderBalance }: EligibilitySettings) {
  const known = speakers.map((speaker) => speaker.gender).filter((gender) => gender !== 'undisclosed');
  return under(genderBalance.mode, distinct(known) < 2 ? [{ code: 'speakers_of_one_gender', field }] : []);
}

/** 2023: at least one onsite moderator and two onsite speakers. */
function tooFewOnsite(
  { people }: ProposalContent,
  speakers: readonly NamedPerson[],
  { onsite }: EligibilitySettings,
) {
  const moderators = people.filter((person) => person.role === 'onsite_moderator').length;
  const there = speakers.filter((speaker) => speaker.attendance === 'onsite').length;
  return under(onsite.mode, [
    ...(moderators < onsite.moderators
      ? [
          {
            code: 'too_few_onsite_moderators',
            field: 'onsiteModerator',
            min: onsite.moderators,
            found: moderators,
          },
        ]
      : []),
    ...(there < onsite.speakers
      ? [{ code: 'too_few_onsite_speakers', field, min: onsite.speakers, found: there }]
      : []),
  ]);
}

function tooFewDistinct(
  speakers: readonly NamedPerson[],
  { speakerGroups, speakerRegions }: EligibilitySettings,
) {
  const groups = distinct(speakers.map((speaker) => speaker.stakeholderGroup));
  const regions = distinct(speakers.map((speaker) => speaker.regionalGroup));
  return [
    ...under(
      speakerGroups.mode,
      groups < speakerGroups.min
        ? [{ code: 'too_few_speaker_groups', field, min: speakerGroups.min, found: groups }]
        : [],
    ),
    ...under(
      speakerRegions.mode,
      regions < speakerRegions.min
        ? [{ code: 'too_few_speaker_regions', field, min: speakerRegions.min, found: regions }]
        : [],
    ),
  ];
}

function wrongLanguage({ language: written }: ProposalContent, { language }: EligibilitySettings) {
  return under(
    language.mode,
    language.allowed.includes(written)
      ? []
      : [{ code: 'language_not_accepted', field: 'language', allowed: [...language.allowed] }],
  );
}
