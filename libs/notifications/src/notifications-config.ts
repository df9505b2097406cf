/** What sending needs to know of the installation. */
export interface MailConfig {
  /** The address of the site, without a slash at its end. */
  publicUrl: string;
  /** Absent: letters wait. */
  smtpUrl: string | undefined;
  /** `Name <address>` */
  mailFrom: string;
  /** Where mail servers send what cannot be delivered; absent: to the sender. */
  mailReturnTo?: string | undefined;
}

/** Injection token of `MailConfig`. */
export const MAIL_CONFIG = Symbol('mail config');
