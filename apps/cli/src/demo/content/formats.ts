/** A way of holding a session: its share of the proposals, rooms and lengths it is held in, and how it is described. */
export interface SessionDesign {
  /** Slug of the format in the preset. */
  format: string;
  share: number;
  layouts: readonly string[];
  minutes: readonly number[];
  /** Who is there and what they do; the closing paragraph of the description begins with one of these. */
  openings: readonly string[];
  /** How the discussion is led; begins the answer on facilitation. */
  facilitation: readonly string[];
}

export const SESSION_DESIGNS: readonly SessionDesign[] = [
  {
    format: 'round-table',
    share: 30,
    layouts: ['circle', 'circle', 'u_shape'],
    minutes: [60, 90, 90],
    openings: [
      'The round table seats {speakers} among the participants instead of in front of them.',
      '{Speakers} will open with three minutes each, after which everyone around the table has the same claim to the floor.',
      'There is no podium: {speakers} take their places in the circle, and answer before they present.',
      'Around one table sit {speakers}, together with whoever brings a case of their own.',
      'The conversation starts with {speakers}, and the chairs next to them are kept free for people from the floor.',
    ],
    facilitation: [
      '{Moderator} goes around the table once, so that each person states in a sentence what should be different in a year, and then takes up the widest gap between two answers.',
      '{Moderator} opens with a short case on {phrase} that everybody has in hand, and asks first those who have never met it in practice.',
      'Each policy question is given its own round, led by {moderator}, with nobody speaking twice before all who wish to have spoken once.',
      '{Moderator} will collect expectations at the door, group them on the wall and use them as the order of the discussion.',
      'The table is asked to reach one sentence that nobody objects to for each question, and {moderator} reads the drafts aloud as they change.',
      'Invited speakers have agreed to spend half of their time asking, and {moderator} will hold them to it.',
    ],
  },
  {
    format: 'panel',
    share: 26,
    layouts: ['auditorium', 'theatre', 'auditorium'],
    minutes: [60, 90, 60],
    openings: [
      'The panel brings together {speakers}, each of whom answers the same question in the opening round.',
      '{Speakers} have agreed to leave out slides and to respond to one another from the second statement on.',
      'On the panel are {speakers}; half of the time belongs to the audience.',
      'Statements by {speakers} are kept to four minutes, so that disagreement has room to develop.',
      'For this panel {speakers} have exchanged their positions in advance, and will begin where these differ.',
    ],
    facilitation: [
      '{Moderator} has held a preparatory call with all panellists and will start from the point on which they could not agree.',
      'After opening statements of four minutes, {moderator} asks each panellist to put a question to another one, and then turns to the audience.',
      'Questions from the floor come in at the middle and not only at the end; {moderator} will keep fifteen minutes after the first round for them.',
      '{Moderator} puts a concrete situation about {phrase} to the panel every quarter of an hour and asks who would have to act.',
      "A show of hands before and after lets {moderator} see whether the panel has changed anybody's mind, and ask why.",
    ],
  },
  {
    format: 'break-out',
    share: 14,
    layouts: ['break_out'],
    minutes: [60, 90, 90],
    openings: [
      'After a short opening the room divides into groups, joined by {speakers}.',
      'Groups of eight work on one question each, while {speakers} move between the tables.',
      '{Speakers} each host a table, and participants change tables once.',
      'Most of the work is done at tables, where {speakers} contribute their experience and do not chair.',
    ],
    facilitation: [
      '{Moderator} explains the task in five minutes; each table then has a host, a sheet with one question and twenty-five minutes, and reports a single proposal.',
      'Tables are mixed by lot, so that colleagues do not sit together, and {moderator} brings the results into one list that the room ranks.',
      'Every table receives a different case on {phrase}; the reports are compared under the guidance of {moderator} and contradictions are kept.',
      "Half-way through, {moderator} asks one person of every table to move on and to defend the first table's view at the next.",
    ],
  },
  {
    format: 'debate',
    share: 10,
    layouts: ['auditorium', 'classroom'],
    minutes: [60, 60, 90],
    openings: [
      'Two sides are formed by {speakers}, and the audience votes before and after.',
      'Arguing for and against are {speakers}, with the right to interrupt once.',
      '{Speakers} debate in two teams, which were drawn by lot and do not always match the view of their members.',
    ],
    facilitation: [
      '{Moderator} reads the motion, takes a first vote and gives each side three minutes; rebuttals of one minute follow, and then the floor is open.',
      'The floor may send a speaker to either side, and {moderator} rings a small bell when anyone answers something that was not said.',
      'Each side has to begin its second statement with the best argument of the other, which {moderator} will insist upon.',
      '{Moderator} stops the debate at half-time, asks the audience what has been left out and lets the teams reply to that first.',
    ],
  },
  {
    format: 'birds-of-a-feather',
    share: 8,
    layouts: ['classroom', 'circle'],
    minutes: [60, 30, 60],
    openings: [
      'This is an informal meeting of people who work on the subject, set in motion by {speakers}.',
      '{Speakers} begin by saying what they are stuck on, and others are invited to do the same.',
      'Practitioners compare notes, among them {speakers}.',
    ],
    facilitation: [
      '{Moderator} asks everyone for one problem and one offer related to {phrase}, notes both on cards and pairs people before the end.',
      'There are no presentations; {moderator} takes up subjects in the order in which most hands go up, and moves on after ten minutes.',
      '{Moderator} keeps a list of things to be done, each with a name against it, and the session closes by reading it.',
    ],
  },
  {
    format: 'tutorial',
    share: 5,
    layouts: ['classroom', 'auditorium'],
    minutes: [60, 90],
    openings: [
      'The first half explains the essentials, with examples from {speakers}; the second belongs to questions and exercises.',
      '{Speakers} share the teaching, and no previous knowledge is needed.',
      'Short explanations by {speakers} alternate with exercises in pairs.',
    ],
    facilitation: [
      '{Moderator} checks every ten minutes, with coloured cards, whether the room is following, and changes the pace accordingly.',
      'Each block on {phrase} ends with a small exercise solved in pairs, and {moderator} has two answers presented.',
      'Participants send in questions beforehand, and {moderator} has arranged the lesson around the ten asked most often.',
    ],
  },
  {
    format: 'flash-session',
    share: 4,
    layouts: ['auditorium'],
    minutes: [30],
    openings: [
      'In half an hour {speakers} make one point each and take one question each.',
      'The thirty minutes belong to {speakers}, who show one thing each and say what they need.',
    ],
    facilitation: [
      '{Moderator} allows four minutes per contribution, with a clock that everyone can see, and ends with a single question to the room.',
      'Statements alternate with questions, and {moderator} points those who want to stay on {phrase} to a table outside.',
    ],
  },
  {
    format: 'other',
    share: 3,
    layouts: ['circle', 'break_out'],
    minutes: [60, 90],
    openings: [
      'The format is unusual: {speakers} take the roles in a simulation which participants may enter at any time.',
      'Instead of a panel there is a fishbowl, with {speakers} inside and two empty chairs for the audience.',
    ],
    facilitation: [
      '{Moderator} introduces the rules in three minutes, watches that the empty chairs are used, and stops the exercise for two short reflections.',
      'Roles change twice, at a signal from {moderator}, so that each participant has argued from more than one side about {phrase}.',
    ],
  },
];
