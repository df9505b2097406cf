import type { Idea } from '../subject.js';

/** What people proposed under “Technical and Operational Topics”. */
export const technicalIdeas: readonly Idea[] = [
  {
    subject: 'ipv6',
    title: 'One summer, one campus, IPv6',
    lead: 'Network administrators who moved entire institutions explain in which order, at whose expense and what broke.',
    question: 'What makes IPv6 deployments succeed in institutions with small teams?',
  },
  {
    subject: 'ipv6',
    title: 'Ten thousand suspects behind one address',
    lead: 'Investigators, operators and privacy experts look at what address sharing does to evidence, logs and innocent neighbours.',
    question: 'How should the effects of large-scale address sharing be addressed?',
  },
  {
    subject: 'ipv6',
    title: 'Addresses for sale',
    lead: 'Brokers, registries and late-coming operators discuss prices, fairness and the future of the market in old addresses.',
    question: 'What rules should govern transfers of IPv4 addresses?',
  },
  {
    subject: 'ipv6',
    title: 'The last government portal on IPv4',
    lead: 'Public administrations present their own migration plans to engineers, who may ask about anything.',
    question: 'How can governments lead by example in adopting IPv6?',
  },
  {
    subject: 'exchange-points',
    title: 'A switch, a room and trust',
    lead: 'Founders of exchange points tell of the meetings before the first packet, and how competitors came to share a key.',
    question: 'How can competitors be brought together to found a local exchange point?',
  },
  {
    subject: 'exchange-points',
    title: 'The cupboard that kept the islands talking',
    lead: 'Engineers of small exchanges reconstruct how local traffic survived a cable cut, a cyclone and a fire.',
    question: 'What makes local Internet infrastructure resilient in disasters?',
  },
  {
    subject: 'exchange-points',
    title: 'Peering by decree?',
    lead: 'Regulators who ordered interconnection and regulators who refused to do so compare what happened within three years.',
    question: 'Should regulators mandate local peering?',
  },
  {
    subject: 'exchange-points',
    title: 'Two caches and a lonely switch',
    lead: 'Exchange operators in small markets debate how much they depend on a few content networks, and what they could offer to others.',
    question: 'How can small exchange points remain neutral and attractive?',
  },
  {
    subject: 'dns',
    title: 'Who chose your resolver?',
    lead: 'Browser makers, operators and parents argue about encrypted name resolution in front of users who did not know they had a resolver.',
    question: "Who should decide how a user's domain name queries are handled?",
  },
  {
    subject: 'dns',
    title: 'The priest, the ministry and the country code',
    lead: 'Managers of country domains present how they came to hold them, to whom they answer and what they do with the income.',
    question: 'How should country-code domains be governed?',
  },
  {
    subject: 'dns',
    title: 'Blocked by name: a river, a town, a protest',
    lead: 'Engineers exhibit the side effects of name blocking collected in twelve countries, and legislators comment.',
    question: 'What are the limits of blocking by domain name?',
  },
  {
    subject: 'dns',
    title: 'Domain abuse without domain judges',
    lead: 'Registries, police and consumer groups sort real complaints by who should act on them, and how fast.',
    question: 'Which responses to domain name abuse are effective and fair?',
  },
  {
    subject: 'routing-security',
    title: 'Two hours without half the Internet',
    lead: 'Engineers replay a famous routing accident minute by minute, and regulators try to say at which minute they would have wanted to know.',
    question: 'What can be done to prevent and contain large routing incidents?',
  },
  {
    subject: 'routing-security',
    title: 'Explain it to the finance director',
    lead: 'Operators pitch routing security to a real chief financial officer, who decides whom to believe.',
    question: 'How can the business case for routing security be made?',
  },
  {
    subject: 'routing-security',
    title: 'Naming and signing: does peer pressure work?',
    lead: 'Communities that publish who filters and who does not compare results, ethics and the letters of complaint.',
    question: 'Do public rankings improve routing security?',
  },
  {
    subject: 'routing-security',
    title: 'Who holds the anchor?',
    lead: 'Registries, operators and lawyers consider what should happen if a trust anchor fails, is sued or receives an order.',
    question: 'How should the trust anchors of routing security be governed?',
  },
  {
    subject: 'universal-acceptance',
    title: 'Invalid address',
    lead: 'Users with perfectly valid addresses try to register with twenty public portals on stage, and count.',
    question: 'How can public services be brought to accept every valid address?',
  },
  {
    subject: 'universal-acceptance',
    title: 'The faulty line that everyone copied',
    lead: 'Developers trace one wrong pattern through thousands of websites and hand out its replacement.',
    question: 'How can widely copied software errors be corrected across the industry?',
  },
  {
    subject: 'universal-acceptance',
    title: 'Look-alikes: safety for all alphabets',
    lead: 'Linguists, registries and banks examine confusable names and seek rules that do not punish a script.',
    question: 'How can look-alike domain names be controlled without excluding scripts?',
  },
  {
    subject: 'universal-acceptance',
    title: 'My address, my alphabet',
    lead: 'Small firms and schools that advertise in their own script tell what it brought them and where it failed.',
    question: 'What would increase the use of domain names in local scripts?',
  },
];
