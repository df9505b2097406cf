/** An address as we store and compare it. Parts before the @ are case-insensitive everywhere that matters. */
export const normalEmail = (email: string): string => email.trim().toLowerCase().normalize('NFC');

/** Whether a text can be an address at all; whether mail arrives is for the one-time link to find out. */
export const isEmail = (email: string): boolean =>
  email.length <= 254 && /^[^\s@<>"(),:;[\]\\]+@[^\s@<>"(),:;[\]\\]+\.[^\s@<>"(),:;[\]\\.]{2,}$/.test(email);
