import type { Subject } from '../subject.js';

/** Building blocks for “Evolution of Internet Governance”: what can be said about each subject. */
export const evolutionSubjects: readonly Subject[] = [
  {
    slug: 'multistakeholder',
    phrase: 'the multistakeholder approach',
    tags: ['Multistakeholder Models', 'Participation of the Global South', 'Future of the IGF'],
    sdgs: [16, 17, 10],
    context: [
      'The multistakeholder approach is praised in every declaration, and rarely described well enough to be recognised.',
      'Participation is open to everyone who can afford the flight, the hotel and a week without pay.',
      'Groups invited to the table often find the menu printed.',
      'Governments consult in public and decide in private, and companies at times do not do even the first.',
    ],
    cases: [
      "Brazil's steering committee has elected its civil society members for more than a decade, and publishes the quarrels too.",
      'A telecommunications law in Malawi was rewritten after its drafters had sat through two days of criticism by users.',
      'In one Asian economy the consultation on a cybersecurity bill lasted nine days, five of which were holidays.',
    ],
    tensions: [
      'Broad processes produce decisions that last, while narrow ones produce decisions.',
      'Consensus protects minorities from being overruled and permits one actor to stop all the others.',
    ],
    relevance: [
      'The method by which the Internet is governed is itself the subject of this theme, and experience with it is finally long enough to compare.',
      'Legitimacy comes from those who take part, and the session asks who they are.',
    ],
    questions: [
      'What distinguishes genuine multistakeholder consultation from its imitation?',
      'How can participants without funding take part on equal terms?',
      'When should a multistakeholder process hand over to those with a mandate to decide?',
    ],
    outcomes: [
      'A self-assessment for public consultations will be tested on three real cases from the floor.',
      'The participants will collect examples where a consultation changed a text, with both versions.',
    ],
    praise: [
      {
        text: 'Compares processes by what they changed, which is refreshingly strict.',
        only: ['Nine days to comment', 'Multistakeholder, measured'],
      },
      {
        text: 'The role play will keep a difficult subject lively.',
        only: ['The table, the menu and the kitchen'],
      },
    ],
    critique: [
      { text: 'Participation is praised more than it is examined.' },
      { text: 'I do not see the question on which people could disagree.' },
    ],
  },
  {
    slug: 'national-regional',
    phrase: 'national and regional initiatives',
    tags: [
      'National and Regional Initiatives',
      'Multistakeholder Models',
      'Participation of the Global South',
    ],
    sdgs: [17, 16, 10],
    context: [
      'More than a hundred countries and regions hold an Internet governance forum of their own, mostly on the strength of volunteers.',
      'National forums discuss what people feel at home, and the reports seldom reach those who prepare the global meeting.',
      'A forum that depends on one sponsor, one ministry or one tireless person is a forum with an end date.',
      "Some initiatives choose their topics by open call and some in a minister's office, and both carry the same name.",
    ],
    cases: [
      'The initiative in Chad met by radio for a year, and its report is among the most quoted of the region.',
      'A forum in the Pacific rotates among islands by boat timetable, and plans its themes around the cargo.',
      'In Armenia the national forum began as a meeting of engineers and now has pupils on the programme committee.',
    ],
    tensions: [
      'Common criteria protect the name of these forums, and a checklist can strangle a young one.',
      'Close ties to government open doors and may close mouths.',
    ],
    relevance: [
      'Global discussion has value as far as it draws on local ones, and here these have the floor.',
      "National and regional initiatives are the clearest sign that the forum's method can take root.",
    ],
    questions: [
      'How can the results of national forums shape the global agenda?',
      'What makes a national initiative financially and politically independent?',
      'Which minimum criteria should a national or regional initiative meet?',
    ],
    outcomes: [
      'A calendar and a contact list of initiatives willing to mentor new ones will be drawn up.',
      'Two recommendations on the flow of reports into the global programme will be sent to the organisers of the next meeting.',
    ],
    praise: [
      { text: 'Draws on forums from very different places and lets them disagree.' },
      {
        text: 'The mentoring scheme is practical and starts during the session itself.',
        only: ['Starting from zero: a workshop for new initiatives'],
      },
    ],
    critique: [
      { text: 'The initiatives have their own session in the programme already.' },
      { text: 'Presentation after presentation: please consider fewer speakers and one question.' },
    ],
  },
  {
    slug: 'strengthening-the-forum',
    phrase: 'the future of the forum itself',
    tags: ['Future of the IGF', 'New Norms and Digital Cooperation', 'Multistakeholder Models'],
    sdgs: [17, 16, 9],
    context: [
      'The forum takes no decisions, which has been called its weakness and its reason for being alive.',
      'Each year brings hundreds of sessions and a summary of a few pages.',
      'Funding comes from a small circle of donors, and the budget would not pay for one side event at other summits.',
      'Those who make policy at home often hear of the forum from somebody who went.',
    ],
    cases: [
      'A best-practice document written here was copied into the guidelines of a regulator in the Caribbean, who mentioned it by chance years afterwards.',
      'In the first years the corridors were known for ideas, and two exchange points can be traced to conversations over coffee.',
      'One delegation reads the transcripts of the previous meeting before it selects its speakers; it appears to be the only one.',
    ],
    tensions: [
      'Stronger outcomes would attract decision-makers and begin the sort of negotiation the forum was made to avoid.',
      'A programme made bottom-up is fair and crowded, and one made from above is neat and empty.',
    ],
    relevance: [
      'A forum that asks others to be accountable should put its own method on the agenda.',
      'The debate on digital cooperation gives the forum a choice between shaping its reform and reading about it.',
    ],
    questions: [
      'What kind of outcome would make the forum more useful without turning it into a negotiation?',
      'How should the forum be funded?',
      "How can the effects of the forum's discussions be traced?",
    ],
    outcomes: [
      'Participants will vote on five reform proposals, and the votes will be published by stakeholder group.',
      'A collection of traceable effects of past sessions will be started, with sources.',
    ],
    praise: [
      {
        text: 'Evidence of what past sessions have changed would help us all, and the method looks sound.',
        only: ['Did it matter? Tracing what past sessions changed'],
      },
      { text: 'Self-critical without being weary; I would attend.' },
    ],
    critique: [
      { text: 'Belongs in the open consultations rather than in a workshop.' },
      {
        text: 'The authors propose a new body and do not say what it would replace.',
        only: ['Who funds the table', 'Digital cooperation: architecture for newcomers'],
      },
    ],
  },
  {
    slug: 'jurisdiction',
    phrase: 'jurisdiction on the Internet',
    tags: ['Internet Jurisdiction', 'Intermediary Liability', 'New Norms and Digital Cooperation'],
    sdgs: [16, 17, 8],
    context: [
      'A court in one country can now order a page to disappear in all of them.',
      "Users live under the law of their country, the terms of a company and the law of the company's country, in no particular order.",
      'Registries and hosting providers receive orders from places with which they have no connection.',
      'Every state legislates for the Internet within its territory, and each such law leaks.',
    ],
    cases: [
      'A registry in the Caribbean was served in one week with orders from three continents about the same name.',
      'A judge in Canada and a judge in California gave opposite rulings on one search result, and both are in force.',
      'The owner of a small forum in Iceland closed it when the letters from abroad outnumbered the posts.',
    ],
    tensions: [
      'Global effect makes an order effective, and offers to every court the same reach over everyone.',
      'Geo-blocking respects borders by rebuilding them.',
    ],
    relevance: [
      "A network without borders is governed by courts with them, and in that gap many of this forum's questions begin.",
      'Legal certainty across borders is a precondition for trust in online services.',
    ],
    questions: [
      'Under what conditions should national orders have effect beyond the border?',
      'How can intermediaries deal with conflicting legal obligations?',
      'Which mechanisms could settle conflicts of jurisdiction before they reach a court?',
    ],
    outcomes: [
      'A flow chart for handling orders from abroad will be made available to registries and small hosting providers.',
      'Judges present will be invited to continue the exchange in a closed network.',
    ],
    praise: [
      {
        text: 'Having judges talk to each other in public is unusual and valuable.',
        only: ['The judge who erased a page worldwide'],
      },
      {
        text: "Small providers' problems with foreign orders are explained with real letters.",
        only: ["Orders from everywhere: a registry's mailbag", 'One forum, forty legal systems'],
      },
    ],
    critique: [
      {
        text: 'Heavy on case law; an audience without a law degree would be lost by minute ten.',
        only: [
          'The judge who erased a page worldwide',
          'Conflict of laws for network people',
          'Sunk at sea: jurisdiction over cables and clouds',
        ],
      },
      { text: 'The selected cases are well known; others from further away would teach more.' },
    ],
  },
  {
    slug: 'fragmentation',
    phrase: 'fragmentation of the Internet',
    tags: ['Internet Fragmentation', 'Internet Jurisdiction', 'Net Neutrality'],
    sdgs: [9, 16, 17],
    context: [
      'Splitting the Internet is rarely announced; it happens by filter, by certificate and by customs form.',
      'Sovereignty is invoked online by states that want to protect their citizens and by states that want to be protected from them.',
      'Alternative roots and national resolvers are technically easy, and politically hard to undo.',
      'Some of the walls on the network were put up by companies and have gates with a price.',
    ],
    cases: [
      'An operator in Central Asia runs two resolvers, one for subscribers and one for its own engineers.',
      'Exercises in disconnecting a national network were announced in Eastern Europe, and operators learned the date from the press.',
      "Students in Cuba pass along the week's Internet on a hard disk, with an index better than that of some portals.",
    ],
    tensions: [
      'A degree of national control over infrastructure is what every state exercises, and the dispute is over the word degree.',
      'Calling every regulation fragmentation makes the word useless when it is needed.',
    ],
    relevance: [
      'Whether there will be one Internet in ten years is the question beneath most others on the programme.',
      'Technical, legal and commercial fragmentation are discussed by different people, and this session has all three in the room.',
    ],
    questions: [
      "Which forms of fragmentation threaten the Internet's core, and which are ordinary regulation?",
      'How can states pursue digital sovereignty without breaking interoperability?',
      'Who can notice early signs of fragmentation, and whom should they tell?',
    ],
    outcomes: [
      'A common vocabulary that separates technical, legal and commercial fragmentation will be proposed.',
      'The session will set up a small group to observe indicators of fragmentation and report next year.',
    ],
    praise: [
      {
        text: 'Definitions first and positions second: an unusual order that works.',
        only: ['The Internet in pieces: which pieces matter?'],
      },
      {
        text: 'Views from countries accused of fragmentation are included and not just quoted.',
        only: ['Sovereign, but connected', 'Rehearsing disconnection'],
      },
    ],
    critique: [
      {
        text: 'Geopolitics takes over in the second half, and the technical questions vanish.',
        only: ['Sovereign, but connected', 'Rehearsing disconnection', 'One root, many worries'],
      },
      { text: 'The title promises drama and the text is careful; I do not know which session I would get.' },
    ],
  },
  {
    slug: 'parliaments',
    phrase: 'parliaments in Internet governance',
    tags: ['Parliaments', 'Multistakeholder Models', 'Capacity Building'],
    sdgs: [16, 17, 4],
    context: [
      'Laws on the Internet are passed by people who use it daily and have met few of those who operate it.',
      'A member of parliament in a small country serves on seven committees and has no adviser on technology.',
      'Bills travel between parliaments by copy and paste, complete with errors.',
      'Elections change half of the members who had finally understood the domain name system.',
    ],
    cases: [
      'In Ghana, a committee invited engineers to read a bill aloud and stopped after the second clause to send it back.',
      'A group of Caribbean legislators shares one researcher by video link.',
      'The upper house of a South American country found an article in its draft that referred to the capital of another.',
    ],
    tensions: [
      'Experts can explain what a law would do, and whoever pays the experts will be heard twice.',
      'Fast legislation answers public anger, and good legislation arrives when the anger is gone.',
    ],
    relevance: [
      'Parliaments give consent on behalf of the public, yet take little part in this forum.',
      'Decisions reached here come to life, or do not, in national law.',
    ],
    questions: [
      'How can parliaments obtain independent advice on the Internet?',
      'What should legislators ask before they vote on an Internet bill?',
      'How can the forum and national parliaments work together during the year?',
    ],
    outcomes: [
      'A list of questions to ask of any Internet bill will be printed on a single card.',
      'Legislators from at least six countries will be invited to a continuing exchange.',
    ],
    praise: [
      {
        text: 'Legislators talk with each other across parties and continents, and the subject deserves it.',
      },
      {
        text: 'A plain and useful product, the card, comes out of it.',
        only: ['Read the bill aloud', 'Seven committees, no adviser'],
      },
    ],
    critique: [
      { text: 'A parliamentary track is planned anyway, and this may be the same.' },
      { text: 'Members of parliament should speak, and not only be spoken to.' },
    ],
  },
  {
    slug: 'schools-and-history',
    phrase: 'learning and remembering Internet governance',
    tags: ['Schools on Internet Governance', 'Capacity Building', 'National and Regional Initiatives'],
    sdgs: [4, 17, 10],
    context: [
      'Schools on Internet governance have trained thousands of people, and the same institutions still ask where the newcomers are.',
      'Those who shaped the early agreements are retiring, and their papers are in attics and dead file formats.',
      'Newcomers receive a list of acronyms where they would need a map of power.',
      'Curricula describe institutions in the order of their founding, not in the order in which anyone would meet them.',
    ],
    cases: [
      'Alumni of a Latin American school made a family tree of their careers, and found that a single bursary had led to eleven regulators.',
      'A library in Geneva keeps forty boxes from the world summit, of which two have been opened.',
      'A summer school in Morocco has its students negotiate for a week in a language that is the mother tongue of none.',
    ],
    tensions: [
      'Short courses reach many people, and long ones change a few.',
      'Telling newcomers the official history gives them confidence, and telling them the quarrels gives them judgement.',
    ],
    relevance: [
      'Institutions that cannot remember why they were made are easily unmade.',
      'The supply of competent participants from every region decides whether openness is more than a word.',
    ],
    questions: [
      'What should a newcomer know after a week, a year and five years?',
      'How can the records of Internet governance be preserved and opened?',
      'How can schools on Internet governance reach people outside the usual circles?',
    ],
    outcomes: [
      'A shared syllabus with exercises, open for translation, will be assembled from those of the schools present.',
      'A plan for rescuing endangered records will be drafted together with two archives.',
    ],
    praise: [
      {
        text: 'Alumni as witnesses and archives as a source: an original session on capacity building.',
        only: ['Forty boxes in Geneva', 'One bursary, eleven regulators'],
      },
      { text: 'Generations talk to each other here, which the programme needs.' },
    ],
    critique: [
      { text: 'Of interest mainly to those who are already inside.' },
      { text: 'More workshop than discussion, and perhaps better placed on the day before.' },
    ],
  },
];
