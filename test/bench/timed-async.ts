import { median } from './measurement.js';
import type { Timing } from './measurement.js';

/** As `timed`, for acts that wait. */
export async function timedAsync<T>(act: () => Promise<T>, runs = 1): Promise<Timing<T>> {
  const cpus: number[] = [];
  const walls: number[] = [];
  let result: T;
  do {
    const cpu = process.cpuUsage();
    const start = performance.now();
    result = await act();
    walls.push(performance.now() - start);
    const used = process.cpuUsage(cpu);
    cpus.push((used.user + used.system) / 1000);
  } while (walls.length < runs);
  return { result, cpu: median(cpus), wall: median(walls), firstWall: walls[0]! };
}
