/** A drawing area with margins, in pixels; `x` and `y` map data to it. */
export interface Plot {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A straight-line scale from `domain` to `range`. */
export function scale([from, to]: readonly [number, number], [start, end]: readonly [number, number]) {
  return (value: number) => start + ((value - from) / (to - from)) * (end - start);
}

export function line(x1: number, y1: number, x2: number, y2: number, style: string): string {
  return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" class="${style}"/>`;
}

export function dot(x: number, y: number, radius: number, style: string): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${radius}" class="${style}"/>`;
}

export function box(x: number, y: number, width: number, height: number, style: string): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" class="${style}"/>`;
}

export function label(
  x: number,
  y: number,
  text: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${text}</text>`;
}

/** A whole picture that says in `title` what it shows, readable on light and dark pages. */
export function picture({ width, height }: Plot, title: string, parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">
<style>
text { font: 13px system-ui, sans-serif; fill: #3a3a36 }
.paper { fill: #fff } .axis { stroke: #8a8a82; stroke-width: 1 } .hair { stroke: #d8d8d0; stroke-width: 1 }
.accent { stroke: #1f5fa8; fill: #1f5fa8 } .soft { stroke: #1f5fa8; stroke-opacity: .28 } .band { fill: #c9820a; fill-opacity: .18 }
.warm { stroke: #c9820a; fill: #c9820a } .quiet { stroke: #8a8a82; fill: #8a8a82 } .bad { fill: #a8321f }
</style>
<title>${title}</title>
<rect width="${width}" height="${height}" class="paper"/>
${parts.join('\n')}
</svg>
`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
