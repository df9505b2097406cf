/** One figure of a bench case, with the goal it is held to. */
export interface Measurement {
  readonly metric: string;
  readonly value: number | string;
  readonly unit: string;
  readonly target?: number;
  /** how the value is held against the target; 'lower' unless said */
  readonly better?: 'lower' | 'higher' | 'equal';
  /** for 'equal' only */
  readonly tolerance?: number;
}

export interface BenchOptions {
  /** a folder with instance.json and matrix.txt to run instead of the fixed cases */
  readonly instance?: string | undefined;
}

/** Run in a process of its own; the dispatcher adds peak memory, against `memory` if given. */
export interface BenchCase {
  readonly name: string;
  readonly memory?: Pick<Measurement, 'target' | 'better'>;
  run(): Promise<readonly Measurement[]> | readonly Measurement[];
}

export interface Timing<T> {
  readonly result: T;
  /** median over the runs, milliseconds */
  readonly cpu: number;
  readonly wall: number;
  /** the first run, before the machine code is warm */
  readonly firstWall: number;
}

/** Runs `act` `runs` times and keeps the last result with the median CPU and wall time. */
export function timed<T>(act: () => T, runs = 1): Timing<T> {
  const cpus: number[] = [];
  const walls: number[] = [];
  let result: T;
  do {
    const cpu = process.cpuUsage();
    const start = performance.now();
    result = act();
    walls.push(performance.now() - start);
    const used = process.cpuUsage(cpu);
    cpus.push((used.user + used.system) / 1000);
  } while (walls.length < runs);
  return { result, cpu: median(cpus), wall: median(walls), firstWall: walls[0]! };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1]!;
}

export interface BenchModule {
  cases(options: BenchOptions): readonly BenchCase[];
}
