import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PanelInstance, solveFair, solvePanels } from '#libs/matching';
import { calibrate, countQuota, seededRandom, selectionCertainty } from '#libs/scoring';
import type { Calibration, Certainty, Grade } from '#libs/scoring';
import { centredMeans, pairwiseAccuracy, plainMeans } from '../scoring/pairwise-accuracy.js';
import { drawPanels, simulateRatingTable } from '../scoring/rating-table.js';
import { simulateCall } from '../scoring/simulated-call.js';
import type { BenchCase, Measurement } from './measurement.js';
import { panelInstance } from './panel-instances.js';
import { box, dot, label, line, picture, scale } from './svg.js';

/** Where the pictures of docs/how-assignment-and-scoring-work.md lie, from the root of the repository. */
const FOLDER = 'docs/pictures';
const PLACES = 80;
const PLOT = { width: 760, height: 330, left: 60, right: 20, top: 36, bottom: 44 };
const X = [PLOT.left, PLOT.width - PLOT.right] as const;
const Y = [PLOT.height - PLOT.bottom, PLOT.top] as const;

/** Draws the pictures of the docs from the same simulated call and tables as the benches measure. */
export function cases(): BenchCase[] {
  return [
    { name: 'panels', run: async () => drawn('panels', panels()) },
    { name: 'leniency', run: async () => drawn('leniency', leniency(await ofTheForum())) },
    { name: 'intervals', run: async () => drawn('intervals', intervals(await ofTheForum())) },
    { name: 'certainty', run: async () => drawn('certainty', certainty(await redrawn(await ofTheForum()))) },
    { name: 'accuracy', run: async () => drawn('accuracy', await accuracy()) },
  ];
}

function drawn(name: string, svg: string): Measurement[] {
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `${name}.svg`);
  writeFileSync(path, svg);
  return [{ metric: 'written', value: path, unit: '' }];
}

/** The fit of 344 panels, worst first, by three ways of making them from the same affinities, loads and conflicts. */
function panels(): string {
  const given = panelInstance({ proposals: 344, reviewers: 55, demand: 5, loadMin: 25, loadMax: 36 }, 1);
  const instance = { ...given, rules: {} };
  const whole = solvePanels(instance);
  const fair = solveFair(instance);
  if (whole.status === 'infeasible' || fair.status === 'infeasible')
    throw new Error('the call has no panels');
  const ways = [
    { panels: oneAfterAnother(instance), style: 'bad', name: 'one proposal after another' },
    { panels: whole.assignment, style: 'quiet', name: 'the best fit as a whole' },
    { panels: fair.assignment, style: 'accent', name: 'the worst-off panel first' },
  ].map((way) => ({ ...way, sums: fits(instance, way.panels) }));
  const x = scale([0, 344], X);
  const y = scale([0, Math.ceil(Math.max(...ways.flatMap(({ sums }) => sums)))], Y);
  return picture(PLOT, 'Fit of 344 panels, worst first, by three ways of making them', [
    ...grid(y, [0, 1, 2, 3, 4], String),
    ...ways.flatMap(({ sums, style }) => sums.map((sum, k) => dot(x(k + 0.5), y(sum), 1.6, style))),
    label(X[0], 20, 'how well five reviewers together fit a proposal; one dot a proposal, worst first'),
    ...ways.map(({ name, sums }, k) =>
      label(X[1] - 300, Y[0] - 62 + 20 * k, `${name}: the worst ${sums[0]!.toFixed(2)}`),
    ),
    ...ways.map(({ style }, k) => dot(X[1] - 310, Y[0] - 66 + 20 * k, 4, style)),
  ]);
}

/** As by hand: each proposal in its turn takes those who fit best of those who have room. */
function oneAfterAnother(instance: PanelInstance): number[][] {
  const { proposals, reviewers, demand, loadMax } = instance;
  const shut = new Set([...(instance.forbidden ?? [])].map(([p, r]) => p * reviewers + r));
  const load = new Int32Array(reviewers);
  const affinity = instance.affinity as Float64Array;
  return Array.from({ length: proposals }, (_, p) => {
    const free = Array.from(load.keys()).filter(
      (r) => load[r]! < (loadMax as number) && !shut.has(p * reviewers + r),
    );
    free.sort((a, b) => affinity[p * reviewers + b]! - affinity[p * reviewers + a]!);
    const panel = free.slice(0, demand as number);
    for (const r of panel) load[r]!++;
    return panel;
  });
}

const fits = ({ affinity, reviewers }: PanelInstance, seats: readonly (readonly number[])[]): number[] =>
  seats
    .map((panel, p) => panel.reduce((sum, r) => sum + (affinity as Float64Array)[p * reviewers + r]!, 0))
    .sort((a, b) => a - b);

/** 344 proposals, 55 reviewers, five reviews each. */
function ofTheForum(): Promise<Calibration> {
  return calibrate(simulateCall(1, { proposals: 344, reviewers: 55, panel: 5 }).grades);
}

function leniency({ reviewers }: Calibration): string {
  const sorted = [...reviewers].sort((a, b) => a.leniency - b.leniency);
  const x = scale([-1, sorted.length], X);
  const y = scale([-1.2, 1.2], Y);
  const marks = sorted.flatMap((reviewer, k) => {
    const reach = 1.96 * reviewer.standardError!;
    const style = Math.abs(reviewer.leniency) > reach ? 'accent' : 'quiet';
    return [
      line(x(k), y(reviewer.leniency - reach), x(k), y(reviewer.leniency + reach), `${style} soft`),
      dot(x(k), y(reviewer.leniency), 3, style),
    ];
  });
  return picture(PLOT, 'How much kinder or harsher each reviewer is, with 95 % intervals', [
    ...grid(y, [-1, -0.5, 0, 0.5, 1], (v) => (v > 0 ? `+${v}` : `${v}`)),
    ...marks,
    label(X[0], 20, 'marks kinder (+) or harsher (-) than the committee; one dot a reviewer'),
    label(X[1], PLOT.height - 14, 'blue: further from 0 than chance explains', 'end'),
  ]);
}

function intervals({ proposals }: Calibration): string {
  const x = scale([0, proposals.length + 1], X);
  const y = scale([0.2, 5.6], Y);
  const grey = proposals.filter(({ band }) => band.from <= PLACES && band.to > PLACES);
  const [first, last] = [grey[0]!, grey.at(-1)!];
  return picture(PLOT, 'Calibrated grades of 344 proposals with 95 % intervals, and the line of 80 places', [
    box(x(first.place - 0.5), Y[1], x(last.place + 0.5) - x(first.place - 0.5), Y[0] - Y[1], 'band'),
    ...grid(y, [1, 2, 3, 4, 5], String),
    ...proposals.flatMap(({ place, quality, standardError }) => [
      line(
        x(place),
        y(quality - 1.96 * standardError!),
        x(place),
        y(quality + 1.96 * standardError!),
        'soft',
      ),
      dot(x(place), y(quality), 1.4, 'accent'),
    ]),
    line(x(PLACES + 0.5), Y[0], x(PLACES + 0.5), Y[1], 'warm'),
    label(X[0], 20, 'calibrated grade, best first; the bar is the 95 % interval'),
    label(x(PLACES + 0.5) + 6, Y[1] + 14, `${PLACES} places`),
    label(
      X[1],
      PLOT.height - 14,
      `shaded: places ${first.place} to ${last.place}, not told apart from the line`,
      'end',
    ),
  ]);
}

/** The forum's 80 places with a fair range for each of four halls of equal size: the draws behind "how certain". */
function redrawn({ proposals }: Calibration): Promise<Certainty> {
  const candidates = proposals.map((p) => ({
    id: p.proposalId,
    score: p.quality,
    standardError: p.standardError,
  }));
  const halls = [0, 1, 2, 3].map((hall) =>
    countQuota(
      `hall ${hall}`,
      { least: 16, most: 24 },
      candidates.filter((_, k) => k % 4 === hall).map(({ id }) => id),
    ),
  );
  const problem = { candidates, places: { least: PLACES, most: PLACES }, quotas: halls };
  return selectionCertainty(problem, seededRandom(1));
}

function certainty({ shares, certain, greyZone }: Certainty): string {
  const sorted = [...shares].sort((a, b) => b.share - a.share).slice(0, 240);
  const x = scale([0, sorted.length], X);
  const y = scale([0, 1], Y);
  const zone = [x(certain.length), x(certain.length + greyZone.length)] as const;
  return picture(PLOT, 'Share of 200 redraws in which each proposal is chosen', [
    box(zone[0], Y[1], zone[1] - zone[0], Y[0] - Y[1], 'band'),
    ...grid(y, [0, 0.25, 0.5, 0.75, 1], (v) => `${v * 100} %`),
    ...sorted.map(({ share }, k) => box(x(k), y(share), x(1) - x(0) - 0.5, y(0) - y(share), 'accent')),
    label(X[0], 20, 'chosen in how many of 200 redraws; one bar a proposal'),
    label(
      zone[1] - 6,
      Y[1] + 18,
      `grey zone: ${greyZone.length} proposals for ${PLACES - certain.length} places`,
      'end',
    ),
    label(X[1], PLOT.height - 14, `${certain.length} places are certain`, 'end'),
  ]);
}

async function accuracy(): Promise<string> {
  const table = simulateRatingTable(7);
  const ways = [
    ['plain mean', plainMeans, 'quiet'],
    ['calibrated', qualities, 'accent'],
    ["minus each reviewer's own mean", centredMeans, 'bad'],
  ] as const;
  const y = scale([0.5, 1], Y);
  const bars: string[] = [];
  for (const [group, confounded] of [false, true].entries())
    for (const [k, [name, estimate, style]] of ways.entries()) {
      const value = await meanAccuracy(table, estimate, confounded);
      const left = X[0] + 20 + group * 350 + k * 105;
      bars.push(
        box(left, y(value), 84, Y[0] - y(value), style),
        label(left + 42, y(value) - 6, `${(100 * value).toFixed(1)} %`, 'middle'),
        label(left + 42, Y[0] + 16, name.startsWith('minus') ? 'centred' : name, 'middle'),
      );
    }
  return picture(PLOT, 'Share of pairs put in the right order by three ways of adding up marks', [
    ...grid(y, [0.5, 0.6, 0.7, 0.8, 0.9, 1], (v) => `${Math.round(v * 100)} %`),
    ...bars,
    label(X[0], 20, 'pairs of proposals put in the right order, five reviews each (a coin gets 50 %)'),
    label(X[0] + 175, PLOT.height - 8, 'panels at random', 'middle'),
    label(X[0] + 525, PLOT.height - 8, 'some reviewers saw the better ones', 'middle'),
  ]);
}

async function meanAccuracy(
  table: ReturnType<typeof simulateRatingTable>,
  estimate: (grades: Grade[]) => Map<string, number> | Promise<Map<string, number>>,
  confounded: boolean,
): Promise<number> {
  const draws = 20;
  let sum = 0;
  for (let seed = 1; seed <= draws; seed++) {
    const grades = drawPanels(table, 5, seededRandom(seed), confounded);
    sum += pairwiseAccuracy(await estimate(grades), table.truth);
  }
  return sum / draws;
}

async function qualities(grades: Grade[]): Promise<Map<string, number>> {
  return new Map((await calibrate(grades)).proposals.map(({ proposalId, quality }) => [proposalId, quality]));
}

function grid(
  y: (value: number) => number,
  values: readonly number[],
  name: (value: number) => string,
): string[] {
  return values.flatMap((value) => [
    line(X[0], y(value), X[1], y(value), 'hair'),
    label(X[0] - 8, y(value) + 4, name(value), 'end'),
  ]);
}
