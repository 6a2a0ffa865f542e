/**
 * The catalogue of scopes as the console would list them: names from public lists, the well-known ones with their
 * titles, the rest with titles built from their names. Which identities the rest have is a guess by name.
 */
import { SCOPE_NAMES } from './scope-names.mjs';

/** name, identities (t tenant, u user), zh, en, data range */
const KNOWN = [
  ['application:application:self_manage', 't', '获取应用信息', 'Obtain application information'],
  ['cardkit:card:write', 'tu', '创建与更新卡片', 'Create and update cards'],
  ['cardkit:card:read', 't', '获取卡片信息', 'Read card information'],
  ['im:message:send_as_bot', 't', '以应用的身份发消息', 'Send messages as an app'],
  ['tenant:tenant:readonly', 't', '获取企业信息', 'Obtain tenant information'],
  ['im:message', 'tu', '获取与发送单聊、群组消息', 'Read and send messages in private and group chats'],
  ['im:message:readonly', 'tu', '获取单聊、群组消息', 'Read messages in private and group chats'],
  ['im:message.group_at_msg:readonly', 't', '接收群聊中@机器人消息事件', 'Receive messages mentioning the bot in group chats'],
  ['im:message.group_msg', 't', '获取群组中所有消息', 'Read all messages in group chats'],
  ['im:message.p2p_msg:readonly', 't', '读取用户发给机器人的单聊消息', 'Read private messages sent to the bot'],
  ['im:message:recall', 'tu', '撤回消息', 'Recall messages'],
  ['im:message.reactions:read', 'tu', '查看消息表情回复', 'View message reactions'],
  ['im:message.urgent', 't', '发送应用内加急消息', 'Send in-app urgent messages'],
  ['im:resource', 'tu', '获取与上传图片或文件资源', 'Read and upload images or other files'],
  ['im:chat', 'tu', '获取与更新群组信息', 'Obtain and update group information'],
  ['im:chat:readonly', 'tu', '获取群组信息', 'Obtain group information'],
  ['im:chat:create', 'tu', '创建群', 'Create groups'],
  ['im:chat:read', 'tu', '查看群信息', 'View group information'],
  ['im:chat.members:read', 'tu', '查看群成员', 'View group members'],
  ['im:chat.members:write_only', 'tu', '添加、移除群成员', 'Add and remove group members'],
  ['contact:contact.base:readonly', 'tu', '获取通讯录基本信息', 'Obtain basic contact information', 'contact'],
  ['contact:user.base:readonly', 'tu', '获取用户基本信息', 'Obtain basic user information', 'contact'],
  ['contact:user.id:readonly', 't', '通过手机号或邮箱获取用户 ID', 'Obtain user IDs by phone number or email', 'contact'],
  ['contact:user.email:readonly', 'tu', '获取用户邮箱信息', 'Obtain user email', 'contact'],
  ['contact:user.employee_id:readonly', 'tu', '获取用户 user ID', 'Obtain user ID'],
  ['contact:user.phone:readonly', 'tu', '获取用户手机号', 'Obtain user phone number', 'contact'],
  ['contact:department.base:readonly', 'tu', '获取部门基础信息', 'Obtain basic department information', 'contact'],
  ['contact:contact:readonly_as_app', 't', '以应用身份读取通讯录', 'Read contacts as an app'],
  ['contact:contact:access_as_app', 't', '以应用身份访问通讯录', 'Access contacts as an app'],
  ['auth:user.id:read', 'u', '查看用户 ID', 'View user ID'],
  ['offline_access', 'u', '持续访问已授权的数据', 'Keep access to authorised data'],
  ['aily:session:write', 'tu', '创建与更新会话', 'Create and update sessions'],
];

/** Ids that public programs name. @type {Record<string, number>} */
const IDS = {
  'im:message:send_as_bot': 1000,
  'cardkit:card:write': 1014132,
  'cardkit:card:read': 1014131,
  'application:application:self_manage': 8108,
  'contact:user.base:readonly': 14,
  'im:message': 20001,
  'im:resource': 20009,
  'im:chat': 21001,
  'docs:doc': 26007,
  'contact:user.employee_id:readonly': 3,
  'contact:user.id:readonly': 8,
  'im:message:readonly': 20008,
  'im:message.group_msg': 20012,
  'im:chat:readonly': 21003,
  'drive:drive': 26001,
  'drive:drive:readonly': 26003,
  'drive:file': 26005,
  'drive:file:readonly': 26006,
  'docs:doc:readonly': 26008,
  'wiki:wiki': 26009,
  'wiki:wiki:readonly': 26010,
  'sheets:spreadsheet': 26011,
  'sheets:spreadsheet:readonly': 26012,
  'bitable:app': 26015,
  'bitable:app:readonly': 26016,
  'docx:document': 41002,
  'docx:document:readonly': 41003,
};
const FIRST_ID = 1020001;

/** Words of titles for the verbs that names end with; any other end is named as it is. @type {Record<string, [string, string]>} */
const VERBS = {
  readonly: ['查看', 'View'],
  read: ['查看', 'View'],
  create: ['创建', 'Create'],
  update: ['更新', 'Update'],
  write: ['编辑', 'Edit'],
  write_only: ['编辑', 'Edit'],
  delete: ['删除', 'Delete'],
  search: ['搜索', 'Search'],
  download: ['下载', 'Download'],
  copy: ['复制', 'Copy'],
};

/** @type {Record<string, string>} */
const SERVICES = {
  contact: '通讯录', im: '消息与群组', calendar: '日历', docs: '云文档', docx: '新版文档', drive: '云空间', sheets: '电子表格', base: '多维表格', bitable: '多维表格',
  wiki: '知识库', task: '任务', approval: '审批', vc: '视频会议', minutes: '妙记', mail: '邮箱', attendance: '考勤', hire: '招聘', corehr: '人事', okr: 'OKR',
  search: '搜索', application: '应用信息', directory: '组织架构', admin: '管理后台', helpdesk: '服务台', tenant: '企业信息', cardkit: '卡片', aily: '智能伙伴',
};

/** @param {string} name */
function titleOf(name) {
  const [service, resource = '', action = ''] = name.split(':');
  const [zhVerb, enVerb] = VERBS[action] ?? ['管理', 'Manage'];
  return { zh: `${zhVerb}${SERVICES[service] ?? service}（${resource}）`, en: `${enVerb} ${service} (${resource.replaceAll('_', ' ')})` };
}

/** @param {string} name */
function identitiesOf(name) {
  if (/as_user|by_user/.test(name)) return 'u';
  return /as_app|as_bot|send_sys_msg|send_multi|^(admin|acs|security_and_compliance):/.test(name) ? 't' : 'tu';
}

/** The names of one text: a line that is set in belongs to the service above it. */
function listedNames() {
  let service = '';
  return SCOPE_NAMES.trim().split('\n').flatMap((line) => {
    const [, own, rest] = /^(\w+:)?(.*)$/.exec(line.startsWith(' ') ? line.trim().replace(/^/, `${service}:`) : line) ?? [];
    service = own.slice(0, -1);
    return rest.trim().split(' ').map((name) => `${service}:${name}`);
  });
}

/** @returns {import('./types.mjs').Scope[]} */
export function scopeCatalogue() {
  const known = new Set(KNOWN.map(([name]) => name));
  const listed = listedNames().filter((name) => !known.has(name)).map((name) => [name, identitiesOf(name), titleOf(name).zh, titleOf(name).en]);
  return [...KNOWN, ...listed].map(([name, identities, zh, en, range], index) => ({
    id: String(IDS[name] ?? FIRST_ID + index),
    name,
    zh,
    en,
    types: /** @type {('tenant' | 'user')[]} */ ([identities.includes('t') && 'tenant', identities.includes('u') && 'user'].filter(Boolean)),
    range: range ?? null,
  }));
}
