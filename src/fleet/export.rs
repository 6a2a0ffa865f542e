//! The table for the company's records: CSV for people, JSON for programs. All apps, whatever is shown of them.

use super::rows::{Fleet, Row};
use super::table::{Column, VERDICTS};
use crate::report::csv;
use crate::report::export::{requirement_title, utc};
use crate::words::Catalog;
use serde::Serialize;

/// A line for each app; sentences in the admin's language.
#[must_use]
pub fn csv(words: &Catalog, fleet: &Fleet) -> String {
    let heads = ["id", "name", "owner", "profile", "state", "version"];
    let heads = heads.iter().map(|name| words.get(&["fleet_head_", name].concat()).to_owned());
    let verdicts = VERDICTS.iter().map(|verdict| words.get(&Column::Verdict(*verdict).key()).to_owned());
    let last = ["changed", "checked_utc", "console"].map(|name| words.get(&["fleet_head_", name].concat()).to_owned());
    let mut lines: Vec<Vec<String>> = vec![heads.chain(verdicts).chain(last).collect()];
    lines.extend(fleet.rows.iter().map(|row| line(words, fleet, row)));
    csv::table(&lines)
}

fn line(words: &Catalog, fleet: &Fleet, row: &Row) -> Vec<String> {
    let mut cells = vec![
        row.id.to_string(),
        row.name.clone(),
        row.owner.clone().unwrap_or_default(),
        row.profile.clone().unwrap_or_default(),
        words.get(&row.state().key()).to_owned(),
        row.version.clone().unwrap_or_default(),
    ];
    for verdict in VERDICTS {
        let titles: Vec<String> = row.with(verdict).map(|id| requirement_title(words, id)).collect();
        cells.push(titles.join("; "));
    }
    let changed = row.drift.iter().flat_map(|(_, ids)| ids).map(|id| requirement_title(words, id));
    cells.push(changed.collect::<Vec<_>>().join("; "));
    cells.push(checked(row));
    cells.push(fleet.host.clone());
    cells
}

fn checked(row: &Row) -> String {
    if row.checked == 0 { String::new() } else { utc(row.checked) }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Report<'a> {
    larkspur: &'a str,
    console: &'a str,
    organization: &'a str,
    begun: String,
    complete: bool,
    unseen: usize,
    apps: Vec<App<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct App<'a> {
    id: &'a str,
    name: &'a str,
    owner: Option<&'a str>,
    profile: Option<&'a str>,
    state: &'a str,
    version: Option<&'a str>,
    requirements: Vec<Requirement<'a>>,
    changed: Option<Changed<'a>>,
    checked: String,
}

#[derive(Serialize)]
struct Changed<'a> {
    since: String,
    requirements: &'a [String],
}

#[derive(Serialize)]
struct Requirement<'a> {
    id: &'a str,
    verdict: &'a str,
}

/// Ids and verdicts as they are.
#[must_use]
pub fn json(version: &str, fleet: &Fleet) -> String {
    let report = Report {
        larkspur: version,
        console: &fleet.host,
        organization: fleet.organization.as_deref().unwrap_or_default(),
        begun: utc(fleet.begun),
        complete: fleet.done,
        unseen: fleet.unseen,
        apps: fleet.rows.iter().map(app).collect(),
    };
    serde_json::to_string_pretty(&report).unwrap_or_default()
}

fn app(row: &Row) -> App<'_> {
    App {
        id: row.id.as_str(),
        name: &row.name,
        owner: row.owner.as_deref(),
        profile: row.profile.as_deref(),
        state: row.state().word(),
        version: row.version.as_deref(),
        requirements: row.verdicts.iter().map(|(id, verdict)| Requirement { id, verdict: verdict.word() }).collect(),
        changed: row.drift.as_ref().map(|(at, requirements)| Changed { since: utc(*at), requirements }),
        checked: checked(row),
    }
}
