/** What is to be read in a message that says what became of another (RFC 3464), part by part. */
export interface NoticeParts {
  /** Of `Content-Type: multipart/report; report-type=...`; undefined of any other message. */
  reportType: string | undefined;
  /** The part for machines; sentences for people may stand around it. */
  report: string;
  /** Headers of the message it is about, as far as they came back. */
  returned: string;
  /** Message-IDs under `In-Reply-To` and `References`. */
  references: readonly string[];
}

/** What a mail server says of a letter. */
export interface DeliveryNotice {
  /** The server has given up; otherwise it goes on trying, or the letter has arrived. */
  failed: boolean;
  /** Why, as a code. */
  reason: ReturnReason;
  /** Message-IDs of what may be the letter, likeliest first. */
  messageIds: string[];
  /** Addresses it is about, lower case; empty where it names none. */
  addresses: string[];
}

export type ReturnReason =
  | 'returned_no_mailbox'
  | 'returned_no_domain'
  | 'returned_closed'
  | 'returned_full'
  | 'returned_refused'
  | 'returned_unreachable'
  | 'returned';

/** The notice in a message; undefined of a message that is none. */
export function deliveryNotice(parts: NoticeParts): DeliveryNotice | undefined {
  if (parts.reportType !== 'delivery-status') return undefined;
  const recipients = parts.report
    .split(/\r?\n[ \t]*\r?\n/)
    .map((group) => fieldsOf(group))
    .filter((fields) => fields.has('final-recipient') && fields.has('action'));
  const [first] = recipients;
  if (!first) return undefined;
  const failed = recipients.find((fields) => fields.get('action')?.toLowerCase() === 'failed');
  const about = fieldsOf(parts.returned);
  const named = recipients.flatMap((fields) => [
    fields.get('original-recipient') ?? '',
    fields.get('final-recipient') ?? '',
  ]);
  const ids = [...(about.get('message-id')?.match(/<[^<>\s]+>/g) ?? []), ...parts.references];
  return {
    failed: failed !== undefined,
    reason: reasonOf((failed ?? first).get('status') ?? ''),
    messageIds: [...new Set(ids)],
    // an address that forwards comes back under another; the letter's own header still names it
    addresses: [...new Set([...named, about.get('to') ?? ''].flatMap((value) => addressesIn(value)))],
  };
}

const addressesIn = (value: string): string[] =>
  value.toLowerCase().match(/[^\s<>;:,"()]+@[^\s<>;:,"()]+/g) ?? [];

/** Enhanced status codes (RFC 3463) by what they ask of the reader. */
const REASONS: readonly [RegExp, ReturnReason][] = [
  [/^5\.1\.2$|^5\.4\.4$/, 'returned_no_domain'],
  [/^5\.1\.\d+$/, 'returned_no_mailbox'],
  [/^[45]\.2\.2$/, 'returned_full'],
  [/^5\.2\.1$/, 'returned_closed'],
  [/^[45]\.7\.\d+$/, 'returned_refused'],
  [/^4\.|^5\.4\.\d+$/, 'returned_unreachable'],
];

function reasonOf(status: string): ReturnReason {
  const code = /\d\.\d{1,3}\.\d{1,3}/.exec(status)?.[0] ?? '';
  return REASONS.find(([pattern]) => pattern.test(code))?.[1] ?? 'returned';
}

/** The first value of each field of a block of headers, by lower-case name; lines that go on are one. */
function fieldsOf(block: string): Map<string, string> {
  const fields = new Map<string, string>();
  const [head = ''] = block.trimStart().split(/\r?\n\r?\n/);
  for (const line of head.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}
