/**
 * What the fact sheet knows to stand on which page (§1, §2), as a table: where, what to press to get there, the labels
 * in Chinese and English (null: not known), and the selectors that public programs use.
 */
import { COMPLETE_APP, FRESH_APP, REVIEWED_APP, WEB_ONLY_APP } from '../index.mjs';

/** @typedef {[zh: string | null, en: string | null]} Label */
/** @typedef {{at: string, press?: Label[], labels: Label[], classes?: string[]}} Scene */

export const DRAFT = '7412345678901000001';

/** The scenes play on these. */
export const SEED = {
  apps: {
    [FRESH_APP]: {
      changed: true,
      pendingScopes: { tenant: ['cardkit:card:read'], user: ['docx:document'] },
      versions: [{ versionId: DRAFT, appVersion: '1.0.0', versionStatus: 0, publishTime: null, notes: 'First' }],
    },
    [REVIEWED_APP]: { pendingScopes: { tenant: ['im:message'] } },
  },
};

const COMPLETE = `/app/${COMPLETE_APP}`;
const FRESH = `/app/${FRESH_APP}`;
/** @type {Label} */
const BATCH = ['批量导入/导出权限', 'Batch import/export scopes'];
/** @type {Label[]} */
const SIDE_BAR = [
  ['凭证与基础信息', 'Credentials & Basic Info'],
  ['添加应用能力', 'Add Features'],
  ['机器人', 'Bot'],
  ['网页应用', 'Web app'],
  ['权限管理', 'Permissions & Scopes'],
  ['事件与回调', 'Events & Callbacks'],
  ['安全设置', 'Security Settings'],
  ['版本管理与发布', 'Version Management & Release'],
];

/** @type {Scene[]} */
export const scenes = [
  {
    at: '/app',
    labels: [['创建企业自建应用', 'Create Custom App'], [null, 'Search by app name or App ID']],
    classes: ['button.ud__button.ud__button--filled', 'div.ud__input.--size-md > label.ud__input-input-wrap > input.ud__native-input', 'button.data-test__create-app-button', 'tr.app-table__row[data-row-key^="cli_"]', 'a[href*="/app/cli_"]'],
  },
  {
    at: '/app',
    press: [['创建企业自建应用', 'Create Custom App']],
    labels: [['创建', 'Create'], ['取消', 'Cancel']],
    classes: ['[role=dialog] .ud__dialog__content.ud__modal form > div:nth-child(1) input', 'form > div:nth-child(2) .ud__textarea textarea', '.ud__modal__footer__btns', '[title="AppDefaultFilled"]'],
  },
  {
    at: `${COMPLETE}/baseinfo`,
    labels: [...SIDE_BAR, ['App ID', 'App ID'], ['App Secret', 'App Secret'], ['我知道了', 'Got It'], ['综合信息', null], ['管理后台主页', null], ['国际化配置', null], ['已启用', null], ['当前修改均已发布', null], ['运营监控', null]],
    classes: ['.auth-info__appid .ud__form__item__control__input__content', '.auth-info__secret > label', 'div.secret-code__btns > span.secret-code__btn', '.ud__button--icon-primary.ud__button--icon-size-sm', '.secret-code__code', '.secret-code__btn svg[data-icon="CopyOutlined"]', 'svg[data-icon="VisibleOutlined"]', 'svg[data-icon="RefreshOutlined"]', 'li[data-menu-id*="/auth"]', 'li.ud__menu-item-selected', '.app-layout__main', '.ud__row'],
  },
  {
    at: `${COMPLETE}/capability/`,
    labels: [['按能力添加', null], ['按场景添加', null], ['添加', 'Add'], ['配置', 'Configure'], ['工作台小组件', null], ['多维表格插件', null], ['移动应用登录', null], ['原生集成应用', null], ['可添加多个', null]],
    classes: ['.ud__tabs__content .ud__tabs__pane .ud__card button.ud__button'],
  },
  { at: `${COMPLETE}/bot`, labels: [['删除能力', null]] },
  {
    at: `${COMPLETE}/webpage`,
    labels: [
      ['网页应用配置', 'Web Page Setting'],
      ['桌面端主页', 'Desktop Homepage'],
      ['移动端主页', 'Mobile Homepage'],
      ['保存', 'Save'],
      ['打开方式配置', null],
      ['在飞书内新标签页打开', 'Open in a new tab within Lark'],
      ['在浏览器中打开', null],
      ['请至少选择一端进行配置', null],
      ['推荐', null],
      ['取消', null],
      ['删除能力', null],
    ],
  },
  {
    at: `${COMPLETE}/auth`,
    labels: [
      BATCH,
      ['开通权限', 'Add permission scopes to app'],
      ['收起介绍', null],
      ['权限名称', null],
      ['权限类型', null],
      ['权限状态', null],
      ['可访问的数据范围', null],
      ['操作', null],
      ['应用身份', null],
      ['已开通', 'Added'],
      ['相关 API/事件', null],
      ['关闭', null],
      ['例如：获取群组信息、im:chat:readonly', null],
    ],
    classes: ['.scope-info-table .virtual-table__row.ud__table-row .scope-info-table__info__name', 'button.ud__button--text.ud__button--text-primary.ud__button--size-md'],
  },
  { at: `${FRESH}/auth`, labels: [['待发布', 'To be published'], ['待发布｜可调试', null], ['用户身份', null], ['发布', null], ['取消', null]] },
  { at: `/app/${REVIEWED_APP}/auth`, labels: [['审核中', 'Under review'], ['撤回版本审核', null], ['查看', null]] },
  { at: `/app/${WEB_ONLY_APP}/auth`, labels: [['暂未开通任何权限', null]] },
  {
    at: `${COMPLETE}/auth`,
    press: [['开通权限', 'Add permission scopes to app']],
    labels: [['确认开通权限', 'Add Scopes'], ['应用身份权限', 'Tenant token scopes'], ['用户身份权限', 'User token scopes'], ['未添加', 'Not Added']],
    classes: ['.scope-grant-dialog div.ud__tabs__tab', 'div.virtual-table__row input[role=checkbox][aria-checked=false]', 'label.ud__checkbox__wrapper > span.ud__checkbox > input.ud__checkbox__input'],
  },
  {
    at: `${COMPLETE}/auth`,
    press: [BATCH],
    labels: [['导入', 'Import'], ['导出', 'Export'], ['格式化 JSON', 'Format JSON'], ['恢复默认值', 'Reset Defaults'], ['下一步，确认新增权限', 'Next, Review New Scopes']],
    classes: ['.scope-import-dialog__editor-dialog .common-monaco .monaco-editor[role="code"]'],
  },
  { at: `${COMPLETE}/auth`, press: [BATCH, ['导出', 'Export']], labels: [], classes: ['.ud__tabs__pane--inactive', '.common-monaco-editor--readOnly'] },
  { at: `${COMPLETE}/auth`, press: [BATCH, ['下一步，确认新增权限', 'Next, Review New Scopes']], labels: [['申请开通', 'Add']] },
  {
    at: `${COMPLETE}/safe`,
    labels: [
      ['重定向 URL', 'Redirect URLs'],
      ['H5 可信域名', 'H5 trusted domains'],
      ['IP 白名单', 'IP allowlist'],
      ['协议名白名单', null],
      ['刷新 user_access_token', null],
      ['添加', 'Add'],
      ['批量修改', null],
      ['请填写 HTTP/HTTPS URL', null],
      ['请填写有效的 IP', null],
      ['编辑', null],
      ['删除', null],
      ['操作', null],
      ['域名', null],
      ['正式应用@云杉科技', null],
      ['展开', null],
    ],
    classes: ['.ud__space__item', '.safe-item__item-value', 'button.safe-setting-item__batch-edit-button', 'button.ud__button--filled.ud__button--filled-default.ud__button--size-md'],
  },
  { at: `${COMPLETE}/event?tab=event`, labels: [['订阅方式', null], ['添加事件', null], ['回调配置', null]], classes: ['div[class*="ud__tabs"]', '.block-item svg[data-icon="EditOutlined"]', '.switch-events-mode button.ud__button--icon-primary.ud__button--icon-size-sm'] },
  { at: `${COMPLETE}/event?tab=callback`, labels: [['添加回调', null]] },
  { at: `${COMPLETE}/version`, labels: [['创建版本', 'Create Version'], ['已发布', 'Released'], ['当前修改均已发布', 'The current changes have been published']], classes: ['.version-list__table'] },
  {
    at: `${COMPLETE}/version/create`,
    labels: [
      ['应用版本号', 'App version'],
      ['更新说明', "What's new"],
      ['移动端的默认能力', null],
      ['桌面端的默认能力', null],
      ['可用范围', 'Availability'],
      ['编辑', null],
      ['应用能力', null],
      ['权限变更', null],
      ['所有员工', null],
      ['对用户展示的正式版本号，上一个版本号为 1.0.0', null],
      ['0/500', null],
      ['保存', 'Save'],
    ],
  },
  { at: `${COMPLETE}/version/create`, press: [['编辑', 'Edit']], labels: [['全部成员', null], ['部分成员', null]] },
  {
    at: `${FRESH}/version/${DRAFT}`,
    press: [['申请线上发布', 'Submit for release']],
    labels: [
      ['待申请', 'Not Requested'],
      ['确认发布', 'Publish'],
      ['版本发布后，当前修改方可生效', 'The changes will take effect after the current version is published'],
      ['查看版本详情', 'View Version Details'],
    ],
    classes: ['.ud__confirm .ud__confirm__footer__extraAction > button.ud__button'],
  },
  { at: `/app/${REVIEWED_APP}/version`, labels: [['审核中', 'Under review']] },
];
