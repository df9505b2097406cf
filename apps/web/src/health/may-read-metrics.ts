import { createHash, timingSafeEqual } from 'node:crypto';

/** What is known of a request for the figures. */
export interface MetricsRequest {
  authorization: string | undefined;
  /** The other end of the connection itself, whatever a proxy says of where it got the request. */
  peer: string | undefined;
  /** Whether a proxy says that it brings somebody. */
  forwarded: boolean;
}

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;
const OWN_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * With a token, whoever bears it. Without one, this machine, as long as the site is for this machine alone: behind a
 * proxy every visitor seems to come from here, and not every proxy says so, but then the site has a public address.
 */
export function mayReadMetrics(
  { authorization, peer, forwarded }: MetricsRequest,
  { metricsToken, publicUrl }: { metricsToken: string | undefined; publicUrl: string },
): boolean {
  if (metricsToken !== undefined)
    return timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${metricsToken}`));
  return !forwarded && OWN_NAMES.has(new URL(publicUrl).hostname) && LOOPBACK.test(peer ?? '');
}
