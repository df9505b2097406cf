import { Injectable } from '@nestjs/common';
import type { SightSettings } from '#libs/calls';
import type { Sight } from '#libs/proposals';
import { gzipped, takesGzip } from '../../../http/compression.js';
import { etagOf, sendOne } from '../answers.js';
import type { ApiRequest } from '../api-request.js';
import type { ProposalAnswer } from '../dto/proposal.dto.js';
import type { Surroundings } from './proposal-answer.js';

const MOST = 1000;

/** What an answer depends on beside the rows it was made from. */
interface Shown {
  id: string;
  sight: Sight;
  around: Surroundings & { settings: SightSettings };
}

interface Kept {
  /** Of the rows and the settings it was made from. */
  stamp: string;
  body: string;
  etag: string;
  gzip?: Buffer;
}

/**
 * Answers about proposals as they were sent, for as long as no row they were made from has been written: the stamp
 * says so, and is read anew for every request. Each process keeps its own; none needs another's.
 */
@Injectable()
export class KeptProposals {
  private readonly answers = new Map<string, Kept>();

  /** Undefined when it was not shown so before, or something has changed. */
  find(shown: Shown, stamp: string): Kept | undefined {
    const kept = this.answers.get(keyOf(shown));
    return kept?.stamp === wholeStamp(shown, stamp) ? kept : undefined;
  }

  keep(shown: Shown, stamp: string, answer: ProposalAnswer): Kept {
    const body = JSON.stringify(answer);
    const kept: Kept = { stamp: wholeStamp(shown, stamp), body, etag: etagOf(body) };
    const oldest = this.answers.keys().next();
    if (this.answers.size >= MOST && !oldest.done) this.answers.delete(oldest.value);
    this.answers.set(keyOf(shown), kept);
    return kept;
  }

  send(api: ApiRequest, kept: Kept): string | Buffer | undefined {
    const body = sendOne(api, kept);
    if (body === undefined || !takesGzip(api.request, body)) return body;
    kept.gzip ??= gzipped(body);
    api.reply.header('content-encoding', 'gzip').header('vary', 'authorization, accept-encoding');
    return kept.gzip;
  }
}

const keyOf = ({ id, sight, around }: Shown): string =>
  `${id} ${sight} ${around.people ? 'with people' : ''} ${around.call.forumSlug}/${around.call.callSlug}`;

const wholeStamp = ({ around: { settings } }: Shown, stamp: string): string =>
  [
    stamp,
    settings.committeeReadsAll,
    settings.confirmedByThemselves,
    settings.publishReceived,
    settings.reviewersSeeNames,
    settings.numberPrefix,
  ].join(' ');
