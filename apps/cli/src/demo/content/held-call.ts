/** How far the report of a workshop that was held has come. */
export type DemoReport =
  | { state: 'missing' }
  | { state: 'draft' | 'filed'; keyIssues: string; discussion: string; nextSteps: string }
  | { state: 'elsewhere'; address: string };

/** A workshop of the call that was held: as it was announced, and what it came to. */
export interface DemoHeldWorkshop {
  theme: string;
  title: string;
  question: string;
  description: string;
  tags: readonly string[];
  report: DemoReport;
}

/** The first is led by the demo's proposer, the others by people who propose again. */
export const HELD_WORKSHOPS: readonly DemoHeldWorkshop[] = [
  {
    theme: 'Digital Inclusion and Accessibility',
    title: 'Libraries as the last mile',
    question: 'What does a public library need in order to connect the people around it?',
    description:
      'Librarians, a community network and a regulator compare three ways in which reading rooms became places to get online, and what each of them cost.',
    tags: ['community networks', 'access'],
    report: {
      state: 'draft',
      keyIssues: 'Who pays for the connection once the first grant ends, and who answers when it breaks.',
      discussion:
        'All three examples began with money for equipment and none for people. Participants from the floor added two cases in which a librarian had left and the room had closed.',
      nextSteps: '',
    },
  },
  {
    theme: 'Technical and Operational Topics',
    title: 'When an exchange point goes silent',
    question: 'Who should be told, and how soon, when an exchange point fails?',
    description:
      'Operators go through one outage hour by hour: what was known, who was told, and what a public notice would have changed.',
    tags: ['resilience', 'exchange points'],
    report: {
      state: 'filed',
      keyIssues: 'Notice of an outage reached the large networks in minutes and the small ones after a day.',
      discussion:
        'Operators agreed that a public status page costs little and prevents rumours. They did not agree whether a regulator should require one: two speakers feared that a duty would lead to less being said, not more.',
      nextSteps:
        'Four exchange points will publish their outages for a year and compare what came of it. The organisers will bring the result to the next forum.',
    },
  },
  {
    theme: 'Human Rights, Gender and Youth',
    title: 'Complaints in forty languages',
    question: 'How can somebody complain about a post in a language that no moderator reads?',
    description:
      'Moderators and civil society groups follow complaints in small languages from the button to the answer, if there is one.',
    tags: ['content moderation', 'languages'],
    report: {
      state: 'filed',
      keyIssues:
        'A complaint in a small language waits three times as long, and is more often closed unread.',
      discussion:
        'Platforms pointed to the number of languages; groups on the ground answered that they had offered help and had no address to send it to. A list of trusted readers was proposed, and doubted: who pays them, and who protects them?',
      nextSteps:
        'Six organisations will draft terms for such a list and put them to the platforms in spring.',
    },
  },
  {
    theme: 'Cybersecurity, Trust and Privacy',
    title: 'Small hospitals, large attacks',
    question: 'What can a hospital without a security team do on the first day?',
    description:
      'Two clinics tell what they did in the first twenty-four hours of an attack; responders tell what they would do differently.',
    tags: ['incident response', 'health'],
    report: { state: 'elsewhere', address: 'https://reports.igf-2017.example/small-hospitals' },
  },
  {
    theme: 'Development, Innovation and Economic Issues',
    title: 'Paying by phone where banks are far',
    question: 'Which rules keep mobile money cheap and safe at once?',
    description:
      'Central banks, operators and traders set the fees of mobile money beside those of cash in five countries.',
    tags: ['digital economy', 'mobile money'],
    report: { state: 'missing' },
  },
  {
    theme: 'Media & Content',
    title: 'Local news without local adverts',
    question: 'Who can pay for local reporting once advertising has moved away?',
    description:
      'Editors of four local newsrooms open their books and discuss with funders what has replaced advertising, and what has not.',
    tags: ['media', 'business models'],
    report: { state: 'missing' },
  },
];
