import { randomBytes } from 'node:crypto';
import { constants, crc32, deflateRawSync } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { PageSurroundings } from '../../design-system/index.js';
import type { RequestContext } from '../request-context.js';
import { RequestView } from '../request-view.js';
import { surroundingsOf } from '../surroundings.js';

/** Nobody outside this process can write it into a title or a comment. */
const NONCE = randomBytes(12).toString('hex');
const GZIP_HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);

let made = 0;

/**
 * A part of a page that many answers share, such as the rows of a ranking: rendered once and compressed once. In the page
 * stands its token, which `assemble` replaces when the answer is sent. Never anything of one visitor alone.
 */
export class KeptPart {
  readonly token = `${NONCE}-${(made += 1)}.`;
  readonly bytes: Buffer;
  private deflated: Buffer | undefined;

  constructor(readonly html: string) {
    this.bytes = Buffer.from(html);
  }

  /** Blocks of a deflate stream that refer to nothing before them, so that they can stand in any. */
  get packed(): Buffer {
    this.deflated ??= deflateRawSync(this.bytes, {
      level: constants.Z_BEST_COMPRESSION,
      finishFlush: constants.Z_SYNC_FLUSH,
    });
    return this.deflated;
  }
}

/** Renders what stands in a page of this visitor's language; forms inside get no token, for it would be another's. */
export function keptPart(context: RequestContext, body: VNode): KeptPart {
  return new KeptPart(
    renderToString(
      <RequestView.Provider value={context}>
        <PageSurroundings.Provider value={surroundingsOf(context)}>{body}</PageSurroundings.Provider>
      </RequestView.Provider>,
    ),
  );
}

/** Where the part stands in the page. */
export const Kept = ({ part }: { part: KeptPart }) => <>{part.token}</>;

/** The page with its parts in place: compressed for who takes gzip, at the price of what stands around the parts. */
export function assemble(
  request: FastifyRequest,
  reply: FastifyReply,
  html: string,
  parts: readonly KeptPart[],
): string | Buffer {
  const pieces = piecesOf(html, parts);
  reply.header('vary', 'accept-encoding, cookie');
  if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? '')))
    return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.html)).join('');
  const body = gzipOf(pieces);
  reply.header('content-encoding', 'gzip').header('content-length', body.length);
  return body;
}

type Piece = string | KeptPart;

/** Text and parts in turn; the last is a text, which ends the stream. */
function piecesOf(html: string, parts: readonly KeptPart[]): Piece[] {
  const byToken = new Map(parts.map((part) => [part.token, part]));
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = html.indexOf(NONCE); at >= 0; at = html.indexOf(NONCE, from)) {
    const end = html.indexOf('.', at) + 1;
    const part = byToken.get(html.slice(at, end));
    if (!part) throw new Error('The page shows a part that its controller did not name.');
    pieces.push(html.slice(from, at), part);
    from = end;
  }
  return [...pieces, html.slice(from)];
}

/** One gzip member (RFC 1952) of blocks made here and blocks kept. */
function gzipOf(pieces: readonly Piece[]): Buffer {
  const blocks: Buffer[] = [GZIP_HEAD];
  let crc = 0;
  let size = 0;
  pieces.forEach((piece, at) => {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece.bytes;
    crc = crc32(bytes, crc);
    size += bytes.length;
    const finishFlush = at === pieces.length - 1 ? constants.Z_FINISH : constants.Z_SYNC_FLUSH;
    blocks.push(
      typeof piece === 'string'
        ? deflateRawSync(bytes, { level: constants.Z_BEST_SPEED, finishFlush })
        : piece.packed,
    );
  });
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(crc >>> 0, 0);
  tail.writeUInt32LE(size >>> 0, 4);
  return Buffer.concat([...blocks, tail]);
}
