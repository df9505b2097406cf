/** A workshop of the edition before the demo's first call. */
export interface DemoPastWorkshop {
  number: number;
  title: string;
  /** Last part of the address of its report; none was filed without it. */
  report?: string;
}

/** As they are given out to people of the open call in turn: some filed their report, some did not. */
export const PAST_WORKSHOPS: readonly DemoPastWorkshop[] = [
  { number: 14, title: 'Who answers when a public service goes online?' },
  { number: 37, title: 'Local languages on the network: three years on' },
  { number: 52, title: 'Shared masts, shared costs: lessons of rural access', report: 'ws-52' },
  { number: 88, title: 'Young people and the rules of platforms', report: 'ws-88' },
  { number: 103, title: 'Exchange points as neutral ground', report: 'ws-103' },
  { number: 141, title: 'What a court may ask of a server abroad' },
];

/** What the people of the second one say of its report, which nobody has on record. */
export const CLAIMED_REPORT = 'https://archive.igf-2016.example/reports/ws-37';

export const reportAddress = (report: string): string => `https://reports.igf-2016.example/${report}`;
