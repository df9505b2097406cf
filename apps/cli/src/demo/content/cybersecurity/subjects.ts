import type { Subject } from '../subject.js';

/** Building blocks for “Cybersecurity, Trust and Privacy”: what can be said about each subject. */
export const cybersecuritySubjects: readonly Subject[] = [
  {
    slug: 'cyber-norms',
    phrase: 'norms of responsible behaviour in cyberspace',
    tags: ['Norms of State Behaviour', 'Trust and Accountability', 'New Norms and Digital Cooperation'],
    sdgs: [16, 17, 9],
    context: [
      'States have agreed that international law applies in cyberspace, yet few have said in public how they read it.',
      'Norms negotiated by diplomats are kept or broken by engineers, vendors and incident responders who were rarely in the room.',
      'Each new code of conduct adds to the shelf, while the list of incidents for which nobody has been held to account grows longer.',
      'For most countries the question is not whether to attack anyone, but how to stay clear of a quarrel between larger powers.',
    ],
    cases: [
      'A small Pacific administration that signed two regional declarations in one year found that nobody on staff had the time to report on either.',
      'When a hospital network in Central Europe was locked by ransomware, three national points of contact existed on paper and one answered the telephone.',
      'A regional tabletop exercise in Southern Africa showed ministers and operators using the word "critical" for two very different lists of services.',
    ],
    tensions: [
      'Public attribution may deter the next attack, but it also asks other states to trust evidence that they are not allowed to see.',
      'Voluntary norms travel fast because nobody can be taken to court over them, which is also why some people see little point in them.',
    ],
    relevance: [
      'Stability in cyberspace is a shared concern of states, operators and users, and no single negotiating hall brings all three together.',
      'Trust in the Internet depends on restraint by those able to break it, and restraint has to be described before it can be expected.',
    ],
    questions: [
      'Which norms of responsible state behaviour can the technical community observe and report on by itself?',
      'What would make a national point of contact useful in the first hour of a crisis?',
      'How can smaller states take part in norm-making without a diplomat in every capital?',
    ],
    outcomes: [
      'Participants will leave with a one-page comparison of the existing norms and the groups that already act on each of them.',
      'The organisers will send a list of practical confidence-building steps to the regional organisations present.',
    ],
    praise: [
      { text: 'Brings the people who have to carry norms out into the room with those who negotiate them.' },
      { text: 'Keeps a subject that often drifts into abstraction firmly on the ground.' },
    ],
    critique: [
      {
        text: 'Norms have been presented at several recent forums, and the text does not say what would be new this time.',
      },
      {
        text: 'A voice from a security or foreign ministry would help; otherwise the discussion is about governments rather than with them.',
      },
    ],
  },
  {
    slug: 'incident-response',
    phrase: 'incident response teams',
    tags: ['Cyber Attacks', 'Security of Critical Infrastructure', 'Incident Response'],
    sdgs: [9, 16, 17],
    context: [
      'Every serious incident crosses a border within minutes, while the mandate of a response team usually ends at one.',
      'Dozens of national teams were founded with donor money, and the grants tend to end just as the first analysts have become good.',
      'Teams share indicators only with people they have met, and many have never been funded to meet anybody.',
      'The same team is expected to be a public service, a trusted friend of operators and, in a growing number of countries, an arm of law enforcement.',
    ],
    cases: [
      'The response team of one East African university handles more reports in a month than the national team next door, with two staff members and student volunteers.',
      'In the Western Balkans a shared mailing list, set up over coffee at a training, still moves faster than the formal agreement signed afterwards.',
      'When a payment switch in Central America failed, the banks learned from social media that a neighbouring country had seen the same malware a week before.',
    ],
    tensions: [
      'Placing a team inside a security service gives it authority and a budget, and costs it the confidence of the people who used to report to it.',
      'Full transparency about incidents helps everyone learn, but victims who expect to be named will stop calling.',
    ],
    relevance: [
      'Response teams are where cooperation between stakeholders becomes a daily routine, and where its absence is felt first.',
      'Confidence in online services rests on somebody being there when they fail, in every country and not only in the richest.',
    ],
    questions: [
      'Under which mandate can a national response team keep the trust of operators and citizens?',
      'How should sectoral teams in health, finance and education share what they know with the national one?',
      'What does a response team need in its first three years that grants do not pay for?',
    ],
    outcomes: [
      'A checklist for governments about to found a response team, written by people who have run one, will be published after the session.',
      'Teams present will be invited to agree on two exercises a year across their regions.',
    ],
    praise: [
      { text: 'Written by people who have clearly answered the phone at three in the morning.' },
      {
        text: 'The funding of teams after the donor leaves is a question that I have not seen on the programme before.',
        only: ['The CSIRT after the grant ends'],
      },
    ],
    critique: [
      {
        text: 'The text assumes that every country has a national team, and about a third of the participants will come from one that does not.',
        only: [
          'Can a response team be neutral?',
          'Regional response where national teams are too small',
          'Telling the public: what to say after a breach',
        ],
      },
      {
        text: 'Please explain how confidential cases will be handled in an open room with a transcript.',
        only: [
          'Sharing indicators without sharing secrets',
          'Friday-night drill: a live incident exercise',
          'Telling the public: what to say after a breach',
        ],
      },
    ],
  },
  {
    slug: 'encryption',
    phrase: 'strong encryption',
    tags: ['Encryption', 'Human Rights Online and Security', 'Trust and Accountability'],
    sdgs: [16, 9, 12],
    context: [
      "End-to-end encryption has moved in five years from a specialist's tool to the default setting of a billion telephones.",
      'Proposals for exceptional access return under a new name every few years, and the technical objections have hardly changed.',
      'Journalists, doctors and shopkeepers rely on encryption daily without ever having chosen it.',
      'Where the law is silent, decisions on encryption are taken by app stores, network operators and police procurement offices.',
    ],
    cases: [
      "A women's shelter in Southern Africa moved its hotline to an encrypted messenger after callers were traced through itemised bills.",
      'In one Asian market, traders faced a licence requirement for encryption that nobody had enforced since the age of the fax machine.',
      'Police trainers in Northern Europe report that most cases once stalled by encryption were solved with metadata and an ordinary search warrant.',
    ],
    tensions: [
      "Investigators need evidence to protect people, and the same people need protection from whoever would find the investigators' key.",
      'Weakening one widely used product may be lawful in one country and will be felt by users in all the others.',
    ],
    relevance: [
      'Encryption is the point at which privacy, security, trade and law enforcement meet, and each speaks its own language there.',
      'Trust online has a technical foundation, and a decision to weaken it anywhere cannot be contained by a border.',
    ],
    questions: [
      'Which lawful means of investigation work without weakening encryption for everyone?',
      'How should the cost of exceptional access be assessed, and by whom?',
      'What obligations, if any, should providers of encrypted services have?',
    ],
    outcomes: [
      'The report will set out the points on which police, engineers and rights advocates agreed, however few, and the exact wording of those on which they did not.',
      'A collection of national rules on encryption, corrected by participants from each country, will be placed online.',
    ],
    praise: [
      {
        text: "Police and cryptographers at one table, with the same case in front of them, is worth an hour of anybody's time.",
        only: ['Going dark or going blind? A debate in three rounds', 'Evidence without backdoors'],
      },
      {
        text: 'Covers ordinary users of encryption and not only the dissident and the criminal.',
        only: ['Encryption for shopkeepers', 'Ghosts in the chat: what new access proposals would break'],
      },
    ],
    critique: [
      {
        text: 'Everyone on the list of speakers holds the same view, and a discussion needs at least one person who does not.',
        only: [
          'Encryption for shopkeepers',
          'The licence nobody asked for: export rules and crypto',
          'Ghosts in the chat: what new access proposals would break',
          'Metadata tells the rest',
        ],
      },
      {
        text: 'The argument about backdoors is well known; the proposal should say which question it hopes to settle.',
        only: [
          'Going dark or going blind? A debate in three rounds',
          'Evidence without backdoors',
          'Ghosts in the chat: what new access proposals would break',
        ],
      },
    ],
  },
  {
    slug: 'data-protection',
    phrase: 'personal data protection',
    tags: ['Data Privacy and Protection', 'Trust and Accountability', 'Cross-border Data Flows'],
    sdgs: [16, 8, 10],
    context: [
      'More than a hundred countries have a data protection law, and fewer than half of those have an authority with the staff to apply it.',
      'Consent has become a box to tick, pressed most often by those with the least time and the smallest screens.',
      "Rules written for large platforms fall with the same weight on a village health post and a parents' association.",
      'Personal data held by the state is often the oldest, the largest and the least protected of all.',
    ],
    cases: [
      'A commission in West Africa with nine employees received more complaints in its first quarter than its budget allowed it to register.',
      'After a school in Northern Europe was told to stop using face recognition for roll call, teachers went back to reading out names and lost no time at all.',
      "Mobile-money agents in East Africa keep customers' details in exercise books that no online privacy notice has ever mentioned.",
    ],
    tensions: [
      'A strong global standard protects users of foreign services, and it can also be drawn up without anyone who will have to enforce it at home.',
      'Researchers and health services need data to be shared for the common good, while the people in the files were promised that it would not be.',
    ],
    relevance: [
      'Data protection decides who may know what about whom, and thereby shapes the balance of power on the Internet.',
      'People will not trust services that they suspect of watching them, and no technical measure can repair that alone.',
    ],
    questions: [
      'What does a data protection authority need in order to be independent in practice?',
      'How can privacy law work for people who share a phone or cannot read the notice?',
      'Which obligations should be lighter for small organisations, and which should never be?',
    ],
    outcomes: [
      'Participants will draft a minimum budget and staffing table for a new data protection authority.',
      'A plain-language guide to the rights discussed will be released in at least four languages.',
    ],
    praise: [
      {
        text: 'Speakers come from authorities that are rarely heard, and the contrast with the well-known ones is instructive.',
        only: [
          'Nine staff, forty million people',
          'The state as the largest data holder',
          'When everyone copies one law',
        ],
      },
      {
        text: 'Starts from what people do with paper and shared phones, and this makes the legal discussion real.',
        only: ['One phone, five users', 'Data protection on a village budget'],
      },
    ],
    critique: [
      {
        text: 'Mostly a description of one regional law; the relevance for people outside that region is not drawn out.',
        only: [
          'Privacy notices nobody can read',
          'One phone, five users',
          'Data protection on a village budget',
        ],
      },
      { text: 'The business side of compliance should be heard as well.' },
    ],
  },
  {
    slug: 'device-security',
    phrase: 'the security of connected devices',
    tags: ['Connected Devices', 'Internet of Things', 'Consumer Protection'],
    sdgs: [9, 12, 11],
    context: [
      'A connected device is often sold in its last year of updates and used for ten more.',
      'Buyers cannot tell a secure camera from an insecure one, so manufacturers have little reason to build the better one.',
      'Poorly secured devices harm third parties most, and those parties never bought anything.',
      'Standards for connected devices are plentiful; what is scarce is anyone with the duty to check them.',
    ],
    cases: [
      'A consumer organisation in Brazil bought twelve baby monitors and found the same default password in nine of them.',
      'In a Gulf state, building managers learned that the lifts had been online since their installation, because the maintenance firm found it convenient.',
      'A public library in Canada now lends routers with fresh firmware and repairs those that come back.',
    ],
    tensions: [
      'Labels and certificates may help buyers, but they cost small makers dearly and age with the first new flaw.',
      'Obliging vendors to patch for longer protects users and could also end the cheap devices on which many first connections depend.',
    ],
    relevance: [
      'Every insecure device on the network is a risk for people who never chose it, which makes this a matter of governance and not of taste.',
      'The next billion things will come online faster than the next billion people, and they need rules as well.',
    ],
    questions: [
      'Who should bear the cost of a device that can no longer be updated?',
      'What information at the point of sale would change what people buy?',
      'How can importing countries set security requirements without building their own laboratory?',
    ],
    outcomes: [
      'The session will produce a short list of baseline requirements that at least three consumer organisations are willing to test for.',
      'Procurement officers will receive model clauses on updates and end of life.',
    ],
    praise: [
      {
        text: 'Consumer organisations with real test results make a welcome change from slides about the number of devices.',
        only: ['The camera that never gets patched', 'Labels, stars or stickers?'],
      },
      {
        text: 'Gives importing countries a part in a debate that manufacturers usually lead.',
        only: ['What the import desk can do'],
      },
    ],
    critique: [
      { text: 'The proposal moves between several kinds of device; choosing one would help.' },
      { text: 'I would add a manufacturer, above all one that sells at the cheap end of the market.' },
    ],
  },
  {
    slug: 'cybercrime',
    phrase: 'cybercrime and electronic evidence',
    tags: ['Cybercrime', 'Electronic Evidence', 'Human Rights Online and Security'],
    sdgs: [16, 5, 8],
    context: [
      'Electronic evidence now matters in burglary and fraud as much as in hacking, and most of it is stored abroad.',
      'Mutual legal assistance was built for letters, and a request still takes ten months on average to be answered.',
      'Many cybercrime laws passed in haste have been used against journalists long before any gang was caught.',
      'Victims of online fraud are often poor, ashamed and told to come back with a printed screenshot.',
    ],
    cases: [
      'A magistrate in the Caribbean waited so long for subscriber data that the suspect had finished school, emigrated and come home.',
      'In Nigeria, an association of small traders keeps its own list of fraud patterns, since no authority publishes one.',
      'Prosecutors from two neighbouring South American states exchange preservation requests through a messaging group, there being no faster lawful channel.',
    ],
    tensions: [
      'Faster access to evidence helps victims, while every shortcut around a judge helps the kind of government that would abuse it.',
      'A global treaty could close safe havens, or it could give a common stamp to laws that punish speech.',
    ],
    relevance: [
      'Crime online is investigated by national police on an international network, and the gap between the two is filled by improvised arrangements.',
      'Safety and due process are both conditions of trust, and this subject asks for both at once.',
    ],
    questions: [
      'What safeguards should apply when police ask a foreign provider directly for data?',
      'How can cybercrime laws be written so that they do not criminalise speech or research?',
      'What do victims of online fraud need from police, banks and platforms in the first day?',
    ],
    outcomes: [
      'A model request form for electronic evidence, with the safeguards in the form itself, will be circulated for comment.',
      'The organisers will publish a short account of cybercrime laws amended after misuse, and of what the amendment said.',
    ],
    praise: [
      {
        text: 'Puts a judge, a defence lawyer and a provider around the same request, which shows at once where the system breaks.',
        only: ['Ten months for a subscriber record'],
      },
      {
        text: 'The attention to victims of small frauds is rare and badly needed.',
        only: ['The fraud that is too small to report'],
      },
    ],
    critique: [
      {
        text: 'Human rights concerns come up only in the last sentence and deserve a speaker.',
        only: [
          'Ten months for a subscriber record',
          'Training judges for a digital docket',
          'Ransom: to pay or not to pay?',
        ],
      },
      { text: 'Parts of it read like a lecture on existing treaties, and a lecture is not a discussion.' },
    ],
  },
  {
    slug: 'child-safety',
    phrase: 'child online safety',
    tags: ['Child Online Safety', 'Youth Participation', 'Media Literacy'],
    sdgs: [16, 4, 5],
    context: [
      'One in three Internet users is a child, and few of the services that children use were made with them in mind.',
      'Filters and time limits are sold to worried parents, while children ask for adults who listen without taking the phone away.',
      "Material showing abuse crosses networks in seconds, and hotlines in half of the world's countries do not exist.",
      'Age checks that work for adults with a passport shut out the young people who have none.',
    ],
    cases: [
      'A hotline in Eastern Europe reports that most of the images reported to it disappear within a day, except for those stored behind one particular hosting brand.',
      'Pupils in a Kenyan boarding school wrote their own code of conduct for group chats and enforce it better than any teacher did.',
      "In the Philippines, neighbourhood women's committees became the first to notice live-streamed abuse, because the children stopped coming out to play.",
    ],
    tensions: [
      'Measures that scan or verify everyone may protect some children and will teach all of them that being watched is normal.',
      'Parents have a duty to guide, and adolescents have a right to privacy that grows with them.',
    ],
    relevance: [
      'Children are users with rights of their own, and their safety cannot be left to the settings page of a few companies.',
      'Protection of the young is where governments legislate first, so that the whole Internet inherits the quality of those laws.',
    ],
    questions: [
      'How can services be designed for the children who actually use them, including those below the stated age?',
      'What would an effective and privacy-respecting reporting line for children look like?',
      'How can children themselves take part in the decisions made on their behalf?',
    ],
    outcomes: [
      'Young participants will present five recommendations in their own words, and each speaker will say in public which of them they accept.',
      'A directory of helplines and hotlines will be updated, and its gaps marked on a map.',
    ],
    praise: [
      {
        text: 'Children and teenagers take part as speakers, and with preparation, instead of being quoted.',
        only: [
          'Ask the twelve-year-olds',
          'Sharenting and the digital baby album',
          'Sextortion: breaking the silence among boys',
        ],
      },
      {
        text: 'Balances protection against privacy with more care than most proposals on this subject.',
        only: ['Age checks: too blunt, too nosy, or both?'],
      },
    ],
    critique: [
      {
        text: "Safety tools are described at length and children's own views not at all.",
        only: ['Age checks: too blunt, too nosy, or both?', 'Teachers on the front line of online bullying'],
      },
      {
        text: 'The rights of older adolescents, for whom the measures would be most intrusive, deserve a line.',
        only: ['Hotlines that do not yet exist', 'Age checks: too blunt, too nosy, or both?'],
      },
    ],
  },
  {
    slug: 'security-skills',
    phrase: 'cybersecurity capacity building',
    tags: ['Capacity Building', 'Cybersecurity Best Practices', 'Participation of the Global South'],
    sdgs: [4, 9, 17],
    context: [
      'Training courses in cybersecurity have multiplied, and the same hundred officials seem to attend all of them.',
      'Skilled people leave public service within two years, usually for an employer who was on the same course.',
      'Exercises and frameworks are mostly written in English, for networks that look nothing like those of the trainees.',
      'Small organisations hold sensitive data and have no one whose job it is to protect it.',
    ],
    cases: [
      'A technical college in Rwanda lets students run the security of three local clinics, and both sides say that they have never learned so much.',
      'An Andean regulator counted seven donor programmes in one year, four of which offered the same introductory workshop.',
      'In Georgia a volunteer reserve of private-sector specialists has been called out twice, once for an election and once for a school exam portal.',
    ],
    tensions: [
      'Donors want results that can be counted within a year, and skills that last take about five.',
      'Vendor-run training is generous and current, and it tends to end with an order form.',
    ],
    relevance: [
      'A network is as trustworthy as the people who run it, and these people are unevenly spread across the world.',
      'Capacity building is the part of cybersecurity that every stakeholder supports, and almost nobody evaluates.',
    ],
    questions: [
      'How can the results of capacity building be measured beyond the number of certificates?',
      'What keeps trained specialists in public service and in their home country?',
      'How can donors coordinate without burdening those they mean to help?',
    ],
    outcomes: [
      'A shared calendar of capacity-building programmes, open to corrections from those who receive them, will be launched.',
      'The rapporteur will collect the three practices that the recipients of training rated highest.',
    ],
    praise: [
      {
        text: 'Recipients of training speak first here, and donors listen, for once in that order.',
        only: ['Seven donors, one workshop'],
      },
      {
        text: 'The clinic model, in which students protect local organisations, could be copied in many countries.',
        only: ['Student-run security clinics'],
      },
    ],
    critique: [
      { text: "Reads in part like the annual report of the organisers' own programme." },
      { text: 'Please say how the impact of the projects has been assessed and by whom.' },
    ],
  },
  {
    slug: 'surveillance',
    phrase: 'surveillance and its oversight',
    tags: [
      'Surveillance and Human Rights',
      'Human Rights Online and Security',
      'Data Privacy and Protection',
    ],
    sdgs: [16, 10, 5],
    context: [
      'Commercial spyware that was once the privilege of a few agencies can now be ordered by a provincial police force.',
      'Oversight bodies usually learn of a new surveillance capability from the newspapers.',
      'Cameras with face recognition are arriving in public squares ahead of any law that mentions them.',
      'Those watched most closely, such as migrants, activists and the poor, are the least likely to see a court about it.',
    ],
    cases: [
      'A city council in South Asia bought cameras as a traffic measure and found, two years later, that the police had added recognition software in an update.',
      'In Mexico, lawyers for the families of missing people discovered that their own phones were being monitored.',
      'A parliamentary committee in Scandinavia publishes each year what it was not allowed to see, a list that has turned out to be more useful than the report.',
    ],
    tensions: [
      'Secrecy protects operations and also errors, and the same classification stamp is used for both.',
      'Export controls may stop the sale of spyware from one country, and the vendor may simply move to the next.',
    ],
    relevance: [
      'Fear of being watched changes what people read, write and search for, and with it what the Internet is.',
      'Surveillance is lawful in every country and accountable in few, so that the comparison between them is instructive.',
    ],
    questions: [
      'What should an oversight body be able to see, and whom should it tell?',
      'How can the trade in surveillance technology be brought under effective control?',
      'Which uses of recognition in public space should be ruled out altogether?',
    ],
    outcomes: [
      'A set of questions that any city council can ask before buying surveillance technology will be published.',
      'Oversight bodies and civil society groups will agree on a template for annual transparency figures.',
    ],
    praise: [
      {
        text: 'An overseer, a vendor and a target of surveillance in one room: the organisers have done real work.',
        only: ['Overseeing what may not be seen', 'The spyware bazaar'],
      },
      {
        text: 'Practical questions for city councils are more useful than another statement of principle.',
        only: ['Your city just bought face recognition', 'Watched at work'],
      },
    ],
    critique: [
      { text: 'Strong on outrage and thin on what participants could do afterwards.' },
      { text: 'A state body should be heard, since several publish on this subject and would come.' },
    ],
  },
  {
    slug: 'vulnerability-disclosure',
    phrase: 'the disclosure of vulnerabilities',
    tags: ['Vulnerability Disclosure', 'Cybersecurity Best Practices', 'Security of Critical Infrastructure'],
    sdgs: [9, 16, 12],
    context: [
      'A flaw reported to a vendor that has no address for such reports is either published or sold.',
      'Governments buy, keep and sometimes disclose vulnerabilities under rules that most of them have not made public.',
      'Bug bounties reward those who can afford to search for months, and the winners live in a handful of cities.',
      'Software in hospitals and waterworks is built from components whose maintainers are unpaid and unaware of it.',
    ],
    cases: [
      'A student in Tunisia who found a hole in the enrolment portal was questioned by police for six hours and, later, hired.',
      'After the Netherlands published guidance on coordinated disclosure, reports to public bodies rose fivefold and complaints about researchers almost vanished.',
      'A library used in half of all payment terminals is kept alive by a retired engineer in Uruguay on Sunday afternoons.',
    ],
    tensions: [
      'Early publication puts pressure on vendors and puts users at risk, and nobody knows beforehand which effect will be stronger.',
      'A government that keeps a flaw for its own use leaves its hospitals exposed to whoever finds it next.',
    ],
    relevance: [
      'Finding and fixing flaws is a cooperative act between strangers, and cooperation needs rules that all of them know.',
      'The security of common software is a public good for which almost nobody pays.',
    ],
    questions: [
      'What should a national policy on coordinated disclosure contain?',
      'How can the maintenance of critical open-source components be supported?',
      'Under which conditions may a government withhold a vulnerability?',
    ],
    outcomes: [
      'A template policy for coordinated disclosure, short enough for a municipality, will be handed out and improved on the spot.',
      'The session will identify five widely used components that need maintainers, and potential sponsors for each.',
    ],
    praise: [
      {
        text: 'Concrete, international and feasible; the template policy alone would justify the slot.',
        only: ['A disclosure policy in ninety minutes'],
      },
      {
        text: 'Giving the floor to maintainers of small components corrects a blind spot in this debate.',
        only: ['The unpaid maintainers behind the payment terminal'],
      },
    ],
    critique: [
      { text: 'Rather technical for a general audience unless the moderator prepares a short introduction.' },
      { text: 'The vendors who would have to change their conduct should be invited by name.' },
    ],
  },
];
