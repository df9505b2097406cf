import { Injectable } from '@nestjs/common';
import type { Delivery, Job } from '#libs/outbox';
import { SolveSelectionRun } from '../use-cases/solve-selection-run.js';

/** Solves a selection somebody asked for. A run whose worker died is taken up again. */
@Injectable()
export class SolveSelectionJob implements Job {
  readonly name = 'solve-selection';
  readonly event = 'selection.requested';

  constructor(private readonly solve: SolveSelectionRun) {}

  run({ payload, finish }: Delivery): Promise<void> {
    return this.solve.run(payload['runId'] ?? '', { finish });
  }
}
