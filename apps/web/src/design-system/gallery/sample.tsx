import type { Content } from '../link.js';

/** One part of the page that shows every component: its name and its classes in the margin, the thing itself beside. */
export function Sample({
  id,
  name,
  classes,
  children,
}: {
  id: string;
  name: string;
  classes: readonly string[];
  children: Content;
}) {
  return (
    <section class="section is-hung" aria-labelledby={id}>
      <h2 id={id}>
        {name}
        <small class="tiny cls">
          {classes.map((each) => (
            <>
              <code>{each}</code>{' '}
            </>
          ))}
        </small>
      </h2>
      <div class="stack">{children}</div>
    </section>
  );
}
