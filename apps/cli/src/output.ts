/** Where a command writes: sentences for people, or one JSON value with `--json`. */
export class Output {
  constructor(
    readonly json: boolean,
    private readonly write: (text: string) => void = (text) => process.stdout.write(text),
  ) {}

  /** The result of the command, once: as JSON, or as the sentences made of it. */
  result<T>(value: T, sentences: (value: T) => string | readonly string[]): void {
    const text = this.json ? JSON.stringify(value) : [sentences(value)].flat().join('\n');
    this.write(`${text}\n`);
  }

  /** How far it has got; nothing with `--json`. */
  progress(sentence: string): void {
    if (!this.json) this.write(`${sentence}\n`);
  }
}

/** Columns under headings, as wide as their longest cell; numbers to the right. */
export function table(
  headings: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string[] {
  const widths = headings.map((heading, at) =>
    Math.max(heading.length, ...rows.map((row) => String(row[at] ?? '').length)),
  );
  const line = (cells: readonly (string | number)[]) =>
    cells
      .map((cell, at) =>
        typeof cell === 'number' ? String(cell).padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [line(headings), ...rows.map((row) => line(row))];
}
