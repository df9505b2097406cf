import { BarChart } from '../charts/bar-chart.js';
import { HistogramChart } from '../charts/histogram-chart.js';
import { LineChart } from '../charts/line-chart.js';
import { CellBar, RangeBar } from '../charts/sparks.js';
import { StackedBar } from '../charts/stacked-bar.js';
import { Timeline } from '../charts/timeline.js';
import { Columns } from '../layout.js';
import { Table } from '../table.js';
import { Sample } from './sample.js';

const day = (text: string) => new Date(`${text}T12:00:00Z`);
const MEANS = [2.1, 2.4, 2.6, 2.8, 2.9, 3.0, 3.1, 3.1, 3.2, 3.3, 3.3, 3.4, 3.4, 3.6, 3.7, 3.9, 4.1, 4.2, 4.6];
const REVIEWS_IN = [0, 61, 190, 388, 640, 948];

function CallCharts() {
  return (
    <Columns kind="charts">
      <BarChart
        id="c-bars"
        title="Stakeholder group of the proposer"
        note="share of 361 proposals"
        headers={['Group', 'Share']}
        max={60}
        bars={[
          { label: 'Civil Society', value: 44, display: '44 %' },
          { label: 'Technical Community', value: 19, display: '19 %' },
          { label: 'Private Sector', value: 15, display: '15 %' },
        ]}
      />
      <HistogramChart
        id="c-histogram"
        title="Mean grades"
        note="of 19 proposals"
        values={MEANS}
        domain={[1, 5]}
        thresholds={[1.5, 2, 2.5, 3, 3.5, 4, 4.5]}
        label={(from, to) => `${from.toFixed(1)} to ${to.toFixed(1)}`}
        shortLabel={(from) => from.toFixed(1)}
        headers={['Mean', 'Proposals']}
      />
      <StackedBar
        id="c-stacked"
        title="Decisions by theme"
        header="Theme"
        parts={['Accepted', 'Waiting list', 'Open', 'Declined']}
        rows={[
          { label: 'Data Governance', values: [14, 4, 30, 52], display: '100' },
          { label: 'Digital Inclusion', values: [19, 6, 24, 81], display: '130' },
          { label: 'Security, Safety, Stability & Resilience', values: [11, 9, 25, 65], display: '110' },
        ]}
      />
      <LineChart
        id="c-line"
        title="Reviews in, day by day"
        note="22 April to 6 May; the dotted line would reach 2,016 on 12 May"
        points={REVIEWS_IN.map((y, at) => ({ x: at * 3, y, label: `Day ${at * 3}` }))}
        domain={[0, 20]}
        ends={['22 Apr', '12 May']}
        goal={2016}
        latest="948 today"
        format={(value) => value.toLocaleString('en')}
        headers={['Day', 'In, in total']}
      />
    </Columns>
  );
}

/** Charts, bars in cells and the line of dates. */
export function ChartSamples() {
  return (
    <>
      <Sample
        id="k-charts"
        name="Charts"
        classes={['BarChart', 'HistogramChart', 'StackedBar', 'LineChart', '.chart']}
      >
        <CallCharts />
      </Sample>
      <Sample id="k-timeline" name="Deadlines" classes={['Timeline', '.timeline', '.dates']}>
        <Timeline
          now={day('2019-05-06')}
          today="Today"
          events={[
            { at: day('2019-02-18'), when: '18 February', title: 'Call opened' },
            {
              at: day('2019-04-14'),
              when: '14 April',
              title: 'Proposals closed',
              note: 'moved from 12 April',
            },
            { at: day('2019-04-19'), when: '19 April', title: 'Screening done' },
            { at: day('2019-05-12'), when: '12 May', title: 'Reviews close', note: 'moved from 8 May' },
            { at: day('2019-05-22'), when: '22 May', title: 'Ranking sent' },
            { at: day('2019-06-05'), when: '5 to 7 June', title: 'Committee meets' },
          ]}
        />
      </Sample>
      <Sample id="k-bars" name="Bars in place" classes={['RangeBar', 'CellBar', '.bar-cell']}>
        <Columns kind="quotas">
          <div>
            <p class="small strong">Data Governance</p>
            <RangeBar
              value={14}
              low={18}
              high={22}
              max={24}
              label="Data Governance: 14 places given, range 18 to 22"
            />
            <p class="tiny soft">
              14 of 18 to 22: <span class="ink">4 to 8 still to give</span>
            </p>
          </div>
          <Table
            caption="Mean grade on each criterion"
            hideCaption
            rowKey={([name]) => name}
            columns={[
              { key: 'name', header: 'Criterion', rowHeader: true, cell: ([name]) => name },
              {
                key: 'bar',
                header: 'Drawn',
                hideHeader: true,
                class: 'bar-cell',
                cell: ([, mean]) => <CellBar value={mean} max={5} />,
              },
              { key: 'mean', header: 'Mean', num: true, cell: ([, mean]) => mean.toFixed(1) },
            ]}
            rows={[['Relevance', 4.6] as const, ['Format', 4.7] as const, ['Diversity', 3.3] as const]}
          />
        </Columns>
      </Sample>
    </>
  );
}
