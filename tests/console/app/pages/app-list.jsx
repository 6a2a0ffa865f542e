/** `/app`: the list of apps and the dialog that creates one. */
import { useState } from 'react';
import { Button, Icon, Input, Textarea } from '../components/basics.jsx';
import { Page } from '../components/layout.jsx';
import { Dialog, failure } from '../components/overlays.jsx';
import { options, t } from '../config.mjs';
import { write } from '../records.mjs';
import { navigate } from '../router.jsx';
import { useRecord } from '../use-record.jsx';

const LIST = { Count: 100, Cursor: 0, QueryFilter: { filterAppSceneTypeList: [0] }, OrderBy: 0 };
const MAX_NAME = 32;
const MAX_DESC = 120;
const ICONS = ['AppDefaultFilled', 'RobotFilled', 'MenuFilled'];

const hrefOf = (app) => `/app/${app.appID}`;
const open = (app) => navigate(`/app/${app.appID}/baseinfo`);

/** A click leads there without a load; the address is there for whoever reads links. */
function AppLink({ app, className, children }) {
  return (
    <a className={className} href={hrefOf(app)} onClick={(event) => (event.preventDefault(), event.stopPropagation(), open(app))}>
      {children}
    </a>
  );
}

const Status = ({ app }) => <span className={`ud__tag${app.appStatus ? ' ud__tag--green' : ''}`}>{t(app.appStatus ? 'list.online' : 'list.offline')}</span>;

function AppTable({ apps }) {
  return (
    <table className="ud__table app-table">
      <thead>
        <tr>
          {['list.name', 'list.owner', 'list.role', 'list.status', 'list.latest'].map((key) => (
            <th key={key}>{t(key)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {apps.map((app) => (
          <tr key={app.appID} className="ud__table-row app-table__row" data-row-key={app.appID} onClick={() => open(app)}>
            <td>
              <AppLink app={app} className="app-list__name">{app.name}</AppLink>
              <div className="app-list__id">{app.appID}</div>
            </td>
            <td>{window.user.name}</td>
            <td>{t('list.role.owner')}</td>
            <td><Status app={app} /></td>
            <td className="app-list__desc">{app.desc || '-'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function AppCards({ apps }) {
  return (
    <div className="app-list">
      {apps.map((app) => (
        <div key={app.appID} className="ud__card app-card" onClick={() => open(app)}>
          <AppLink app={app} className="app-card__title app-list__name">{app.name}</AppLink>
          <div className="app-list__id">{app.appID}</div>
          <div className="app-list__desc">{app.desc}</div>
          <Status app={app} />
        </div>
      ))}
    </div>
  );
}

export function AppList() {
  const { data } = useRecord('app/list', LIST);
  const [query, setQuery] = useState('');
  const [creating, setCreating] = useState(false);
  const apps = (data?.apps ?? []).filter(({ name, appID }) => `${name} ${appID}`.toLowerCase().includes(query.trim().toLowerCase()));
  const List = options.appList === 'cards' ? AppCards : AppTable;
  return (
    <Page title={t('list.title')} actions={<Button label={t('list.create')} kind="filled" className="data-test__create-app-button" onClick={() => setCreating(true)} />}>
      <div className="app-list__search">
        <Input value={query} onChange={setQuery} placeholder={t('list.search')} prefix={<Icon name="SearchOutlined" />} />
      </div>
      <List apps={apps} />
      {data && apps.length === 0 && <div className="page__hint">{t('list.empty')}</div>}
      <CreateDialog open={creating} onClose={() => setCreating(false)} />
    </Page>
  );
}

/** The first `div` of the form holds the name input, the second the description: public programs count on it. */
function CreateDialog({ open, onClose }) {
  const [name, setName] = useState('');
  const [desc, setDesc] = useState('');
  const [icon, setIcon] = useState(ICONS[0]);
  const isNameLong = name.length > MAX_NAME;
  const isDescLong = desc.length > MAX_DESC;
  const isValid = name.trim() !== '' && !isNameLong && !isDescLong;
  const create = () =>
    write('app/create', { appSceneType: 0, name, desc, i18n: { zh_cn: { name, description: desc } }, primaryLang: 'zh_cn' }).then(({ ClientID }) => navigate(`/app/${ClientID}/capability/`), failure);
  return (
    <Dialog
      open={open}
      title={t('list.create')}
      onClose={onClose}
      footer={
        <>
          <Button label={t('cancel')} onClick={onClose} />
          <Button label={t('list.create.button')} kind="filled" disabled={!isValid} onClick={create} />
        </>
      }
    >
      <form onSubmit={(event) => event.preventDefault()}>
        <div className="ud__form-item">
          <div className="ud__form-item-label">
            <span className="ud__form-item-required">{t('list.name')}</span>
            <Input value={name} onChange={setName} maxLength={MAX_NAME} invalid={isNameLong} />
          </div>
          {isNameLong && <div className="ud__form-item-explain">{t('list.name.limit')}</div>}
        </div>
        <div className="ud__form-item">
          <span className="ud__form-item-label">{t('list.desc')}</span>
          <Textarea value={desc} onChange={setDesc} maxLength={MAX_DESC} />
          {isDescLong && <div className="ud__form-item-explain">{t('list.desc.limit')}</div>}
        </div>
        <div className="ud__form-item">
          <span className="ud__form-item-label">{t('list.icon')}</span>
          <div className="app-list__icons">
            {ICONS.map((name) => (
              <span key={name} className={`app-list__icon${icon === name ? ' app-list__icon--active' : ''}`} onClick={() => setIcon(name)}>
                <Icon name={name} title={name} />
              </span>
            ))}
          </div>
        </div>
      </form>
    </Dialog>
  );
}
