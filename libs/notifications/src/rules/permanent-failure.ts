/** What nodemailer tells of a letter that the mail server did not take. */
export interface MailError {
  code?: string;
  responseCode?: number;
  command?: string;
}

/**
 * Whether sending the same letter again is pointless: the server refuses this recipient or this text for good (5xx),
 * or the address cannot be one. A refused sign-in or sender is our configuration's fault, so the letter waits.
 */
export function isPermanent(error: MailError): boolean {
  if (error.responseCode !== undefined)
    return error.responseCode >= 500 && (error.command === 'RCPT TO' || error.command === 'DATA');
  return error.code === 'EENVELOPE';
}
