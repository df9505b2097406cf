import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import * as classValidator from 'class-validator';
import { filesUnder } from '../../apps/launcher/files-under.mjs';

/**
 * Keys that are put together at run time from parts no search can see, with the place that does it. `*` stands for
 * one part, at the end for any. Keys in a template string with their namespace, such as `errors:${kind}.title`, need not be here.
 */
const DYNAMIC = {
  'letters:*.subject': 'libs/notifications/src/letter-texts.ts: every kind of letter',
  'letters:*.body.*': 'libs/notifications/src/letter-texts.ts: every paragraph of it',
  'letters:lines.*': 'libs/notifications/src/letter-texts.ts: what is said once for each of several',
  'letters:frame.*': 'libs/notifications/src/letter-texts.ts, without the namespace',
};
/** Its keys are the codes of refusals and of class-validator's constraints; they stand in the code as plain words. */
const CODES = 'refusals';
/** Codes elsewhere are names of other things: of a list's options, of an engine's findings. */
const REFUSES = /Blocker|[rR]efus/;
const CONSTRAINTS = new Map(
  Object.values(classValidator)
    .filter((name) => typeof name === 'string')
    .map((name) => [name.toLowerCase(), name]),
);
/** They say when a field is looked at, not what it must be. */
const SILENT_CONSTRAINTS = new Set(['isOptional']);
const PLURAL = /_(ordinal_)?(zero|one|two|few|many|other)$/;
/** What is written into the audit trail; the page of the trail says it in words. */
const AUDITED_ACT = /\baudit\s*\.add\(\s*\w+,[^']{0,60}'(\w+\.\w+)'/g;
/** What a token may be used for is written like a key, and is none: `people:read`. */
const SCOPES = /\b[A-Z]+_SCOPES = \[([^\]]*)\]/g;
const GAP = /\{\{-?\s*([\w.]+)/g;

/**
 * @typedef {Map<string, string>} Texts from `ns:path.to.key` to its text
 * @typedef {{ file: string, text: string }} Source
 */

/**
 * What is wrong with the texts of the interface and of the letters; English is the measure.
 * @param {string} root of the project
 * @returns {string[]} a sentence each: keys used but missing, there but unused, or unlike English elsewhere
 */
export function localeProblems(root) {
  const folders = ['apps', 'libs'].flatMap((kind) =>
    namesIn(path.join(root, kind)).map((name) => path.join(root, kind, name, 'locales')),
  );
  const english = new Map(folders.flatMap((folder) => [...textsIn(path.join(folder, 'en'))]));
  const sources = ['apps', 'libs'].flatMap((kind) => sourcesUnder(root, kind));
  const translations = folders.flatMap((folder) =>
    namesIn(folder)
      .filter((locale) => locale !== 'en')
      .flatMap((locale) => translationProblems(locale, textsIn(path.join(folder, locale)), english)),
  );
  return [...usageProblems(english, sources), ...translations];
}

/** @param {Texts} english @param {Source[]} sources */
function usageProblems(english, sources) {
  const keys = new Set([...english.keys()].map((key) => keyInCode(key, english)));
  const namespaces = [...new Set([...keys].map((key) => key.split(':')[0]))].join('|');
  const used = new Set();
  const scopes = scopesIn(sources);
  /** @type {string[]} */
  const problems = [];
  const need = (/** @type {string} */ key, /** @type {string} */ where) => {
    if (scopes.has(key)) return;
    used.add(key);
    if (!keys.has(key)) problems.push(`${where}: there is no text for ${key}`);
  };
  const useSome = (/** @type {string} */ pattern) => {
    const matching = [...keys].filter((key) => matches(pattern, key));
    for (const key of matching) used.add(key);
    return matching.length;
  };
  const needSome = (/** @type {string} */ pattern, /** @type {string} */ where) => {
    if (useSome(pattern) === 0) problems.push(`${where}: there is no text for ${pattern}`);
  };
  for (const { file, text } of sources) {
    for (const [, , key = ''] of text.matchAll(new RegExp(`(['"])((?:${namespaces}):[\\w.-]+)\\1`, 'g')))
      need(key, file);
    for (const [, key = ''] of text.matchAll(
      new RegExp(`\`((?:${namespaces}):(?:[^\`\\s$]|\\$\\{[^}]*\\})+)\``, 'g'),
    )) {
      if (key === `${CODES}:\${blocker.code}`) continue; // each code is looked for below
      if (key.includes('${')) needSome(starred(key), file);
      else need(key, file);
    }
    for (const code of codesIn(text)) need(`${CODES}:${code}`, file);
    for (const [, act = ''] of text.matchAll(AUDITED_ACT)) need(`audit:acts.${act}`, file);
    for (const [, pattern = ''] of text.matchAll(/`(\w*(?:\$\{[^}`]+\}\w*)+)`/g))
      if (/[a-z]{3}/.test(starred(pattern))) useSome(`${CODES}:${starred(pattern)}`);
    for (const [, , word] of text.matchAll(/(['"])([A-Za-z_]\w*)\1/g)) used.add(`${CODES}:${word}`);
  }
  for (const [pattern, where] of Object.entries(DYNAMIC)) if (keys.size > 0) needSome(pattern, where);
  for (const key of keys) if (!used.has(key)) problems.push(`${key} is used nowhere`);
  return [...new Set(problems)];
}

/**
 * Codes of refusals, and of the constraints a form's DTO puts on its fields.
 * @param {string} text
 * @returns {(string | undefined)[]}
 */
function codesIn(text) {
  const refused = !REFUSES.test(text)
    ? []
    : [...text.matchAll(/\bcode: '([A-Za-z_]\w*)'/g)].map(([, code = '']) => code);
  if (!text.includes("from 'class-validator'")) return refused;
  const constraints = [...text.matchAll(/@([A-Z]\w+)\(/g)].map(([, name = '']) =>
    CONSTRAINTS.get(name.toLowerCase()),
  );
  return [...refused, ...constraints.filter((name) => name !== undefined && !SILENT_CONSTRAINTS.has(name))];
}

/** @param {Source[]} sources @returns {Set<string>} */
function scopesIn(sources) {
  const lists = sources.flatMap(({ text }) => [...text.matchAll(SCOPES)]);
  return new Set(
    lists.flatMap(([, list = '']) => [...list.matchAll(/'([^']+)'/g)].map(([, name = '']) => name)),
  );
}

/** @param {string} locale @param {Texts} texts @param {Texts} english */
function translationProblems(locale, texts, english) {
  return [...texts].flatMap(([key, text]) => {
    const original = english.get(key) ?? english.get(`${withoutPlural(key)}_other`);
    if (original === undefined) return [`${locale} has ${key}, which English has not`];
    const unknown = gaps(text).filter((gap) => !gaps(original).includes(gap));
    return unknown.map((gap) => `${locale}: ${key} asks for {{${gap}}}, which English does not`);
  });
}

/** @param {string} text */
const gaps = (text) => [...text.matchAll(GAP)].map(([, name]) => name);

/** @param {string} key */
const withoutPlural = (key) => key.replace(PLURAL, '');

/**
 * What the code calls a text: plural forms have one name, but `too_few` without `too_other` is no plural.
 * @param {string} key @param {Texts} english
 */
const keyInCode = (key, english) => (english.has(`${withoutPlural(key)}_other`) ? withoutPlural(key) : key);

/** @param {string} template */
const starred = (template) => template.replace(/\$\{[^}]*\}/g, '*');

/** @param {string} pattern @param {string} key */
function matches(pattern, key) {
  const parts = pattern.split('*').map((part) => part.replace(/[.\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('[^.:]+').replace(/\[\^\.:]\+$/, '.+')}$`).test(key);
}

/** @param {string} folder of one locale @returns {Texts} */
function textsIn(folder) {
  const files = namesIn(folder).filter((name) => name.endsWith('.json'));
  return new Map(
    files.flatMap((name) =>
      flat(JSON.parse(readFileSync(path.join(folder, name), 'utf8')), `${name.slice(0, -5)}:`),
    ),
  );
}

/**
 * A list of lines is one text.
 * @param {unknown} value @param {string} key @returns {[string, string][]}
 */
function flat(value, key) {
  if (typeof value === 'string') return [[key, value]];
  if (Array.isArray(value)) return [[key, value.join('\n')]];
  return Object.entries(value ?? {}).flatMap(([name, inner]) =>
    flat(inner, key.endsWith(':') ? key + name : `${key}.${name}`),
  );
}

/** @param {string} root @param {string} kind @returns {Source[]} */
function sourcesUnder(root, kind) {
  return filesUnder(root, kind)
    .filter((file) => /\.tsx?$/.test(file) && !/\.(spec|db-spec)\.tsx?$/.test(file))
    .map((file) => ({ file, text: withoutComments(readFileSync(path.join(root, file), 'utf8')) }));
}

/** @param {string} source */
const withoutComments = (source) => source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

/** @param {string} folder */
function namesIn(folder) {
  return existsSync(folder) ? readdirSync(folder) : [];
}
