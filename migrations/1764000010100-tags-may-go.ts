import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is only derived from a tag, or only leads to it, goes with it. */
export class TagsMayGo1764000010100 implements MigrationInterface {
  name = 'TagsMayGo1764000010100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE tag_suggestion DROP CONSTRAINT tag_suggestion_call_id_tag_id_fkey,
        ADD FOREIGN KEY (call_id, tag_id) REFERENCES tag (call_id, id) ON DELETE CASCADE;
      ALTER TABLE tag_alias DROP CONSTRAINT tag_alias_call_id_tag_id_fkey,
        ADD FOREIGN KEY (call_id, tag_id) REFERENCES tag (call_id, id) ON DELETE CASCADE;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
