import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The worklist of screeners is kept under names as well: a name is one's own once in each list. */
export class KeepViewsOfTheWorklist1764000018100 implements MigrationInterface {
  name = 'KeepViewsOfTheWorklist1764000018100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE saved_view
        ADD COLUMN list text NOT NULL DEFAULT 'proposals' CHECK (list IN ('proposals','screening')),
        DROP CONSTRAINT saved_view_call_id_owner_id_name_key,
        ADD UNIQUE (call_id, owner_id, list, name);

      -- those that went when two records of a person became one come back as they were, should the two be parted
      UPDATE person_merge SET dropped = (
        SELECT jsonb_agg(CASE WHEN one ->> 'table' = 'saved_view'
                              THEN jsonb_set(one, '{row,list}', '"proposals"') ELSE one END ORDER BY at)
          FROM jsonb_array_elements(dropped) WITH ORDINALITY AS rows(one, at))
       WHERE dropped @> '[{"table": "saved_view"}]';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
