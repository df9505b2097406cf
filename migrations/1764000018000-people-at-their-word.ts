import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who asks to be taken out leaves published programmes, too; records put together by mistake can be taken apart again;
 * and a letter that came back is known by the notice that said so.
 */
export class PeopleAtTheirWord1764000018000 implements MigrationInterface {
  name = 'PeopleAtTheirWord1764000018000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REMOVAL);
    await runner.query(MERGES);
    await runner.query(RETURNED_LETTERS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const REMOVAL = `
  -- how often somebody was taken out of a version: what shows it knows by this that it shows something else now
  ALTER TABLE programme_version ADD COLUMN removals integer NOT NULL DEFAULT 0 CHECK (removals >= 0);

  -- a published version never changes, but for people who leave one of its sessions, and then only in this one way
  CREATE FUNCTION refuse_change_but_leaving() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' THEN
      IF to_jsonb(OLD) - 'content' - 'removals' = to_jsonb(NEW) - 'content' - 'removals'
         AND NEW.removals = OLD.removals + 1
         AND OLD.content - 'sessions' = NEW.content - 'sessions'
         AND jsonb_typeof(NEW.content -> 'sessions') = 'array'
         AND jsonb_array_length(OLD.content -> 'sessions') = jsonb_array_length(NEW.content -> 'sessions')
         AND NOT EXISTS (
           SELECT 1 FROM jsonb_array_elements(OLD.content -> 'sessions') WITH ORDINALITY AS was (session, at)
             JOIN jsonb_array_elements(NEW.content -> 'sessions') WITH ORDINALITY AS made (session, at) USING (at)
            WHERE made.session <> was.session
              AND (made.session - 'people' = was.session - 'people'
                   AND made.session -> 'people' = coalesce((
                     SELECT jsonb_agg(p.person ORDER BY p.at)
                       FROM jsonb_array_elements(was.session -> 'people') WITH ORDINALITY AS p (person, at)
                      WHERE p.person IN (SELECT jsonb_array_elements(made.session -> 'people'))), '[]')) IS NOT TRUE)
      THEN RETURN NEW; END IF;
    END IF;
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
  END $$;
  DROP TRIGGER programme_version_append_only ON programme_version;
  CREATE TRIGGER programme_version_append_only BEFORE UPDATE OR DELETE ON programme_version
    FOR EACH ROW EXECUTE FUNCTION refuse_change_but_leaving();

  -- JSON as text, with every value that is one of these words left empty
  CREATE FUNCTION without_values(written text, words text[]) RETURNS text IMMUTABLE STRICT PARALLEL SAFE LANGUAGE plpgsql AS $$
  DECLARE word text;
  BEGIN
    FOREACH word IN ARRAY words LOOP
      written := regexp_replace(written,
        '(:\\s*)' || regexp_replace(to_json(word)::text, '([][\\\\.^$*+?(){}|])', '\\\\\\1', 'g'), '\\1""', 'gi');
    END LOOP;
    RETURN written;
  END $$;
`;

const MERGES = `
  -- two records put together, and what it takes to part them
  CREATE TABLE person_merge (
    id uuid PRIMARY KEY,
    forum_id uuid NOT NULL REFERENCES forum,
    call_id uuid REFERENCES call,
    kept_id uuid NOT NULL REFERENCES person,
    gone_id uuid NOT NULL REFERENCES person,
    -- null: by the system
    merged_by uuid REFERENCES person,
    merged_at timestamptz NOT NULL,
    -- what the one kept did not say and learnt from the other, by column
    filled text[] NOT NULL DEFAULT '{}',
    -- rows the one merged had as well as the one kept, as they were: [{"table", "row"}]
    dropped jsonb NOT NULL DEFAULT '[]',
    -- false: done before it was written down what moved
    kept_moves boolean NOT NULL DEFAULT true,
    undone_by uuid REFERENCES person,
    undone_at timestamptz,
    CHECK (kept_id <> gone_id)
  );
  CREATE UNIQUE INDEX person_merge_standing ON person_merge (gone_id) WHERE undone_at IS NULL;
  CREATE INDEX person_merge_kept ON person_merge (kept_id);

  -- which rows went from one record to the other, by primary key
  CREATE TABLE person_merge_move (
    merge_id uuid NOT NULL REFERENCES person_merge ON DELETE CASCADE,
    of_table text NOT NULL,
    of_column text NOT NULL,
    row_key jsonb NOT NULL,
    PRIMARY KEY (merge_id, of_table, of_column, row_key)
  );

  INSERT INTO person_merge (id, forum_id, call_id, kept_id, gone_id, merged_by, merged_at, kept_moves)
  SELECT DISTINCT ON (g.id) gen_random_uuid(), e.forum_id, e.call_id, g.merged_into, g.id, e.actor_id, e.at, false
    FROM person g JOIN audit_entry e ON e.act = 'persons.merged' AND e.facts ->> 'goneId' = g.id::text
   WHERE g.merged_into IS NOT NULL AND e.forum_id IS NOT NULL
   ORDER BY g.id, e.at DESC;
`;

const RETURNED_LETTERS = `
  -- a letter that came back had been sent: it keeps when, and the Message-ID of the notice, so that one notice counts once
  ALTER TABLE letter ADD COLUMN returned_by text NOT NULL DEFAULT '';
  ALTER TABLE letter DROP CONSTRAINT letter_check;
  ALTER TABLE letter ADD CHECK (status <> 'sent' OR sent_at IS NOT NULL);
`;
