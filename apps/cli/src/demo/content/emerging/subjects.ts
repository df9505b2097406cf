import type { Subject } from '../subject.js';

/** Building blocks for “Emerging Technologies”: what can be said about each subject. */
export const emergingSubjects: readonly Subject[] = [
  {
    slug: 'artificial-intelligence',
    phrase: 'the governance of artificial intelligence',
    tags: ['Artificial Intelligence', 'Algorithms and Transparency', 'Big Data'],
    sdgs: [9, 10, 16],
    context: [
      'More than sixty sets of ethical principles for artificial intelligence have been published, and hardly any say who will check.',
      'Systems trained in one part of the world are put to work in another, where nobody was asked what is normal.',
      'Research, computing power and talent gather in a few companies, while risks are distributed generously.',
      'Public authorities purchase systems described as intelligent on the strength of a presentation.',
    ],
    cases: [
      'A tax office in Southern Europe withdrew a risk model after an auditor had asked, for the third time, on which data it was trained.',
      'Developers in Nairobi trained a crop-disease model on local pictures and beat the imported one with a hundredth of its budget.',
      'In Singapore, a bank and its regulator spent half a year explaining one credit decision to each other.',
    ],
    tensions: [
      'Rules that come early may fix the wrong problem, and those that come late will find the problem fixed in place.',
      'Open models help researchers everywhere, and they help everyone else as well.',
    ],
    relevance: [
      'Artificial intelligence is delivered over the Internet and trained on what people have put there, so that its governance and that of the network are becoming one question.',
      'The multistakeholder method has experience with a technology that moved faster than the law, and this is a chance to apply it.',
    ],
    questions: [
      'Which decisions should not be delegated to automated systems?',
      'How can principles for artificial intelligence be turned into duties that somebody verifies?',
      'How can developing countries take part in governing artificial intelligence, and not only in using it?',
    ],
    outcomes: [
      'A map showing which of the existing principles are backed by a procedure, and which are not, will be completed during the session.',
      'Participants will draft six questions that every public buyer should put to a vendor.',
    ],
    praise: [
      {
        text: 'From principles to procedures, in plain English and with a tax office as an example: excellent.',
        only: ['Sixty sets of principles and one auditor'],
      },
      { text: 'Looks beyond the usual transatlantic exchange.' },
    ],
    critique: [
      {
        text: 'Ethics in general has been discussed widely; choose one use and stay with it.',
        only: ['Sixty sets of principles and one auditor', 'Do we need an IGF for AI?'],
      },
      {
        text: 'The word "AI" could be replaced by "software" throughout, and the proposal would read the same.',
        only: [
          'Trained there, used here',
          'A national AI strategy with no computers',
          'Do we need an IGF for AI?',
        ],
      },
    ],
  },
  {
    slug: 'algorithms',
    phrase: 'accountability for algorithmic decisions',
    tags: ['Algorithms and Transparency', 'Artificial Intelligence', 'Trust and Accountability'],
    sdgs: [16, 10, 5],
    context: [
      'Decisions on loans, parole, school places and visibility are computed, and the people concerned receive a letter without a reason.',
      'Transparency about an algorithm is often offered in a form that only its author could read.',
      'Bias in training data is known to everyone in the field and found out anew in every deployment.',
      'Those harmed by an automated decision often do not know that there was one.',
    ],
    cases: [
      "Parents in a European capital found the school allocation formula by putting their children's letters side by side.",
      "In Kenya, a lender's score fell whenever a customer had too few contacts, which penalised the shy and the widowed.",
      'A court in the United States allowed a defendant to question the score but not the software that had produced it.',
    ],
    tensions: [
      'Publishing how a ranking works allows scrutiny and invites manipulation.',
      'Human review is the usual safeguard, and a tired human who sees forty cases an hour agrees with the machine.',
    ],
    relevance: [
      'What people see, pay and are permitted is decided by systems on the network, and accountability for these is a classic question of this forum.',
      'Trust requires that a decision can be explained to the person whom it affects, in words that he or she would use.',
    ],
    questions: [
      'What explanation is owed to people affected by automated decisions?',
      'Who should be able to audit algorithms, and with what access?',
      'How can unfair outcomes be found when nobody complains?',
    ],
    outcomes: [
      'The session will publish a sample letter that explains an automated decision and can be understood by a teenager.',
      'A register of algorithms kept by public bodies will be proposed, in a format already used by two cities.',
    ],
    praise: [
      {
        text: 'The letter exercise is an inspired way of testing what an explanation means.',
        only: ['Dear applicant, the computer says no'],
      },
      {
        text: 'Statisticians and affected people contribute in equal measure.',
        only: [
          'School places by formula',
          'Biased by whom? Gender in training data',
          'A public register for public algorithms',
        ],
      },
    ],
    critique: [
      {
        text: 'The methodology of the planned audit remains vague, and ten minutes will not suffice.',
        only: ['Auditing from the outside', 'Biased by whom? Gender in training data'],
      },
      { text: 'I would welcome a speaker who has defended such a system in court.' },
    ],
  },
  {
    slug: 'blockchain',
    phrase: 'distributed ledgers',
    tags: ['Blockchain', 'Trust and Accountability', 'Digital Transformation'],
    sdgs: [9, 8, 16],
    context: [
      'Distributed ledgers were meant to make trust unnecessary and have made it fashionable instead.',
      'A record that cannot be changed is a virtue for auditors and a difficulty for anyone with a right to be forgotten.',
      'Land titles, vaccines and coffee beans have all been put on a chain, usually for the length of a grant.',
      'Nobody is in charge of a public ledger until something goes wrong, and then everybody asks who is.',
    ],
    cases: [
      'A land registry in the Caucasus stamps its records on a public chain, and still resolves disputes by visiting the field.',
      'Coffee growers in Honduras could show the path of every sack and were paid the same as before.',
      'A port in West Africa replaced eleven stamps with one shared record, after three years spent on convincing the eleven offices.',
    ],
    tensions: [
      'Anonymity towards the state is a protection for some and a business model for others.',
      'Regulation would make serious uses possible, and could also give respectability to those which are not.',
    ],
    relevance: [
      'Governing a network that nobody owns is the problem from which Internet governance grew, and experience can travel both ways.',
      "The session looks at claims about trust, which is the theme of this year's forum, and asks what is left of them in practice.",
    ],
    questions: [
      'For which public records is a distributed ledger better than a well-kept database?',
      'How can the rights to correction and erasure be honoured on a permanent ledger?',
      'Who is accountable for decisions taken by the participants of a public chain?',
    ],
    outcomes: [
      'A decision sheet with the title "Do you need a chain?" will be tested on cases which the participants bring.',
      'Five projects will publish what they cost, what they replaced and whether they still run.',
    ],
    praise: [
      { text: 'Sober, funny and well informed, which is rare on this subject.' },
      {
        text: 'The governance of public chains is compared with that of the domain name system in a way that teaches both sides.',
        only: ['Rough consensus, hard forks'],
      },
    ],
    critique: [
      { text: 'Close to advertising in places; please remove the references to individual platforms.' },
      { text: 'Assumes technical knowledge that most of the audience will not have.' },
    ],
  },
  {
    slug: 'digital-identity',
    phrase: 'digital identity',
    tags: ['Digital Identity', 'Data Privacy and Protection', 'Sustainable Development Goals'],
    sdgs: [16, 10, 1],
    context: [
      'A billion people have no proof of who they are, and systems to give them one are being bought at great speed.',
      'An identity number that began as an option for one service tends to become a condition for all of them.',
      'Fingerprints wear out in the field and in the laundry, and those whose hands have worked are turned away.',
      "Signing in with a company's account is convenient until the company closes the account.",
    ],
    cases: [
      'In one state of India, ration shops recorded as absent people who had stood at the counter with unreadable fingers.',
      'Estonia replaced the keys of three quarters of a million cards online in a month, and tells the story as a warning.',
      'In the Dominican Republic, a number missing in one file has kept children out of secondary school.',
    ],
    tensions: [
      'One strong identity reduces fraud and leaves a single trail through a life.',
      'Decentralised credentials give people control, and ask them to look after keys better than most look after umbrellas.',
    ],
    relevance: [
      'The ability to prove who one is, or to decline to, underlies nearly every right exercised online.',
      'Identity systems are infrastructure, and the way they are governed decides whether they include people or sort them.',
    ],
    questions: [
      'What safeguards should be in place before a digital identity becomes mandatory?',
      'How can identity systems serve people whose documents or bodies do not fit?',
      'Where should anonymity and pseudonyms be preserved?',
    ],
    outcomes: [
      'A list of ten conditions that a digital identity system ought to meet before it is made compulsory will be adopted.',
      'Participants will contribute cases of exclusion to a public and anonymous collection.',
    ],
    praise: [
      {
        text: 'People excluded by identity systems meet those who built them, with respect on both sides.',
        only: [
          'The fingerprint that would not scan',
          'From optional to obligatory in three steps',
          'Wallets, keys and lost umbrellas',
        ],
      },
      {
        text: 'Comparison of three countries at different stages, made with great care.',
        only: ['From optional to obligatory in three steps'],
      },
    ],
    critique: [
      { text: 'The providers are criticised throughout and should be able to reply.' },
      { text: 'Please define identity: the text uses the word in four senses.' },
    ],
  },
  {
    slug: 'internet-of-things',
    phrase: 'the Internet of Things',
    tags: ['Internet of Things', 'Connected Devices', 'Big Data'],
    sdgs: [9, 11, 12],
    context: [
      'Objects have begun to report on their users, and the users have not been told in which language.',
      'Sensors bought for one purpose are kept for another, because they are already on the wall.',
      'Standards for things to talk to each other are numerous enough to prevent it.',
      'A connected object has an owner, a maker, a cloud and a country of residence, and these may all be different.',
    ],
    cases: [
      'Beekeepers in Slovenia weigh their hives by radio and discovered that someone else was selling the data.',
      'A dairy cooperative in Kenya tracks temperatures of milk cans with sensors that it repairs itself.',
      'When a vendor in California shut down its servers, garage doors in nine countries stayed closed.',
    ],
    tensions: [
      "Locking devices to one maker's service keeps them safe and makes them hostages.",
      'Data from things can save water and energy, and also tells the landlord when the tenant came home.',
    ],
    relevance: [
      'The network of things will be larger than that of people, and the rules for it are being set by default.',
      'Access, openness and security take on a new shape when the user is a pump.',
    ],
    questions: [
      'What rights should the owner of a connected object have over its data and software?',
      'How can connected objects be kept working when their maker disappears?',
      'Which open standards deserve public support?',
    ],
    outcomes: [
      'The organisers will publish a bill of rights for owners of connected things, signed by those who can agree.',
      'A test of interoperability among devices brought by participants will be documented.',
    ],
    praise: [
      { text: 'Charming examples with a serious point about ownership.' },
      {
        text: 'Open standards are discussed by those who must live with them in fields and stables.',
        only: ['Too many standards, one broken milk can', 'My hive, my data'],
      },
    ],
    critique: [
      {
        text: 'Security, privacy, ownership and standards each get ten minutes, so that none gets enough.',
        only: [
          'My hive, my data',
          'When the server shuts, the door stays closed',
          'Too many standards, one broken milk can',
        ],
      },
      { text: 'The view of industry should come from more than one supplier.' },
    ],
  },
  {
    slug: 'next-generation-networks',
    phrase: 'next-generation networks',
    tags: ['Next-Generation Networks', 'Spectrum Policy', 'Affordability'],
    sdgs: [9, 11, 17],
    context: [
      'Fifth-generation networks are promised in places where the second has not yet arrived.',
      'Auctions raise large sums for treasuries, and operators recover them from subscribers for the next fifteen years.',
      'New satellites will cover every field on Earth, and landing rights are still granted one country at a time.',
      'Software takes the place of hardware in the core of networks, and few regulators have ever seen it.',
    ],
    cases: [
      'Uruguay delayed its auction by a year to finish its rural fibre, and neither operator complained.',
      'A mining town in Zambia has a private network of the latest generation underground and none above.',
      'A municipality in Finland hired one mast to three operators and halved the number of antennas.',
    ],
    tensions: [
      'Sharing networks saves money and landscape, and leaves one failure to silence everyone.',
      'Excluding a vendor on grounds of security is a sovereign choice whose cost is paid by rural users.',
    ],
    relevance: [
      'Investment in networks today fixes for two decades who will be connected, and through whom.',
      'Openness at the edge depends upon rules in the core, which are about to be rewritten.',
    ],
    questions: [
      'How can new mobile generations narrow the access gap instead of widening it?',
      'What should spectrum auctions aim for besides revenue?',
      'How should trust in network equipment be established?',
    ],
    outcomes: [
      'Regulators will leave with a comparison of coverage obligations and of their results in twelve countries.',
      'A paper on licensing for low-orbit satellites, written for administrations with small staffs, will be prepared.',
    ],
    praise: [
      {
        text: 'Rural coverage obligations are compared with real results, a valuable service to regulators.',
        only: ['5G for whom?', 'What the auction forgot'],
      },
      { text: 'Keeps clear of slogans about the race to 5G.' },
    ],
    critique: [
      { text: 'Reads like a forecast; the policy choice should be stated up front.' },
      { text: 'I read about vendors and administrations and miss the user.' },
    ],
  },
];
