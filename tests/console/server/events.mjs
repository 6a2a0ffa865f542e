/**
 * The events and callbacks that the dialogs offer, as the official SDK's documents list them, with the scopes that the
 * console recommends along with them (which ones for the rest, nobody has told).
 */

const NAMES = `
im.message.receive_v1 接收消息
im.chat.access_event.bot_p2p_chat_entered_v1 用户进入与机器人的会话
im.chat.disbanded_v1 群解散
im.chat.member.bot.added_v1 机器人进群
im.chat.member.bot.deleted_v1 机器人被移出群
im.chat.member.user.added_v1 用户进群
im.chat.member.user.deleted_v1 用户出群
im.chat.member.user.withdrawn_v1 撤销拉用户进群
im.chat.updated_v1 群配置修改
im.message.message_read_v1 消息已读
im.message.reaction.created_v1 新增消息表情回复
im.message.reaction.deleted_v1 删除消息表情回复
im.message.recalled_v1 撤回消息
contact.custom_attr_event.updated_v3 成员字段变更
contact.department.created_v3 部门新建
contact.department.deleted_v3 部门被删除
contact.department.updated_v3 部门信息变化
contact.employee_type_enum.actived_v3 启用人员类型
contact.employee_type_enum.created_v3 新建人员类型
contact.employee_type_enum.deactivated_v3 停用人员类型
contact.employee_type_enum.deleted_v3 删除人员类型
contact.employee_type_enum.updated_v3 修改人员类型名称
contact.scope.updated_v3 通讯录权限范围变更
contact.user.created_v3 员工入职
contact.user.deleted_v3 员工离职
contact.user.updated_v3 员工信息被修改
application.application.app_version.audit_v6 应用审核
application.application.app_version.publish_apply_v6 申请发布应用
application.application.app_version.publish_revoke_v6 撤回应用发布申请
application.application.created_v6 应用创建
application.application.feedback.created_v6 新增应用反馈
application.application.feedback.updated_v6 反馈更新
application.application.visibility.added_v6 应用可用性范围增加
application.bot.menu_v6 机器人自定义菜单事件
approval.approval.updated_v4 审批定义更新
approval.instance.status_changed_v4 审批实例状态变更事件
approval.task.status_changed_v4 审批任务状态变更事件
calendar.calendar.acl.created_v4 创建 ACL
calendar.calendar.acl.deleted_v4 删除 ACL
calendar.calendar.changed_v4 日历变更
calendar.calendar.event.changed_v4 日程变更
drive.file.bitable_field_changed_v1 多维表格字段变更
drive.file.bitable_record_changed_v1 多维表格记录变更
drive.file.created_in_folder_v1 文件夹下文件创建
drive.file.deleted_v1 文件彻底删除
drive.file.edit_v1 文件编辑
drive.file.permission_member_added_v1 文件协作者添加
drive.file.permission_member_applied_v1 文件协作者权限申请
drive.file.permission_member_removed_v1 文件协作者移除
drive.file.read_v1 文件已读
drive.file.title_updated_v1 文件标题变更
drive.file.trashed_v1 文件删除到回收站
drive.notice.comment_add_v1 添加评论、回复通知事件
task.task.comment.updated_v1 任务评论信息变更
task.task.update_tenant_v1 任务信息变更
task.task.update_user_access_v2 任务事件
task.task.updated_v1 任务信息变更
vc.meeting.all_meeting_ended_v1 企业会议结束
vc.meeting.all_meeting_started_v1 企业会议开始
vc.meeting.join_meeting_v1 加入会议
vc.meeting.leave_meeting_v1 离开会议
vc.meeting.meeting_ended_v1 会议结束
vc.meeting.meeting_started_v1 会议开始
vc.meeting.participant_meeting_ended_v1 参与的会议结束
vc.meeting.recording_ended_v1 停止录制
vc.meeting.recording_ready_v1 完成录制
vc.meeting.recording_started_v1 开始录制
vc.meeting.share_ended_v1 结束屏幕共享
vc.meeting.share_started_v1 开始屏幕共享
vc.note.generated_v1 纪要生成
vc.reserve_config.updated_v1 更新会议室预定限制
vc.room.created_v1 创建会议室
vc.room.deleted_v1 删除会议室
vc.room.updated_v1 更新会议室
vc.room_level.created_v1 创建会议室层级
vc.room_level.deleted_v1 删除会议室层级
vc.room_level.updated_v1 更新会议室层级
hire.application.deleted_v1 投递删除
hire.application.stage_changed_v1 投递阶段变更
hire.eco_account.created_v1 账号绑定
hire.eco_background_check.canceled_v1 终止背调
hire.eco_background_check.created_v1 创建背调
hire.eco_exam.created_v1 创建笔试
hire.ehr_import_task.imported_v1 导入 e-HR
hire.ehr_import_task_for_internship_offer.imported_v1 导入 e-HR（实习 Offer）
hire.offer.status_changed_v1 Offer 状态变更
hire.referral_account.assets_update_v1 内推账户余额变更事件
hire.talent.deleted_v1 删除人才
hire.talent.tag_subscription_v1 人才进展变更事件
auth.user_access_token.revoked_v4 撤销用户授权事件
helpdesk.notification.approve_v1 推送审核通知
helpdesk.ticket.created_v1 创建工单
helpdesk.ticket.updated_v1 工单状态变更
helpdesk.ticket_message.created_v1 工单消息事件
mail.user_mailbox.event.message_received_v1 收信通知
meeting_room.meeting_room.created_v1 会议室创建
meeting_room.meeting_room.deleted_v1 会议室删除
meeting_room.meeting_room.status_changed_v1 会议室状态信息变更
meeting_room.meeting_room.updated_v1 会议室属性变更
minutes.minute.generated_v1 妙记生成
`;

/** @type {Record<string, string>} */
const ENGLISH = {
  'im.message.receive_v1': 'Message received',
  'im.message.message_read_v1': 'Message read',
  'im.message.reaction.created_v1': 'Message reaction added',
  'im.chat.member.bot.added_v1': 'Bot added to group',
  'im.chat.member.bot.deleted_v1': 'Bot removed from group',
  'im.chat.disbanded_v1': 'Group disbanded',
  'contact.user.created_v3': 'Employee joined',
  'contact.user.deleted_v3': 'Employee left',
  'calendar.calendar.event.changed_v4': 'Calendar event changed',
  'drive.file.edit_v1': 'File edited',
  'approval.approval.updated_v4': 'Approval definition updated',
};

/** @type {Record<string, string[]>} */
const RECOMMENDED = {
  'im.message.receive_v1': ['im:message.p2p_msg:readonly', 'im:message.group_at_msg:readonly'],
  'im.message.reaction.created_v1': ['im:message.reactions:read'],
  'im.message.reaction.deleted_v1': ['im:message.reactions:read'],
  'contact.user.created_v3': ['contact:contact.base:readonly'],
  'calendar.calendar.event.changed_v4': ['calendar:calendar:readonly'],
};

/** In words, where no English name is known. @param {string} name */
const spoken = (name) => name.replace(/_v\d+$/, '').split(/[._]/).slice(1).join(' ');

export const EVENTS = NAMES.trim().split('\n').map((line) => {
  const [name, zh] = line.split(/ (.*)/);
  return { name, zh, en: ENGLISH[name] ?? spoken(name), scopes: RECOMMENDED[name] ?? [] };
});

export const CALLBACKS = [
  { name: 'card.action.trigger', zh: '卡片回传交互', en: 'Card callback interaction' },
  { name: 'url.preview.get', zh: '拉取链接预览数据', en: 'Pull link preview data' },
  { name: 'profile.view.get', zh: '拉取个人资料页数据', en: 'Pull profile page data' },
];
