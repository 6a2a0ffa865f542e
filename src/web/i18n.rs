//! Which language the admin reads, and its words.

use super::{browser, settings};
use crate::words::Catalog;

/// Languages that have a catalog, as their folder is named; the first is the fallback.
const LANGUAGES: [&str; 3] = ["en", "zh_CN", "ja"];

/// Folder of the language to use: the one chosen in the settings, else the browser's.
pub(super) async fn language() -> &'static str {
    let wanted = match settings::setting("language").await {
        Some(chosen) => chosen,
        None => browser::ui_language().unwrap_or_default(),
    };
    let wanted = wanted.to_ascii_lowercase();
    LANGUAGES.into_iter().find(|folder| wanted.starts_with(&folder[..2])).unwrap_or(LANGUAGES[0])
}

/// The words for one of our own pages, which is told its language.
#[cfg(feature = "pages")]
pub(super) async fn page_words() -> Catalog {
    let language = language().await;
    if let Some(root) = gloo_utils::document().document_element() {
        // The browser refuses an attribute only for a name that is none.
        let _ = root.set_attribute("lang", &language.replace('_', "-"));
    }
    catalog(language).await
}

/// The words of a language. Empty if the extension's own files can't be read; keys then stand for words.
pub(super) async fn catalog(language: &str) -> Catalog {
    let fallback = messages(LANGUAGES[0]).await;
    let words = if language == LANGUAGES[0] { "{}".to_owned() } else { messages(language).await };
    Catalog::parse(&words, &fallback).unwrap_or_default()
}

async fn messages(language: &str) -> String {
    let file = ["_locales/", language, "/messages.json"].concat();
    browser::read_file(&file).await.unwrap_or_else(|_| "{}".to_owned())
}
