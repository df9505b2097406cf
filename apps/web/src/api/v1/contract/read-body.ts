import { plainToInstance } from 'class-transformer';
import { validate, type ValidationError } from 'class-validator';
import type { Blocker } from '#libs/kernel';
import { InvalidRequest } from '../../../errors/problem.js';

type At = Blocker & { pointer: string };

/**
 * The body as its class. Unknown names are refused: a misspelt one would otherwise be lost in silence.
 * @throws InvalidRequest with every reason, each with a pointer to its place
 */
export async function readBody<T extends object>(dto: new () => T, body: unknown): Promise<T> {
  const sent = body ?? {};
  if (typeof sent !== 'object' || Array.isArray(sent))
    throw new InvalidRequest([{ code: 'body_not_object', pointer: '' }]);
  const value = plainToInstance(dto, sent);
  const errors = await validate(value, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
  });
  if (errors.length > 0) throw new InvalidRequest(errors.flatMap((error) => reasonsOf(error)));
  return value;
}

/**
 * The query as its class; numbers come as texts.
 * @throws InvalidRequest naming each parameter that cannot be meant
 */
export async function readQuery<T extends object>(dto: new () => T, query: unknown): Promise<T> {
  return readBody(dto, query);
}

function reasonsOf(error: ValidationError, above = ''): At[] {
  const pointer = `${above}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const field = pointer
    .slice(1)
    .replaceAll(/\/(\d+)/g, '[$1]')
    .replaceAll('/', '.');
  const own = Object.keys(error.constraints ?? {}).map((code) => ({
    code: code === 'whitelistValidation' ? 'unknown_field' : code,
    field,
    pointer,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => reasonsOf(child, pointer))];
}
