/** Somebody with a mailbox. */
export interface Named {
  name: string;
  email: string;
}

/** Who plays in a journey; each journey has its own mailboxes, so that letters cannot be mixed up. */
export const castOf = (journey: string) => ({
  proposer: { name: 'Awa Sissonan', email: `awa@growers.${journey}.test` },
  secretary: { name: 'Sela Ruhumuriza', email: `sela@secretariat.${journey}.test` },
  reviewers: [
    { name: 'Tomás Iriarte', email: `tomas@exchange.${journey}.test` },
    { name: 'Mei Lindqvist', email: `mei@library.${journey}.test` },
  ] as const,
});

export type Cast = ReturnType<typeof castOf>;
