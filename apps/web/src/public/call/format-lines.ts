import type { PublicCall } from '#libs/calls';

type Format = PublicCall['formats'][number];

/** One kind of session with every layout and length it can have. */
export interface FormatLine {
  name: string;
  layouts: string[];
  minutes: number[];
}

/** Since 2019 a format's name carries its layout and length: "Round Table - Circle - 90 Min". */
const withoutLayout = ({ name, layout, minutes }: Format): string => {
  const tail = ` - ${layout} - ${minutes.join('/')} Min`;
  return layout && name.endsWith(tail) ? name.slice(0, -tail.length) : name;
};

/** The formats of a call, one line for each kind, in their order. */
export function formatLines(formats: readonly Format[]): FormatLine[] {
  const lines = new Map<string, FormatLine>();
  for (const format of formats) {
    const name = withoutLayout(format);
    const line = lines.get(name) ?? { name, layouts: [], minutes: [] };
    if (format.layout && !line.layouts.includes(format.layout)) line.layouts.push(format.layout);
    line.minutes = [...new Set([...line.minutes, ...format.minutes])].toSorted((a, b) => a - b);
    lines.set(name, line);
  }
  return [...lines.values()];
}
