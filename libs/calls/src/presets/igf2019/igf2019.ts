import type { CallPreset, CriterionDraft } from '../call-preset.js';
import { ANCHORS } from '../igf-lists.js';
import { fieldOff, igfSettings } from '../igf-settings.js';
import { formats2019 } from './formats.js';
import { tags2019, themes2019 } from './themes.js';

const criterion = (
  slug: string,
  name: string,
  guidance: string,
  waivedFor: readonly string[] = [],
): CriterionDraft => ({ slug, name, guidance, anchors: ANCHORS, weight: 1, waivedFor });

/** The fourteenth IGF, Berlin, 25 to 29 November 2019. */
export const igf2019: CallPreset = {
  name: 'IGF 2019',
  motto: 'One World. One Net. One Vision.',
  place: 'Berlin',
  timeZone: 'Europe/Berlin',
  dates: {
    opensAt: '2019-02-18T00:00:00Z',
    closesAt: '2019-04-14T23:59:00Z',
    screeningEndsAt: '2019-04-19T23:59:00Z',
    reviewEndsAt: '2019-05-12T23:59:00Z',
    decisionsAt: '2019-06-07T16:00:00Z',
    eventStartsOn: '2019-11-25',
    eventEndsOn: '2019-11-29',
  },
  places: 60,
  reviewsPerProposal: 8,
  loadMin: 0,
  loadMax: 60,
  settings: {
    ...igfSettings('IGF 2019 WS #', { layout: fieldOff, minutes: fieldOff }),
    layouts: [],
  },
  themes: themes2019,
  tags: tags2019,
  formats: formats2019,
  criteria: [
    criterion(
      'policy-questions',
      'Policy Question(s)',
      'Are the policy questions clear and relevant, and will the session answer them?',
    ),
    criterion('relevance', 'Relevance', 'Is the topic relevant to Internet governance and to the theme?'),
    criterion('format', 'Format', 'Does the description fit the format, the layout and the minutes chosen?'),
    criterion(
      'diversity',
      'Diversity',
      'Do organisers and speakers differ in gender, region, stakeholder group, age and point of view?',
      ['flash-session-classroom-30'],
    ),
    criterion('content', 'Content', 'Is the session thought through, and is its description complete?'),
  ],
};
