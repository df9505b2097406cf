import { type ClassConstructor, plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { type Blocker, Refusal } from '#libs/kernel';

/** What came in: a checked value, or the reasons per field. `typed` is what to show again. */
export type FormResult<T> =
  { ok: true; value: T; typed: Typed } | { ok: false; blockers: Blocker[]; typed: Typed };
export type Typed = Record<string, unknown>;

/**
 * Checks the body of a form against its class-validator class. Unknown fields are left out;
 * a wrong one becomes `{ code: <constraint>, field }`, whose sentence is `refusals:<code>`.
 */
export async function readForm<T extends object>(
  form: ClassConstructor<T>,
  body: unknown,
): Promise<FormResult<T>> {
  const typed = (typeof body === 'object' && body !== null ? body : {}) as Typed;
  const value = plainToInstance(form, typed, { exposeDefaultValues: true });
  const errors = await validate(value, { whitelist: true, stopAtFirstError: true });
  if (errors.length === 0) return { ok: true, value, typed };
  return { ok: false, blockers: errors.flatMap((error) => blockersOf(error)), typed };
}

function blockersOf(error: ValidationError, prefix = ''): Blocker[] {
  const field = prefix ? `${prefix}.${error.property}` : error.property;
  const own = Object.entries(error.constraints ?? {}).map(([code]) => ({
    code,
    field,
    ...(error.contexts?.[code] as Record<string, string | number> | undefined),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => blockersOf(child, field))];
}

/** Runs an act; the reasons of a refusal the visitor can mend come back as data, to be shown beside the form. */
export async function attempt<T>(act: () => Promise<T>): Promise<{ value: T } | { refusal: Refusal }> {
  try {
    return { value: await act() };
  } catch (error) {
    if (error instanceof Refusal && (error.kind === 'blocked' || error.kind === 'stale'))
      return { refusal: error };
    throw error;
  }
}
