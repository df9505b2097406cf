/**
 * The language of the button that sent a form, if it was one. Such a form is not meant to be carried out: it is shown
 * again in that language, with everything that was typed into it.
 */
export function languageAsked(body: unknown): string | undefined {
  const { lang } = (typeof body === 'object' && body !== null ? body : {}) as { lang?: unknown };
  return typeof lang === 'string' ? lang : undefined;
}

/** The form without that button. */
export function withoutLanguage(body: unknown): unknown {
  if (languageAsked(body) === undefined) return body;
  const { lang: _, ...rest } = body as Record<string, unknown>;
  return rest;
}
