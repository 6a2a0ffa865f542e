//! What a page says when it does not take something: a message that floats over it, an error below a field.

use super::outline::{Role, Tree};

/// Longest complaint that is passed on, in characters.
const MAX_COMPLAINT: usize = 160;

/// Words of a page that refuses something.
const REFUSALS: &[&str] = &[
    "已存在",
    "重复",
    "不合法",
    "无效",
    "格式",
    "失败",
    "错误",
    "不支持",
    "不能",
    "不正确",
    "超过",
    "上限",
    "exist",
    "duplicate",
    "invalid",
    "failed",
    "error",
    "incorrect",
    "not allowed",
    "not valid",
    "unable",
    "cannot",
    "can't",
    "limit",
    "unsupported",
    "must be",
    "must begin",
    "must start",
];
/// Those of them that say that it is there already.
const DUPLICATES: &[&str] = &["已存在", "重复", "exist", "duplicate", "already"];

/// The texts of a page that may be complaints. Help texts have such words, too: what counts is what was not there before.
#[must_use]
pub fn of<'n>(tree: &Tree<'n>) -> Vec<&'n str> {
    let texts = (0..tree.len()).map(|at| tree.node(at)).filter(|node| {
        !node.hidden && !matches!(node.role, Role::Button | Role::Link | Role::Textbox | Role::Heading | Role::Tab)
    });
    texts.map(|node| node.text.as_str()).filter(|text| says(text, REFUSALS)).collect()
}

/// Whether a complaint says that the value is there already.
#[must_use]
pub fn tells_of_a_duplicate(said: &str) -> bool {
    says(said, DUPLICATES)
}

fn says(text: &str, words: &[&str]) -> bool {
    if text.is_empty() || text.chars().count() > MAX_COMPLAINT || text.contains("不存在") {
        return false;
    }
    let text = text.to_lowercase();
    words.iter().any(|word| text.contains(word))
}
