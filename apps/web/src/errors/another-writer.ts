/** The form was made for somebody else than who is signed in now. */
export class AnotherWriter extends Error {
  constructor(
    readonly writer: string,
    /** What was written, closed to everybody but the writer. */
    readonly sealed: string,
  ) {
    super('another writer');
  }
}
