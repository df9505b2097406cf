import { classNames } from '../class-names.js';
import type { Content } from '../link.js';
import { usePage } from '../page-context.js';
import { SelectInput, type SelectProps } from './select.js';

interface FormLook {
  action: string;
  id?: string;
  label?: string;
  labelledBy?: string;
  class?: string;
  /**
   * It holds what somebody is writing: a choice of language on this page sends it along and shows it again. Says what its
   * first button sends, where that has a name. Of several on a page the first is sent, and a script takes the others
   * along; one `beside` is never that first.
   */
  keeps?: true | 'beside' | { name: string; value: string };
  /** Sent along unseen. */
  hidden?: Readonly<Record<string, string | number | undefined>>;
  children: Content;
}

/** A form that changes something carries its token, its own or the page's; one that only asks carries none. */
export type FormProps = FormLook & ({ method?: 'post'; csrf?: string; files?: boolean } | { method: 'get' });

function HiddenInputs({ values }: { values: Readonly<Record<string, string | number | undefined>> }) {
  return (
    <>
      {Object.entries(values).map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
    </>
  );
}

const lookOf = (keeps: NonNullable<FormLook['keeps']>) =>
  keeps === true ? {} : keeps === 'beside' ? { beside: true } : { enter: keeps };

/**
 * A form that the server checks: the browser's own messages are off, since they cannot say what to do.
 * Throws when it posts and neither it nor the page has a token.
 */
export function Form(props: FormProps) {
  const { action, keeps, label, labelledBy, hidden = {}, children } = props;
  const { csrf, versions = {}, keeps: tell } = usePage();
  const id = keeps && tell ? tell({ form: props.id, ...lookOf(keeps) }) : props.id;
  const posts = props.method !== 'get';
  const token = posts ? (props.csrf ?? csrf?.()) : undefined;
  if (posts && token === undefined) throw new Error(`The form to ${action} has no token`);
  return (
    <form
      id={id}
      action={action}
      method={posts ? 'post' : 'get'}
      class={props.class}
      enctype={posts && props.files ? 'multipart/form-data' : undefined}
      aria-label={label}
      aria-labelledby={labelledBy}
      data-keeps={keeps ? '' : undefined}
      novalidate
    >
      <HiddenInputs
        values={{
          _csrf: token,
          ...Object.fromEntries(
            Object.entries(hidden).map(([name, value]) => [name, value && (versions[name] ?? value)]),
          ),
        }}
      />
      {children}
    </form>
  );
}

/** Fields beside each other where there is room. */
export function Fields({ measure, children }: { measure?: boolean; children: Content }) {
  return <div class={classNames('fields', measure && 'measure')}>{children}</div>;
}

/** A group of fields of its own, set in: one person, one room. */
export function Fieldset({ legend, id, children }: { legend: Content; id?: string; children: Content }) {
  return (
    <fieldset class="nested" id={id} tabindex={id === undefined ? undefined : -1}>
      <legend>{legend}</legend>
      {children}
    </fieldset>
  );
}

export type FilterField =
  | ({ kind: 'select'; label: string } & Pick<SelectProps, 'name' | 'id' | 'options' | 'empty' | 'value'>)
  | { kind: 'search'; label: string; name: string; id?: string; value?: string };

/** Narrows a list; the filters are in the address of the page, so that it can be sent on. */
export function Filters({
  action,
  label,
  fields,
  submit,
  hidden,
}: {
  action: string;
  label: string;
  fields: readonly FilterField[];
  submit: Content;
  hidden?: FormLook['hidden'];
}) {
  return (
    <form class="filters" action={action} method="get" aria-label={label}>
      {hidden !== undefined && <HiddenInputs values={hidden} />}
      {fields.map((field) => {
        const id = field.id ?? `filter-${field.name}`;
        return (
          <div key={field.name}>
            <label for={id}>{field.label}</label>
            {field.kind === 'select' ? (
              <SelectInput {...field} id={id} />
            ) : (
              <input type="search" id={id} name={field.name} value={field.value} />
            )}
          </div>
        );
      })}
      <button class="btn is-quiet">{submit}</button>
    </form>
  );
}

/** One line to search with. */
export function SearchForm({
  action,
  name = 'q',
  id = 'q',
  label,
  submit,
  value,
}: {
  action: string;
  name?: string;
  id?: string;
  label: string;
  submit: Content;
  value?: string;
}) {
  return (
    <form role="search" class="cluster search" action={action} method="get">
      <label class="vh" for={id}>
        {label}
      </label>
      <input type="search" id={id} name={name} value={value} placeholder={label} />
      <button class="btn">{submit}</button>
    </form>
  );
}
