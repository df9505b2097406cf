import { PageHead } from '../layout.js';
import { ChartSamples } from './charts.sample.js';
import { ContentSamples } from './contents.sample.js';
import { FormSamples } from './forms.sample.js';
import { PageSamples } from './pages.sample.js';
import { TableSamples } from './tables.sample.js';

/** Shows every component once; for those who build pages, never for visitors. */
export function ComponentsPage() {
  return (
    <>
      <PageHead
        title="Components"
        lede="Every part once, with its name. Anything not here is plain HTML: headings, paragraphs, lists, inputs and selects need no class."
      />
      <PageSamples />
      <FormSamples />
      <ContentSamples />
      <TableSamples />
      <ChartSamples />
    </>
  );
}
