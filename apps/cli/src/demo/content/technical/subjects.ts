import type { Subject } from '../subject.js';

/** Building blocks for “Technical and Operational Topics”: what can be said about each subject. */
export const technicalSubjects: readonly Subject[] = [
  {
    slug: 'ipv6',
    phrase: 'IPv6 deployment',
    tags: ['IPv6 Adoption', 'Internet Addresses', 'Capacity Building'],
    sdgs: [9, 17, 8],
    context: [
      "The old address space has been exhausted for years, and address sharing has postponed the consequences to the users' side.",
      'A quarter of users reach the Internet over IPv6, and in some regions hardly one in a hundred.',
      'Shared addresses leave police with ten thousand suspects, and gamers with no friends.',
      'Government portals asked everyone to move and were often the last to do so.',
    ],
    cases: [
      'An operator in Myanmar that began without history uses the new protocol for most of its traffic and wonders about the fuss.',
      "Ecuador's universities switched within a summer, on the motion of a single network administrator.",
      'A marketplace for old addresses has made the idle block of a defunct airline worth more than its aeroplanes.',
    ],
    tensions: [
      'Translation between old and new is what makes the transition possible, and what makes it endless.',
      'Mandates get the attention of management, and also produce deployments nobody uses.',
    ],
    relevance: [
      'Every new participant of the network needs an address, and scarcity favours those who came first.',
      'The transition is a test of whether a decentralised Internet can change itself.',
    ],
    questions: [
      'Which incentives have actually led operators to deploy IPv6?',
      'What should governments require of their own networks and suppliers?',
      'How should the secondary market for IPv4 addresses be treated?',
    ],
    outcomes: [
      'Operators will publish the cost and duration of six deployments in a comparable form.',
      'A procurement clause for public bodies will be agreed upon by engineers and purchasers.',
    ],
    praise: [
      {
        text: 'Engineers with finished projects, real costs and no slides.',
        only: ['One summer, one campus, IPv6', 'The last government portal on IPv4'],
      },
      {
        text: 'Reaches out to purchasers and managers, who are the real obstacle.',
        only: ['One summer, one campus, IPv6', 'The last government portal on IPv4'],
      },
    ],
    critique: [
      {
        text: "A technical tutorial that the network operators' groups already offer.",
        only: ['One summer, one campus, IPv6', 'Addresses for sale'],
      },
      { text: 'The question to policymakers is missing, and I believe there is one.' },
    ],
  },
  {
    slug: 'exchange-points',
    phrase: 'Internet exchange points',
    tags: ['Internet Exchange Points', 'Community Networks', 'Affordability'],
    sdgs: [9, 8, 17],
    context: [
      'Messages between neighbours in the same city still travel by way of another continent in dozens of countries.',
      'An exchange point needs a switch, a room and trust, and the last of these takes longest.',
      'Content caches have made local traffic fast, and small exchange points dependent on two or three guests.',
      'Some incumbents see an exchange as charity for competitors, until the cable is cut.',
    ],
    cases: [
      'The exchange in Port Vila fits into a cupboard, and it kept the islands talking when the sea cable was damaged.',
      'Operators in Kinshasa cut their latency to a tenth in an afternoon, after four years of meetings.',
      'In Bosnia, three exchanges serve one small country, for reasons that have nothing to do with packets.',
    ],
    tensions: [
      'Neutral, member-run exchanges earn trust slowly, whereas commercial ones bring capital at once.',
      'Mandatory peering helps newcomers and takes away the voluntary spirit that makes exchanges work.',
    ],
    relevance: [
      'Local exchange makes the Internet cheaper, quicker and harder to silence, in that order of argument.',
      'Exchange points are a model of cooperation among competitors, from which policy could learn.',
    ],
    questions: [
      'What helps an exchange point to survive its first five years?',
      'Should regulators intervene in peering, and how?',
      'How can exchange points in small markets attract content?',
    ],
    outcomes: [
      'Founders will compile a budget and a list of mistakes for new exchange points.',
      'Regulators will compare seven approaches to peering and their results.',
    ],
    praise: [
      {
        text: 'The story of the cupboard that kept the islands talking will stay with the audience.',
        only: ['The cupboard that kept the islands talking'],
      },
      {
        text: 'Regulators and exchange operators in dialogue, with good geographic spread.',
        only: ['Peering by decree?'],
      },
    ],
    critique: [
      {
        text: 'Success stories only; a failed exchange would teach more.',
        only: [
          'A switch, a room and trust',
          'The cupboard that kept the islands talking',
          'Two caches and a lonely switch',
        ],
      },
      {
        text: 'The role of large content networks is mentioned and then avoided.',
        only: ['A switch, a room and trust', 'Peering by decree?'],
      },
    ],
  },
  {
    slug: 'dns',
    phrase: 'the domain name system',
    tags: ['Domain Name System', 'Internet Jurisdiction', 'Content Moderation'],
    sdgs: [9, 16, 8],
    context: [
      'Queries to the domain name system reveal what a person reads before the page has even loaded.',
      'Encrypted resolution protects users from their operator, and moves their trust to a company which they did not choose.',
      'Blocking by name is the cheapest of measures, and stops those least determined.',
      'Country domains are run by universities, ministries, companies and, in one case, a retired priest.',
    ],
    cases: [
      'A registry in Southern Africa had its first full-time employee in the year of its hundred-thousandth name.',
      'After an abusive campaign was registered in bulk, a Nordic registry asked for identification and lost no legitimate customer.',
      'A school filter in Chile blocked a river because of its name, and with it the town council.',
    ],
    tensions: [
      'Fast suspension of harmful names protects users, and makes registries into judges.',
      'Strict checks on registrants deter abuse, and add a file of names and addresses that somebody will want.',
    ],
    relevance: [
      'The naming system is a common good run by agreement, and pressure upon it is growing from all sides.',
      'What happens in the naming layer affects every service above it, commonly without a trace.',
    ],
    questions: [
      'What role should registries and registrars have in dealing with harmful content?',
      "Who should be able to choose a user's resolver?",
      'How can the governance of country domains serve the local public?',
    ],
    outcomes: [
      'A scale of responses to domain abuse, from notice to suspension, will be worked out.',
      'Managers of country domains will exchange statutes and meet again at regional level.',
    ],
    praise: [
      {
        text: 'A subject of real importance that is explained in the proposal with clarity and without fear.',
      },
      {
        text: 'Balanced between registries, browsers, operators and rights groups.',
        only: ['Who chose your resolver?', 'Domain abuse without domain judges'],
      },
    ],
    critique: [
      { text: 'Technical details occupy the text, and the choice to be made remains hidden.' },
      { text: 'Please explain how it differs from the discussions at the bodies responsible for names.' },
    ],
  },
  {
    slug: 'routing-security',
    phrase: 'routing security',
    tags: ['Routing Security', 'Security of Critical Infrastructure', 'Cybersecurity Best Practices'],
    sdgs: [9, 16, 17],
    context: [
      'The routing of the Internet still believes what it is told by its neighbours.',
      'A typing error in one network made services vanish on three continents for two hours.',
      'Tools for validating routes exist and cost little, and everyone waits for the others.',
      "Filtering protects the network next door, which is why it is hard to explain to one's own board.",
    ],
    cases: [
      'An operator in Colombia began to sign its routes after a journalist asked why it did not.',
      'Networks in the Netherlands publish which of their peers filter, and the list has become embarrassing enough to work.',
      'A misrouted prefix sent the traffic of a Nigerian bank on a tour of East Asia on a Monday morning.',
    ],
    tensions: [
      'Central trust anchors make validation simple, and place a switch where none had been.',
      'Regulation might end the waiting, and could freeze a technique that is still being improved.',
    ],
    relevance: [
      'Routing is the most common of commons: each network depends on the discipline of all.',
      'Trust in the Internet rests on layers that most users never see, and this one is the deepest.',
    ],
    questions: [
      'How can operators be moved to adopt routing security without legislation?',
      'Which role should public procurement and regulators play?',
      'How should the operators of trust anchors be held accountable?',
    ],
    outcomes: [
      'A one-page business case for routing security, checked by a chief financial officer, will be shared.',
      'Operators present will be invited to announce a date for signing their routes.',
    ],
    praise: [
      {
        text: 'The chief financial officer on the panel is a stroke of genius.',
        only: ['Explain it to the finance director'],
      },
      { text: 'Explains a hidden subject in words that a legislator could repeat.' },
    ],
    critique: [
      { text: 'Likely to attract only those who are convinced already.' },
      { text: 'Operators from regions in which adoption is low should be given the floor.' },
    ],
  },
  {
    slug: 'universal-acceptance',
    phrase: 'universal acceptance',
    tags: ['Internationalised Domain Names', 'Universal Acceptance', 'Local Content and Languages'],
    sdgs: [9, 10, 4],
    context: [
      'Addresses in Arabic, Thai or Cyrillic have been possible for years, and web forms still call them invalid.',
      'A new domain is sold in minutes, and refused by software for a decade.',
      'Most of those who will come online next do not write in Latin letters.',
      'Mail systems are mended one supplier at a time, each of whom asks who else has done it.',
    ],
    cases: [
      'A farmer in Rajasthan has an e-mail address in his own script, and uses another one for anything important.',
      'A municipality in Thailand printed its new address on buses and removed it again when the tax portal rejected it.',
      'Developers in Ukraine found the same faulty line in forty public websites, copied from one forum answer.',
    ],
    tensions: [
      'Similar-looking characters invite fraud, and banning them excludes those whose alphabet they are.',
      'Supporting all scripts costs little for each program, and there are very many programs.',
    ],
    relevance: [
      "An address that does not work is a closed door with a welcome sign in one's own language.",
      'Universal acceptance is a small technical matter on which a large promise of inclusion depends.',
    ],
    questions: [
      'What would make software vendors and public bodies accept all valid addresses?',
      'How can confusable names be handled fairly?',
      'How can demand for addresses in local scripts be encouraged?',
    ],
    outcomes: [
      'A list of public portals which reject valid addresses will be tested live and sent to their owners.',
      'Developers will get a tested code sample in five languages to replace the faulty one.',
    ],
    praise: [
      {
        text: 'The live test of portals will convince more people than any paper.',
        only: ['Invalid address'],
      },
      {
        text: 'Speakers use the scripts that they speak about.',
        only: ['Look-alikes: safety for all alphabets', 'My address, my alphabet'],
      },
    ],
    critique: [
      { text: 'The number of those affected is asserted and not shown.' },
      { text: 'Little attention to users, whose demand is the crux of the matter.' },
    ],
  },
];
