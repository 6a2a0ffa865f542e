/** `/app/{id}/version`: the versions, and the button that begins a new one. */
import { Button } from '../components/basics.jsx';
import { Page } from '../components/layout.jsx';
import { t } from '../config.mjs';
import { Locked } from '../lock.jsx';
import { navigate } from '../router.jsx';
import { useRecord } from '../use-record.jsx';

const OPEN = [0, 1, 5];

export function VersionList({ id }) {
  const { data } = useRecord(`app_version/list/${id}`);
  const { data: draft } = useRecord(`stand_in/draft/${id}`);
  if (!data || !draft) return null;
  const { versions } = data;
  const isPublished = !draft.changed && versions.some(({ versionStatus }) => versionStatus === 2);
  const open = (version) => navigate(`/app/${id}/version/${version.versionId}`);
  // One that waits for its submission or for its review goes on by its own page (§2).
  const hasOpen = versions.some(({ versionStatus }) => OPEN.includes(versionStatus));
  const actions = (
    <Locked>
      <Button label={t('version.create')} kind="filled" disabled={hasOpen} onClick={() => navigate(`/app/${id}/version/create`)} />
    </Locked>
  );
  return (
    <Page title={t('version.title')} actions={actions}>
      {isPublished && <div className="page__hint">{t('version.allPublished')}</div>}
      <div className="ud__card block-item">
        <table className="ud__table version-list__table">
          <thead>
            <tr>
              {['version.number', 'version.status', 'version.notes', 'auth.col.action'].map((key) => (
                <th key={key}>{t(key)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {versions.map((version) => (
              <tr key={version.versionId} className="ud__table-row version-list__row">
                <td>
                  <a href={`/app/${id}/version/${version.versionId}`} onClick={(event) => (event.preventDefault(), open(version))}>
                    {version.appVersion}
                  </a>
                </td>
                <td>
                  <span className={`ud__tag version__status--${version.versionStatus}`}>{t(`version.status.${version.versionStatus}`)}</span>
                </td>
                <td className="page__hint">{version.changeLog}</td>
                <td>
                  <Button label={t('banner.details')} kind="text" onClick={() => open(version)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {versions.length === 0 && <div className="page__hint auth-empty">{t('version.none')}</div>}
      </div>
    </Page>
  );
}
