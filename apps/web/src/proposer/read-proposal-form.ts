import type { Blocker } from '#libs/kernel';
import { type ContentChanges, type Place, placesChanged, type SeenProposal } from '#libs/proposals';
import { readForm, type Typed, typedText } from '../http/forms.js';
import { withoutLanguage } from '../http/language/language-choice.js';
import { changesFromForm } from './changes-from-form.js';
import { basesFrom, placeOfFormField } from './form-places.js';
import { type FormSection, sectionNamed } from './form-sections.js';
import { ProposalForm } from './proposal.form.js';

/** What somebody sent from one part of the form. */
export interface SentPart {
  section: FormSection;
  button: string | undefined;
  changes: ContentChanges;
  /** The version the form was made from; of single places an older one. */
  base: number | undefined;
  bases: Partial<Record<Place, number>>;
  writer: { client: string; sequence: number } | undefined;
  /** What of it cannot be read. The rest is in `changes`, so that nothing typed disappears. */
  blockers: readonly Blocker[];
}

/** Reads a part of the form: what it changes, and on which version. */
export async function readProposalForm(
  sections: readonly FormSection[],
  { content }: Pick<SeenProposal, 'content'>,
  body: unknown,
  only?: ReadonlySet<Place>,
): Promise<SentPart> {
  // a choice of language saves what is written, as its other buttons do
  const form = await readForm(ProposalForm, withoutLanguage(body));
  const section = sectionNamed(sections, typedText(form.typed, 'section'));
  const value = form.ok ? form.value : await readableOf(form.typed, form.blockers);
  const changes = changesFromForm(section, value, { only, people: content.people });
  const { client, sequence } = value;
  return {
    section,
    button: value.do,
    changes: without(changes, conceded(value.keep)),
    base: value.version,
    bases: basesFrom(value.bases) ?? {},
    writer: client !== undefined && sequence !== undefined ? { client, sequence } : undefined,
    blockers: form.ok ? [] : form.blockers,
  };
}

/** The same without the fields that cannot be read. */
async function readableOf(typed: Typed, blockers: readonly Blocker[]): Promise<ProposalForm> {
  const bad = new Set(blockers.map(({ field }) => field?.split(/[.[]/)[0]));
  const rest = Object.fromEntries(Object.entries(typed).filter(([field]) => !bad.has(field)));
  const form = await readForm(ProposalForm, rest);
  return form.ok ? form.value : new ProposalForm();
}

/** Places in which the writer lets the other's words stand. */
const conceded = (keep: Readonly<Record<string, unknown>> = {}): Place[] =>
  Object.entries(keep).flatMap(([field, side]) => (side === 'theirs' ? (placeOfFormField(field) ?? []) : []));

function without(changes: ContentChanges, places: readonly Place[]): ContentChanges {
  if (places.length === 0) return changes;
  const left = new Set(placesChanged(changes).filter((place) => !places.includes(place)));
  const { answers = {}, ...own } = changes;
  return {
    ...Object.fromEntries(Object.entries(own).filter(([place]) => left.has(place as Place))),
    answers: Object.fromEntries(
      Object.entries(answers).filter(([key]) => left.has(`answers.${key}`)),
    ) as ContentChanges['answers'],
  };
}
