import type { Subject } from '../subject.js';

/** Building blocks for “Media & Content”: what can be said about each subject. */
export const mediaSubjects: readonly Subject[] = [
  {
    slug: 'disinformation',
    phrase: 'disinformation',
    tags: ['Disinformation and Fake News', 'Media Literacy', 'Freedom of Expression Online'],
    sdgs: [16, 4, 10],
    context: [
      'False stories travel with those whom we trust, which is why they arrive in family groups first.',
      'Elections are the visible season of disinformation, and vaccines, prices and neighbours are its everyday business.',
      'Laws against false news have multiplied faster than any method of recognising it.',
      'Corrections reach the people who did not need them.',
    ],
    cases: [
      'Fact-checkers in the Philippines work in nine languages and are sued in one.',
      'In North Macedonia, teenagers who had earned money with invented news now teach others how it is done.',
      'A health ministry in West Africa answered a rumour about a vaccine with a song, and the song won.',
    ],
    tensions: [
      'Platforms are urged to decide what is true, mostly by those who would object if they did.',
      'Exposing a lie informs the public, and brings the lie to people who had never heard it.',
    ],
    relevance: [
      'A shared sense of what is the case is a condition of public life, online and off.',
      'Responses to disinformation shape speech, journalism and platform power for years ahead.',
    ],
    questions: [
      'What responses to disinformation respect freedom of expression?',
      'How can private messaging be made safer without monitoring it?',
      'Which responsibilities do political actors have for the falsehoods that they spread?',
    ],
    outcomes: [
      'A collection of responses that were evaluated, including those that failed, will be published.',
      'Participants will draft three commitments that political parties could make before an election.',
    ],
    praise: [
      { text: 'Starts from evidence about what works, and admits how little there is.' },
      {
        text: 'Health rumours and family groups are a welcome change from the usual election examples.',
        only: ['Answering a rumour with a song', "Your aunt's forwarded message"],
      },
    ],
    critique: [
      { text: 'There will be several sessions on fake news, and this one needs a sharper question.' },
      {
        text: 'Media literacy, platform duties and criminal law are all in; pick one.',
        only: [
          "Your aunt's forwarded message",
          'False news laws: what courts have made of them',
          'A pledge for the next election',
        ],
      },
    ],
  },
  {
    slug: 'journalism',
    phrase: 'sustainable journalism',
    tags: ['Journalism and Media Freedom', 'Platform Economy', 'Cultural Diversity'],
    sdgs: [16, 8, 10],
    context: [
      'Advertising left the newspaper and took the reporter in the courthouse with it.',
      'Local newsrooms reach more readers than ever, and earn less than ever from them.',
      'News is chosen by systems that measure attention, and public interest is not among their variables.',
      'Community radio has outlived several business models, and is absent from most policies on media.',
    ],
    cases: [
      "A newspaper in Guatemala is financed by its readers' coffee harvest, which it sells under its own name.",
      'When a network changed its formula, a news site in Slovakia lost two thirds of its visitors in one week.',
      "A station on Lake Malawi repeats the day's questions from its listeners to ministers, and broadcasts the silence.",
    ],
    tensions: [
      'Payments from platforms would keep newsrooms alive, and make them dependants of those on whom they report.',
      'Public subsidies sustain quality, and governments remember who received them.',
    ],
    relevance: [
      'Without reporting that can be trusted, an open Internet is merely a loud one.',
      'How platforms and media divide attention and income is a question of governance as well as of commerce.',
    ],
    questions: [
      'How can public-interest journalism be financed in the platform economy?',
      'What should media know about the systems that distribute their work?',
      'How can support for journalism be kept free from influence?',
    ],
    outcomes: [
      'A comparison of seven models of financing, with accounts, will be made available to newsrooms.',
      'Editors and platforms will attempt to agree on notice before changes in distribution.',
    ],
    praise: [
      {
        text: 'Editors open their books, and thereby make a familiar lament into useful knowledge.',
        only: ['Paid by the coffee harvest'],
      },
      {
        text: 'Community radio has a deserved place among the speakers.',
        only: ['The station that broadcast the silence'],
      },
    ],
    critique: [
      {
        text: 'A media conference would be a better home, unless the platform question is moved to the centre.',
      },
      { text: 'I would like to hear from newsrooms outside the capital cities.' },
    ],
  },
  {
    slug: 'content-moderation',
    phrase: 'content moderation',
    tags: ['Content Moderation', 'Intermediary Liability', 'Hate Speech'],
    sdgs: [16, 10, 9],
    context: [
      'Billions of decisions on speech are taken each month, most of them by software and the rest in about thirty seconds.',
      'A rule written in California is applied to irony in Cairo by a contractor in Manila.',
      'Notice, reason and appeal are principles known to every court, and to few help centres.',
      'Liability rules from the last century still decide what platforms may and must remove.',
    ],
    cases: [
      'Human rights groups that document war crimes in Syria lost years of evidence to an automatic filter.',
      'A moderator in Kenya had two weeks of training for four languages and a quota of eight hundred items a day.',
      'A neighbourhood platform in Estonia asks a jury of users to decide on complaints, and publishes the reasons.',
    ],
    tensions: [
      'Quick removal prevents harm, and due process takes time.',
      'Transparency reports show large numbers, and little of how any one of them came about.',
    ],
    relevance: [
      'Rules for speech are being privatised, and this community is one of the few places where their makers can be questioned.',
      'The liability of intermediaries determines how open the Internet will remain for those who speak on it.',
    ],
    questions: [
      'What procedural rights should users have when their content is removed?',
      'How can moderation work fairly in languages and contexts unfamiliar to a platform?',
      'Which liability rules encourage responsible moderation without over-removal?',
    ],
    outcomes: [
      'A short standard for notice and appeal will be compared with the practice of ten services.',
      'Platforms will be asked to commit to an archive for removed evidence of human rights abuse.',
    ],
    praise: [
      {
        text: 'Moderators themselves will speak, and the session is arranged to protect them.',
        only: ['Thirty seconds: be the moderator'],
      },
      {
        text: 'The exercise with real decisions makes disagreement productive.',
        only: ['Thirty seconds: be the moderator', 'Lost in irony: moderation across cultures'],
      },
    ],
    critique: [
      {
        text: 'The policy debate of two large jurisdictions fills the text, and others only appear as examples.',
        only: ['Appeal to whom?', 'Safe harbours in rough seas'],
      },
      { text: 'The platforms that are criticised should be invited to answer.' },
    ],
  },
  {
    slug: 'access-to-knowledge',
    phrase: 'access to knowledge',
    tags: ['Access to Knowledge', 'Cultural Diversity', 'Local Content and Languages'],
    sdgs: [4, 16, 9],
    context: [
      "Research paid for by the public is sold back to the public's universities.",
      'Museums and archives own what everyone wants to see, and lack the licence to show it.',
      'Local creators upload to services that pay by the country of the listener.',
      'Copyright exceptions stop at the border, so that a blind reader may find a book in one country and not import it to the next.',
    ],
    cases: [
      'A university in Sri Lanka cancels a different third of its journals each year.',
      'Musicians in Cabo Verde earned more from one festival stream with tips than from three years of plays.',
      'An archive in Georgia put its films online without a licence and waited for rights holders, of whom one came, to say thank you.',
    ],
    tensions: [
      'Strong protection rewards authors who are already read, and openness helps those who are not.',
      'Local content quotas bring local voices to the screen and the most clever accountants to the broadcaster.',
    ],
    relevance: [
      'People come online for content that concerns them, and stay away if there is none.',
      'Knowledge was the promise of the Internet, and licences decide who may collect on it.',
    ],
    questions: [
      'Which copyright exceptions do education, libraries and research need in a digital environment?',
      'How can local creators earn a living from online audiences?',
      'How should publicly funded research and heritage be opened?',
    ],
    outcomes: [
      'A guide to exceptions that libraries in six countries actually rely on will be published.',
      'Creators and services will explore a fairer formula for small markets.',
    ],
    praise: [
      {
        text: 'Libraries, creators and publishers meet on equal terms, with surprisingly little shouting.',
        only: ['The journals we cancelled this year', 'Films nobody may show'],
      },
      {
        text: 'Numbers from small markets make the discussion on payments concrete.',
        only: ["Paid by the listener's passport"],
      },
    ],
    critique: [
      {
        text: 'Copyright reform in one region is the real subject, although the title is global.',
        only: ['Films nobody may show'],
      },
      { text: 'I could not find anybody in the text who would disagree with anybody else.' },
    ],
  },
];
