import { type Blocker, Refusal, type RefusalKind } from '#libs/kernel';

/** How an act was refused; fails when it was not. */
export async function refusalOf(
  act: Promise<unknown>,
): Promise<{ kind: RefusalKind; blockers: readonly Blocker[] }> {
  try {
    await act;
  } catch (error) {
    if (error instanceof Refusal) return { kind: error.kind, blockers: error.blockers };
    throw error;
  }
  throw new Error('The act was not refused.');
}
