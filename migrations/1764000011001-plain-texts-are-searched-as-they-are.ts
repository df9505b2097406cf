import type { MigrationInterface, QueryRunner } from 'typeorm';

// as in search-and-lists
const UNSPACED = String.raw`\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF`;
const MARKS = String.raw`\u00A0-\u00A9\u00AB-\u00B4\u00B6-\u00B9\u00BB-\u00BF\u060C\u061B\u061F\u066A-\u066D\u2010-\u205E\u3000-\u303F\uFF01-\uFF0F\uFF1A-\uFF20`;

/** A text of ASCII alone has neither unspaced script nor marks beyond ASCII: no pattern has to look for them. */
export class PlainTextsAreSearchedAsTheyAre1764000011001 implements MigrationInterface {
  name = 'PlainTextsAreSearchedAsTheyAre1764000011001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION search_words(written text) RETURNS text IMMUTABLE STRICT PARALLEL SAFE LANGUAGE plpgsql AS $$
      DECLARE plain text;
      BEGIN
        IF octet_length(written) = char_length(written) THEN RETURN written; END IF;
        plain := regexp_replace(written, '[${MARKS}]+', ' ', 'g');
        IF plain !~ '[${UNSPACED}]' THEN RETURN plain; END IF;
        RETURN (
          SELECT string_agg(CASE WHEN part[1] ~ '^[${UNSPACED}]' THEN ' ' || paired(part[1]) || ' ' ELSE part[1] END, '' ORDER BY at)
            FROM regexp_matches(plain, '[${UNSPACED}]+|[^${UNSPACED}]+', 'g') WITH ORDINALITY AS parts(part, at));
      END $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
