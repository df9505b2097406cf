import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Screeners say one thing of many proposals at once: not only that they pass. */
export class AskForCuresTogether1764000017000 implements MigrationInterface {
  name = 'AskForCuresTogether1764000017000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- what was said of all of them
      ALTER TABLE screening_batch
        ADD COLUMN outcome text NOT NULL DEFAULT 'passed' CHECK (outcome IN ('passed','cure_requested'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
