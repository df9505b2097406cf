// Sentences about how a session is held. Tokens: {moderator} {online} {rapporteur} are names, {organiser} an
// organisation, {phrase} the subject, {speakers} a list of kinds of organisation, {city} the organiser's city.

/** Ends the description. */
export const DESCRIPTION_ENDINGS: readonly string[] = [
  '{Moderator} moderates, and {rapporteur} will read back the points of agreement before the room is cleared.',
  'At the end {rapporteur} puts three sentences on the screen and asks whether anybody could not live with them.',
  'The last quarter of an hour is set aside for what participants, by name, intend to do about {phrase}.',
  'Those who follow online are part of the discussion from the first round, with {online} speaking for them until their line is open.',
  'What remains disputed about {phrase} will be written down as carefully as what is agreed.',
  'The organisers around {organiser} have prepared two pages of background, without which one can follow just as well.',
  '{Moderator} will ask for examples before opinions, and {rapporteur} keeps the list of both.',
  'Nobody is expected to read a statement, and {moderator} has made this a condition for taking part.',
  'The session ends with commitments on {phrase} that can be checked in a year, collected by {rapporteur}.',
  'A summary by {rapporteur} goes to everyone who leaves an address, along with the questions that stayed open.',
];

/** Continues the answer on facilitation. */
export const FACILITATION_MIDDLE: readonly string[] = [
  'Contributions from the floor are limited to two minutes, and {moderator} calls first on people who have not yet spoken.',
  'Online and onsite hands are taken in turn, for which {online} and {moderator} keep one common list.',
  '{Rapporteur} notes the state of the discussion on a shared page that everyone can read and correct.',
  'A glossary of one page on {phrase} is handed out, so that nobody has to ask in front of the room what an acronym means.',
  'Speakers have been asked to name, at the start, one point concerning {phrase} on which they may be wrong.',
  'Participants who prefer writing to speaking may hand in cards, which {rapporteur} reads out.',
  'Interventions in other languages are welcome, with colleagues from {organiser} helping to interpret.',
  '{Moderator} and {online} have worked together before and have rehearsed the change between room and platform.',
];

/** Ends the answer on facilitation. */
export const FACILITATION_ENDINGS: readonly string[] = [
  'Ten minutes before the end {rapporteur} summarises, and the room corrects.',
  'The closing round on {phrase} asks for one thing to start, one to stop and one to continue.',
  'In conclusion {moderator} returns to the policy questions and asks for a short answer to each.',
  'The final ten minutes are for next steps, each with a name and a date noted by {rapporteur}.',
  'Before closing, {moderator} lets the youngest and the newest person in the room have the last word.',
  'A short evaluation sheet, analysed afterwards at {organiser}, asks what participants will do differently.',
];

/** Begins the answer on online participation. */
export const ONLINE_OPENINGS: readonly string[] = [
  '{Online} will moderate online and is in contact with {moderator} throughout the session by a separate channel.',
  'The online moderator, {online}, has experience with mixed meetings and will open the platform twenty minutes early to test sound.',
  'Remote participants are represented in the room by {online}, who has a seat and a microphone next to the moderator.',
  '{Online} collects questions in the chat and reads them out with the name and place of those who ask.',
  'Online interventions have priority in the second round; {online} will announce them to {moderator}.',
  'To those following from elsewhere {online} offers a short introduction to {phrase} before the session begins.',
];

/** Continues it. */
export const ONLINE_MIDDLE: readonly string[] = [
  'A remote hub at {organiser} in {city} will follow the session together and prepare a joint contribution.',
  'In {city}, a group of students invited by {organiser} watches and discusses with a facilitator of their own.',
  'Questions about {phrase} can be sent in by e-mail and voice message for two weeks before the session.',
  'The background paper from {organiser} will be available as plain text, for people whose connection does not carry a video.',
  'A telephone bridge provided by {organiser} allows people without a stable connection to listen and ask.',
  'Partners in three time zones have been asked to hold preparatory meetings on {phrase} at an hour that suits them.',
  'Members of the network around {organiser} will translate the chat into two further languages.',
  'Polls on {phrase} are open to people in the room and online alike, and their results are shown together.',
];

/** Ends it. */
export const ONLINE_ENDINGS: readonly string[] = [
  'Captions will be switched on from the beginning, and {rapporteur} corrects the transcript before it is published.',
  'If the line fails, the speaker concerned continues by telephone and {online} reads out the chat.',
  'Afterwards the chat is saved without names and attached to the report by {rapporteur}.',
  'Speakers who join remotely have recorded their first statement, in case the connection from {city} or elsewhere breaks.',
  'A summary on social media in plain language is prepared by {organiser}.',
  'Comments sent within a week after the session are included in the report, as {rapporteur} will announce.',
];

export const ONLINE_TOOLS: readonly string[] = [
  'The official platform, shared notes, and a poll that works on basic phones',
  'The official platform and a telephone bridge',
  'The official platform, a shared whiteboard and a messaging group',
  'The official platform; audio only for those who need it',
  'The official platform, live captions and shared notes',
];

/** Follows the first sentence on the relevance to the theme. */
export const THEME_RELEVANCE: readonly string[] = [
  'Within "{theme}", the debate on {phrase} is one that all the stakeholder groups meet, each from a different side.',
  'The theme "{theme}" is approached from practice: what has been tried with regard to {phrase}, and with what result.',
  'Most contributions to "{theme}" start with principles, and this one begins with what people concerned with {phrase} do every day.',
  'By looking at {phrase} the session takes up "{theme}" at a point where decisions are due in several countries.',
  'It contributes to "{theme}" with experience on {phrase} from regions that are often discussed without being heard.',
  'A discussion of "{theme}" that left out {phrase} would miss the part which concerns the newest users most.',
  'How far users can trust what is done in their name is put to the test by {phrase}, and that makes it a natural part of "{theme}".',
  'The organisers chose "{theme}" because several of its subthemes come together in the discussion of {phrase}.',
];

/** The answer on the relevance to Internet governance. */
export const GOVERNANCE_OPENINGS: readonly string[] = [
  'No single stakeholder group can settle the matter: governments, companies, engineers and users each hold a part of the answer on {phrase}.',
  'Rules and practices around {phrase} evolve in parallel in many countries, and they have effects on one another across borders.',
  'Principles, norms, rules and decision-making procedures for {phrase} are under development, which is the very definition of Internet governance.',
  'Decisions about {phrase} are taken by bodies that seldom meet, and the forum is one of the few places where they do.',
  'The session asks who decides about {phrase}, by which procedure, and how those affected can take part.',
  'What is agreed, or left open, about {phrase} shapes the use and the evolution of the Internet for everyone.',
  'Both the technical and the policy side of {phrase} will be at the table, since neither can move without the other.',
];
export const GOVERNANCE_ENDINGS: readonly string[] = [
  'Results on {phrase} will be offered to the national and regional forums in which {organiser} and its partners are active.',
  'By comparing approaches to {phrase} from several regions, participants can see which of them travel.',
  'The forum is asked for what it does best, a discussion of {phrase} without the pressure of a negotiation.',
  'Many of those concerned by {phrase} have never attended the forum, and the organisers are bringing some of them along.',
  'It also links the debate on {phrase} to processes elsewhere in the United Nations system.',
  'Existing work of best practice forums and dynamic coalitions touching on {phrase} will be taken into account.',
];

/** Ends the answer on expected outcomes. */
export const OUTCOME_ENDINGS: readonly string[] = [
  'A report on {phrase} written by {rapporteur} will be available two weeks after the event.',
  "The findings are to be presented at the national forum of the organisers' country, and {organiser} will report back on the reactions.",
  'Six months later {organiser} will ask everyone who made a commitment what has come of it.',
  'The material gathered on {phrase} will be published under an open licence.',
  '{Rapporteur} will circulate a first draft of the conclusions within a week, for comments by participants.',
  'An online meeting in the following spring, hosted by {organiser}, is planned in order to continue the work on {phrase}.',
  'A short video in which participants summarise their view of {phrase} is to be used for teaching.',
];

/** Ends the diversity statement. */
export const DIVERSITY_ENDINGS: readonly string[] = [
  'We have also paid attention to opinion: {moderator} knows who is likely to disagree with whom.',
  'For some of those invited by {organiser} this would be their first forum.',
  'Two seats remain open for young participants, and {organiser} will cover the cost of their preparation.',
  'People who are directly affected by {phrase} speak for themselves.',
  'Age, language and professional background were considered along with region and gender in the search for voices on {phrase}.',
  'Should a speaker be unable to come, {organiser} will look for a replacement from the same region and group.',
  '{Online} will make sure that participants from regions not on the list are called first from the floor.',
];
