import { CLEAR, inEveryTable, type RunsSql } from './database.js';

/**
 * Keeps every row as it is now, and gives what puts all of them back: the same rows with the same ids, without running
 * again what made them.
 */
export async function keepRows(db: RunsSql): Promise<() => Promise<void>> {
  await db.query('DROP SCHEMA IF EXISTS kept CASCADE; CREATE SCHEMA kept');
  await db.query(inEveryTable(KEEP));
  return async () => {
    await db.query(inEveryTable(CLEAR + FILL));
  };
}

const KEEP = `
      DECLARE one text; many bigint;
      BEGIN
        FOREACH one IN ARRAY tables LOOP
          EXECUTE 'CREATE TABLE kept.' || one || ' AS TABLE public.' || one;
          GET DIAGNOSTICS many = ROW_COUNT;
          IF many = 0 THEN EXECUTE 'DROP TABLE kept.' || one; END IF;
        END LOOP;
      END;`;

// without the columns that are worked out of the others
const FILL = `
      DECLARE one text; columns text;
      BEGIN
        FOR one, columns IN
          SELECT c.relname, string_agg(quote_ident(a.attname), ', ')
            FROM pg_class k JOIN pg_class c ON c.relname = k.relname AND c.relnamespace = 'public'::regnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
           WHERE k.relnamespace = 'kept'::regnamespace AND k.relkind = 'r' GROUP BY 1 LOOP
          EXECUTE format('INSERT INTO public.%I (%s) SELECT %2$s FROM kept.%1$I', one, columns);
        END LOOP;
      END;`;
