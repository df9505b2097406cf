import { v7, validate } from 'uuid';

/** A new UUIDv7: sorted by creation, so that indexes grow at their end. */
export const newId = (): string => v7();

/** Whether a text from outside can be an id at all; ask before it reaches SQL. */
export const isId = (text: unknown): text is string => typeof text === 'string' && validate(text);
