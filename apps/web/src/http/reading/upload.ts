import multipart from '@fastify/multipart';
import {
  createParamDecorator,
  type ExecutionContext,
  SetMetadata,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Unreadable } from '../../errors/unreadable.js';

/** A file as the browser sent it. Its name and type are what somebody says of it; only its bytes are believed. */
export interface SentFile {
  name: string;
  bytes: Buffer;
}

export const TAKES_FILE = 'rostrum:takes-file';

/** The route takes a form with one file. Every other route refuses forms of that kind unread. */
export const TakesFile = () => SetMetadata(TAKES_FILE, true);

const FILE = Symbol('file');
type Carrier = FastifyRequest & { [FILE]?: SentFile };

export const MOST_BYTES = 20 * 1024 * 1024;

/** Forms with a file are only recognised here; they are read by `readUpload`, when it is known who sends them. */
export const recogniseUploads = async (app: NestFastifyApplication): Promise<void> => {
  await app.register(multipart, {
    limits: {
      fileSize: MOST_BYTES,
      files: 1,
      fields: 20,
      fieldNameSize: 100,
      fieldSize: 512 * 1024,
      parts: 21,
      headerPairs: 20,
    },
  });
};

/** Reads the fields and the file of a form into memory; to be called after the sender may knock, before the token is checked. */
export async function readUpload(request: FastifyRequest, takesFile: boolean): Promise<void> {
  if (!request.isMultipart()) return;
  if (!takesFile) throw new UnsupportedMediaTypeException();
  const fields: Record<string, string> = {};
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') {
        const bytes = await part.toBuffer();
        // a file field that was left empty is sent as a file without name and bytes
        if (part.fieldname === 'file' && (part.filename || bytes.length > 0))
          (request as Carrier)[FILE] = { name: part.filename ?? '', bytes };
      } else if (typeof part.value === 'string') fields[part.fieldname] = part.value;
    }
  } catch (error) {
    // whatever else a parser stumbles over is not a form of ours
    throw typeof (error as { statusCode?: unknown }).statusCode === 'number'
      ? error
      : new Unreadable('encoding');
  }
  if (Object.values(fields).some((value) => value.includes('\0'))) throw new Unreadable('character');
  request.body = fields;
}

/** Reads only the words of a form with a file: who sent it has been signed out, and nothing typed may be lost. */
export async function readWithoutFile(request: FastifyRequest): Promise<void> {
  if (!request.isMultipart()) return;
  const fields: Record<string, string> = {};
  try {
    for await (const part of request.parts())
      if (part.type === 'file') {
        part.file.resume();
        if (part.filename) (request as Carrier)[FILE] = { name: part.filename, bytes: Buffer.alloc(0) };
      } else if (typeof part.value === 'string' && !part.value.includes('\0'))
        fields[part.fieldname] = part.value;
  } catch {
    // what came until then is kept
  }
  request.body = fields;
}

/** Whether the form that was sent held a file. */
export const hasFile = (request: FastifyRequest): boolean => (request as Carrier)[FILE] !== undefined;

/** Injects the file of a form; undefined when none was chosen. */
export const Upload = createParamDecorator(
  (_: unknown, host: ExecutionContext): SentFile | undefined =>
    host.switchToHttp().getRequest<Carrier>()[FILE],
);
