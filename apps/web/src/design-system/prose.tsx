import type { Content } from './link.js';

const BLANK_LINES = /\n[^\S\n]*\n\s*/;

/** Splits what somebody typed into paragraphs at blank lines, and each paragraph into lines. */
export function paragraphsOf(text: string): string[][] {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .trim()
    .split(BLANK_LINES)
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => paragraph.split('\n'));
}

/** Paragraphs of typed text; every paragraph finds its own direction. */
export function Paragraphs({ text }: { text: string }) {
  return (
    <>
      {paragraphsOf(text).map((lines, at) => (
        <p key={at} dir="auto">
          {lines.map((line, row) => (row === 0 ? line : [<br key={row} />, line]))}
        </p>
      ))}
    </>
  );
}

/** What people wrote, in serif: either typed `text`, or headings and `Paragraphs` as children. */
export function Prose({ text, lang, children }: { text?: string; lang?: string; children?: Content }) {
  return (
    <div class="prose" lang={lang}>
      {text !== undefined && <Paragraphs text={text} />}
      {children}
    </div>
  );
}

/** A letter with its heading and the line that says from whom, to whom and when. */
export function Letter({
  id,
  title,
  line,
  text,
  children,
}: {
  id: string;
  title: Content;
  line: Content;
  text?: string;
  children?: Content;
}) {
  return (
    <section aria-labelledby={id} class="letter stack is-loose">
      <header>
        <h2 id={id}>{title}</h2>
        <p>{line}</p>
      </header>
      <Prose text={text}>{children}</Prose>
    </section>
  );
}
