import type { MigrationInterface, QueryRunner } from 'typeorm';

// Han, kana and hangul: written without spaces, so PostgreSQL's parser sees one word in a whole sentence
const UNSPACED = String.raw`\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF`;
// punctuation beyond ASCII, which some locales take for letters
const MARKS = String.raw`\u00A0-\u00A9\u00AB-\u00B4\u00B6-\u00B9\u00BB-\u00BF\u060C\u061B\u061F\u066A-\u066D\u2010-\u205E\u3000-\u303F\uFF01-\uFF0F\uFF1A-\uFF20`;

/** What lists and searches read: one row a proposal, kept in step by the database itself at each commit. */
export class SearchAndLists1764000011000 implements MigrationInterface {
  name = 'SearchAndLists1764000011000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CONFIGURATIONS);
    await runner.query(TEXTS);
    await runner.query(TABLES);
    await runner.query(RELISTING);
    await runner.query(TRIGGERS);
    await runner.query(VIEWS_AND_IMPORTS);
    await runner.query(`
      SELECT relist_proposals(ARRAY(SELECT id FROM proposal ORDER BY id));
      INSERT INTO outbox_event (id, type, payload)
      SELECT gen_random_uuid(), 'proposals.listed_anew', jsonb_build_object('callId', id) FROM call;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

/** Each language with its stemmer, without accents; and one that leaves words as they are, by which names are found. */
const CONFIGURATIONS = ['simple', 'english', 'french', 'spanish', 'russian', 'arabic']
  .map(
    (base) => `
      CREATE TEXT SEARCH CONFIGURATION search_${base} (COPY = ${base});
      ALTER TEXT SEARCH CONFIGURATION search_${base}
        ALTER MAPPING FOR hword, hword_part, word WITH unaccent, ${base === 'simple' ? 'simple' : `${base}_stem`};`,
  )
  .join('');

const TEXTS = `
  -- a run of unspaced script as overlapping pairs: 数据治理 is 数据 据治 治理 理, so that any part of it is a phrase
  CREATE FUNCTION paired(run text) RETURNS text IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql AS
    $$ SELECT string_agg(substr(run, at, 2), ' ' ORDER BY at) FROM generate_series(1, length(run)) AS at $$;

  -- a text as words that the parser can tell apart
  CREATE FUNCTION search_words(written text) RETURNS text IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql AS $$
    SELECT CASE WHEN plain !~ '[${UNSPACED}]' THEN plain ELSE (
        SELECT string_agg(CASE WHEN part[1] ~ '^[${UNSPACED}]' THEN ' ' || paired(part[1]) || ' ' ELSE part[1] END, '' ORDER BY at)
          FROM regexp_matches(plain, '[${UNSPACED}]+|[^${UNSPACED}]+', 'g') WITH ORDINALITY AS parts(part, at)) END
      FROM (SELECT regexp_replace(written, '[${MARKS}]+', ' ', 'g') AS plain) marked $$;

  CREATE FUNCTION search_configuration(language text) RETURNS regconfig IMMUTABLE PARALLEL SAFE LANGUAGE sql AS $$
    SELECT CASE language WHEN 'en' THEN 'public.search_english'::regconfig WHEN 'fr' THEN 'public.search_french'::regconfig
                         WHEN 'es' THEN 'public.search_spanish'::regconfig WHEN 'ru' THEN 'public.search_russian'::regconfig
                         WHEN 'ar' THEN 'public.search_arabic'::regconfig ELSE 'public.search_simple'::regconfig END $$;

  -- the same further on: the last word of one text and the first of another are no phrase
  CREATE FUNCTION set_apart(words tsvector) RETURNS tsvector IMMUTABLE STRICT PARALLEL SAFE LANGUAGE sql AS
    $$ SELECT ts_delete($t$'search gap':3$t$::tsvector || words, 'search gap') $$;

  -- the words as they stand, and the stems of the language
  CREATE FUNCTION search_document(language text, written text, weight "char") RETURNS tsvector
    IMMUTABLE PARALLEL SAFE LANGUAGE sql AS $$
    SELECT setweight(set_apart(to_tsvector('public.search_simple', words)) ||
                     CASE WHEN language IN ('en', 'fr', 'es', 'ru', 'ar')
                          THEN set_apart(to_tsvector(search_configuration(language), words)) ELSE ''::tsvector END, weight)
      FROM (SELECT search_words(coalesce(written, '')) AS words) w $$;

  -- one word or phrase in any of the languages; the last word may go on when it is a beginning
  CREATE FUNCTION search_term(term text, is_beginning boolean) RETURNS tsquery IMMUTABLE PARALLEL SAFE LANGUAGE sql AS $$
    SELECT CASE WHEN is_beginning
      THEN (nullif(phraseto_tsquery('public.search_simple', words)::text, '') || ':*')::tsquery
      ELSE phraseto_tsquery('public.search_simple', words) || phraseto_tsquery('public.search_english', words)
        || phraseto_tsquery('public.search_french', words) || phraseto_tsquery('public.search_spanish', words)
        || phraseto_tsquery('public.search_russian', words) || phraseto_tsquery('public.search_arabic', words) END
      -- the last character of a run stands alone in a text's end only
      FROM (SELECT regexp_replace(search_words(term), '([${UNSPACED}]{2}) [${UNSPACED}](?=\\s*$|\\s)', '\\1', 'g') AS words) w $$;

  -- [[{text, beginning}, ...or], ...and] with "not": what the rule search-terms reads from a line that somebody typed
  CREATE FUNCTION search_query(wanted jsonb) RETURNS tsquery IMMUTABLE PARALLEL SAFE LANGUAGE plpgsql AS $$
  DECLARE
    whole tsquery;
    one tsquery;
    term tsquery;
    alternatives jsonb;
    alternative jsonb;
  BEGIN
    FOR alternatives IN SELECT * FROM jsonb_array_elements(wanted) LOOP
      one := NULL;
      FOR alternative IN SELECT * FROM jsonb_array_elements(alternatives) LOOP
        term := search_term(alternative ->> 'text', coalesce((alternative ->> 'beginning')::boolean, false));
        CONTINUE WHEN term IS NULL OR numnode(term) = 0;
        IF (alternative ->> 'not')::boolean THEN term := !! term; END IF;
        one := CASE WHEN one IS NULL THEN term ELSE one || term END;
      END LOOP;
      CONTINUE WHEN one IS NULL;
      whole := CASE WHEN whole IS NULL THEN one ELSE whole && one END;
    END LOOP;
    RETURN coalesce(whole, ''::tsquery);
  END $$;
`;

const TABLES = `
  -- a proposal as lists show it; of a draft, its state alone
  CREATE TABLE proposal_listing (
    proposal_id uuid PRIMARY KEY REFERENCES proposal ON DELETE CASCADE,
    call_id uuid NOT NULL REFERENCES call,
    number integer,
    status text NOT NULL,
    shown boolean NOT NULL,
    version integer NOT NULL,
    title text NOT NULL DEFAULT '',
    title_key text NOT NULL DEFAULT '',
    theme_id uuid,
    format_id uuid,
    minutes integer,
    language text,
    first_time boolean,
    tag_slugs text[] NOT NULL DEFAULT '{}',
    tag_names text[] NOT NULL DEFAULT '{}',
    organiser text NOT NULL DEFAULT '',
    organisation text NOT NULL DEFAULT '',
    stakeholder_group text,
    regional_group text,
    country text,
    submitted_at timestamptz,
    updated_at timestamptz,
    -- what the rules of the call find, by code; worked out after the commit, by the rules themselves
    flags text[] NOT NULL DEFAULT '{}',
    flags_pending boolean NOT NULL DEFAULT false,
    -- title and subjects, small enough to rank by
    head tsvector
  );
  CREATE INDEX proposal_listing_number ON proposal_listing (call_id, number, proposal_id);
  CREATE INDEX proposal_listing_pending ON proposal_listing (call_id, proposal_id) WHERE flags_pending;

  -- everything in it that can be searched; never a draft
  CREATE TABLE proposal_search (
    proposal_id uuid PRIMARY KEY REFERENCES proposal ON DELETE CASCADE,
    document tsvector NOT NULL
  );
  CREATE INDEX proposal_search_document ON proposal_search USING gin (document);

  -- what a transaction has touched, until it commits
  CREATE TABLE proposal_relisting (
    xact xid8 NOT NULL DEFAULT pg_current_xact_id(),
    proposal_id uuid NOT NULL,
    PRIMARY KEY (xact, proposal_id)
  );
`;

const RELISTING = `
  CREATE FUNCTION relist_proposals(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    -- whoever comes second waits here, and then reads what the first has written
    PERFORM 1 FROM proposal_listing WHERE proposal_id = ANY (ids) ORDER BY proposal_id FOR UPDATE;

    INSERT INTO proposal_listing AS listed (
      proposal_id, call_id, number, status, shown, version, title, title_key, theme_id, format_id, minutes, language, first_time,
      tag_slugs, tag_names, organiser, organisation, stakeholder_group, regional_group, country, submitted_at, updated_at,
      flags_pending, head)
    SELECT p.id, p.call_id, p.number, p.status, v.shown, p.version,
           CASE WHEN v.shown THEN p.title ELSE '' END,
           CASE WHEN v.shown THEN lower(unaccent(p.title)) ELSE '' END,
           CASE WHEN v.shown THEN p.theme_id END, CASE WHEN v.shown THEN p.format_id END,
           CASE WHEN v.shown THEN p.minutes END, CASE WHEN v.shown THEN p.language END,
           CASE WHEN v.shown THEN p.first_time END,
           coalesce(g.slugs, '{}'), coalesce(g.names, '{}'), coalesce(o.name, ''), coalesce(o.organisation, ''),
           nullif(o.stakeholder_group, ''), nullif(o.regional_group, ''), nullif(o.country, ''),
           CASE WHEN v.shown THEN p.submitted_at END, CASE WHEN v.shown THEN p.updated_at END, v.shown,
           CASE WHEN v.shown THEN search_document(p.language, p.title, 'A')
                || search_document(p.language, concat_ws(' ', t.name, array_to_string(g.names, ' ')), 'B') END
      FROM proposal p
     CROSS JOIN LATERAL (SELECT NOT (p.status = 'draft' OR p.withdrawn_from IS NOT DISTINCT FROM 'draft') AS shown) v
      LEFT JOIN theme t ON t.id = p.theme_id
      LEFT JOIN LATERAL (SELECT array_agg(tag.slug ORDER BY pt.position) AS slugs, array_agg(tag.name ORDER BY pt.position) AS names
                           FROM proposal_tag pt JOIN tag ON tag.id = pt.tag_id WHERE v.shown AND pt.proposal_id = p.id) g ON true
      LEFT JOIN LATERAL (SELECT n.name, n.organisation, n.stakeholder_group, n.regional_group, n.country FROM proposal_person n
                          WHERE v.shown AND n.proposal_id = p.id AND n.role = 'organiser' ORDER BY n.position LIMIT 1) o ON true
     WHERE p.id = ANY (ids)
    ON CONFLICT (proposal_id) DO UPDATE SET
      number = excluded.number, status = excluded.status, shown = excluded.shown, version = excluded.version,
      title = excluded.title, title_key = excluded.title_key, theme_id = excluded.theme_id, format_id = excluded.format_id,
      minutes = excluded.minutes, language = excluded.language, first_time = excluded.first_time,
      tag_slugs = excluded.tag_slugs, tag_names = excluded.tag_names, organiser = excluded.organiser,
      organisation = excluded.organisation, stakeholder_group = excluded.stakeholder_group,
      regional_group = excluded.regional_group, country = excluded.country, submitted_at = excluded.submitted_at,
      updated_at = excluded.updated_at, head = excluded.head,
      flags = CASE WHEN excluded.shown THEN listed.flags ELSE '{}' END,
      flags_pending = excluded.shown AND (listed.flags_pending OR listed.updated_at IS DISTINCT FROM excluded.updated_at);

    INSERT INTO proposal_search (proposal_id, document)
    SELECT p.id, l.head
           || search_document(p.language, concat_ws(' ', array_to_string(p.policy_questions, ' '),
                (SELECT string_agg(value, ' ') FROM jsonb_each_text(p.answers))), 'C')
           || search_document('', (SELECT string_agg(concat_ws(' ', n.name, n.organisation), ' ; ' ORDER BY n.position)
                FROM proposal_person n WHERE n.proposal_id = p.id), 'D')
      FROM proposal p JOIN proposal_listing l ON l.proposal_id = p.id
     WHERE p.id = ANY (ids) AND l.shown
    ON CONFLICT (proposal_id) DO UPDATE SET document = excluded.document
      WHERE proposal_search.document <> excluded.document;
    DELETE FROM proposal_search s USING proposal_listing l
     WHERE l.proposal_id = s.proposal_id AND s.proposal_id = ANY (ids) AND NOT l.shown;
  END $$;

  CREATE FUNCTION relist_at_commit() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE ids uuid[];
  BEGIN
    IF EXISTS (SELECT FROM proposal_relisting WHERE xact = NEW.xact AND proposal_id = NEW.proposal_id) THEN
      -- the first of the transaction's rows does the work for all of them
      WITH touched AS (DELETE FROM proposal_relisting WHERE xact = NEW.xact RETURNING proposal_id)
      SELECT array_agg(proposal_id ORDER BY proposal_id) INTO ids FROM touched;
      PERFORM relist_proposals(ids);
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER relist_at_commit AFTER INSERT ON proposal_relisting
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION relist_at_commit();
`;

const TRIGGERS = `
  CREATE FUNCTION relist_changed() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    CASE TG_ARGV[0]
      WHEN 'begun' THEN
        INSERT INTO proposal_relisting (proposal_id) SELECT id FROM changed ON CONFLICT DO NOTHING;
      WHEN 'proposal' THEN -- a draft that stays one looks the same in every list, however often it is saved
        INSERT INTO proposal_relisting (proposal_id)
        SELECT changed.id FROM changed JOIN former ON former.id = changed.id
         WHERE NOT (changed.status = 'draft' AND former.status = 'draft') ON CONFLICT DO NOTHING;
      WHEN 'part' THEN
        INSERT INTO proposal_relisting (proposal_id)
        SELECT DISTINCT p.id FROM changed JOIN proposal p ON p.id = changed.proposal_id
         WHERE p.status <> 'draft' ON CONFLICT DO NOTHING;
      WHEN 'theme' THEN
        INSERT INTO proposal_relisting (proposal_id)
        SELECT p.id FROM changed JOIN former ON former.id = changed.id AND former.name <> changed.name
          JOIN proposal p ON p.call_id = changed.call_id AND p.theme_id = changed.id
         WHERE p.status <> 'draft' ON CONFLICT DO NOTHING;
      WHEN 'tag' THEN
        INSERT INTO proposal_relisting (proposal_id)
        SELECT DISTINCT p.id FROM changed
          JOIN former ON former.id = changed.id AND (former.name <> changed.name OR former.slug <> changed.slug)
          JOIN proposal_tag t ON t.tag_id = changed.id JOIN proposal p ON p.id = t.proposal_id
         WHERE p.status <> 'draft' ON CONFLICT DO NOTHING;
    END CASE;
    RETURN NULL;
  END $$;

  CREATE TRIGGER relist_begun AFTER INSERT ON proposal REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION relist_changed('begun');
  CREATE TRIGGER relist_changed AFTER UPDATE ON proposal REFERENCING OLD TABLE AS former NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION relist_changed('proposal');
  CREATE TRIGGER relist_named AFTER INSERT ON proposal_person REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION relist_changed('part');
  CREATE TRIGGER relist_renamed AFTER UPDATE ON proposal_person REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION relist_changed('part');
  CREATE TRIGGER relist_unnamed AFTER DELETE ON proposal_person REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION relist_changed('part');
  CREATE TRIGGER relist_tagged AFTER INSERT ON proposal_tag REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION relist_changed('part');
  CREATE TRIGGER relist_retagged AFTER UPDATE ON proposal_tag REFERENCING NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION relist_changed('part');
  CREATE TRIGGER relist_untagged AFTER DELETE ON proposal_tag REFERENCING OLD TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION relist_changed('part');
  CREATE TRIGGER relist_theme AFTER UPDATE ON theme REFERENCING OLD TABLE AS former NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION relist_changed('theme');
  CREATE TRIGGER relist_tag AFTER UPDATE ON tag REFERENCING OLD TABLE AS former NEW TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION relist_changed('tag');

  -- other rules find other things: all is looked at again
  CREATE FUNCTION relist_for_new_rules() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE proposal_listing SET flags_pending = true WHERE call_id = NEW.id AND shown;
    IF FOUND THEN
      INSERT INTO outbox_event (id, type, payload)
      VALUES (gen_random_uuid(), 'proposals.listed_anew', jsonb_build_object('callId', NEW.id));
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER relist_for_new_rules AFTER UPDATE OF settings ON call FOR EACH ROW
    WHEN (OLD.settings IS DISTINCT FROM NEW.settings) EXECUTE FUNCTION relist_for_new_rules();
`;

const VIEWS_AND_IMPORTS = `
  -- a list somebody wants to come back to: its address, without a page
  CREATE TABLE saved_view (
    id uuid PRIMARY KEY,
    call_id uuid NOT NULL REFERENCES call,
    owner_id uuid NOT NULL REFERENCES person,
    name text NOT NULL CHECK (name <> ''),
    address text NOT NULL,
    shared boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL,
    UNIQUE (call_id, owner_id, name)
  );

  -- where a proposal came from: what the other system called it, and everything it said of it
  CREATE TABLE proposal_origin (
    proposal_id uuid PRIMARY KEY REFERENCES proposal ON DELETE CASCADE,
    call_id uuid NOT NULL REFERENCES call,
    system text NOT NULL,
    external_id text NOT NULL,
    raw jsonb NOT NULL,
    imported_by uuid NOT NULL REFERENCES person,
    imported_at timestamptz NOT NULL,
    UNIQUE (call_id, system, external_id)
  );

  -- a file that was sent and is not brought in yet
  CREATE TABLE import_draft (
    id uuid PRIMARY KEY,
    call_id uuid NOT NULL REFERENCES call,
    owner_id uuid NOT NULL REFERENCES person,
    file_name text NOT NULL,
    system text NOT NULL,
    content json NOT NULL,
    mapping jsonb NOT NULL,
    created_at timestamptz NOT NULL
  );
  CREATE INDEX import_draft_owner ON import_draft (call_id, owner_id);

  -- how the columns of a kind of file were read the last time
  CREATE TABLE import_mapping (
    call_id uuid NOT NULL REFERENCES call,
    system text NOT NULL,
    mapping jsonb NOT NULL,
    used_at timestamptz NOT NULL,
    PRIMARY KEY (call_id, system)
  );
`;
