//! How two paths differ, part by part.

use super::Cause;
use super::letters::is_slip;
use crate::console::routes::App;
use crate::facts::Platform;
use crate::profile::names_app_id;

/// The parts of a path by which the vendor tells the platforms apart.
const PLATFORMS: [(&str, Platform); 2] = [("feishu", Platform::Feishu), ("lark", Platform::Lark)];

/// What two paths differ in; `None` if they are two altogether.
pub(super) fn causes(entry: &str, wanted: &str, app: &App) -> Option<Vec<Cause>> {
    let mut causes = Vec::new();
    let [found, right] = [entry, wanted].map(|path| path.trim_end_matches('/'));
    if entry.len() - found.len() != wanted.len() - right.len() {
        causes.push(Cause::new("near_slash", &[]));
    }
    let [found, right] = [found, right].map(|path| path.split('/').skip(1).collect::<Vec<_>>());
    let id = app.id.as_str();
    let without_id = || right.iter().filter(|part| **part != id);
    let full = |parts: &[&'_ str]| parts.iter().filter(|part| !part.is_empty()).count();
    if full(&found) < right.len() && found.iter().filter(|part| !part.is_empty()).eq(without_id()) {
        causes.push(Cause::new("near_app_id_missing", &[id]));
        return Some(causes);
    }
    let found: Vec<&str> = if found.len() > right.len() && full(&found) == right.len() {
        causes.push(Cause::new("near_double_slash", &[]));
        found.into_iter().filter(|part| !part.is_empty()).collect()
    } else {
        found
    };
    if found.len() != right.len() {
        return None;
    }
    for (found, right) in found.iter().zip(&right).filter(|(found, right)| found != right) {
        let cause = part(found, right, id)?;
        if !causes.iter().any(|known: &Cause| known.key == cause.key) {
            causes.push(cause);
        }
    }
    Some(causes)
}

fn part(found: &str, right: &str, id: &str) -> Option<Cause> {
    if right == id && !found.eq_ignore_ascii_case(id) {
        return if names_app_id(found) {
            Some(Cause::new("near_place", &[found, id]))
        } else {
            found.starts_with("cli_").then(|| Cause::new("near_app_id", &[found, id]))
        };
    }
    let platform = |part: &str| PLATFORMS.iter().find(|(word, _)| *word == part).map(|(_, platform)| platform.name());
    if let (Some(name), Some(_)) = (platform(found), platform(right)) {
        return Some(Cause::new("near_platform", &[found, right, name]));
    }
    if found.eq_ignore_ascii_case(right) {
        return Some(Cause::new("near_path_case", &[]));
    }
    is_slip(found, right).then(|| Cause::new("near_letters", &[found, right]))
}
