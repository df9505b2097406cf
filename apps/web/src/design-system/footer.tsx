import { Link, type Content, type LinkItem } from './link.js';

/** The foot of every page: one sentence and a line of links. */
export function SiteFooter({
  text,
  links,
  wide,
  children,
}: {
  text: Content;
  links: readonly LinkItem[];
  wide?: boolean;
  children?: Content;
}) {
  return (
    <footer class="foot">
      <div class={wide ? 'page is-wide' : 'page'}>
        <p>{text}</p>
        <ul role="list">
          {links.map(({ label, href }) => (
            <li key={href}>
              <Link href={href}>{label}</Link>
            </li>
          ))}
        </ul>
        {children}
      </div>
    </footer>
  );
}
