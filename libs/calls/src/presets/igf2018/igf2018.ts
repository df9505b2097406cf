import type { CallPreset, FormatDraft } from '../call-preset.js';
import { igfSettings } from '../igf-settings.js';
import { criteria2018 } from './criteria.js';
import { tags2018, themes2018 } from './themes.js';

const format = (slug: string, name: string, minutes: readonly number[] = [30, 60, 90]): FormatDraft => ({
  slug,
  name,
  layout: '',
  minutes,
});

/** The thirteenth IGF, Paris, 12 to 14 November 2018. */
export const igf2018: CallPreset = {
  name: 'IGF 2018',
  motto: 'Internet of Trust',
  place: 'Paris',
  timeZone: 'Europe/Paris',
  dates: {
    opensAt: '2018-04-02T00:00:00Z',
    closesAt: '2018-06-06T23:59:00Z',
    screeningEndsAt: '2018-06-12T23:59:00Z',
    reviewEndsAt: '2018-06-27T23:59:00Z',
    decisionsAt: '2018-07-13T16:00:00Z',
    eventStartsOn: '2018-11-12',
    eventEndsOn: '2018-11-14',
  },
  places: 71,
  reviewsPerProposal: 8,
  loadMin: 0,
  loadMax: 60,
  settings: igfSettings('IGF 2018 WS #', {}),
  themes: themes2018,
  tags: tags2018,
  formats: [
    format('birds-of-a-feather', 'Birds of a Feather'),
    format('break-out', 'Break-out Group Discussion'),
    format('debate', 'Debate'),
    format('panel', 'Panel'),
    format('round-table', 'Round Table'),
    format('tutorial', 'Tutorial'),
    format('flash-session', 'Flash Session', [30]),
    format('other', 'Other'),
  ],
  criteria: criteria2018,
};
