import { classNames } from './class-names.js';
import { Link, type Content } from './link.js';

export interface FieldError {
  /** The id of the field to put right. */
  field: string;
  text: Content;
  /** Where the field stands, when it is on another page. */
  href?: string;
}

/** The list of what to put right, at the top of the page; each entry leads to its field. Nothing when there is none. */
export function ErrorSummary({
  id = 'errors',
  title,
  errors,
}: {
  id?: string;
  title: Content;
  errors: readonly FieldError[];
}) {
  if (errors.length === 0) return null;
  return (
    <div class="error-summary" role="alert" aria-labelledby={id} tabindex={-1}>
      <h2 id={id}>{title}</h2>
      <ul role="list">
        {errors.map(({ field, text, href }) => (
          <li key={field}>
            <Link href={href ?? `#${field}`}>{text}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

export interface NoticeProps {
  kind?: 'good' | 'warn' | 'bad';
  /** The first words, strong: "Submitted." */
  lead?: Content;
  /** Read aloud when the page opens: the answer to what was just sent. */
  live?: boolean;
  /** A sentence or two, with links: what may stand in a paragraph. */
  children?: Content;
  /** What may not, below it: lists, more paragraphs, forms. */
  below?: Content;
}

/** A message beside a bar; its first words say what the colour repeats. */
export function Notice({ kind, lead, live, children, below }: NoticeProps) {
  return (
    <div
      class={classNames('notice', below !== undefined && 'stack is-tight', kind && `is-${kind}`)}
      role={live ? 'status' : undefined}
    >
      <p>
        {lead !== undefined && (
          <>
            <strong>{lead}</strong>{' '}
          </>
        )}
        {children}
      </p>
      {below}
    </div>
  );
}

/** One line that says how this page is seen, or what holds for all of it. */
export function Banner({ children }: { children: Content }) {
  return <p class="banner">{children}</p>;
}

/** What to say when a list is empty: that it is, and what to do next. */
export function Empty({ title, level = 2, children }: { title: Content; level?: 2 | 3; children?: Content }) {
  const Heading = `h${level}` as const;
  return (
    <div class="empty stack">
      <Heading>{title}</Heading>
      {children}
    </div>
  );
}

/** The short line after an act, at the foot of the window. */
export function Toast({ children }: { children: Content }) {
  return (
    <p class="toast" role="status">
      {children}
    </p>
  );
}

/** Says when the text was last saved. */
export function Saved({ children }: { children: Content }) {
  return (
    <p class="saved" role="status">
      {children}
    </p>
  );
}
