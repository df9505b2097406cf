import type { Answer } from '../site.js';

// what a fault tells about the inside of the house: stacks, paths, SQL, the names of errors
const LEAKS = [
  /\bat [\w.<>]+ \(.*:\d+:\d+\)/,
  /node_modules|file:\/\/|\.(?:ts|tsx|mjs):\d+/,
  /\b(?:SELECT .* FROM|INSERT INTO|UPDATE \w+ SET|DELETE FROM)\b/,
  /violates|duplicate key|invalid input syntax|syntax error|QueryFailedError|null value in column/,
  /\b(?:TypeError|RangeError|SyntaxError|URIError|ReferenceError)\b|Cannot read propert|is not a function/,
  /FST_[A-Z_]+/,
  /\[object Object\]|\bundefined\b|\bNaN\b/,
];

/** Whatever an answer to a visitor must never hold. */
export function leaksIn(answer: Answer): string[] {
  const inside = [process.cwd()].filter((secret) => answer.body.includes(secret));
  return [...inside, ...LEAKS.flatMap((leak) => leak.exec(answer.body)?.[0] ?? [])];
}

/** What is wrong with an answer, whatever was sent: a fault, or something of the inside shown. */
export function complaintsAbout(answer: Answer): string[] {
  return [...(answer.status >= 500 ? [`fault ${answer.status}`] : []), ...leaksIn(answer)];
}

/**
 * What is wrong with a refusal: it must be one, of what was sent and not of who sent it, and a page that says what
 * to do; of the API, a problem document.
 */
export function complaintsAboutRefusal(answer: Answer): string[] {
  const refused = answer.status >= 400 && answer.status < 500 && ![401, 403].includes(answer.status);
  return [
    ...(refused ? [] : [`answered ${answer.status} ${answer.location}`.trim()]),
    ...(!refused || isPage(answer) || isProblem(answer) ? [] : ['no page']),
    ...leaksIn(answer),
  ];
}

const isPage = ({ type, body }: Answer): boolean => type.startsWith('text/html') && /<h1[\s>]/.test(body);

/** Of the API: where no person reads the answer, a program must be able to. */
function isProblem({ type, body }: Answer): boolean {
  if (!type.startsWith('application/problem+json')) return false;
  const { instance, title, detail } = JSON.parse(body) as Record<string, unknown>;
  return String(instance).startsWith('/api/v1/') && Boolean(title) && Boolean(detail);
}
