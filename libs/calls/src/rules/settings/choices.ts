/** One entry of a list that a call defines: the code that is stored, and its name for people. */
export interface CallChoice {
  code: string;
  name: string;
  /** No longer offered; kept where it was chosen. */
  retired?: boolean;
}

/** What can be chosen: what the call still offers, and what was chosen while it did. */
export const offeredChoices = (
  choices: readonly CallChoice[],
  ...chosen: readonly (string | null | undefined)[]
): readonly CallChoice[] => choices.filter(({ code, retired }) => !retired || chosen.includes(code));

/** The name of a stored code; the code itself when the list no longer has it. */
export const choiceName = (choices: readonly CallChoice[], code: string | null): string =>
  code === null ? '' : (choices.find((choice) => choice.code === code)?.name ?? code);

const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ');

/**
 * The code that somebody's text names, by code or by name, whatever its case: "civil society" and
 * `civil_society` are one. A name's short form in parentheses ("GRULAC") will do too. Undefined for an unknown text.
 */
export function choiceCode(choices: readonly CallChoice[], text: string): string | undefined {
  const wanted = plain(text);
  if (wanted === '') return undefined;
  return choices.find(({ code, name }) => {
    const short = /\(([^)]+)\)\s*$/.exec(name)?.[1];
    return (
      plain(code) === wanted || plain(name) === wanted || (short !== undefined && plain(short) === wanted)
    );
  })?.code;
}
