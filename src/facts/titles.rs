//! The titles by which the console and guides call scopes and events. A guide that names no other is read by these; a title
//! that two scopes have, or that is not seen in public, stands in no list.

/// Scopes and their titles, as official documents and guides write them.
#[rustfmt::skip]
const SCOPES: [(&str, &[&str]); 38] = [
    ("approval:approval", &["查看、创建、更新、删除审批应用相关信息"]),
    ("approval:approval:readonly", &["访问审批应用"]),
    ("bitable:app", &["查看、评论、编辑和管理多维表格", "View, comment, edit and manage Base"]),
    ("bitable:app:readonly", &["查看、评论和导出多维表格", "View, comment, and export Base"]),
    ("calendar:calendar", &["更新日历及日程信息", "Update calendar and event information"]),
    ("calendar:calendar:readonly", &["获取日历、日程及忙闲信息", "Obtain calendar, event, and availability information"]),
    ("contact:contact", &["更新通讯录", "Update contacts"]),
    ("contact:contact.base:readonly", &["获取通讯录基本信息", "Obtain basic contact information", "Obtain basic information of contacts"]),
    ("contact:contact:access_as_app", &["以应用身份访问通讯录", "Access contacts as an app"]),
    ("contact:contact:readonly", &["读取通讯录", "Read contacts"]),
    ("contact:contact:readonly_as_app", &["以应用身份读取通讯录", "Read contacts as an app"]),
    ("contact:department.base:readonly", &["获取部门基础信息", "Obtain basic department information"]),
    ("contact:department.organize:readonly", &["获取通讯录部门组织架构信息"]),
    ("contact:user.base:readonly", &["获取用户基本信息", "Obtain user's basic information", "Obtain basic user information"]),
    ("contact:user.department:readonly", &["获取用户组织架构信息"]),
    ("contact:user.email:readonly", &["获取用户邮箱信息", "获取用户邮箱", "Obtain user's email information", "Obtain user email"]),
    ("contact:user.employee:readonly", &["获取用户受雇信息", "Obtain user's employment information"]),
    ("contact:user.employee_id:readonly", &["获取用户 user ID", "Obtain user ID"]),
    ("contact:user.id:readonly", &[
        "通过手机号或邮箱获取用户 ID", "通过手机号或者邮箱获取用户 ID", "Obtain user ID via email or mobile number",
        "Obtain user IDs by phone number or email", "Get user ID by phone number or email",
    ]),
    ("contact:user.phone:readonly", &["获取用户手机号", "Obtain user's mobile number", "Obtain user's phone number"]),
    ("drive:drive", &["View, comment, edit, and manage all files in My Space"]),
    ("drive:drive:readonly", &["View, comment, and download all files in My Space"]),
    ("im:chat", &["获取与更新群组信息", "Obtain and update group information", "Get and update group information"]),
    ("im:chat:readonly", &["获取群组信息", "Obtain group information"]),
    ("im:message", &[
        "获取与发送单聊、群组消息", "Read and send messages in private and group chats",
        "Get and send single chat and group messages",
    ]),
    ("im:message.group_at_msg:readonly", &["接收群聊中@机器人消息事件"]),
    ("im:message.group_msg", &["获取群组中所有消息"]),
    ("im:message.p2p_msg:readonly", &["读取用户发给机器人的单聊消息"]),
    ("im:message.send_as_user", &["以用户身份发送消息"]),
    ("im:message:readonly", &["获取单聊、群组消息", "Read messages in private and group chats"]),
    ("im:message:send", &["发送消息V2"]),
    ("im:message:send_as_bot", &["以应用的身份发消息", "以应用身份发消息", "Send messages as an app"]),
    ("im:resource", &["获取与上传图片或文件资源", "Read and upload images or other files"]),
    ("im:resource:upload", &["上传文件V2"]),
    ("offline_access", &["持续访问已授权的数据"]),
    ("sheets:spreadsheet", &["View, comment, edit, and manage Sheets"]),
    ("sheets:spreadsheet:readonly", &["View, comment, and export Sheets"]),
    ("tenant:tenant:readonly", &["获取企业信息", "Obtain tenant information"]),
];

/// Events and callbacks and their titles.
#[rustfmt::skip]
const EVENTS: [(&str, &[&str]); 17] = [
    ("card.action.trigger", &["卡片回传交互", "Card action"]),
    ("contact.department.created_v3", &["部门新建", "Department created"]),
    ("contact.department.deleted_v3", &["部门被删除", "Department deleted"]),
    ("contact.department.updated_v3", &["部门信息变化", "Department information changed"]),
    ("contact.scope.updated_v3", &["通讯录范围权限被更新", "通讯录权限范围变更"]),
    ("contact.user.created_v3", &["员工入职", "Employee onboarding"]),
    ("contact.user.deleted_v3", &["员工离职", "Employee resigned"]),
    ("contact.user.updated_v3", &["员工信息变化", "员工信息被修改"]),
    ("contact.user_group.created_v3", &["用户组被创建"]),
    ("contact.user_group.deleted_v3", &["用户组被删除"]),
    ("contact.user_group.updated_v3", &["用户组信息变化"]),
    ("im.chat.disbanded_v1", &["群解散", "Group disbanded"]),
    ("im.chat.member.bot.added_v1", &["机器人进群", "Bot added to group"]),
    ("im.chat.member.bot.deleted_v1", &["机器人被移出群", "Bot removed from group"]),
    ("im.chat.updated_v1", &["群配置修改"]),
    ("im.message.message_read_v1", &["消息已读", "Message read"]),
    ("im.message.receive_v1", &["接收消息", "Receive messages", "Receive message", "Message received"]),
];

/// The name of the scope that has a title.
#[must_use]
pub fn scope_titled(title: &str) -> Option<&'static str> {
    find(&SCOPES, title)
}

/// The name of the event or callback that has a title. A number of an edition may follow it.
#[must_use]
pub fn event_titled(title: &str) -> Option<&'static str> {
    let plain = title.trim().to_ascii_lowercase();
    find(&EVENTS, plain.trim_end_matches("v2.0").trim_end_matches("v2"))
}

/// The pieces of a line that may be titles: the whole of it, then its cells and the entries of its lists.
pub fn pieces(line: &str) -> impl Iterator<Item = &str> {
    let parted =
        line.split(['|', ';', '；', ',', '，', '。', '\t', ':', '：', '(', ')', '（', '）', '「', '」', '“', '”', '"']);
    let listed =
        parted.flat_map(|piece| std::iter::once(piece).chain(piece.split('、').filter(|it| it.len() < piece.len())));
    std::iter::once(line).chain(listed.filter(move |piece| piece.len() < line.len()))
}

fn find(table: &'static [(&'static str, &'static [&'static str])], title: &str) -> Option<&'static str> {
    let wanted = plain(title);
    let is = |known: &&(&str, &[&str])| known.1.iter().any(|title| plain(title) == wanted);
    table.iter().find(is).map(|(name, _)| *name)
}

/// Letters and digits only, without the number of a list before them.
fn plain(title: &str) -> String {
    let title = title.trim_start_matches(|c: char| !c.is_alphabetic());
    title.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::ScopeName;

    #[test]
    fn each_title_is_that_of_one_name_and_each_name_is_one() {
        for table in [&SCOPES[..], &EVENTS[..]] {
            let all: Vec<(String, &str)> =
                table.iter().flat_map(|(name, titles)| titles.iter().map(|title| (plain(title), *name))).collect();
            for (at, (title, _)) in all.iter().enumerate() {
                assert!(all[at + 1..].iter().all(|(other, _)| other != title), "{title}");
            }
        }
        for (name, titles) in SCOPES {
            assert!(ScopeName::try_from(name.to_owned()).is_ok(), "{name}");
            assert_eq!(
                titles.iter().map(|title| scope_titled(title)).collect::<Vec<_>>(),
                vec![Some(name); titles.len()]
            );
        }
    }

    #[test]
    fn a_title_is_known_however_it_is_spaced_numbered_and_quoted() {
        for (title, name) in [
            ("1. 获取用户 userID", "contact:user.employee_id:readonly"),
            ("- obtain user id", "contact:user.employee_id:readonly"),
            ("“以应用的身份发消息”", "im:message:send_as_bot"),
        ] {
            assert_eq!(scope_titled(title), Some(name), "{title}");
        }
        assert_eq!(event_titled("接收消息 v2.0"), Some("im.message.receive_v1"));
        assert_eq!((scope_titled("获取"), scope_titled(""), event_titled("- ")), (None, None, None));
        let found = |line: &str| pieces(line).filter_map(scope_titled).collect::<Vec<_>>();
        assert_eq!(
            found("权限：获取用户邮箱、获取用户手机号；读取通讯录"),
            ["contact:user.email:readonly", "contact:user.phone:readonly", "contact:contact:readonly"]
        );
        assert_eq!(found("获取与发送单聊、群组消息"), ["im:message"]);
    }
}
