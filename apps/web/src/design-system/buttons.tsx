import { classNames } from './class-names.js';
import { Link, type Content } from './link.js';

/** One `main` a page; everything else is quiet, grave (cannot be undone) or looks like a link. */
export type ButtonKind = 'main' | 'quiet' | 'grave' | 'link';

interface ButtonLook {
  kind?: ButtonKind;
  small?: boolean;
  children: Content;
}

function buttonClass({ kind = 'main', small }: Pick<ButtonLook, 'kind' | 'small'>) {
  return classNames('btn', kind !== 'main' && `is-${kind}`, small && 'is-small');
}

export interface ButtonProps extends ButtonLook {
  /** Sent with the form, to tell its buttons apart. */
  name?: string;
  value?: string;
  disabled?: boolean;
  /** Posts the form to another address. */
  formAction?: string;
  /** The id of a form elsewhere in the page. */
  form?: string;
  /** The id of a popover to open or close; the button then sends nothing. */
  opens?: string;
}

/** A button that sends its form, or opens a popover. */
export function Button({ kind, small, children, formAction, opens, ...rest }: ButtonProps) {
  return (
    <button
      class={buttonClass({ kind, small })}
      type={opens === undefined ? undefined : 'button'}
      formaction={formAction}
      popovertarget={opens}
      {...rest}
    >
      {children}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({ href, kind, small, children }: ButtonLook & { href: string }) {
  return (
    <Link class={buttonClass({ kind, small })} href={href}>
      {children}
    </Link>
  );
}

/** An arrow, drawn: not every font has one. The words beside it say where it leads. */
export function Arrow({ way }: { way: 'up' | 'down' }) {
  return (
    <svg
      width="12"
      height="14"
      viewBox="0 0 12 14"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      aria-hidden="true"
    >
      <path d={way === 'up' ? 'M6 13V2M1.5 6.5 6 2l4.5 4.5' : 'M6 1v11M1.5 7.5 6 12l4.5-4.5'} />
    </svg>
  );
}

/** The line of buttons and links under a form or a heading. */
export function Actions({ children }: { children: Content }) {
  return <div class="actions">{children}</div>;
}
