import type { ScreeningSettings, TaggingSettings } from '../rules/settings/screening-settings.js';

/** How the IGF's secretariat screens: the formal reasons published with its calls of 2016 to 2024. */
export const IGF_SCREENING: ScreeningSettings = {
  checklist: [
    { code: 'about_governance', name: 'It is about Internet governance' },
    { code: 'fits_theme', name: 'It fits the theme it was given' },
    { code: 'own_proposal', name: 'It is not another proposal submitted again' },
    { code: 'no_advertising', name: 'It does not advertise a product, a service or a person' },
  ],
  reasons: [
    {
      code: 'incomplete',
      name: 'Incomplete',
      text: 'Parts of the form that the call asks for are missing or do not answer the question.',
    },
    {
      code: 'off_subject',
      name: 'Not about Internet governance',
      text: 'The proposal does not say how its subject concerns Internet governance.',
    },
    {
      code: 'too_few_speakers',
      name: 'Too few confirmed speakers',
      text: 'Fewer speakers than the call asks for have expressed interest and intent to participate.',
    },
    {
      code: 'over_limit',
      name: 'Over the limit of proposals',
      text: 'A person or an institution stands behind more proposals than the call allows.',
    },
    {
      code: 'committee_member',
      name: 'A committee member submits',
      text: 'Members of the committee may not submit proposals; their institutions may.',
    },
    {
      code: 'report_missing',
      name: 'Report of an earlier session missing',
      text: 'The report of a session held at an earlier meeting has not been filed.',
    },
    {
      code: 'duplicate',
      name: 'Submitted more than once',
      text: 'The same proposal has been submitted more than once; the other one has been kept.',
    },
    {
      code: 'advertising',
      name: 'Advertising',
      text: 'The proposal presents a product, a service or a person rather than a question to discuss.',
    },
  ],
  secondPerson: 'off',
  takenForMinutes: 30,
  lapsedText: 'We had asked for a change by a date that has now passed, and it has not reached us.',
  committeeSeesDeclines: true,
};

export const IGF_TAGGING: TaggingSettings = {
  reviewersRetag: false,
  proposersTold: true,
  publicPages: true,
};
