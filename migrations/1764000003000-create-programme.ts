import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions, and the programme made of what was accepted. */
export class CreateProgramme1764000003000 implements MigrationInterface {
  name = 'CreateProgramme1764000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE decision (
        id uuid PRIMARY KEY,
        call_id uuid NOT NULL,
        proposal_id uuid NOT NULL UNIQUE,
        outcome text NOT NULL CHECK (outcome IN ('accepted','accepted_with_conditions','merged','waitlisted','declined')),
        rationale text NOT NULL DEFAULT '',
        conditions text NOT NULL DEFAULT '',
        merge_into uuid,
        -- place on the waiting list, from 1
        waiting_position integer CHECK (waiting_position > 0),
        -- null: by a command of the operator
        recorded_by uuid REFERENCES person,
        recorded_at timestamptz NOT NULL,
        published_at timestamptz,
        response text CHECK (response IN ('confirmed','withdrawn')),
        responded_at timestamptz,
        response_note text NOT NULL DEFAULT '',
        version integer NOT NULL DEFAULT 1,
        FOREIGN KEY (call_id, proposal_id) REFERENCES proposal (call_id, id),
        FOREIGN KEY (call_id, merge_into) REFERENCES proposal (call_id, id),
        CHECK (response IS NULL OR published_at IS NOT NULL),
        CHECK ((outcome = 'merged') = (merge_into IS NOT NULL)),
        CHECK (outcome <> 'accepted_with_conditions' OR conditions <> '')
      );
      CREATE INDEX decision_call ON decision (call_id, outcome);

      CREATE TABLE room (
        id uuid PRIMARY KEY,
        call_id uuid NOT NULL REFERENCES call,
        name text NOT NULL,
        capacity integer CHECK (capacity > 0),
        layout text NOT NULL DEFAULT '',
        position integer NOT NULL,
        UNIQUE (call_id, name),
        UNIQUE (call_id, id)
      );

      CREATE TABLE slot (
        id uuid PRIMARY KEY,
        call_id uuid NOT NULL REFERENCES call,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        UNIQUE (call_id, starts_at, ends_at),
        CHECK (ends_at > starts_at)
      );

      CREATE TABLE session (
        id uuid PRIMARY KEY,
        call_id uuid NOT NULL REFERENCES call,
        proposal_id uuid UNIQUE,
        type text NOT NULL CHECK (type IN ('workshop','main_session','open_forum','best_practice_forum','policy_network',
          'dynamic_coalition','nri_session','town_hall','lightning_talk','networking_session','launch_or_award','day_zero_event','other')),
        number integer NOT NULL,
        title text NOT NULL,
        abstract text NOT NULL DEFAULT '',
        theme_id uuid,
        format text NOT NULL DEFAULT '',
        minutes integer NOT NULL CHECK (minutes > 0),
        created_at timestamptz NOT NULL,
        version integer NOT NULL DEFAULT 1,
        UNIQUE (call_id, type, number),
        UNIQUE (call_id, id),
        FOREIGN KEY (call_id, proposal_id) REFERENCES proposal (call_id, id),
        FOREIGN KEY (call_id, theme_id) REFERENCES theme (call_id, id)
      );

      CREATE TABLE session_person (
        id uuid PRIMARY KEY,
        session_id uuid NOT NULL REFERENCES session,
        person_id uuid REFERENCES person,
        role text NOT NULL,
        position smallint NOT NULL,
        name text NOT NULL,
        organisation text NOT NULL DEFAULT '',
        stakeholder_group text,
        regional_group text
      );
      CREATE INDEX session_person_session ON session_person (session_id);
      CREATE INDEX session_person_person ON session_person (person_id);

      -- a session has at most one place; a room holds one session at a time
      CREATE TABLE placement (
        session_id uuid PRIMARY KEY,
        call_id uuid NOT NULL,
        room_id uuid NOT NULL,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        placed_by uuid NOT NULL REFERENCES person,
        placed_at timestamptz NOT NULL,
        FOREIGN KEY (call_id, session_id) REFERENCES session (call_id, id),
        FOREIGN KEY (call_id, room_id) REFERENCES room (call_id, id),
        CHECK (ends_at > starts_at),
        CONSTRAINT one_session_per_room EXCLUDE USING gist
          (room_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
      );

      CREATE TABLE programme_version (
        id uuid PRIMARY KEY,
        call_id uuid NOT NULL REFERENCES call,
        number integer NOT NULL,
        published_by uuid NOT NULL REFERENCES person,
        published_at timestamptz NOT NULL,
        changelog text NOT NULL DEFAULT '',
        content jsonb NOT NULL,
        UNIQUE (call_id, number)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
