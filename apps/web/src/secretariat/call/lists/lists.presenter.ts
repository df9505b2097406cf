import {
  type CallPlan,
  type EditableList,
  entriesOf,
  entryId,
  type PlanEntry,
  type PlanUsage,
  usesOf,
} from '#libs/calls';
import type { Blocker } from '#libs/kernel';
import { formErrors, type FormErrors } from '../../../http/form-errors.js';
import type { Translate } from '../../../http/language/i18n.js';
import type { Typed } from '../../../http/forms.js';
import { entryFields, nameOfField } from './entry-fields.js';
import { type FieldValues, valuesOfEntry } from './entry-values.js';
import type { Pending } from '../pending.js';
import type { SetupField } from '../setup-fields.js';
import { setupHref, type SetupPart, versionIn } from '../setup-parts.js';

export interface ListView {
  base: string;
  part: SetupPart;
  list: EditableList;
  kicker: string;
  title: string;
  lede: string;
  version: number;
  rows: ListRow[];
  errors: FormErrors;
  hrefs: { self: string; add: string };
}

export interface ListRow {
  id: string;
  name: string;
  note: string;
  retired: boolean;
  uses: number;
  href: string;
  first: boolean;
  last: boolean;
}

const OWN_PART: ReadonlySet<EditableList> = new Set(['themes', 'tags', 'formats', 'criteria', 'questions']);

export const partOfList = (list: EditableList): SetupPart =>
  OWN_PART.has(list) ? (list as SetupPart) : 'lists';

interface ListFacts {
  base: string;
  plan: CallPlan;
  usage: PlanUsage;
  list: EditableList;
  blockers: readonly Blocker[];
  version: number;
}

/** A list with what can be done to each of its entries. */
export function presentList(
  t: Translate,
  { base, plan, usage, list, blockers, version }: ListFacts,
): ListView {
  const self = `${base}/lists/${list}`;
  const entries = entriesOf(plan, list);
  return {
    base,
    part: partOfList(list),
    list,
    kicker: plan.name,
    title: t(`call-lists:${list}.title`),
    lede: t(`call-lists:${list}.lede`),
    version,
    rows: entries.map((entry, at) => {
      const id = entryId(list, entry);
      return {
        id,
        name: nameOfEntry(entry),
        note: noteOf(t, plan, list, entry),
        retired: list === 'questions' ? entry['on'] === false : entry['retired'] === true,
        uses: usesOf(usage, list, id),
        href: `${self}/${encodeURIComponent(id)}`,
        first: at === 0,
        last: at === entries.length - 1,
      };
    }),
    errors: formErrors(t, blockers),
    hrefs: { self, add: `${self}/new` },
  };
}

const nameOfEntry = (entry: PlanEntry): string => String((entry['name'] ?? entry['label']) as string);

/** What an entry is, in short: the theme of a tag, the minutes of a format, the weight of a criterion. */
function noteOf(t: Translate, plan: CallPlan, list: EditableList, entry: PlanEntry): string {
  switch (list) {
    case 'themes':
      return entry['places'] === null ? '' : t('call-lists:places', { count: Number(entry['places']) });
    case 'tags':
      return plan.themes.find(({ slug }) => slug === entry['theme'])?.name ?? t('call-lists:wholeCall');
    case 'formats':
      return t('call-lists:minutes', { minutes: (entry['minutes'] as readonly number[]).join(' / ') });
    case 'criteria':
      return t('call-lists:weight', { weight: entry['weight'] as number });
    case 'questions':
      return t(`call-form:kinds.${entry['kind'] as string}`);
    default:
      return '';
  }
}

export interface EntryView {
  base: string;
  part: SetupPart;
  kicker: string;
  title: string;
  back: { href: string; label: string };
  version: number;
  fields: SetupField[];
  values: FieldValues;
  errors: FormErrors;
  action: string;
  uses: number;
  isNew: boolean;
  pending: Pending | undefined;
  nameOf: (key: string) => string;
}

interface EntryFacts extends ListFacts {
  /** `new` for one that is not there yet. */
  id: string;
  entry: PlanEntry | undefined;
  typed: Typed | undefined;
  pending: Pending | undefined;
}

/** The form of one entry, with what was typed into it. */
export function presentEntry(t: Translate, facts: EntryFacts): EntryView {
  const { base, plan, usage, list, id, entry, blockers, typed, version, pending } = facts;
  return {
    base,
    part: partOfList(list),
    kicker: plan.name,
    title: entry ? t('call-lists:change', { name: nameOfEntry(entry) }) : t(`call-lists:${list}.add`),
    back: {
      href: list === 'questions' ? setupHref(base, 'form') : `${base}/lists/${list}`,
      label: t(`call-lists:${list}.title`),
    },
    version: versionIn(typed, version),
    fields: entryFields(t, list, plan, entry && id),
    values: typed ? typedValues(typed) : defaults(list, entry),
    errors: formErrors(t, blockers),
    action: `${base}/lists/${list}/${encodeURIComponent(id)}`,
    uses: entry ? usesOf(usage, list, id) : 0,
    isNew: entry === undefined,
    pending,
    nameOf: (key) => nameOfField(t, plan, key),
  };
}

const defaults = (list: EditableList, entry: PlanEntry | undefined): FieldValues => ({
  ...(list === 'criteria' && { weight: '1' }),
  ...valuesOfEntry(list, entry),
});

/** What was typed, as the fields of the form show it. */
export const typedValues = (typed: Typed): FieldValues =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]): [string, string | string[]][] => {
      if (typeof value === 'string') return [[name, value]];
      if (typeof value !== 'object' || value === null) return [];
      const many = Object.values(value).filter((one): one is string => typeof one === 'string');
      return [[name, many]];
    }),
  );
