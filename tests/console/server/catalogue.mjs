/**
 * A catalogue of about two hundred scopes as the console would list them: the well-known ones by hand, the rest
 * built from resources and actions in the platform's own naming habit (`calendar:calendar.event:create`).
 */

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
  ['auth:user.id:read', 'u', '查看用户 ID', 'View user ID'],
  ['offline_access', 'u', '持续访问已授权的数据', 'Keep access to authorised data'],
  ['aily:session:write', 'tu', '创建与更新会话', 'Create and update sessions'],
];

/** resource, noun zh, noun en */
const RESOURCES = [
  ['calendar:calendar', '日历', 'calendars'],
  ['calendar:calendar.event', '日程', 'calendar events'],
  ['calendar:calendar.acl', '日历访问控制', 'calendar access control'],
  ['docx:document', '新版文档', 'upgraded documents'],
  ['docs:document.comment', '云文档评论', 'document comments'],
  ['docs:permission.member', '云文档协作者', 'document collaborators'],
  ['drive:drive', '云空间文件', 'files in My Space'],
  ['drive:export', '云文档导出任务', 'document export tasks'],
  ['sheets:spreadsheet', '电子表格', 'spreadsheets'],
  ['bitable:app', '多维表格', 'bases'],
  ['base:record', '多维表格记录', 'base records'],
  ['base:field', '多维表格字段', 'base fields'],
  ['base:view', '多维表格视图', 'base views'],
  ['wiki:wiki', '知识库', 'wikis'],
  ['wiki:node', '知识库节点', 'wiki nodes'],
  ['wiki:space', '知识空间', 'wiki spaces'],
  ['task:task', '任务', 'tasks'],
  ['task:tasklist', '清单', 'task lists'],
  ['task:comment', '任务评论', 'task comments'],
  ['approval:approval', '审批', 'approvals'],
  ['approval:instance', '审批实例', 'approval instances'],
  ['approval:definition', '审批定义', 'approval definitions'],
  ['vc:meeting', '视频会议', 'video meetings'],
  ['vc:room', '会议室', 'meeting rooms'],
  ['vc:reserve', '会议预约', 'meeting reservations'],
  ['minutes:minutes', '妙记', 'minutes'],
  ['mail:mailgroup', '邮件组', 'mailing lists'],
  ['mail:user_mailbox', '用户邮箱', 'user mailboxes'],
  ['attendance:task', '打卡任务', 'attendance tasks'],
  ['attendance:rule', '考勤规则', 'attendance rules'],
  ['hire:candidate', '候选人', 'candidates'],
  ['hire:job', '招聘职位', 'job postings'],
  ['corehr:employee', '员工档案', 'employee records'],
  ['okr:okr', 'OKR', 'OKRs'],
  ['report:report', '汇报', 'reports'],
  ['helpdesk:ticket', '服务台工单', 'help desk tickets'],
  ['helpdesk:faq', '服务台知识库', 'help desk FAQs'],
  ['search:app', '搜索应用', 'search for apps'],
  ['board:whiteboard', '画板', 'whiteboards'],
  ['event:ip_list', '事件出口 IP', 'outbound IPs of events'],
  ['admin:app.info', '应用管理信息', 'app administration'],
  ['speech_to_text:speech', '语音识别', 'speech recognition'],
  ['translation:text', '文本翻译', 'text translation'],
];

const ACTIONS = [
  ['readonly', '查看', 'View'],
  ['create', '创建', 'Create'],
  ['update', '更新', 'Update'],
  ['delete', '删除', 'Delete'],
];

/** @returns {import('./types.mjs').Scope[]} */
export function scopeCatalogue() {
  const built = RESOURCES.flatMap(([resource, zh, en]) => ACTIONS.map(([action, zhVerb, enVerb]) => [`${resource}:${action}`, 'tu', `${zhVerb}${zh}`, `${enVerb} ${en}`]));
  return [...KNOWN, ...built].map(([name, identities, zh, en, range], index) => ({
    id: String(1014100 + index),
    name,
    zh,
    en,
    types: /** @type {('tenant' | 'user')[]} */ ([identities.includes('t') && 'tenant', identities.includes('u') && 'user'].filter(Boolean)),
    range: range ?? null,
  }));
}

export const EVENTS = [
  { name: 'im.message.receive_v1', zh: '接收消息', en: 'Message received' },
  { name: 'im.message.message_read_v1', zh: '消息已读', en: 'Message read' },
  { name: 'im.message.reaction.created_v1', zh: '新增消息表情回复', en: 'Message reaction added' },
  { name: 'im.chat.member.bot.added_v1', zh: '机器人进群', en: 'Bot added to group' },
  { name: 'im.chat.member.bot.deleted_v1', zh: '机器人被移出群', en: 'Bot removed from group' },
  { name: 'im.chat.disbanded_v1', zh: '群解散', en: 'Group disbanded' },
  { name: 'contact.user.created_v3', zh: '员工入职', en: 'Employee joined' },
  { name: 'contact.user.deleted_v3', zh: '员工离职', en: 'Employee left' },
  { name: 'calendar.calendar.event.changed_v4', zh: '日程变更', en: 'Calendar event changed' },
  { name: 'drive.file.edit_v1', zh: '文件编辑', en: 'File edited' },
  { name: 'approval.approval.updated_v4', zh: '审批定义更新', en: 'Approval definition updated' },
];

export const CALLBACKS = [
  { name: 'card.action.trigger', zh: '卡片回传交互', en: 'Card callback interaction' },
  { name: 'url.preview.get', zh: '拉取链接预览数据', en: 'Pull link preview data' },
];
