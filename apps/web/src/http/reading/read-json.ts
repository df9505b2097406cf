import { Unreadable } from '../../errors/unreadable.js';

// a proposal with its people is four deep
const DEEPEST = 12;
const MOST_VALUES = 20_000;
const OBJECT_PARTS = new Set(['__proto__', 'constructor', 'prototype']);

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The value of a JSON body.
 * @throws Unreadable for what is no JSON, too deep or too much, holds a null byte or a name that is part of every object
 */
export function readJson(body: Buffer): unknown {
  let text: string;
  try {
    text = utf8.decode(body);
  } catch {
    throw new Unreadable('encoding');
  }
  if (text.trim() === '') return undefined;
  if (deeperThan(text, DEEPEST)) throw new Unreadable('too_much');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Unreadable('json');
  }
  let values = 0;
  const look = (part: unknown): void => {
    values += 1;
    if (values > MOST_VALUES) throw new Unreadable('too_much');
    // PostgreSQL has no place for one, in text or in jsonb
    if (typeof part === 'string' && part.includes('\0')) throw new Unreadable('character');
    if (typeof part !== 'object' || part === null) return;
    for (const [name, inner] of Object.entries(part)) {
      if (OBJECT_PARTS.has(name)) throw new Unreadable('json');
      if (name.includes('\0')) throw new Unreadable('character');
      look(inner);
    }
  };
  look(value);
  return value;
}

/** Whether brackets are nested deeper than so many, texts left out; before anything is built from them. */
function deeperThan(text: string, most: number): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (inText) {
      if (char === '\\') at += 1;
      else if (char === '"') inText = false;
    } else if (char === '"') inText = true;
    else if (char === '{' || char === '[') {
      depth += 1;
      if (depth > most) return true;
    } else if (char === '}' || char === ']') depth -= 1;
  }
  return false;
}
