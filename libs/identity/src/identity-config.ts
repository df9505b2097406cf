/** What sign-in needs to know of the installation. */
export interface IdentityConfig {
  /** SESSION_SECRET: shared by web and worker, so that both derive the same links. */
  secret: string;
  /** The installation is a demo: its three demo people may be signed in without a letter. */
  demo: boolean;
}

/** Injection token of `IdentityConfig`. */
export const IDENTITY_CONFIG = Symbol('identity config');
