import type { Criterion } from '../reviewing/scores.js';

// What reviewers write. Tokens: {phrase} the subject; {countries} where the speakers come from; {minutes} and
// {format} of the session; {people} how many speakers; {missingGroup} and {missingRegion} are not on the list of
// speakers; {theme}; {question} the number of policy questions. A sentence whose token has no value is not used.

/** First sentence by grade: up to 1.8, 2.6, 3.4, 4.2 and above. */
export const OPENINGS: readonly (readonly string[])[] = [
  [
    'I do not think that this proposal on {phrase} is ready.',
    'The subject may be of interest, but I could not find a session in this text.',
    'Most of what would be needed to judge a session on {phrase} is missing.',
    'Unfortunately the proposal on {phrase} does not go beyond general statements.',
    'As it stands I cannot support this session.',
  ],
  [
    'The subject of {phrase} is important, and the proposal needs considerably more work.',
    'There is an idea here about {phrase}, but the session has not been thought through.',
    'I sympathise with the aim, and find the plan for discussing {phrase} too thin.',
    'Compared with the other proposals under "{theme}", this one remains general.',
    'The intention is good; the {minutes} minutes are not.',
    'I would encourage the organisers to come back with a narrower question on {phrase}.',
  ],
  [
    'A sound proposal that does not yet stand out.',
    'Solid on {phrase}, with room for improvement.',
    'I can see this working if the organisers sharpen the question on {phrase}.',
    'A reasonable session on {phrase}; much would depend on the moderator.',
    'Competent, though I have read similar proposals on {phrase} this year.',
    'On the whole acceptable, with a weakness that could be addressed in the {minutes} minutes available.',
  ],
  [
    'A good proposal, clearly written and with a purpose.',
    'I would like to see this session on {phrase} in the programme.',
    'Well prepared, and the organisers obviously know {phrase} from experience.',
    'A strong contribution to "{theme}".',
    'Good choice of question, and a plan that could hold for {minutes} minutes.',
    'This one made me want to attend.',
  ],
  [
    'Among the best proposals that I have read this year.',
    'Excellent: a real question about {phrase}, the right people and a plan.',
    'This should be in the programme.',
    'An outstanding proposal on {phrase}, and a pleasure to read.',
    'Every part of the text serves the session; I have little to add.',
  ],
];

/** Said of the criterion that was marked highest. */
export const STRENGTHS: Readonly<Record<Criterion, readonly string[]>> = {
  content: [
    'The description shows step by step how the subject will be treated.',
    'I liked the concrete cases, which make {phrase} tangible.',
    'The text is specific and honest about what is not known about {phrase}.',
    'The description convinces by its examples.',
  ],
  'policy-questions': [
    'The policy question is precise, and it is one on which people differ.',
    'The questions follow from the description and can be answered in {minutes} minutes.',
    'A policy question on {phrase} that a minister could take home.',
    'I appreciate that the question is put in plain words.',
  ],
  relevance: [
    'The link between {phrase} and Internet governance is explained very well.',
    'It fits "{theme}" and would be missed there.',
    'The subject is timely, since several countries are deciding on {phrase} now.',
    'The relevance to this forum is beyond doubt.',
  ],
  format: [
    'The {format} suits the purpose, and the minutes are planned with care.',
    'A {format} is the right choice here.',
    'The sequence of the session is clear, and {minutes} minutes seem just right.',
    'It is good to see a {format} in which the audience has a task.',
  ],
  diversity: [
    'Speakers from {countries} make for a well-balanced group.',
    'The list of speakers is diverse in more than one respect.',
    'I was impressed by the range of the {people} speakers.',
    'Voices from {countries} will bring different experience of {phrase}.',
  ],
  participation: [
    'People in the room and online are given something to do, and not merely a question time.',
    'The plan for remote participation is among the better ones.',
    'There is real room for the audience in these {minutes} minutes.',
    'The arrangements for online participants have been thought about.',
  ],
};

/** Said of the criterion that was marked lowest. */
export const WEAKNESSES: Readonly<Record<Criterion, readonly string[]>> = {
  content: [
    'The description of {phrase} stays at the surface; an example would help.',
    'What exactly will be discussed during the {minutes} minutes remains open.',
    'The text explains why one should care about {phrase}, and hardly what the session will do about it.',
    "I would have liked to read about content and less about the organisers' past work.",
    'The paragraphs on {phrase} promise more than one session can hold.',
  ],
  'policy-questions': [
    'The policy question is so wide that any answer on {phrase} would fit.',
    'It is not clear how the session will arrive at an answer to its policy question.',
    'The description and the policy question are about two different things.',
    'The question is rhetorical; ask one whose answer you do not know.',
    'With {minutes} minutes available, a single question would be better.',
  ],
  relevance: [
    'Please explain the connection between {phrase} and the governance of the Internet, beyond its use.',
    'I wonder if another theme than "{theme}" would be more suitable.',
    'The connection with the theme is asserted more than it is shown.',
    'The subject seems to concern one country more than the forum as a whole.',
    'There are other gatherings at which {phrase} could be discussed with more effect.',
  ],
  format: [
    'The plan has too many statements for a {format} of {minutes} minutes.',
    'I doubt whether a {format} is the best choice for this subject.',
    'The description reads like a different format from the {format} that was chosen.',
    'With {people} speakers, the {minutes} minutes will be gone before the discussion begins.',
    'The timing should be worked out; at present everything happens in the last ten minutes.',
  ],
  diversity: [
    'There is nobody from {missingGroup} among the speakers.',
    'A speaker from {missingRegion} would add much to the discussion of {phrase}.',
    'The speakers are likely to agree with each other, and a dissenting view of {phrase} should be added.',
    'I missed {missingGroup} and a perspective from {missingRegion}.',
    'The diversity statement is a list; what do the {people} speakers each bring?',
  ],
  participation: [
    'Remote participants appear only as an audience.',
    'How the people in the room will be drawn into the discussion of {phrase} is not described.',
    'Ten minutes of questions at the end are not participation.',
    'The plan for online participation is generic, and could be that of any session.',
    'With {people} speakers there will be little space left for others.',
  ],
};

/** Last sentence by grade, in the same steps as the first. */
export const CLOSINGS: readonly (readonly string[])[] = [
  [
    'I encourage the organisers to attend a session on {phrase} this year and to apply again.',
    'Please look at the guide for proposers before the next call.',
    'A mentor from an earlier edition could help.',
  ],
  [
    'Consider joining forces with others who work on {phrase}.',
    'With a narrower scope it could be a good session another year.',
    'I would be glad to read a revised version.',
    'A shorter format might serve the idea better.',
  ],
  [
    'With these changes I would support it.',
    'It might gain from a merger with a related proposal on {phrase}.',
    'I could live with it in the programme.',
    'Some more work on the plan for {minutes} minutes would lift it.',
  ],
  [
    'I recommend it.',
    'Good luck with the preparations.',
    'I look forward to the discussion of {phrase}.',
    'With a small change to the timing it would be excellent.',
  ],
  [
    'I recommend it without reservation.',
    'Please keep the plan as it is.',
    'I hope that many will come to hear about {phrase}.',
    'It could serve as a model for other proposals.',
  ],
];

/** For the committee only, by grade in the same steps. */
export const CONFIDENTIAL: readonly (readonly string[])[] = [
  [
    'Not to be accepted, in my view; there are better proposals on {phrase}.',
    'Parts of the text on {phrase} appear to be taken from a project application.',
    'I would decline, with an invitation to our capacity-building sessions.',
    'I tried to find a reason to go higher and did not.',
  ],
  [
    'If we need more sessions from this region I could be persuaded, but not on quality.',
    'I expect that others will grade it higher because of the names; the plan for {phrase} does not support that.',
    'Decline, unless the theme is short of sessions.',
    'The second proposal on {phrase} in my list is stronger than this one.',
  ],
  [
    'Borderline for me; I will follow the panel.',
    'A candidate for merging with another session on {phrase}.',
    'My grade would rise if the speakers from {countries} were confirmed.',
    'First-time proposers, I believe; we should weigh that.',
    'Keep it for the waiting list under "{theme}".',
  ],
  [
    'I would defend this one in the discussion.',
    'We have too many sessions on {phrase}, and this is among the better ones.',
    'Accept, though the organisers should be asked about their timing.',
    'The organisers delivered a good session two years ago.',
  ],
  [
    'My first choice in "{theme}".',
    'Please let us not merge this with anything.',
    'Accept; it would also make a good example for newcomers.',
    'If there is room in the schedule, give it a large hall.',
  ],
];

/** Why a member steps back from a proposal that is outside their field. */
export const NOT_MY_FIELD: readonly string[] = [
  'I know too little about {phrase} to be fair to the organisers.',
  'Outside my field; please give {phrase} to somebody who works on it.',
  'I have tried, but cannot judge the technical part.',
  'My experience with {phrase} is ten years old.',
  'The legal questions here are beyond me.',
];

/** Why a member steps back because of a conflict of interest. */
export const STEPPING_BACK: readonly string[] = [
  'I have realised that a former colleague is among the organisers.',
  'My organisation has applied for a grant together with the proposers.',
  'I was asked to speak in this session and have not declined yet.',
  'I gave the organisers advice on their first draft.',
];
