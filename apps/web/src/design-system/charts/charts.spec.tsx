import { describe, expect, it } from '@jest/globals';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { PageSurroundings } from '../page-context.js';
import { BarChart } from './bar-chart.js';
import { HistogramChart } from './histogram-chart.js';
import { LineChart } from './line-chart.js';
import { CellBar, DistributionSpark, IntervalAxis, IntervalSpark, RangeBar } from './sparks.js';
import { StackedBar } from './stacked-bar.js';
import { Timeline } from './timeline.js';

const words = { error: 'Error: ', optional: '(optional)', asTable: 'As a table' };
const draw = (chart: VNode, dir: 'ltr' | 'rtl' = 'ltr') =>
  renderToString(<PageSurroundings.Provider value={{ dir, words }}>{chart}</PageSurroundings.Provider>);
const tags = (html: string, name: string) => html.match(new RegExp(`<${name} [^>]*>`, 'g')) ?? [];
const cells = (html: string) =>
  [...html.matchAll(/<(?:th scope="row"|td class="num")>([^<]*)</g)].map(([, text]) => text);

describe('a bar chart', () => {
  const chart = (
    <BarChart
      id="c"
      title="Groups"
      note="of 4"
      headers={['Group', 'Share']}
      bars={[
        { label: 'One', value: 3, display: '75 %' },
        { label: '<b>', value: 1, display: '25 %' },
        { label: 'None', value: 0, display: '0 %' },
      ]}
    />
  );

  it('draws bars by share of the greatest, and says the same in a table', () => {
    const html = draw(chart);
    expect(tags(html, 'rect').filter((rect) => rect.includes('f1'))).toEqual([
      '<rect class="f1" x="0%" y="21" width="100%" height="6">',
      '<rect class="f1" x="0%" y="61" width="33.3%" height="6">',
      '<rect class="f1" x="0%" y="101" width="0%" height="6">',
    ]);
    expect(cells(html)).toEqual(['One', '75 %', '&lt;b>', '25 %', 'None', '0 %']);
    expect(tags(html, 'svg')).toEqual(['<svg width="100%" height="120" role="img" aria-labelledby="c">']);
    expect(
      html.startsWith(
        '<figure class="chart"><figcaption id="c">Groups <small class="small">of 4</small></figcaption>',
      ),
    ).toBe(true);
  });

  it('turns round from right to left', () => {
    const html = draw(chart, 'rtl');
    expect(tags(html, 'rect').filter((rect) => rect.includes('f1'))[1]).toBe(
      '<rect class="f1" x="66.7%" y="61" width="33.3%" height="6">',
    );
    expect(tags(html, 'text').slice(0, 2)).toEqual([
      '<text x="100%" y="14">',
      '<text x="0%" y="14" text-anchor="end">',
    ]);
  });

  it('draws nothing from nothing', () => {
    const html = draw(
      <BarChart id="c" title="T" headers={['a', 'b']} bars={[{ label: 'x', value: 0, display: '0' }]} />,
    );
    expect(html.includes('NaN')).toBe(false);
  });
});

const histogram = (dir: 'ltr' | 'rtl') =>
  draw(
    <HistogramChart
      id="h"
      title="Means"
      values={[1, 1.9, 2, 4, 5]}
      domain={[1, 5]}
      thresholds={[2, 3, 4]}
      label={(from, to) => `${from} to ${to}`}
      headers={['Mean', 'Count']}
    />,
    dir,
  );

describe('a histogram', () => {
  it('counts values into columns; the last one includes its end', () => {
    expect(cells(histogram('ltr'))).toEqual(['1 to 2', '2', '2 to 3', '1', '3 to 4', '0', '4 to 5', '2']);
    expect(tags(histogram('ltr'), 'rect')).toEqual([
      '<rect class="f1" x="0%" y="20" width="22.7%" height="120">',
      '<rect class="f1" x="25.8%" y="80" width="22.7%" height="60">',
      '<rect class="f1" x="51.5%" y="140" width="22.7%" height="0">',
      '<rect class="f1" x="77.3%" y="20" width="22.7%" height="120">',
    ]);
  });

  it('turns round from right to left', () => {
    expect(tags(histogram('rtl'), 'rect')[0]).toBe(
      '<rect class="f1" x="77.3%" y="20" width="22.7%" height="120">',
    );
  });
});

describe('stacked bars', () => {
  const rows = [
    { label: 'A', values: [1, 1, 2], display: '4' },
    { label: 'B', values: [0, 2, 0], display: '2' },
  ];

  it('put parts end to end, in the table one by one', () => {
    const html = draw(<StackedBar id="s" title="T" header="Row" parts={['x', 'y', 'z']} rows={rows} />);
    expect(tags(html, 'rect').slice(3)).toEqual([
      '<rect class="f1 edge" x="0%" y="21" width="25%" height="10">',
      '<rect class="f4 edge" x="25%" y="21" width="25%" height="10">',
      '<rect class="f2 edge" x="50%" y="21" width="50%" height="10">',
      '<rect class="f4 edge" x="0%" y="65" width="50%" height="10">',
    ]);
    expect(cells(html)).toEqual(['A', '1', '1', '2', 'B', '0', '2', '0']);
  });

  it('compare shares when asked, from right to left too', () => {
    const html = draw(
      <StackedBar id="s" title="T" header="Row" parts={['x', 'y', 'z']} rows={rows} shares />,
      'rtl',
    );
    expect(tags(html, 'rect').slice(3)).toEqual([
      '<rect class="f1 edge" x="75%" y="21" width="25%" height="10">',
      '<rect class="f4 edge" x="50%" y="21" width="25%" height="10">',
      '<rect class="f2 edge" x="0%" y="21" width="50%" height="10">',
      '<rect class="f4 edge" x="0%" y="65" width="100%" height="10">',
    ]);
  });

  it('refuse more parts than can be told apart', () => {
    expect(() =>
      draw(<StackedBar id="s" title="T" header="Row" parts={['a', 'b', 'c', 'd', 'e', 'f']} rows={[]} />),
    ).toThrow(new RangeError('at most 5 parts, got 6'));
  });
});

describe('a line chart', () => {
  const points = [
    { x: 0, y: 0, label: 'Monday' },
    { x: 5, y: 50, label: 'Tuesday' },
  ];
  const chart = (
    <LineChart
      id="l"
      title="T"
      points={points}
      domain={[0, 10]}
      ends={['Mon', 'Sun']}
      goal={100}
      latest="50 today"
      headers={['Day', 'In']}
    />
  );

  it('draws the way so far and the goal', () => {
    const html = draw(chart);
    expect(tags(html, 'path')).toEqual([
      '<path class="l2" stroke-dasharray="3 4" vector-effect="non-scaling-stroke" d="M0 160L200 0">',
      '<path class="l1" vector-effect="non-scaling-stroke" d="M0,160L100,80">',
    ]);
    expect(tags(html, 'circle')).toEqual(['<circle class="f1" cx="56%" cy="96" r="4">']);
    expect(cells(html)).toEqual(['Monday', '0', 'Tuesday', '50']);
  });

  it('turns round from right to left', () => {
    const html = draw(chart, 'rtl');
    expect(tags(html, 'path')[1]).toBe(
      '<path class="l1" vector-effect="non-scaling-stroke" d="M200,160L100,80">',
    );
    expect(tags(html, 'circle')).toEqual(['<circle class="f1" cx="44%" cy="96" r="4">']);
  });

  it('without points is an empty frame', () => {
    const html = draw(
      <LineChart id="l" title="T" points={[]} domain={[0, 10]} ends={['a', 'b']} headers={['x', 'y']} />,
    );
    expect([tags(html, 'path'), tags(html, 'circle'), html.includes('NaN')]).toEqual([[], [], false]);
  });
});

const ticksOf = (dir: 'ltr' | 'rtl') =>
  [...draw(<IntervalAxis domain={[2, 5]} ticks={[2, 3, 5]} />, dir).matchAll(/ x="(\d+)"/g)].map(
    ([, x]) => x,
  );

describe('drawings in a line', () => {
  it('an interval stands on its scale, as in the ranking', () => {
    expect(
      draw(
        <IntervalSpark
          domain={[2, 5]}
          from={3.42}
          to={4.18}
          point={3.8}
          plain={3.67}
          line={3.8}
          label="between 3.42 and 4.18"
        />,
      ),
    ).toBe(
      '<svg class="flip" width="136" height="18" viewBox="0 0 136 18" role="img" aria-label="between 3.42 and 4.18"><path class="l3" d="M5 9.5H131"></path>' +
        '<path class="l2" d="M81 3v13"></path><path class="l1" d="M65 9.5H97"></path><circle class="ring" cx="75" cy="9.5" r="3.5"></circle><circle class="f1" cx="81" cy="9.5" r="4.5"></circle></svg>',
    );
  });

  it('an interval beyond the scale ends at its edge', () => {
    expect(tags(draw(<IntervalSpark domain={[2, 5]} from={0} to={9} point={7} label="x" />), 'path')[1]).toBe(
      '<path class="l1" d="M5 9.5H131">',
    );
  });

  it('the scale above turns round with its column', () => {
    expect([ticksOf('ltr'), ticksOf('rtl')]).toEqual([
      ['5', '47', '131'],
      ['131', '89', '5'],
    ]);
  });

  it('a distribution shows each grade, and a foot for none', () => {
    expect(tags(draw(<DistributionSpark counts={[0, 0, 0, 3, 2]} label="0, 0, 0, 3, 2" />), 'path')).toEqual([
      '<path class="f3" d="M0 17h6v1h-6z">',
      '<path class="f3" d="M7 17h6v1h-6z">',
      '<path class="f3" d="M14 17h6v1h-6z">',
      '<path class="f2" d="M21 18v-16h6v16z">',
      '<path class="f2" d="M28 18v-11h6v11z">',
    ]);
  });

  it('bars stand against their whole or their range', () => {
    expect(tags(draw(<CellBar value={3} max={4} />), 'rect')[1]).toBe(
      '<rect class="f1" width="75%" height="6">',
    );
    expect(tags(draw(<RangeBar value={14} low={18} high={22} max={24} label="x" />), 'rect')).toEqual([
      '<rect class="f3" y="6" width="100%" height="2">',
      '<rect class="f4" x="75%" width="16.7%" height="14">',
      '<rect class="f1" y="4" width="58.3%" height="6">',
      '<rect class="f2" x="75%" width="1" height="14">',
      '<rect class="f2" x="91.7%" width="1" height="14">',
    ]);
  });
});

describe('a line of dates', () => {
  const chart = (
    <Timeline
      now={new Date('2019-01-06T00:00:00Z')}
      today="Today"
      events={[
        { at: new Date('2019-01-11T00:00:00Z'), when: '11', title: 'Ends' },
        { at: new Date('2019-01-01T00:00:00Z'), when: '1', title: 'Begins', note: 'moved' },
      ]}
    />
  );

  it('runs from the first to the last date, whatever their order, with today on it', () => {
    const html = draw(chart);
    expect(tags(html, 'circle')).toEqual([
      '<circle class="f1" cx="0.6%" cy="30" r="5.5">',
      '<circle class="ring" cx="99.4%" cy="30" r="5.5">',
    ]);
    expect(tags(html, 'line')).toEqual(['<line class="l4" x1="50%" x2="50%" y1="16" y2="42">']);
  });

  it('says the same in a list, with the next one marked', () => {
    const html = draw(chart);
    expect(html.slice(html.indexOf('<ol'))).toBe(
      '<ol role="list" class="dates small"><li><span class="strong">1</span><br/>Begins<br/><span class="soft">moved</span></li>' +
        '<li aria-current="step"><span class="strong">11</span><br/>Ends</li></ol>',
    );
  });

  it('turns round from right to left', () => {
    expect(tags(draw(chart, 'rtl'), 'circle')[0]).toBe('<circle class="f1" cx="99.4%" cy="30" r="5.5">');
  });

  it('of one date alone is drawn', () => {
    const at = new Date('2019-01-06T00:00:00Z');
    expect(
      draw(<Timeline now={at} today="Today" events={[{ at, when: '6', title: 'Only' }]} />).includes('NaN'),
    ).toBe(false);
  });
});
