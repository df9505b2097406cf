/** Injection token of the process's `WebConfig`. */
export const WEB_CONFIG = Symbol('web config');
