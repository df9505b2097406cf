import type { ThemeDraft } from '#libs/themes';
import { slugOf } from '#libs/themes';

// 71 workshops, shared out like the sessions each theme had in Paris: 28, 26, 22, 15, 18, 26, 10, 9
const THEMES: readonly (readonly [name: string, places: number, subthemes: readonly string[]])[] = [
  [
    'Cybersecurity, Trust and Privacy',
    13,
    [
      'Cyber Attacks',
      'Cybercrime',
      'Cybersecurity Best Practices',
      'Data Privacy and Protection',
      'Encryption',
      'Human Rights Online and Security',
      'Norms of State Behaviour',
      'Security of Critical Infrastructure',
      'Trust and Accountability',
    ],
  ],
  [
    'Development, Innovation and Economic Issues',
    12,
    [
      'Capacity Building',
      'Cross-border Data Flows',
      'Digital Trade and E-commerce',
      'Digital Transformation',
      'Entrepreneurship and Start-ups',
      'Future of Work',
      'Platform Economy',
      'Sustainable Development Goals',
    ],
  ],
  [
    'Digital Inclusion and Accessibility',
    10,
    [
      'Access for Persons with Disabilities',
      'Affordability',
      'Community Networks',
      'Digital Literacy',
      'Gender Digital Divide',
      'Local Content and Languages',
      'Meaningful Connectivity',
      'Rural and Remote Access',
    ],
  ],
  [
    'Emerging Technologies',
    7,
    [
      'Algorithms and Transparency',
      'Artificial Intelligence',
      'Big Data',
      'Blockchain',
      'Internet of Things',
      'Robotics',
      'Virtual and Augmented Reality',
    ],
  ],
  [
    'Evolution of Internet Governance',
    8,
    [
      'Future of the IGF',
      'Internet Fragmentation',
      'Internet Jurisdiction',
      'Multistakeholder Models',
      'National and Regional Initiatives',
      'New Norms and Digital Cooperation',
      'Participation of the Global South',
    ],
  ],
  [
    'Human Rights, Gender and Youth',
    12,
    [
      'Child Online Safety',
      'Freedom of Expression Online',
      'Gender Issues',
      'Hate Speech',
      'Internet Shutdowns',
      'Right to be Forgotten',
      'Surveillance and Human Rights',
      'Youth Participation',
    ],
  ],
  [
    'Media & Content',
    5,
    [
      'Cultural Diversity',
      'Disinformation and Fake News',
      'Intermediary Liability',
      'Journalism and Media Freedom',
      'Media Literacy',
      'Content Moderation',
    ],
  ],
  [
    'Technical and Operational Topics',
    4,
    [
      'Domain Name System',
      'Internet Exchange Points',
      'Internationalised Domain Names',
      'IPv6 Adoption',
      'Net Neutrality',
      'Routing Security',
    ],
  ],
];

export const themes2018: readonly ThemeDraft[] = THEMES.map(([name, places]) => ({
  slug: slugOf(name),
  name,
  narrative: '',
  sampleQuestions: [],
  places,
}));

export const tags2018 = THEMES.flatMap(([theme, , subthemes]) =>
  subthemes.map((name) => ({ name, theme: slugOf(theme) })),
);
