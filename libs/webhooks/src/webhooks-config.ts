/** What webhooks need to know of the installation. */
export interface WebhooksConfig {
  /** SESSION_SECRET: shared by web and worker, so that both derive the same secrets. */
  secret: string;
  publicUrl: string;
  /** Addresses of this machine and of private networks may be called, and without TLS. */
  allowLocal: boolean;
}

/** Injection token of `WebhooksConfig`. */
export const WEBHOOKS_CONFIG = Symbol('webhooks config');
