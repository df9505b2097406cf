import type { CallSettings, FieldKey } from '#libs/calls';
import type { Blocker } from '#libs/kernel';
import { FIELD_KEYS } from '#libs/calls';
import type { Translate } from '../http/language/i18n.js';

/** The name of the field that a finding speaks of: "Description", "Speaker Lin Haoyun, e-mail". */
export function labelOf(
  t: Translate,
  blocker: { field?: string; person?: unknown },
  settings?: Pick<CallSettings, 'questions'>,
): string {
  const [key = '', part] = (blocker.field ?? '').split(/[[\].]+/);
  const within = /\.(\w+)$/.exec(blocker.field ?? '')?.[1];
  if (key === 'people')
    return t('proposer:person.fieldOf', {
      person:
        typeof blocker.person === 'string' && blocker.person ? blocker.person : t('proposer:person.nameless'),
      field: t(`proposer:person.${within ?? 'name'}`),
    });
  const own = settings?.questions.find((question) => question.key === key)?.label;
  const label = FIELD_KEYS.includes(key as FieldKey) ? t(`proposer:fields.${key}.label`) : (own ?? key);
  return part !== undefined && /^\d+$/.test(part)
    ? t('proposer:numbered', { label, number: Number(part) + 1 })
    : label;
}

/** The sentence of a finding, with the name of its field. Languages are said by name. */
export function sentenceOf(t: Translate, blocker: Blocker, settings?: CallSettings): string {
  const allowed = Array.isArray(blocker.allowed)
    ? blocker.allowed.map((code) => settings?.languages.find((one) => one.code === code)?.name ?? code)
    : undefined;
  return t(`refusals:${blocker.code}`, {
    ...blocker,
    ...(allowed && { allowed }),
    label: labelOf(t, blocker, settings),
    defaultValue: t('refusals:other'),
  });
}

/** The same findings with everything their sentences need, for `formErrors`. */
export const labelled = (
  t: Translate,
  blockers: readonly Blocker[],
  settings?: Pick<CallSettings, 'questions'>,
): Blocker[] => blockers.map((blocker) => ({ ...blocker, label: labelOf(t, blocker, settings) }));
