import type { Subject } from '../subject.js';

/** Building blocks for “Digital Inclusion and Accessibility”: what can be said about each subject. */
export const inclusionSubjects: readonly Subject[] = [
  {
    slug: 'community-networks',
    phrase: 'community networks',
    tags: ['Community Networks', 'Rural and Remote Access', 'Spectrum Policy'],
    sdgs: [9, 10, 11],
    context: [
      'Where operators see no business case, neighbours have begun to build networks themselves.',
      'Spectrum rules were written for national licensees, and a village association that wants one channel has no form to fill in.',
      'The first mast is often paid for by a grant, and the second battery is not paid for by anybody.',
      'Networks owned by their users keep both money and skills in the valley, which does not appear in any coverage statistic.',
    ],
    cases: [
      'In the Eastern Cape, a cooperative charges phones and sells airtime from solar stations, and uses the surplus to keep the school online.',
      'An indigenous association in southern Mexico runs its own mobile service, with subscribers who pay less than half of the commercial tariff.',
      "Volunteers in a valley of Nepal learned to splice fibre and have since repaired the operator's cable as well as their own.",
    ],
    tensions: [
      'Support from public funds can make a network possible and can also tie it to forms that volunteers have no time to complete.',
      'A network that grows becomes attractive to an operator, and the community must decide whether that is success or loss.',
    ],
    relevance: [
      'Access built from below is one of the few answers that have reached people whom the market left out.',
      'Whether a community may connect itself is decided by licensing and spectrum rules, which is to say by Internet governance.',
    ],
    questions: [
      'Which licensing rules allow communities to build and run their own networks?',
      'How can community networks finance maintenance and replacement?',
      'What relationship should operators and community networks have?',
    ],
    outcomes: [
      'Regulators in the room will be asked to mark up a model light licence for community operators.',
      'A cost table for year one, three and five of a community network will be published under a free licence.',
    ],
    praise: [
      {
        text: 'The people who climb the mast are the speakers, and the regulator sits next to them.',
        only: ['A licence for the village', 'Climbing the mast: women in community networks'],
      },
      {
        text: 'Financial figures for the later years are exactly what has been lacking in this debate.',
        only: ['Community networks after the pilot: who pays for year five?'],
      },
    ],
    critique: [
      {
        text: 'Community networks have had a session every year; this should say what has been learned since.',
      },
      { text: 'The questions are addressed to ministries of finance, so one of them should be in the room.' },
    ],
  },
  {
    slug: 'affordability',
    phrase: 'affordable access',
    tags: ['Affordability', 'Meaningful Connectivity', 'Rural and Remote Access'],
    sdgs: [9, 1, 10],
    context: [
      'A gigabyte costs two per cent of a monthly income in some countries and twenty in others.',
      'Coverage maps show a signal for nine people in ten, of whom about half use it.',
      'The price of a telephone is the first barrier to access, and it is taxed as a luxury in dozens of countries.',
      'Universal service funds hold large sums, and their reports are hard to find.',
    ],
    cases: [
      'In Malawi, students travel to the district hospital on Sundays, since its guest network reaches the car park.',
      'Costa Rica tied the subsidy to the household instead of the operator, and take-up doubled within two years.',
      'An atoll in Kiribati received its first cable capacity and found that the price on the shore did not change.',
    ],
    tensions: [
      'Subsidies for operators build towers quickly, whereas subsidies for users reveal which towers were needed.',
      'Free basic packages bring people online and can keep them inside a small garden.',
    ],
    relevance: [
      'Those who are not connected have no seat in the debate about the Internet, and price is the main reason.',
      'Universal access is the oldest promise of this forum and is still unkept for about half of humanity.',
    ],
    questions: [
      'What is a useful definition of affordable access for people on low incomes?',
      'How should universal service funds be governed and audited?',
      'Which taxes and fees should be removed from devices and data?',
    ],
    outcomes: [
      'The session will issue a simple scorecard for universal service funds and apply it to four of them.',
      'Governments present will be invited to state one measure on prices that they will examine within a year.',
    ],
    praise: [
      {
        text: 'The household perspective on prices is convincing and well documented.',
        only: [
          'Covered but not connected',
          'The phone is the paywall',
          'A gigabyte a week: testing a social tariff',
        ],
      },
      {
        text: 'Asks regulators for one measurable step, which is more than most sessions do.',
        only: [
          'Follow the fund',
          'Landlocked: buying bandwidth through a neighbour',
          'A gigabyte a week: testing a social tariff',
        ],
      },
    ],
    critique: [
      { text: 'Statistics are many and some are old; the policy question arrives only at the end.' },
      {
        text: 'Should be joined with the other proposal on universal service funds.',
        only: ['Follow the fund'],
      },
    ],
  },
  {
    slug: 'accessibility',
    phrase: 'accessibility for persons with disabilities',
    tags: ['Access for Persons with Disabilities', 'Meaningful Connectivity', 'Digital Literacy'],
    sdgs: [10, 4, 11],
    context: [
      'More than a billion people live with a disability, and the portals on which they depend were tested by none of them.',
      'Standards for accessible websites are twenty years old, and compliance is still measured in apologies.',
      "Screen readers speak a few dozen of the world's languages, and a blind user of any other hears nonsense.",
      'Accessible features help everybody in bright sun, on a slow line or with a child on one arm.',
    ],
    cases: [
      'An association in Ethiopia tested forty ministry websites with blind students, who could complete a single form.',
      'Ecuador made accessible procurement compulsory and published the names of the suppliers who failed.',
      'A deaf entrepreneur in Sri Lanka runs a video-relay service that her bank still refuses as identification.',
    ],
    tensions: [
      'Overlays and automatic repairs are cheap to buy, and those who use assistive technology switch them off.',
      'Strict legal duties move large institutions, while small ones answer that they would rather close the website.',
    ],
    relevance: [
      'Participation in society runs through screens, so that an inaccessible screen is a locked door.',
      "Accessibility has to be asked of those who design, buy and fund the Internet's services, and these are the stakeholders of this forum.",
    ],
    questions: [
      'What makes accessibility laws effective in practice?',
      'How can persons with disabilities take part in the making of standards?',
      'What should public buyers demand from suppliers?',
    ],
    outcomes: [
      'A testing kit that any association can use on public websites will be demonstrated and handed over.',
      'The session will report on the accessibility of this very forum and make proposals for the next one.',
    ],
    praise: [
      {
        text: 'Users of assistive technology lead the session instead of illustrating it.',
        only: [
          'Nothing about the form without us',
          'Screen readers for the other six thousand languages',
          'Captions are not a courtesy',
          'Accessibility overlays: repair or wallpaper?',
        ],
      },
      {
        text: "Testing the forum's own website live is brave and useful.",
        only: ['Can everyone attend this forum?'],
      },
    ],
    critique: [
      {
        text: 'Please state how the session itself will be made accessible, with captions, sign language and a layout that allows for wheelchairs.',
      },
      { text: 'The legal part is long and rests on the law of one country.' },
    ],
  },
  {
    slug: 'local-languages',
    phrase: 'languages on the Internet',
    tags: ['Local Content and Languages', 'Cultural Diversity', 'Internationalised Domain Names'],
    sdgs: [4, 10, 16],
    context: [
      'There are about seven thousand languages, and half of all websites are written in one of them.',
      'A language without a keyboard, a font or a spell-checker disappears from the telephones of its youngest speakers first.',
      'Machine translation works best for those languages which need it least.',
      'Government portals speak the language of the ministry, not of the people in the queue outside.',
    ],
    cases: [
      'Speakers of Tamazight in Algeria made a keyboard before any vendor did, and it was downloaded two hundred thousand times.',
      'In Paraguay, a public service answered in Guaraní for the first time and received questions that nobody had asked before.',
      'Volunteers on a Māori-language encyclopedia spend half their evenings removing machine-translated articles.',
    ],
    tensions: [
      'Collecting speech and texts helps to build tools, and communities ask who will own the tools afterwards.',
      'Standard spelling makes computing easier and can erase the dialects that people actually speak.',
    ],
    relevance: [
      "Being online in one's own language is a condition of taking part, and not a cultural extra.",
      'Decisions on scripts, domain names and data sets decide which languages will have a digital future.',
    ],
    questions: [
      'What should governments and vendors do for languages without digital tools?',
      'How can communities keep control over the data of their language?',
      'Which public services must be offered in local languages online?',
    ],
    outcomes: [
      'A step-by-step guide from the first font to the first spell-checker will be released with the help of the communities.',
      'Participants will write to three vendors with a joint and specific list of missing keyboards.',
    ],
    praise: [
      {
        text: 'Speakers of the languages concerned make up the panel, with vendors listening.',
        only: [
          'A keyboard of our own',
          'Who owns a language model of my mother tongue?',
          'Translated by nobody',
          'Young poets, old scripts',
        ],
      },
      {
        text: 'The question of who owns language data is fresh and well put.',
        only: ['Who owns a language model of my mother tongue?'],
      },
    ],
    critique: [
      {
        text: 'I could not find whether interpretation is planned, and in a session on languages it should be.',
      },
      { text: 'A good cultural topic whose policy question is still missing.' },
    ],
  },
  {
    slug: 'digital-literacy',
    phrase: 'digital literacy',
    tags: ['Digital Literacy', 'Capacity Building', 'Media Literacy'],
    sdgs: [4, 8, 5],
    context: [
      'A connection without the skill to use it is a bill.',
      'Curricula take ten years to change and applications take ten weeks.',
      'Teachers are expected to pass on skills that nobody taught them.',
      'Courses count those who attended, and seldom ask what they could do a year later.',
    ],
    cases: [
      'Librarians in Kyrgyzstan moved their courses from Word to how to apply for a passport, and had a waiting list in a month.',
      'Grandmothers in Rajasthan learned to use the phone for pension payments and now charge their neighbours for help.',
      'A prison in Uruguay teaches online skills on a closed network, and reports the lowest return rate in the country.',
    ],
    tensions: [
      'Teaching people to protect themselves is necessary, and it is often an excuse for not making services safe.',
      'Companies offer free courses and equipment to schools, and the course tends to be about their products.',
    ],
    relevance: [
      'Rights and opportunities online mean little to those who cannot use them.',
      'Who teaches the public about the Internet, and with what interest, is a question for all stakeholders.',
    ],
    questions: [
      'Which digital skills should every citizen be able to acquire, and where?',
      'How can the results of literacy programmes be evaluated honestly?',
      'What rules should apply to company-sponsored teaching in schools?',
    ],
    outcomes: [
      'A bank of twenty lessons, each tested with adults who had never been online, will be shared.',
      'The participants will draft a code for sponsored digital education in schools.',
    ],
    praise: [
      {
        text: 'Learners evaluate the programmes here, and their verdicts are already quoted in the text.',
        only: ['The course everyone finished and nobody used', 'Librarians know'],
      },
      { text: 'Libraries get the attention that they have long deserved.', only: ['Librarians know'] },
    ],
    critique: [
      { text: 'Digital literacy is presented as the cure for every problem from fraud to elections.' },
      { text: 'The session design leaves too little time for the audience.' },
    ],
  },
  {
    slug: 'displacement',
    phrase: 'connectivity for displaced people',
    tags: ['Refugees and Migrants', 'Meaningful Connectivity', 'Digital Identity'],
    sdgs: [10, 16, 3],
    context: [
      'A telephone is among the first things that people carry when they flee and among the first that they need to register.',
      'Many host countries require an identity document for a SIM card, which is what refugees most often lack.',
      'Humanitarian agencies collect fingerprints from people who are in no position to say no.',
      'Rumours about borders, shelters and papers travel faster in a camp than any official notice.',
    ],
    cases: [
      'In a settlement in northern Uganda, young refugees run a network that the host village now pays to use.',
      'Families on the Greek islands use one charging point and forty extension leads as their public square.',
      'A cash-assistance programme in Jordan found that iris scans saved costs, and that nobody could say how to have one deleted.',
    ],
    tensions: [
      'Registration protects people from being counted out, and it creates lists that others would like to have.',
      'Free networks in camps connect people, and they also show the operator who talks to whom.',
    ],
    relevance: [
      'People on the move depend on the Internet more than most and are considered by its policies less than anyone.',
      'How displaced people are identified, connected and informed tests every principle that this forum has adopted.',
    ],
    questions: [
      'How can refugees obtain lawful access to SIM cards and bank accounts?',
      'Which limits should apply to biometric registration in emergencies?',
      'Who should provide and govern networks in camps and settlements?',
    ],
    outcomes: [
      'The speakers will propose a minimum standard for connectivity and data protection in displacement.',
      'A list of countries whose SIM rules exclude refugees will be published along with feasible remedies.',
    ],
    praise: [
      {
        text: 'Refugees design and moderate the discussion, and it shows in the questions.',
        only: ['No papers, no SIM', 'Built by refugees: networks in settlements', 'Rumours at the border'],
      },
      {
        text: 'Takes a clear and careful line on biometrics without accusing the field staff.',
        only: ['The right to be deleted from an aid database'],
      },
    ],
    critique: [
      { text: 'Agencies that operate the criticised systems should be invited by name.' },
      { text: 'Very broad: connectivity, identity and information would each deserve the hour.' },
    ],
  },
  {
    slug: 'indigenous',
    phrase: "indigenous peoples' connectivity and rights",
    tags: ['Indigenous Peoples', 'Community Networks', 'Local Content and Languages'],
    sdgs: [10, 16, 15],
    context: [
      'For many indigenous communities the Internet arrived with a mining company or a mission, and on their terms.',
      'Maps, songs and medicines that were never meant for strangers can be found on servers on the other side of the world.',
      'Consultation procedures exist for dams and roads, and hardly anywhere for cables and masts.',
      'Indigenous radio and indigenous networks have long histories, which digital strategies rarely mention.',
    ],
    cases: [
      'A Sámi school in Norway decides each year with its pupils which traditional knowledge may be put online.',
      'In the Colombian Amazon, a community accepted a satellite link on condition that it is switched off at dusk.',
      'A First Nation in Canada keeps the title to its spectrum and leases it to the provincial operator.',
    ],
    tensions: [
      'Being visible online helps to defend a territory and also shows the way to it.',
      'Universal access policies set the same target for everyone, and some communities would prefer to choose their own pace.',
    ],
    relevance: [
      'Self-determination applies to networks and data as it does to land, and few policies say so.',
      'Indigenous peoples have seldom taken part in Internet governance as peoples and not as beneficiaries.',
    ],
    questions: [
      'What does free, prior and informed consent mean for connectivity projects?',
      'How should indigenous data and knowledge be governed online?',
      'How can indigenous institutions take part in national Internet policy?',
    ],
    outcomes: [
      'A protocol for consultations on connectivity, drafted by the communities present, will be offered to regulators.',
      'The session will connect indigenous network operators from four continents in a standing group.',
    ],
    praise: [
      { text: 'A clear agenda set by the communities themselves.' },
      {
        text: 'The evening switch-off is a wonderful example of governance in a village.',
        only: ['Switched off at dusk: connectivity on our own terms'],
      },
    ],
    critique: [
      { text: 'Most of the cases come from one continent, and others would enrich it.' },
      { text: 'How will remote communities take part, given their connections?' },
    ],
  },
  {
    slug: 'older-persons',
    phrase: 'older persons and the Internet',
    tags: ['Older Persons', 'Digital Literacy', 'Meaningful Connectivity'],
    sdgs: [3, 10, 11],
    context: [
      'The world is ageing fastest in countries where few older people have ever been online.',
      'Banks and town halls close their counters, and the last people to learn of it are those who still go there.',
      'Fraudsters have understood that older people are connected; the designers of services have not.',
      'Older users are described as late, although many of them built the systems in question.',
    ],
    cases: [
      'Pensioners in Slovenia meet weekly to take telephones apart and have since been hired to teach at the secondary school.',
      'A town in Japan retrained its postal workers to read out messages and help with replies.',
      'In Barbados, a church network checks on members by group call, and noticed the hurricane damage before the ministry did.',
    ],
    tensions: [
      'Offering a paper alternative protects people from exclusion, and each year it gives the same people one more reason to be left alone.',
      'Children and carers help with accounts and passwords, and some of them help themselves.',
    ],
    relevance: [
      'Inclusion is a promise to people of every age, and age is the group that all of us will join.',
      'Digital-only public services turn a skill into a condition of citizenship.',
    ],
    questions: [
      'Which services must remain available offline, and for how long?',
      'How can older people be protected from fraud without being put under guardianship?',
      'What would services look like if older people took part in designing them?',
    ],
    outcomes: [
      'A charter on access to essential services without the Internet will be put to the vote among participants.',
      'Older participants will hand every speaker a design problem and receive a written answer within three months.',
    ],
    praise: [
      {
        text: 'Full of humour and dignity; older people are treated as experts on their own lives.',
        only: [
          'The last counter closes',
          'Grey hackers: retired engineers teach again',
          'Designing with people who remember before',
          'Love, pensions and parcel scams',
        ],
      },
      { text: 'An overlooked subject that concerns every country and nearly every family.' },
    ],
    critique: [
      { text: 'I hope that older people will speak for themselves, which the text leaves open.' },
      { text: 'A good idea that deserves a fuller description.' },
    ],
  },
];
