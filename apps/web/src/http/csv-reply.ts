import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { type CsvCell, csvChunks } from '#libs/csv';

/** Sends rows as a file to keep, a piece at a time. `name` is our own, never from a visitor. */
export function sendCsv(
  reply: FastifyReply,
  name: string,
  header: readonly string[],
  rows: Iterable<readonly CsvCell[]>,
): FastifyReply {
  return reply
    .header('content-type', 'text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name.replaceAll(/[^\w.-]/g, '-')}"`)
    .header('cache-control', 'private, no-store')
    .send(Readable.from(csvChunks(header, rows)));
}
