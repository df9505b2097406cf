import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The screeners' worklist and its counts are read from the listing, by status and theme. */
export class ListsByStatus1764000019000 implements MigrationInterface {
  name = 'ListsByStatus1764000019000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX proposal_listing_status ON proposal_listing (call_id, status, theme_id) INCLUDE (proposal_id)`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
