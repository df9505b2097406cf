import type { Subject } from '../subject.js';

/** Building blocks for “Human Rights, Gender and Youth”: what can be said about each subject. */
export const rightsSubjects: readonly Subject[] = [
  {
    slug: 'expression',
    phrase: 'freedom of expression online',
    tags: ['Freedom of Expression Online', 'Hate Speech', 'Journalism and Media Freedom'],
    sdgs: [16, 10, 4],
    context: [
      'Insulting an official costs a fine on paper in one country and two years in prison for a post in the next.',
      'Laws against hatred and falsehood are applied most readily to those who criticise the people who apply them.',
      'Private rules on speech are now read more often than constitutions.',
      'Those who leave the conversation after threats do not appear in any statistic of removed content.',
    ],
    cases: [
      'A cartoonist in Central America keeps two accounts: one for the newspaper and one that she assumes will be closed.',
      'In Tanzania, a licence fee for bloggers was higher than the yearly income of most of them.',
      'The last independent newsroom on a Pacific island publishes corrections on the church notice board, where everyone reads them.',
    ],
    tensions: [
      'Limits on speech are needed to protect the vulnerable, and they are also the first tool taken up against them.',
      'Immunity for intermediaries keeps platforms open, and leaves the injured with nobody to address.',
    ],
    relevance: [
      'Freedom of expression is the right upon which the use of all others online depends.',
      'The forum itself lives from open debate, and it meets in countries with very different ideas of it.',
    ],
    questions: [
      'Which tests should every restriction of online speech pass?',
      'How can criminal defamation and insult laws be kept from chilling debate online?',
      'Who should protect people driven out of public discussion by threats?',
    ],
    outcomes: [
      'A comparison of penalties for the same post in twelve countries will be published.',
      'The participants will identify three cases in which strategic litigation or reform is within reach.',
    ],
    praise: [
      {
        text: 'One post, twelve legal systems: a simple design that teaches a lot.',
        only: ['One joke, twelve countries'],
      },
      {
        text: 'People who were prosecuted speak for themselves, and the risks to them have been considered.',
        only: ['One joke, twelve countries', 'Insulted officials'],
      },
    ],
    critique: [
      { text: 'A state that restricts speech should have the opportunity to explain itself.' },
      { text: 'Freedom of expression as such is too large a question for an hour.' },
    ],
  },
  {
    slug: 'shutdowns',
    phrase: 'Internet shutdowns',
    tags: ['Internet Shutdowns', 'Freedom of Expression Online', 'Human Rights Online and Security'],
    sdgs: [16, 9, 10],
    context: [
      'Governments ordered well over a hundred disruptions of the Internet last year, for reasons from elections to school examinations.',
      'An order to shut down a network often consists of a telephone call, and leaves no paper that a court could read.',
      'Hospitals, markets and families lose their connection together with the protest that was meant.',
      'Operators must choose between their licence and their customers within an hour.',
    ],
    cases: [
      'In Chad, months without social media ended only after students had begun to sell foreign SIM cards at the border.',
      'Exam-day outages in several Arab countries have become so regular that banks plan their payment runs around them.',
      'In Zimbabwe, a court declared an order unlawful because it had been signed by the wrong minister.',
    ],
    tensions: [
      'Authorities point to rumours that cost lives, and doctors to patients who died because nobody could be called.',
      'Circumvention tools keep people connected, and they teach the next order to be broader.',
    ],
    relevance: [
      'A network that can be switched off at will cannot be relied upon for anything else.',
      'Shutdowns are where state power and technical operation meet directly, without any layer in between.',
    ],
    questions: [
      'Which legal conditions, if any, could make a restriction of access acceptable?',
      'How can operators resist or document unlawful orders?',
      'How should the human and economic cost of shutdowns be counted?',
    ],
    outcomes: [
      'A form with which operators can document an order, its author and its scope will be made public.',
      'Courts, lawyers and technologists will be put in touch for rapid response at the next election.',
    ],
    praise: [
      {
        text: 'Operators are on the panel, and this has been the missing piece in all such sessions.',
        only: ['The telephone call'],
      },
      {
        text: 'Documentation, law and measurement are well joined.',
        only: ['Taking the outage to court', 'Measuring what was cut'],
      },
    ],
    critique: [
      { text: 'The same organisations brought a very similar session last year.' },
      {
        text: 'A government that has ordered or lifted a shutdown should be among the speakers.',
        only: ['The telephone call', 'Switched off for the exams', 'Election night without a signal'],
      },
    ],
  },
  {
    slug: 'gender-violence',
    phrase: 'online gender-based violence',
    tags: ['Gender Issues', 'Online Gender-Based Violence', 'Hate Speech'],
    sdgs: [5, 16, 10],
    context: [
      'Women in public life receive threats as a matter of routine, and are told not to read them.',
      'Images shared without consent can be copied faster than any procedure can remove them.',
      'Police officers in many places still ask the victim what she had posted.',
      'Abuse changes its vocabulary faster than filters learn, above all in languages in which nobody trained them.',
    ],
    cases: [
      'A collective in Pakistan runs a helpline that has taught two cybercrime units how to write down a complaint.',
      "In Mexico, a survivor's campaign led to reforms in most states within five years, and she still reads each draft.",
      'Women councillors in Norway and Nepal compared their inboxes and found the same eleven sentences.',
    ],
    tensions: [
      'Identifying abusers needs data, and the demand for real names endangers the women who write under another one.',
      'Criminal law expresses that a line has been crossed, and few survivors see a courtroom.',
    ],
    relevance: [
      'Half of humanity cannot be said to have access to a space from which it is driven away.',
      'Violence online is a matter for platforms, police and lawmakers alike, none of whom can end it alone.',
    ],
    questions: [
      'What should survivors be able to expect from platforms in the first twenty-four hours?',
      'How can law enforcement be prepared to deal with online violence?',
      'Which measures protect women in public life without restricting them further?',
    ],
    outcomes: [
      'A protocol for the first twenty-four hours, agreed by helplines and at least one platform, will be released.',
      'Police trainers will receive a set of cases written by survivors.',
    ],
    praise: [
      {
        text: 'Survivors set the terms of the discussion, and the platform has to answer for timing.',
        only: ['The first twenty-four hours'],
      },
      {
        text: 'Practical, regional and well prepared; the protocol will be used.',
        only: [
          'The first twenty-four hours',
          'What did you post? Training the police',
          'Stalkerware in the family phone',
        ],
      },
    ],
    critique: [
      {
        text: 'Please consider the safety of the survivors who speak, including in the recording.',
        only: [
          'The first twenty-four hours',
          'Eleven sentences every councillor has read',
          'What did you post? Training the police',
          'Deepfaked without consent',
        ],
      },
      { text: 'Men are part of the answer and should be part of the discussion.' },
    ],
  },
  {
    slug: 'gender-gap',
    phrase: 'the gender digital divide',
    tags: ['Gender Digital Divide', 'Gender Issues', 'Affordability'],
    sdgs: [5, 9, 4],
    context: [
      'In the least developed countries, women are a third less likely than men to be online.',
      "A woman's phone may be owned by her, used by her son and paid for by her husband.",
      'Statistics on Internet use are collected from households, where one person answers for everyone.',
      'Programmes for women often teach what women already know at times when they cannot come.',
    ],
    cases: [
      'In rural Bangladesh, courses held after the evening meal had three times as many participants as those at noon.',
      "A women's cooperative in Morocco bought the router together, and agreed on whose children could have the password.",
      'Surveyors in Peru asked women and men of the same household separately, and got two different villages.',
    ],
    tensions: [
      'Safe spaces for women make a beginning easy, and can leave the rest of the network as it was.',
      'Targets draw attention to the gap, and a target that counts devices is met by giving a telephone to the husband.',
    ],
    relevance: [
      'A gap that follows gender is not closed by coverage, as two decades of statistics have shown.',
      'Equality is on the agenda of this forum as a right, and here as a set of practical obstacles.',
    ],
    questions: [
      'Which obstacles keep women offline where networks and devices exist?',
      "How should data on women's Internet use be collected?",
      'What makes connectivity programmes work for women?',
    ],
    outcomes: [
      'A short household questionnaire that interviews women directly will be shared with statistical offices.',
      'Organisers of programmes will exchange budgets and schedules, including the failures.',
    ],
    praise: [
      {
        text: 'Good data, gathered with care, and women from villages among the speakers.',
        only: ['Whose phone is it?', 'Two surveys, two villages'],
      },
      {
        text: 'Looks at time and permission and not at coverage alone.',
        only: ['After the evening meal', 'Permission to browse'],
      },
    ],
    critique: [
      { text: 'The proposal treats women as one group; age and income would change the picture.' },
      { text: 'What is new compared with earlier discussions of the gender gap does not become clear.' },
    ],
  },
  {
    slug: 'youth',
    phrase: 'young people in Internet governance',
    tags: ['Youth Participation', 'Capacity Building', 'Multistakeholder Models'],
    sdgs: [4, 16, 8],
    context: [
      'Young people are the largest group of users, and appear on panels as a closing remark.',
      'Youth programmes bring new people every year and hardly offer a second year to any of them.',
      'Those under thirty are asked about their dreams and seldom about the budget.',
      'School systems teach how to use the Internet, and leave out how it is run.',
    ],
    cases: [
      "A youth council in Botswana was given a vote on the national forum's programme and cut the opening speeches by half.",
      'Students in Indonesia answered a public consultation with two thousand comments, and the ministry printed them.',
      'In Lithuania, pupils run the school network under the supervision of a teacher, who says that he mostly signs.',
    ],
    tensions: [
      'A separate space lets young people find their voice, and may also be where that voice stays.',
      'Fellowships select for fluent English, and so for those who need them least.',
    ],
    relevance: [
      'Decisions made today will be lived with longest by those who are absent from the room.',
      'Renewal of the community depends on roads that lead from the first meeting to responsibility.',
    ],
    questions: [
      'What would give young people real influence on Internet policy?',
      'How can youth programmes lead to lasting roles?',
      'Which obstacles keep young people from poorer families out of these debates?',
    ],
    outcomes: [
      'Young organisers will publish a ladder of participation and ask institutions to say on which rung they stand.',
      'A pool of former fellows willing to advise newcomers will be opened during the session.',
    ],
    praise: [
      {
        text: 'Organised by young people with a budget, a question and a sense of time: I wish that all proposals were written like this.',
      },
      {
        text: 'The ladder of participation is a tool we could apply to ourselves.',
        only: ['Cut the opening speeches', 'Fellow once, and then?'],
      },
    ],
    critique: [
      {
        text: 'Young speakers only: the people to whom the demands are directed are missing.',
        only: ['Cut the opening speeches', 'Fellow once, and then?'],
      },
      { text: 'Enthusiastic, but the concrete proposal comes in the last line.' },
    ],
  },
  {
    slug: 'childrens-rights',
    phrase: "children's rights in the digital environment",
    tags: ['Rights of the Child', 'Child Online Safety', 'Data Privacy and Protection'],
    sdgs: [16, 4, 10],
    context: [
      "The convention on children's rights was adopted before the web, and children now exercise most of its articles online.",
      'Profiles of children begin with an ultrasound picture and follow them into the job interview.',
      'Adults speak about the child as a victim or a genius, and ordinary children recognise themselves in neither.',
      "Schools hand over pupils' data to learning platforms on the basis of a circular.",
    ],
    cases: [
      'A school district in Brazil found forty-one companies in the data stream of a single reading app.',
      'In Scotland, children reviewed a draft law on their own data and asked for one thing only, the possibility to start again.',
      "A children's parliament in Tamil Nadu has its own rules for phones during meals, which apply to parents.",
    ],
    tensions: [
      'The young have a right to be protected and a right to take part, and each is often used to deny the other.',
      'Design rules for children raise standards for all, and they tempt services to exclude children altogether.',
    ],
    relevance: [
      "A third of users have rights that the network's architecture does not recognise.",
      "What is decided on children's data today will accompany one generation through its whole life.",
    ],
    questions: [
      'How can children exercise their data rights in practice?',
      'What standards should educational technology meet before it enters a classroom?',
      "How can children's best interests be assessed by those who design services?",
    ],
    outcomes: [
      'Schools will receive a simple register for the data that they pass on.',
      "Children's recommendations will be recorded in their own words and languages.",
    ],
    praise: [
      { text: 'Children as rights holders and not as a risk: the tone is exactly right.' },
      {
        text: 'Concrete findings on classroom apps that any education ministry should see.',
        only: ['Forty-one companies in a reading app'],
      },
    ],
    critique: [
      { text: 'Consent of the young speakers and their guardians, and their safety, should be described.' },
      {
        text: 'Overlaps with two other proposals on child safety; a merger may be possible.',
        only: [
          'The right to start again',
          "Children's judgement: a mock hearing",
          'In the best interests of the user, aged nine',
          'Growing up in an institution, online',
        ],
      },
    ],
  },
  {
    slug: 'business-rights',
    phrase: "companies' human rights responsibilities",
    tags: ['Business and Human Rights', 'Trust and Accountability', 'Surveillance and Human Rights'],
    sdgs: [16, 8, 12],
    context: [
      'Nearly all large technology companies have a human rights policy, and the sales department has often not read it.',
      'Impact assessments are carried out after launch and published, if at all, without the findings.',
      'Telecommunication companies face demands from states that no guideline prepared them for.',
      'Investors have begun to ask about human rights in the language of risk.',
    ],
    cases: [
      'An operator in Myanmar published the demands that it received until one of them forbade publishing.',
      'A software vendor in Israel and a user group in Mexico learned of each other through a court.',
      'A mid-sized hosting company in Germany made its staff vote on refusing a customer, and lost the customer and no staff.',
    ],
    tensions: [
      'Leaving a country avoids complicity, and abandons the users to whoever comes next.',
      'Binding rules would create a level field, and voluntary ones are what those firms that care already follow.',
    ],
    relevance: [
      'Companies decide daily on expression, privacy and assembly for more people than any state.',
      'The United Nations principles on business and human rights were written for all industries, and this one is still learning to apply them.',
    ],
    questions: [
      'What should a human rights impact assessment of a digital product contain?',
      'How can companies deal with unlawful government demands?',
      "Which remedies should be open to users harmed by a company's product?",
    ],
    outcomes: [
      'A model summary of impact assessments that companies could publish without loss will be proposed.',
      'Participants will set out an escalation path for staff who receive a questionable order.',
    ],
    praise: [
      {
        text: 'Company staff who made hard choices have agreed to talk about them, which is the strength of this proposal.',
        only: ['Stay or leave? Companies in difficult countries', "Know your customer's target"],
      },
      {
        text: "The investor's view is new, and the question to companies is sharp.",
        only: ['What investors ask, and what they should'],
      },
    ],
    critique: [
      {
        text: 'The companies criticised are large ones, while most firms here are small; how would this apply to them?',
        only: [
          'Stay or leave? Companies in difficult countries',
          'The impact assessment nobody may read',
          'What investors ask, and what they should',
          'Remedy, not sorry',
        ],
      },
      { text: 'The promised outcome is ambitious; who would sign it?' },
    ],
  },
  {
    slug: 'civic-space',
    phrase: 'assembly and association online',
    tags: ['Freedom of Assembly', 'Freedom of Expression Online', 'Surveillance and Human Rights'],
    sdgs: [16, 10, 11],
    context: [
      'Protests are now organised, filmed, streamed and identified on the same telephone.',
      'Rules on foreign funding and registration reach organisations whose only office is a chat group.',
      'Strikes, boycotts and petitions have moved online, and the law still looks for a square.',
      'Volunteers who moderate community groups carry duties of care for which nobody trained them.',
    ],
    cases: [
      'Organisers in Hong Kong learned to hand over a group every twelve hours, as in a relay.',
      "A farmers' association in Senegal lost its page to a false complaint in the week of a march.",
      'In Belarus, neighbourhood chats that began with parking places became the most trusted news source in the street.',
    ],
    tensions: [
      'Anonymity protects demonstrators from reprisals, and the crowd from knowing who has joined it.',
      'Platforms give movements reach overnight, and may withdraw it in the same time.',
    ],
    relevance: [
      'The freedom to gather has always depended on places, and many of these are now owned by companies.',
      'Civil society takes part in this forum only because it is able to organise, which cannot be taken for granted.',
    ],
    questions: [
      'How does the right to peaceful assembly apply online?',
      'Which protections do organisers and members of online groups need?',
      'What obligations do platforms have towards movements which depend on them?',
    ],
    outcomes: [
      'Guidance for police and platforms on assemblies with an online part will be drafted.',
      'A rapid contact scheme for groups that lose their accounts before a public event will be explored.',
    ],
    praise: [
      { text: 'Careful about the safety of its participants and bold in its question.' },
      { text: 'Shows how old rights read in new places, with examples from four regions.' },
    ],
    critique: [
      {
        text: 'The legal framework is explained three times, once by each speaker.',
        only: [
          'A square made of servers',
          'Protest, phone, police',
          'Foreign agents and domestic chat rooms',
        ],
      },
      {
        text: "Include someone from a platform's policy team, since most of the demands are addressed to it.",
        only: [
          'A square made of servers',
          'The page vanished before the march',
          'Chat groups as neighbourhood councils',
        ],
      },
    ],
  },
  {
    slug: 'sexual-minorities',
    phrase: 'the rights of LGBTQI people online',
    tags: ['LGBTQI Rights', 'Gender Issues', 'Hate Speech'],
    sdgs: [10, 5, 16],
    context: [
      'For many young people the first place where they could say who they are was a screen.',
      'Dating applications are used by police and blackmailers in countries where love is a crime.',
      'Filters that are meant to protect families remove health advice and keep the insults.',
      'Policies on real names expose those whose documents carry the wrong one.',
    ],
    cases: [
      'An application popular in North Africa now hides distance by default, after its users had explained what a map can do.',
      'A helpline in Jamaica gives advice by voice note, because written messages are read by others in the house.',
      'A library in Eastern Europe found half of its catalogue on gender behind the adult filter.',
    ],
    tensions: [
      'Visibility has brought rights in some countries, and arrests in others.',
      'Communities need data to show discrimination, and a list of members is what they fear most.',
    ],
    relevance: [
      'Safety, privacy and expression come together in the daily life of people for whom a leak can be fatal.',
      'A forum on trust should listen to those with the most reason to withhold it.',
    ],
    questions: [
      'How can services protect users in countries that criminalise them?',
      'What makes content filters discriminate, and how can this be corrected?',
      'How can research on discrimination be done without putting people at risk?',
    ],
    outcomes: [
      'A safety checklist for makers of social and dating apps, tested in five countries, will be released.',
      'Filtering companies will be asked in public to review a list of wrongly blocked health pages.',
    ],
    praise: [
      { text: 'Designed with security in mind, from the recording to the seating, and rich in experience.' },
      {
        text: 'The dialogue with app makers has already begun, and the session would take it further.',
        only: ['Hide the distance', 'Filed under adult', 'The name on my account'],
      },
    ],
    critique: [
      { text: 'Focuses on one region although the problem exists in all.' },
      {
        text: 'Some of the demands concern matters of family law that lie outside this forum.',
        only: ['The name on my account', 'Advice by voice note'],
      },
    ],
  },
];
