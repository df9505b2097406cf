import { type ClassConstructor, plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import { type Blocker, Refusal } from '#libs/kernel';
import { languageAsked } from './language/language-choice.js';

/** What came in: a checked value, or the reasons per field. `typed` is what to show again. */
export type FormResult<T> =
  { ok: true; value: T; typed: Typed } | { ok: false; blockers: Blocker[]; typed: Typed };
export type Typed = Record<string, unknown>;

/**
 * Checks the body of a form against its class-validator class. Unknown fields are left out;
 * a wrong one becomes `{ code: <constraint>, field }`, whose sentence is `refusals:<code>`. A form sent by the button of
 * a language is not taken either, without a reason: whoever shows again what was typed shows it in that language.
 */
export async function readForm<T extends object>(
  form: ClassConstructor<T>,
  body: unknown,
): Promise<FormResult<T>> {
  const sent = (typeof body === 'object' && body !== null ? body : {}) as Typed;
  const misshapen = misshapenFields(form, sent);
  const typed = Object.fromEntries(Object.entries(sent).filter(([field]) => !misshapen.includes(field)));
  // nothing is wrong with it, and nothing is to be done with it yet
  if (languageAsked(body) !== undefined) {
    unread.add(sent);
    return { ok: false, blockers: [], typed };
  }
  const value = plainToInstance(form, typed, { exposeDefaultValues: true });
  const errors = await validate(value, { whitelist: true, stopAtFirstError: true });
  const blockers = [
    ...misshapen.map((field) => ({ code: 'isString', field })),
    ...errors.flatMap((error) => blockersOf(error)),
  ];
  if (blockers.length === 0) return { ok: true, value, typed };
  unread.add(sent);
  return { ok: false, blockers, typed };
}

const unread = new WeakSet<object>();

/**
 * The version that a form was written on which nobody has acted upon, by the names that forms have for it: shown again
 * on a newer one, it would overwrite what somebody else did meanwhile.
 */
export function versionsWrittenOn(body: unknown): Record<string, string> {
  const fields = typeof body === 'object' && body !== null && unread.has(body) ? (body as Typed) : {};
  return Object.fromEntries(
    ['version', 'seen'].flatMap((name) => {
      const version = typedText(fields, name);
      return version !== undefined && /^\d{1,9}$/.test(version) ? [[name, version] as const] : [];
    }),
  );
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
