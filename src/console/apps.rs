//! The record that lists the apps of the account (console.md §3): a part at a time.

use super::records::{Answer, Refusal};
use super::refusal::data;
use crate::facts::AppId;
use crate::json::{Json, Kind};

/// The record, as it is asked for: without an app.
pub const LIST: &str = "app/list";

/// An app as the list has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedApp {
    /// App ID.
    pub id: AppId,
    /// Its name.
    pub name: String,
    /// Whose it is, where the list tells that: no public program shows that it does, nor under which name.
    pub owner: Option<String>,
}

/// A part of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its apps.
    pub apps: Vec<ListedApp>,
    /// How many apps the whole list has.
    pub total: usize,
    /// How many entries the part has, be they readable or not.
    pub length: usize,
}

/// Reads a part of the list.
///
/// # Errors
/// Why it is not available.
pub fn part(answer: &Answer<&Json<'_>>) -> Result<Part, Refusal> {
    let data = data(answer)?;
    let Some(Kind::List(all)) = data.get("apps").map(|apps| &apps.kind) else { return Err(Refusal::Shape) };
    let apps: Vec<ListedApp> = all.iter().filter_map(listed).collect();
    if apps.is_empty() && !all.is_empty() {
        return Err(Refusal::Shape);
    }
    let total = data.get("totalCount").and_then(Json::number).and_then(|count| usize::try_from(count).ok());
    Ok(Part { total: total.unwrap_or(all.len()), length: all.len(), apps })
}

fn listed(app: &Json<'_>) -> Option<ListedApp> {
    let text =
        |json: Option<&Json<'_>>| json.and_then(Json::text).filter(|it| !it.trim().is_empty()).map(str::to_owned);
    let id = AppId::try_from(app.get("appID")?.text()?.to_owned()).ok()?;
    let owner = app.get("owner");
    let owner =
        text(app.get("ownerName")).or_else(|| text(owner)).or_else(|| text(owner.and_then(|it| it.get("name"))));
    Some(ListedApp { id, name: text(app.get("name")).unwrap_or_default(), owner })
}
