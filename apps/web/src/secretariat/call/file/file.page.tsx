import {
  Actions,
  Button,
  Form,
  LinkButton,
  Notice,
  Section,
  Table,
  TableScroll,
  TextArea,
} from '../../../design-system/index.js';
import { useT } from '../../../http/request-view.js';
import type { FileView } from './file.presenter.js';
import { SetupFrame } from '../setup-frame.js';

/** A call as a file: take it away, or bring one and see what it would change. */
export function FilePage(view: FileView) {
  const t = useT();
  const { base, file, errors, changes } = view;
  return (
    <SetupFrame
      base={base}
      part="file"
      kicker={view.kicker}
      title={t('call-file:title')}
      lede={t('call-file:lede')}
      errors={errors.summary}
    >
      {changes && <Comparison {...view} changes={changes} />}
      <Section id="export" title={t('call-file:export.title')} hung>
        <p class="measure">{t('call-file:export.text')}</p>
        <Actions>
          <LinkButton kind="quiet" href={`${base}/file/call.json`}>
            {t('call-file:export.get')}
          </LinkButton>
        </Actions>
      </Section>
      <Section id="import" title={t('call-file:import.title')} hung>
        <Form action={`${base}/file`} keeps={{ name: 'do', value: 'preview' }}>
          <TextArea
            name="file"
            label={t('call-file:import.label')}
            hint={t('call-file:import.hint')}
            value={file}
            error={errors.of('file')}
            rows={12}
          />
          <Actions>
            <Button kind={changes ? 'quiet' : 'main'} name="do" value="preview">
              {t('call-file:import.compare')}
            </Button>
          </Actions>
        </Form>
      </Section>
    </SetupFrame>
  );
}

function Comparison({
  base,
  file,
  changes,
  against,
  version,
}: FileView & { changes: NonNullable<FileView['changes']> }) {
  const t = useT();
  return (
    <Section id="changes" title={t('call-file:changes.title', { count: changes.length })}>
      {against.length > 0 && (
        <Notice
          kind="bad"
          lead={t('call-file:changes.against')}
          live
          below={
            <ul>
              {against.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          }
        />
      )}
      {changes.length > 0 && (
        <TableScroll label={t('call-file:changes.caption')}>
          <Table
            caption={t('call-file:changes.caption')}
            hideCaption
            rowKey={({ key }) => key}
            rows={changes}
            columns={[
              {
                key: 'kind',
                header: t('call-file:changes.kind'),
                cell: ({ kind }) => t(`call-file:kinds.${kind}`),
              },
              {
                key: 'where',
                header: t('call-file:changes.where'),
                rowHeader: true,
                cell: ({ where }) => where,
              },
              { key: 'from', header: t('call-file:changes.from'), cell: ({ from }) => from },
              { key: 'to', header: t('call-file:changes.to'), cell: ({ to }) => to },
            ]}
          />
        </TableScroll>
      )}
      {changes.length > 0 && against.length === 0 && (
        <Form action={`${base}/file`} hidden={{ version, file }}>
          <Actions>
            <Button name="do" value="anyway">
              {t('call-file:changes.apply')}
            </Button>
          </Actions>
        </Form>
      )}
    </Section>
  );
}
