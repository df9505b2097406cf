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
  const sent = (typeof body === 'object' && body !== null ? body : {}) as Typed;
  const misshapen = misshapenFields(form, sent);
  const typed = Object.fromEntries(Object.entries(sent).filter(([field]) => !misshapen.includes(field)));
  const value = plainToInstance(form, typed, { exposeDefaultValues: true });
  const errors = await validate(value, { whitelist: true, stopAtFirstError: true });
  const blockers = [
    ...misshapen.map((field) => ({ code: 'isString', field })),
    ...errors.flatMap((error) => blockersOf(error)),
  ];
  return blockers.length === 0 ? { ok: true, value, typed } : { ok: false, blockers, typed };
}

/**
 * Fields that came as a list or a map (`title[]=x`) where the form's default is one value, or as a map where it is a
 * list. Left in, a conversion would make something of them: `Number(['60'])` is 60.
 */
function misshapenFields(form: ClassConstructor<object>, sent: Typed): string[] {
  return Object.entries(new form())
    .filter(([field, byDefault]) =>
      Array.isArray(byDefault)
        ? !isOneValue(sent[field]) && !Array.isArray(sent[field])
        : isOneValue(byDefault) && !isOneValue(sent[field]),
    )
    .map(([field]) => field);
}

const isOneValue = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** What was typed into a field; nothing when a list or more fields came in its place. */
export function typedText(typed: Typed, name: string): string | undefined {
  const value = typed[name];
  return typeof value === 'string' ? value : undefined;
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
