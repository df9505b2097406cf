import type { Subject } from '../subject.js';

/** Building blocks for “Development, Innovation and Economic Issues”: what can be said about each subject. */
export const developmentSubjects: readonly Subject[] = [
  {
    slug: 'digital-trade',
    phrase: 'digital trade',
    tags: ['Digital Trade and E-commerce', 'Digital Transformation', 'Participation of the Global South'],
    sdgs: [8, 10, 17],
    context: [
      'Rules on digital trade are being written in negotiations to which most Internet users, and many governments, have no invitation.',
      'A parcel sent across one African border can need more papers than the whole online shop that sold it.',
      'Trade ministries and telecommunication ministries seldom sit in the same building, and their commitments meet for the first time in a treaty.',
      'Exporters of services from poorer countries are asked for credit cards, addresses and credit histories that their countries do not issue.',
    ],
    cases: [
      'A weaver in Oaxaca sells to Japan within minutes and waits nine weeks for the payment to clear.',
      'Senegalese developers register companies abroad for the sole purpose of opening a merchant account.',
      'The customs post between two landlocked states in Central Asia introduced electronic forms and, to be on the safe side, kept the paper ones.',
    ],
    tensions: [
      'Binding rules give traders certainty, and they can freeze the policy space of countries that have hardly begun to regulate.',
      'Waiving duties on electronic transmissions keeps commerce simple, while small treasuries lose revenue that they never learned to count.',
    ],
    relevance: [
      'Trade agreements now settle questions of data, source code and liability that this community has discussed in the open for years.',
      'Development through the Internet depends on being able to sell over it as well as to buy.',
    ],
    questions: [
      'How can trade negotiations on digital matters become open to all stakeholders?',
      'Which practical obstacles to selling abroad could be removed without a new treaty?',
      'What flexibility do developing countries need in digital trade commitments?',
    ],
    outcomes: [
      'A short brief for trade negotiators, drawn up jointly by traders and technologists, will be delivered in Geneva.',
      'Participants will rank the ten obstacles that cost small exporters most, and name who could remove each.',
    ],
    praise: [
      {
        text: 'Sellers and negotiators rarely meet, and this proposal has found articulate people from both sides.',
        only: [
          'Who writes the rules of digital trade?',
          'Selling to the neighbours: parcels, papers, payments',
          'Digital free trade zones: hype, hope, harvest',
          'Women exporters and the missing merchant account',
        ],
      },
      {
        text: 'Explains why trade rules matter to this community without assuming that everybody has read them.',
      },
    ],
    critique: [
      {
        text: 'The title promises development and the text is about one plurilateral negotiation.',
        only: [
          'Who writes the rules of digital trade?',
          'Source code clauses: secrecy or safety?',
          'The duty moratorium, twenty years on',
        ],
      },
      {
        text: 'It needs an economist, or at least figures, since several claims about losses and gains are made without any.',
      },
    ],
  },
  {
    slug: 'data-flows',
    phrase: 'cross-border data flows',
    tags: ['Cross-border Data Flows', 'Digital Trade and E-commerce', 'Big Data'],
    sdgs: [8, 9, 17],
    context: [
      "Data about a country's farms, roads and patients is often easier to obtain abroad than at home.",
      'Requirements to store data locally have doubled in number within a few years, for reasons that range from privacy to policing to pride.',
      'The value extracted from data flows is visible in the accounts of the receiving firms and hardly anywhere else.',
      'Cloud regions follow electricity, tax and cables, and whole regions of the world are served from another continent.',
    ],
    cases: [
      'A hospital group in Ecuador moved its records home after a court order and paid four times as much for a slower service.',
      'Mauritius has made adequacy under a foreign privacy law part of its industrial strategy, and call centres have followed.',
      'In Viet Nam, a small games studio keeps three copies of its user data, in order to satisfy three different authorities.',
    ],
    tensions: [
      'Local storage can secure access for regulators and jobs for technicians, and it can also put every record within reach of a single door-knock.',
      'Free flow is a principle that suits those to whom the data flows, and isolation suits hardly anyone.',
    ],
    relevance: [
      'How data crosses borders determines whether there remains one Internet economy or several that trade with each other.',
      'Behind every rule on data flows stands a view of trust between countries, and that view deserves to be made explicit.',
    ],
    questions: [
      'Which legitimate aims of data localisation can be met by other means?',
      'How can countries capture a fair share of the value created with their data?',
      'What would interoperable safeguards for data transfers look like to a small firm?',
    ],
    outcomes: [
      'The session will produce a decision tree that helps governments to test whether localisation serves the aim they name.',
      'Speakers will publish the costs that they measured, in a comparable form and with the method described.',
    ],
    praise: [
      {
        text: 'Brings numbers from firms and hospitals into a debate that normally runs on adjectives.',
        only: ['What localisation cost us: three balance sheets'],
      },
      {
        text: 'Distinguishes clearly between the reasons for localisation instead of treating them as one.',
        only: [
          'What localisation cost us: three balance sheets',
          'Clouds over Africa: where should the servers stand?',
          'Trusted flows, but trusted by whom?',
        ],
      },
    ],
    critique: [
      { text: 'Please make sure that those who do not export data-driven services are heard too.' },
      { text: 'Overlaps with another proposal in this theme; the organisers might talk to each other.' },
    ],
  },
  {
    slug: 'small-business',
    phrase: 'small businesses and start-ups',
    tags: ['Entrepreneurship and Start-ups', 'Digital Transformation', 'Platform Economy'],
    sdgs: [8, 9, 5],
    context: [
      'Nine out of ten firms in the world are small, and the digital policies that they must follow were drafted with large ones in mind.',
      'A shop that depends on one platform can lose its customers overnight because of an automated decision that nobody will explain.',
      'Start-up programmes are plentiful in capitals and vanish one bus ride away.',
      'Investors look for the next unicorn, whereas most founders hope to pay eight salaries on time.',
    ],
    cases: [
      'A bakery in Amman takes all its orders through one messaging group and lost a week of sales when the number was blocked.',
      'An incubator in Kigali found that its graduates failed less for want of ideas than for want of a bookkeeper.',
      'In rural Poland, a cooperative of mechanics shares one web shop, one lawyer and one accountant.',
    ],
    tensions: [
      'Grants and hubs create activity that photographs well, while procurement rules quietly send public contracts to the incumbents.',
      'Light rules for small firms ease their life and may leave their customers with fewer rights.',
    ],
    relevance: [
      'Most people meet the digital economy first through a small business, as its customer, its worker or its owner.',
      'Innovation that stays in a few cities and a few companies is not the development that this forum set out to discuss.',
    ],
    questions: [
      'Which digital regulations should be scaled to the size of a firm?',
      'What support do small firms need after the first year online?',
      'How can public procurement be opened to local digital businesses?',
    ],
    outcomes: [
      'Participants will assemble a list of free and tested tools for the first year of a small firm online.',
      'The organisers will write up five procurement clauses that brought local firms into public contracts.',
    ],
    praise: [
      {
        text: 'Founders who run ordinary firms are a refreshing choice after many panels of success stories.',
        only: [
          'Eight salaries on time: the other start-up story',
          'Locked out by an algorithm on a Monday morning',
        ],
      },
      { text: 'Clear questions, sensible timing and a result that a ministry could use on Monday.' },
    ],
    critique: [
      {
        text: 'This could be held at any business fair; the link with Internet governance has to be spelled out.',
      },
      { text: 'I would like to hear fewer intermediaries and more founders.' },
    ],
  },
  {
    slug: 'platform-work',
    phrase: 'work on digital platforms',
    tags: ['Future of Work', 'Platform Economy', 'Algorithms and Transparency'],
    sdgs: [8, 10, 5],
    context: [
      'Millions of people earn their living from an app and cannot say who their employer is.',
      'A rating of 4.6 can end an income, and there is usually nobody to ask why.',
      'Online freelancers compete across continents in a market where the price is global and the rent is local.',
      'Automation is discussed as a wave of the future, although for many clerks it arrived with the last software update.',
    ],
    cases: [
      'Motorcycle riders in Kampala belong to three apps and one savings circle, of which only the last pays when they are ill.',
      'In Argentina, delivery workers built their own map of dangerous streets after the app refused to add one.',
      'Transcribers in the Philippines discovered that their best-paid task had been to train the system that replaced them.',
    ],
    tensions: [
      'Platforms open work to people whom the labour market turned away, and they shift every risk to the same people.',
      'Flexibility is what workers praise most in surveys and what their lawyers challenge most in court.',
    ],
    relevance: [
      'Platforms are governed by terms of service, and these now regulate the working day of more people than many labour codes.',
      'A fair digital economy is judged by those who work in it, and they are seldom heard at this forum.',
    ],
    questions: [
      'Which rights should people have at work irrespective of their contract?',
      'How can workers see and challenge the data and ratings that decide about them?',
      'What can be done across borders for people who sell their work online?',
    ],
    outcomes: [
      'The report will include a model clause on access to ratings, drafted by workers, platforms and data protection officers.',
      'An overview of court rulings on platform work, in plain language, will be placed online.',
    ],
    praise: [
      {
        text: 'Workers speak for themselves in this one, and a platform has agreed to reply.',
        only: ['Rated 4.6 and out', 'Gig work outside the big cities', 'Can an app be a trade union?'],
      },
      {
        text: 'Links labour law with data access in a way that was new to me.',
        only: ['Rated 4.6 and out', 'Who trains the machine? Invisible work behind AI'],
      },
    ],
    critique: [
      {
        text: 'Labour rights are important, but most of this belongs before another organisation, and the Internet dimension stays in the background.',
      },
      { text: 'A trade union and a ministry of labour should both take part.' },
    ],
  },
  {
    slug: 'digital-finance',
    phrase: 'digital financial services',
    tags: ['Digital Financial Inclusion', 'Consumer Protection', 'Gender Issues'],
    sdgs: [1, 8, 10],
    context: [
      'A mobile wallet is the first bank account that hundreds of millions of people have had.',
      'Credit is now granted in forty seconds on the basis of call records and battery levels, and defaults follow as quickly.',
      'When the network is down, so is the market, the pharmacy and the bus.',
      'Remittances cost twice as much on the poorest routes as on the richest.',
    ],
    cases: [
      'Women in a savings group in Malawi moved their cash box to a phone and kept the ledger, which settled the only dispute they have had.',
      'In Tanzania, a campaign against unwanted airtime loans brought more complaints to the regulator than any other issue.',
      'A credit union in Trinidad tested six digital identity providers, and two thirds of its members failed at least one of them.',
    ],
    tensions: [
      'Lenders that look at everything can serve people without papers, and they can also see everything.',
      'Regulators who wait protect nobody, and those who act early may protect only the banks.',
    ],
    relevance: [
      'Payments are becoming an application of the Internet, and their failures are becoming failures of trust in it.',
      'Financial inclusion is one of the clearest gains from connectivity, and its risks fall on those who have least to lose.',
    ],
    questions: [
      'Which data should lenders be barred from using?',
      'How can digital payments keep working in an outage?',
      'What protects first-time users of digital finance from fraud and over-indebtedness?',
    ],
    outcomes: [
      'Consumer groups and regulators will agree on a short list of warning signs of predatory lending apps.',
      'A comparison of fees on ten remittance routes, checked by the participants, will be published.',
    ],
    praise: [
      {
        text: 'Excellent mix of regulators, users and providers, and a question that is small enough to answer.',
        only: [
          'Forty-second loans, four-year debts',
          'When the network fails, the market closes',
          'No ID, no wallet',
        ],
      },
      {
        text: 'Does not celebrate inclusion without counting its debts.',
        only: ['Forty-second loans, four-year debts'],
      },
    ],
    critique: [
      { text: 'The part on new forms of money is a different session and should be left out.' },
      {
        text: 'Providers of the criticised apps should at least be invited to reply.',
        only: ['Forty-second loans, four-year debts', 'Fraud by friendly voice: scams on mobile money'],
      },
    ],
  },
  {
    slug: 'competition',
    phrase: 'market power on the Internet',
    tags: ['Platform Economy', 'Market Power and Competition', 'Net Neutrality'],
    sdgs: [8, 10, 9],
    context: [
      'A handful of companies now run the shop, own the road to it and set the rules of the street.',
      'Merger reviews look at turnover, and the most important purchases of the decade had almost none.',
      'Users say that they may leave at any time, and hardly anyone can name a place to go.',
      'Competition authorities in smaller economies see the same conduct as the large ones, with a tenth of the staff.',
    ],
    cases: [
      'The authority of one Southern African state learned from a press release that the two largest delivery services in its market now had the same owner.',
      'When number portability came to Ghana, prices fell before a single customer had moved.',
      'A search start-up in Switzerland ceased after eighteen months, having never appeared on a single default screen.',
    ],
    tensions: [
      'Breaking up large firms is a remedy with a long history and no rehearsal in this industry.',
      'Interoperability would let users leave without losing their friends, and open doors that security teams have worked to close.',
    ],
    relevance: [
      'The Internet was built so that anyone might offer a service without asking, and concentration puts that promise in doubt.',
      'Economic power on the network turns into power over speech, privacy and innovation, which is why economists alone cannot settle the matter.',
    ],
    questions: [
      'Which signs of market power should authorities look for in services that cost nothing?',
      'Could interoperability requirements restore choice, and at what cost?',
      'How can authorities in small economies act on global platforms?',
    ],
    outcomes: [
      'Authorities present will be asked to name one case on which they would welcome joint work.',
      'The session will publish a table of remedies tried so far and what is known of their effects.',
    ],
    praise: [
      {
        text: 'Real cases, a fair opponent and a question to which I do not know the answer.',
        only: [
          'Small authority, global platform',
          'Interoperable messengers: utopia or update?',
          'Merger control for companies without revenue',
        ],
      },
      {
        text: 'Smaller competition authorities are put in front, and their experience deserves it.',
        only: ['Small authority, global platform'],
      },
    ],
    critique: [
      { text: 'The description lists every complaint about large platforms and examines none.' },
      { text: 'Unless a company takes part, the exchange will be one-sided.' },
    ],
  },
  {
    slug: 'digital-taxation',
    phrase: 'taxation of the digital economy',
    tags: ['Taxation', 'Digital Trade and E-commerce', 'Affordability'],
    sdgs: [10, 16, 8],
    context: [
      'Tax rules look for a factory or an office, and digital firms manage well without either.',
      'Taxes on messages and mobile money are easy to collect and fall on those who are easiest to reach.',
      'Large countries negotiate the division of taxing rights, and the smaller ones receive the result.',
      'Treasuries discover the digital economy at the very moment when they need to finance its infrastructure.',
    ],
    cases: [
      'After a daily levy on social media came into force in Uganda, many users shared the password of one virtual private network.',
      'A small island state earns a sizeable share of its budget from a domain name and has never been asked about it in a tax discussion.',
      'In Colombia, a value added tax on foreign streaming services took eighteen months to draft and one weekend to implement.',
    ],
    tensions: [
      'A tax on turnover is simple and blunt, while a tax on profit is fair and easily avoided.',
      'Revenue from the sector could pay for connecting the unconnected, if only it reached the fund set up for it.',
    ],
    relevance: [
      'Taxes change what it costs to connect, to speak and to trade, often more than telecommunication policy does.',
      'Fairness in the digital economy is discussed everywhere except where budgets are made, and this session brings the two together.',
    ],
    questions: [
      'Where should the profits of a digital service be taxed?',
      'How do levies on Internet use affect people with low incomes?',
      'How can smaller countries influence international tax rules for digital firms?',
    ],
    outcomes: [
      'A briefing on the known effects of social media and mobile-money taxes will be sent to finance committees.',
      'The speakers will draft a checklist for assessing the effect of a tax on access before it is adopted.',
    ],
    praise: [
      {
        text: 'Tax officials and rights advocates rarely share a table, and the proposal explains well why they should.',
      },
      {
        text: 'The evidence on levies that hit low-income users is timely.',
        only: ['Taxed to tweet: what social media levies did', 'A levy on mobile money is a levy on whom?'],
      },
    ],
    critique: [
      {
        text: 'International corporate tax in sixty minutes is too much for a mixed audience.',
        only: [
          'Where is the profit when the users are everywhere?',
          'Tax treaties explained to Internet people',
        ],
      },
      { text: 'More is needed from treasuries: their side of the argument is told by others.' },
    ],
  },
  {
    slug: 'smart-cities',
    phrase: 'connected cities and their governance',
    tags: ['Smart Cities', 'Internet of Things', 'Data Privacy and Protection'],
    sdgs: [11, 9, 16],
    context: [
      'Cities buy sensors one department at a time and find out later that they have built a system.',
      'Contracts for connected lamp posts run for twenty years, and few councils have a single engineer to read them.',
      'Citizens appear in plans for smart cities chiefly as sources of data.',
      'Mayors cannot sign treaties, but they sign the contracts that decide how connected their citizens are and who watches them.',
    ],
    cases: [
      'Barcelona and a town of nine thousand in Morocco have begun to use the same clause on ownership of sensor data.',
      'A waterworks in Medellín published its sensor readings and received the first useful leak report from a school class.',
      "In one Indian city, the dashboard in the mayor's office showed green for eleven months, because nobody had connected it.",
    ],
    tensions: [
      'Sharing city data invites innovation, and combining it can reveal who visited which clinic.',
      'A single supplier makes everything work together until the day the city wants to leave.',
    ],
    relevance: [
      'Local government is where most people meet digital policy in person, and it is nearly absent from global discussion.',
      'Streets, buses and water are becoming networked services, so that questions of access, privacy and lock-in return at the level of the kerb.',
    ],
    questions: [
      'What should a city keep in its own hands when it connects its services?',
      'How can residents take part in decisions about sensors in public space?',
      'Which clauses should every contract on city data contain?',
    ],
    outcomes: [
      'A set of contract clauses on data, exit and security, already used by at least two cities, will be shared.',
      "City representatives will form a small peer group that reads one another's tenders.",
    ],
    praise: [
      {
        text: 'Small towns and large cities on equal terms, and everyone brings a contract to read.',
        only: ['Read the contract: what cities sign when they go smart', 'Small towns, smart enough'],
      },
      {
        text: 'Avoids the glossy pictures and goes to the question of who owns the data.',
        only: [
          'Read the contract: what cities sign when they go smart',
          'Lamp posts with opinions',
          'Data commons in the city: who keeps the keys?',
          'Whose bus is it? Mobility apps and public transport',
        ],
      },
    ],
    critique: [
      { text: 'The relation to Internet governance needs more than the word "smart".' },
      { text: 'It leans on case studies that suppliers might have written.' },
    ],
  },
  {
    slug: 'icts-for-sdgs',
    phrase: "the Internet's contribution to the Sustainable Development Goals",
    tags: ['Sustainable Development Goals', 'Capacity Building', 'Rural and Remote Access'],
    sdgs: [2, 3, 4, 13, 17],
    context: [
      'Every goal of the 2030 Agenda now has its digital project, and few of these projects outlive their funding.',
      'Pilot schemes show what is possible, while national systems show what has been paid for.',
      'Health workers and farmers are asked to use six applications that do not talk to each other.',
      'Electronic waste and electricity use are the part of the digital transformation that is rarely in the brochure.',
    ],
    cases: [
      'Nurses in rural Bolivia keep a paper register beside the tablet, because only one of the two works during the rainy season.',
      'A drought warning by radio and text message in northern Kenya reached more herders than the application that won the prize.',
      'A school network in Samoa runs its lessons from a local server and connects to the outside at night, when the satellite is cheap.',
    ],
    tensions: [
      'Measuring progress needs data, and collecting data takes the time of those who are supposed to make the progress.',
      'Open solutions can be shared by all ministries, but it is the closed ones that arrive with a service desk.',
    ],
    relevance: [
      'The Internet is named in a single target of the 2030 Agenda and needed for nearly all of them.',
      'What the forum discusses as policy returns in clinics and fields as a working or a broken service.',
    ],
    questions: [
      'Why do successful digital pilots fail to become public services?',
      'How can environmental costs be included in digital development plans?',
      'Who should own and maintain the digital systems built by donors?',
    ],
    outcomes: [
      'Participants will agree on five questions that a donor should have to answer before a pilot starts.',
      'The case studies will be published along with what they cost to run per year.',
    ],
    praise: [
      {
        text: 'Honest about failure, which is the best recommendation for a session on pilots.',
        only: ['The pilot graveyard, a guided tour', 'Telemedicine after the ribbon-cutting'],
      },
      {
        text: 'Field staff speak before headquarters does.',
        only: [
          'Paper beside the tablet',
          'Radio, text message, app: what reaches a herder?',
          'Telemedicine after the ribbon-cutting',
        ],
      },
    ],
    critique: [
      {
        text: 'Too many goals for one session: health or farming would fill it.',
        only: ['Paper beside the tablet', 'The pilot graveyard, a guided tour'],
      },
      { text: 'I read a project presentation here rather than a policy question.' },
    ],
  },
];
