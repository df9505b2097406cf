import type { TagDraft, ThemeDraft } from '#libs/themes';

/** The three themes of 2019 with their narratives; about twenty places each. */
export const themes2019: readonly ThemeDraft[] = [
  {
    slug: 'data-governance',
    name: 'Data Governance',
    narrative:
      'More data is collected, moved across borders and analysed than ever before. The theme looks for principles by which its use can serve development, while the rights of the people it is about are respected: who may hold data, who answers for decisions taken by machines, and how rules made in one country work in another.',
    sampleQuestions: [
      'How can data be shared across borders for development while privacy and other human rights are protected?',
      'What makes decisions taken by algorithms accountable, and to whom?',
      'How do local data requirements affect small businesses, research and cooperation in the global South?',
    ],
    places: 20,
  },
  {
    slug: 'digital-inclusion',
    name: 'Digital Inclusion',
    narrative:
      'Half of the world is not online, and many who are cannot use what they find. The theme asks what keeps people out, from price, networks and electricity to language, skills, disability and gender, and which policies have been shown to bring them in.',
    sampleQuestions: [
      'Which policies make access affordable and meaningful in rural and remote places?',
      'How can the Internet serve people in their own languages and scripts?',
      'What must be done so that women, older people and persons with disabilities take part on equal terms?',
    ],
    places: 20,
  },
  {
    slug: 'security-safety-stability-resilience',
    name: 'Security, Safety, Stability & Resilience',
    narrative:
      'An Internet that fails, or that people fear, helps nobody. The theme brings together the security of networks and devices, the safety of those who use them, children first, and the stability and resilience of the whole, and asks how they can be strengthened without giving up openness or freedom.',
    sampleQuestions: [
      'Which norms of behaviour do states and companies need, and who watches over them?',
      'How can harmful content be met while freedom of expression is upheld?',
      'How is the resilience of the domain name system and of routing to be kept as threats grow?',
    ],
    places: 20,
  },
];

const TAGS: Record<string, readonly string[]> = {
  'data-governance': [
    'Accountability',
    'Algorithms',
    'Artificial Intelligence',
    'Big Data',
    'Cross-border Data Flows',
    'Data Protection',
    'Digital Identity',
    'Ethics',
    'Internet of Things',
    'Privacy',
    'Surveillance Economy',
  ],
  'digital-inclusion': [
    'Access',
    'Accessibility',
    'Affordability',
    'Community Networks',
    'Digital Literacy',
    'Gender',
    'Infrastructure',
    'Local Content',
    'Multilingualism',
    'Youth',
  ],
  'security-safety-stability-resilience': [
    'Child Online Safety',
    'Cyber Attacks',
    'Cyber Norms',
    'Disinformation',
    'Domain Name System',
    'Encryption',
    'Freedom of Expression',
    'Hate Speech',
    'Human Rights',
    'Internet Protocols',
    'Resilience',
  ],
};

export const tags2019: readonly TagDraft[] = Object.entries(TAGS).flatMap(([theme, names]) =>
  names.map((name) => ({ name, theme })),
);
