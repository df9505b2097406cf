import { API_SCOPES, type ApiTokenRow, TOKEN_DAYS } from '#libs/identity';
import {
  Actions,
  Breadcrumbs,
  Button,
  CheckboxGroup,
  type Column,
  Empty,
  ErrorSummary,
  Form,
  Hidden,
  Notice,
  PageHead,
  Section,
  Select,
  Status,
  Table,
  TableScroll,
  TargetLink,
  TextField,
} from '../design-system/index.js';
import type { FormErrors } from '../http/form-errors.js';
import { Moment } from '../http/moment.js';
import { useT } from '../http/request-view.js';

interface TokensProps {
  path: string;
  /** The text of a token just made; it is never shown again. */
  made: string | undefined;
  tokens: readonly ApiTokenRow[];
  places: readonly { value: string; label: string }[];
  typed: { name: string; days: string; limit: string; scopes: readonly string[] };
  errors: FormErrors;
}

/** Keys for programs: those there are, and the form for another. */
export function TokensPage(props: TokensProps) {
  const t = useT();
  return (
    <>
      <ErrorSummary title={t('common:problems.title')} errors={props.errors.summary} />
      <PageHead
        crumbs={
          <Breadcrumbs
            label={t('tokens:crumbs')}
            links={[
              { href: '/account', label: t('account:account.title') },
              { href: props.path, label: t('tokens:title'), current: true },
            ]}
          />
        }
        title={t('tokens:title')}
        lede={t('tokens:lede')}
        aside={<TargetLink href="/api/v1/docs">{t('tokens:docs')}</TargetLink>}
        asideEnd
      />
      {props.made !== undefined && (
        <Notice
          kind="good"
          lead={t('tokens:made')}
          live
          below={
            <p>
              <code>{props.made}</code>
            </p>
          }
        >
          {t('tokens:madeNext')}
        </Notice>
      )}
      <Section id="yours" title={t('tokens:yours')} hung>
        <List {...props} />
      </Section>
      <Section id="new" title={t('tokens:new')} hung>
        <NewToken {...props} />
      </Section>
    </>
  );
}

function List({ tokens, path }: TokensProps) {
  const t = useT();
  if (tokens.length === 0) return <Empty title={t('tokens:none')} level={3} />;
  const columns: Column<ApiTokenRow>[] = [
    {
      key: 'name',
      header: t('tokens:name'),
      rowHeader: true,
      cell: ({ name, ending, limitedTo }) => (
        <>
          {name}
          <small class="tiny">
            {t('tokens:ending', { ending })}
            {limitedTo && ` · ${limitedTo}`}
          </small>
        </>
      ),
    },
    {
      key: 'scopes',
      header: t('tokens:scopes'),
      cell: ({ scopes }) =>
        scopes.map((scope, at) => (
          <>
            {at > 0 && ' '}
            <code>{scope}</code>
          </>
        )),
    },
    {
      key: 'used',
      header: t('tokens:lastUsed'),
      cell: ({ lastUsedAt }) =>
        lastUsedAt ? <Moment at={lastUsedAt} zone="UTC" style="date" /> : t('tokens:never'),
    },
    {
      key: 'expires',
      header: t('tokens:expires'),
      cell: ({ expiresAt, expired }) =>
        expired ? (
          <Status kind="missing">{t('tokens:expired')}</Status>
        ) : (
          <Moment at={expiresAt} zone="UTC" style="date" />
        ),
    },
    {
      key: 'revoke',
      header: t('tokens:revoke'),
      hideHeader: true,
      cell: ({ id, name }) => (
        <Form action={`${path}/${id}/revoke`}>
          <Button kind="grave" small>
            {t('tokens:revoke')} <Hidden>{name}</Hidden>
          </Button>
        </Form>
      ),
    },
  ];
  return (
    <TableScroll label={t('tokens:yours')}>
      <Table
        caption={t('tokens:yours')}
        hideCaption
        columns={columns}
        rowKey={({ id }) => id}
        rows={tokens}
      />
    </TableScroll>
  );
}

function NewToken({ path, places, typed, errors }: TokensProps) {
  const t = useT();
  return (
    <Form action={path} class="measure" keeps>
      <TextField
        name="name"
        label={t('tokens:name')}
        hint={t('tokens:nameHint')}
        value={typed.name}
        error={errors.of('name')}
        autocomplete="off"
        required
      />
      <CheckboxGroup
        name="scopes"
        label={t('tokens:mayBeUsedFor')}
        hint={t('tokens:scopesHint')}
        value={typed.scopes}
        error={errors.of('scopes')}
        choices={API_SCOPES.map((value) => ({
          value,
          label: t(`tokens:scope.${value.replace(':', '_')}`),
          note: <code>{value}</code>,
        }))}
      />
      <Select
        name="limit"
        label={t('tokens:limit')}
        hint={t('tokens:limitHint')}
        empty={t('tokens:everywhere')}
        value={typed.limit}
        options={[...places]}
        error={errors.of('limit')}
      />
      <Select
        name="days"
        label={t('tokens:days')}
        value={typed.days}
        options={TOKEN_DAYS.map((days) => ({
          value: String(days),
          label: t('tokens:forDays', { count: days }),
        }))}
        error={errors.of('days')}
      />
      <Actions>
        <Button>{t('tokens:create')}</Button>
      </Actions>
    </Form>
  );
}
