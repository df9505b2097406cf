import { Refusal } from '#libs/kernel';

/** Something may refer to what was to go that the count of uses does not know of: the database has the last word. */
export async function orStillUsed<T>(act: Promise<T>): Promise<T> {
  try {
    return await act;
  } catch (error) {
    if ((error as { code?: unknown }).code === '23503')
      throw new Refusal('blocked', [{ code: 'still_used' }]);
    throw error;
  }
}
