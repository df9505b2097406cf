import type { DemoAnswers } from '../types.js';

/** A proposal that says what another of the call says, as every call has some; both are named by their titles. */
export type Twin = { of: string } & (
  | {
      /** The session as a whole, handed in by somebody else; or the same background and outcomes around another idea. */
      how: 'session' | 'passages';
    }
  | {
      how: 'reworded';
      /** What the other says, in words of its own; tokens as in the sentences about a session. */
      answers: Pick<DemoAnswers, 'themeRelevance' | 'description' | 'expectedOutcomes'>;
    }
);

/** Twins by title. */
export const TWINS: ReadonlyMap<string, Twin> = new Map<string, Twin>([
  [
    'Who answers when one state calls another?',
    { of: 'A hotline is only as good as who picks up', how: 'session' },
  ],
  ['Universal service money and where it ends', { of: 'Follow the fund', how: 'session' }],
  ['Keeping the network up on polling day', { of: 'Election night without a signal', how: 'session' }],
  ['After the fellowship: staying at the table', { of: 'Fellow once, and then?', how: 'session' }],
  ['From prototype to service: what contests leave behind', { of: 'After the hackathon', how: 'session' }],
  [
    'Telling the public: what to say after a breach',
    { of: 'Hospitals under ransom: lessons from the night shift', how: 'passages' },
  ],
  [
    'Postal services, the forgotten e-commerce network',
    { of: 'Digital free trade zones: hype, hope, harvest', how: 'passages' },
  ],
  ['Born unregistered', { of: 'The fingerprint that would not scan', how: 'passages' }],
  ['One root, many worries', { of: 'Rehearsing disconnection', how: 'passages' }],
  ['Can everyone attend this forum?', { of: 'Captions are not a courtesy', how: 'passages' }],
  ['Sharenting: whose album is it, baby?', { of: 'Sharenting and the digital baby album', how: 'passages' }],
  [
    'Where a handset stops at last',
    {
      of: 'Where old phones go',
      how: 'reworded',
      answers: {
        themeRelevance:
          'Policy, as the forum discusses it, comes back to clinics and fields, where a service works or is broken. Leaving {phrase} out of "{theme}" would mean missing what the newest users are concerned with.',
        description: [
          'Brochures about the digital transformation rarely show its electricity use or its electronic waste. We follow one shipment of used telephones together with customs officials, producers and recyclers, border after border, asking at each of them which law was left behind.',
          'Farmers and health workers are meanwhile given six applications, none of which talks to another; and in northern Kenya, where an application had won the prize, it was radio and text message that brought the drought warning to more herders. Those supposed to make progress spend their time on collecting the data that measure it.',
          'Who gains by {phrase} sits next to who loses: {speakers} form two sides, and the audience votes twice. Two pages of background come from the organisers around {organiser}, for those who like to prepare.',
        ].join('\n\n'),
        expectedOutcomes:
          'Five questions, agreed by the participants, which donors should answer before any pilot starts. All material on {phrase} is published by {organiser} with an open licence.',
      },
    },
  ],
  ['Deepfaked: the picture you never posed for', { of: 'Deepfaked without consent', how: 'passages' }],
  [
    'Growers, sensors and foreign clouds',
    {
      of: 'Farm data leaves the farm',
      how: 'reworded',
      answers: {
        themeRelevance:
          'Whether one Internet economy remains, or several trading with each other, is determined by how data crosses borders. "{theme}" is approached from what has been tried in practice with {phrase}, results included.',
        description: [
          'Harvest data go abroad through sensors, tractors and advisory apps; what, ask growers on three continents, comes back? In a few years twice as many requirements to store data locally have appeared, out of privacy, policing or pride, while cloud regions keep following cables, tax and electricity, so that one continent serves whole regions of another.',
          'Call centres followed when Mauritius turned adequacy under the privacy law of somebody else into industrial strategy. Storage that is local may secure jobs for technicians and access for regulators; a single door-knock can then reach every record.',
          'Since growth figures are silent about {phrase}, those who keep the books will be heard. The teaching is shared among {speakers}, no knowledge is expected, and {moderator} asks for examples first.',
        ].join('\n\n'),
        expectedOutcomes:
          'A decision tree with which governments test whether localisation serves the aim that they name. At the national forum {organiser} presents the findings and reports back.',
      },
    },
  ],
]);
