import { type Typed, typedText } from '../../http/forms.js';
import type { CallContext } from '../../http/request-context.js';

/** The parts of the set-up, in the order in which a new call goes through them. */
export const SETUP_PARTS = [
  'stage',
  'settings',
  'themes',
  'tags',
  'formats',
  'form',
  'criteria',
  'lists',
  'late',
  'file',
  'preview',
] as const;
export type SetupPart = (typeof SETUP_PARTS)[number] | 'questions';

const LISTED: ReadonlySet<string> = new Set(['themes', 'tags', 'formats', 'criteria', 'questions']);

/** A call's own questions stand with its form. */
export const currentPart = (part: SetupPart): (typeof SETUP_PARTS)[number] =>
  part === 'questions' ? 'form' : part;

export const setupBase = ({ call }: CallContext): string =>
  `/${call.forumSlug}/${call.callSlug}/secretariat/call`;

export const setupHref = (base: string, part: SetupPart): string =>
  part === 'stage' ? base : LISTED.has(part) ? `${base}/lists/${part}` : `${base}/${part}`;

/** The version a form was opened with; the stored one where the form says none, or nonsense. */
export function versionIn(typed: Typed | undefined, stored: number): number {
  const said = Number(typedText(typed ?? {}, 'version') ?? stored);
  return Number.isSafeInteger(said) ? said : stored;
}
