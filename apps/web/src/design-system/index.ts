export { Document, renderDocument, type Assets, type DocumentProps } from './document.js';
export { PageSurroundings, usePage, type KeptForm, type PageContext, type Words } from './page-context.js';
export { SiteHeader, Languages, Nav, type LanguagesProps, type SiteHeaderProps } from './header.js';
export { SiteFooter } from './footer.js';
export { Disclosure, Fold, Menu, type MenuGroup, type MenuProps } from './menu.js';
export { Hidden, Link, SafeLink, TargetLink, type Content, type LinkItem } from './link.js';
export { safeExternalHref, safeHref } from './safe-href.js';
export { classNames } from './class-names.js';
export {
  Aside,
  Breadcrumbs,
  Cluster,
  Columns,
  PageHead,
  Section,
  Split,
  Stack,
  type PageHeadProps,
  type SectionProps,
} from './layout.js';
export { Actions, Arrow, Button, LinkButton, type ButtonKind, type ButtonProps } from './buttons.js';
export {
  Banner,
  Empty,
  ErrorSummary,
  Notice,
  Saved,
  Toast,
  type FieldError,
  type NoticeProps,
} from './messages.js';
export { STATUS_KINDS, Status, Tag, Tags, type StatusKind } from './status.js';
export { Letter, Paragraphs, Prose, paragraphsOf } from './prose.js';
export { Progress } from './progress.js';
export { Time } from './time.js';
export {
  Checks,
  Facts,
  Pagination,
  RowList,
  Rows,
  Stats,
  Steps,
  Tabs,
  Toc,
  type Fact,
  type RowItem,
  type Step,
  type TocItem,
} from './lists.js';
export {
  BulkBar,
  Table,
  TableScroll,
  type Column,
  type Picks,
  type RowGroup,
  type TableProps,
} from './table.js';
export { fieldIds, idFromName, type FieldProps } from './fields/field-props.js';
export {
  Fields,
  Fieldset,
  Filters,
  Form,
  SearchForm,
  type FilterField,
  type FormProps,
} from './fields/form.js';
export {
  DateTimeField,
  FileField,
  TextField,
  type DateTimeFieldProps,
  type TextFieldProps,
} from './fields/text-field.js';
export { TextArea, type TextAreaProps } from './fields/text-area.js';
export type { CounterProps } from './fields/counter.js';
export { textLength, type LengthUnit } from './fields/text-length.js';
export { LongList, type SelectOption } from './fields/long-list.js';
export { Select, SelectInput, type SelectGroup, type SelectProps } from './fields/select.js';
export { Checkbox, CheckboxGroup, RadioGroup, type Choice } from './fields/choices.js';
export { Chips, Scale, type ChipsProps, type ScaleProps } from './fields/scale.js';
export { BarChart, type Bar, type BarChartProps } from './charts/bar-chart.js';
export { HistogramChart, type HistogramChartProps } from './charts/histogram-chart.js';
export { LineChart, type LineChartProps, type LinePoint } from './charts/line-chart.js';
export { StackedBar, type StackedBarProps, type StackedRow } from './charts/stacked-bar.js';
export { Timeline, type TimelineEvent, type TimelineProps } from './charts/timeline.js';
export {
  CellBar,
  DistributionSpark,
  IntervalAxis,
  IntervalSpark,
  RangeBar,
  type IntervalSparkProps,
} from './charts/sparks.js';
export { ComponentsPage } from './gallery/components.page.js';
