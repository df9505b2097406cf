import type { Browser } from 'playwright-core';
import type { TestCall } from '../factories/call.js';
import { aPerson } from '../factories/person.js';
import { aProposal, type TestProposal } from '../factories/proposal.js';
import { type Cast, castOf } from './cast.js';
import type { Site } from './site.js';
import { aSmallCall } from './small-call.js';
import { Visitor } from './visitor.js';

/** A call on its way from the first proposal to the programme, and everybody at their browsers. */
export interface Journey {
  site: Site;
  call: TestCall;
  cast: Cast;
  /** The house part of everybody's mail address. */
  house: string;
  proposer: Visitor;
  secretary: Visitor;
  reviewers: readonly [Visitor, Visitor];
  reader: Visitor;
  /** What others have submitted before; the proposer's own comes after them. */
  others: readonly TestProposal[];
  /** Whoever had something to read. */
  everybody: readonly Visitor[];
  end: () => Promise<void>;
}

export interface JourneyTraits {
  house: string;
  /** Whether the browsers run scripts. */
  scripts: boolean;
}

const OTHERS = [
  { title: 'Cables under the lake', theme: 1 },
  { title: 'Young voices in standards', theme: 2 },
  { title: 'Ten years of open data', theme: 0 },
] as const;

/** Makes the call, with three proposals by others, and brings everybody to their browser. */
export async function beginJourney(
  browser: Browser,
  site: Site,
  { house, scripts }: JourneyTraits,
): Promise<Journey> {
  const cast = castOf(house);
  const call = await aSmallCall(site.db, { slug: house, secretary: cast.secretary });
  const others: TestProposal[] = [];
  for (const [at, { title, theme }] of OTHERS.entries()) {
    const owner = await aPerson(site.db, {
      name: `Owner ${at + 1}`,
      email: `owner@house-${at}.${house}.test`,
    });
    others.push(
      await aProposal(site.db, call, { owner, title, themeId: call.themes[theme]!.id, number: at + 1 }),
    );
  }
  const arrive = (name: string) => Visitor.arrive(browser, site, { name, scripts });
  const [proposer, secretary, first, second, reader] = await Promise.all(
    (['proposer', 'secretary', 'first-reviewer', 'second-reviewer', 'reader'] as const).map(arrive),
  );
  const everybody = [proposer!, secretary!, first!, second!, reader!];
  return {
    everybody,
    site,
    call,
    cast,
    house,
    others,
    proposer: proposer!,
    secretary: secretary!,
    reviewers: [first!, second!],
    reader: reader!,
    end: async () => {
      for (const visitor of everybody) await visitor.leave();
    },
  };
}
