//! A profile to begin with, from a vendor's guide: what its JSON, URLs and names tell is put into a profile to edit, and what
//! could not be read is named. It decides nothing: the draft goes through the same checks and the same import as any profile.

mod sort;
mod write;

pub(crate) use write::{id_from, list, text};

use super::notation::misspelt;
use super::permission::is_event;
use super::{EventName, MAX_BYTES, MAX_ENTRIES, OriginTemplate, Profile, UrlTemplate};
use crate::facts::{event_titled, pieces, quoted, scope_titled};
use crate::json;
use crate::paste::{Named, addresses, block, mend, scopes, scopes_of};
use crate::words::Text;
use sort::{Use, use_of};

/// A profile to edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Its text.
    pub json: String,
    /// What of the guide is not in it, each in a sentence.
    pub unread: Vec<Text>,
}

/// What a guide told.
#[derive(Debug, Default)]
struct Told {
    text: String,
    names: Vec<(Named, bool)>,
    events: Vec<String>,
    callbacks: Vec<String>,
    redirect: Vec<String>,
    homepage: Option<String>,
    domains: Vec<String>,
    requests: [Option<String>; 2],
    hosts: Vec<String>,
    words: Vec<String>,
    unread: Vec<Text>,
}

/// Makes a draft of a guide; `None` where nothing of it belongs into a profile.
#[must_use]
pub fn draft(text: &str) -> Option<Draft> {
    let end = (0..=text.len().min(MAX_BYTES)).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
    let text = &text[..end];
    let mut told = Told { text: text.to_lowercase(), ..Told::default() };
    let rest = told.take_json(text);
    told.take_lines(&rest);
    let empty = told.names.is_empty() && told.events.is_empty() && told.callbacks.is_empty();
    if empty && told.redirect.is_empty() && told.homepage.is_none() && told.domains.is_empty() {
        return None;
    }
    let json = told.write(text);
    // Whatever was read wrongly must not keep the rest from the admin.
    let fault = Profile::parse(&json).err();
    told.unread.extend(fault.map(|fault| Text::new("draft_fault").with(fault.field)));
    Some(Draft { json, unread: told.unread })
}

impl Told {
    /// Takes the names of scopes out of the guide's JSON, and gives back the text without it.
    fn take_json(&mut self, text: &str) -> String {
        let (mut scan, mut rest) = (text.to_owned(), text.to_owned());
        for _ in 0..MAX_ENTRIES {
            let Some(found) = block(&scan) else { break };
            let piece = found.json.trim();
            let blank = "\n".repeat(piece.matches('\n').count());
            let mended = mend(piece);
            let names = mended.and_then(|it| Some(scopes_of(&json::parse(&it.json).ok()?))).unwrap_or_default();
            if !names.is_empty() {
                rest = rest.replacen(piece, &blank, 1);
            }
            for name in names {
                self.add(name, false);
            }
            // A bracket that begins no JSON is not tried again.
            let cut = scan.replacen(piece, &blank, 1);
            if piece.is_empty() || cut == scan {
                break;
            }
            scan = cut;
        }
        rest
    }

    fn add(&mut self, name: Named, optional: bool) {
        if !self.names.iter().any(|(known, _)| known.name == name.name && known.identity == name.identity) {
            self.names.push((name, optional));
        }
    }

    fn take_lines(&mut self, text: &str) {
        let named = scopes(text);
        let (mut about, mut leads) = ((None, 0), false);
        let titled =
            |line: &str| pieces(line).any(|piece| scope_titled(piece).is_some() || event_titled(piece).is_some());
        for (index, line) in text.lines().enumerate() {
            let own = use_of(line);
            if own.is_some() {
                (about, leads) = ((own, index), sort::leads(line));
            }
            let near = own.or(about.0.filter(|_| index - about.1 <= 4));
            // Titles of permissions may stand below a long list of names.
            let listed = matches!(about.0, Some(Use::Scopes | Use::Event | Use::Callback)) && index - about.1 <= 40;
            // A link in a sentence about events is no address that they are sent to.
            let of_url = own.filter(|own| sort::tells_url(*own, line)).or(near.filter(|_| own.is_none() && leads));
            let here = named.iter().filter(|name| name.line == index + 1).cloned().collect::<Vec<_>>();
            let optional = sort::is_optional(line);
            let has_names = !here.is_empty();
            for name in here {
                self.add(name, optional);
            }
            self.take_events(line, listed && about.0 != Some(Use::Scopes));
            let urls = addresses(line).found;
            for url in urls.iter().filter(|url| !sort::is_aside(&url.text, line)) {
                self.take_url(&url.text, of_url);
            }
            if !has_names && urls.is_empty() && sort::is_title(line) && !titled(line) && own.is_none() && listed {
                self.note("draft_title", line.trim());
            }
        }
    }

    /// Takes events by their names, and by their titles where the guide speaks of events.
    fn take_events(&mut self, line: &str, titles: bool) {
        let words = line.split(|c: char| !(c.is_ascii_alphanumeric() || c == '.' || c == '_'));
        let named = words.map(|word| word.trim_matches(['.', '_'])).filter(|word| word.contains('.'));
        let by_title: Vec<&str> = pieces(line).filter(|_| titles).filter_map(event_titled).collect();
        for word in named.chain(by_title) {
            let callback = word.starts_with("card.action.trigger") || word == "url.preview.get";
            let list = match (callback, is_event(word)) {
                (true, _) => &mut self.callbacks,
                (false, true) => &mut self.events,
                (false, false) => continue,
            };
            let good = EventName::try_from(word.to_owned()).is_ok() && list.len() < MAX_ENTRIES;
            if good && !list.iter().any(|known| known == word) {
                list.push(word.to_owned());
            }
        }
    }

    fn take_url(&mut self, url: &str, about: Option<Use>) {
        let Some(template) = self.template(url) else { return self.note("draft_url_bad", url) };
        let has_path = template.splitn(4, '/').nth(3).is_some();
        match about {
            Some(Use::Redirect) if !self.redirect.contains(&template) => self.redirect.push(template),
            Some(Use::Redirect) => {}
            Some(Use::Homepage) if self.homepage.is_none() => self.homepage = Some(template),
            Some(Use::Domain) if !has_path && OriginTemplate::try_from(template.clone()).is_ok() => {
                self.domains.push(template);
                self.domains.dedup();
            }
            Some(Use::Event) if self.requests[0].is_none() => self.requests[0] = Some(template),
            Some(Use::Callback) if self.requests[1].is_none() => self.requests[1] = Some(template),
            _ => self.note("draft_url", url),
        }
    }

    /// A URL of the guide as a template: its places as a profile writes them, with a parameter for each.
    fn template(&mut self, url: &str) -> Option<String> {
        let mut template: String = url.chars().filter(|c| !c.is_whitespace()).collect();
        if !template.starts_with("http") {
            return None;
        }
        let host = super::urls::host(&template).to_owned();
        if sort::is_sample(&host) {
            template = template.replacen(&host, "{host}", 1);
        }
        for _ in 0..10 {
            let Some((place, right)) = misspelt(&template) else { break };
            template = template.replacen(&place, &right, 1);
        }
        let good = UrlTemplate::try_from(template.clone()).ok()?;
        for name in good.places().into_iter().filter(|name| !["appId", "platform"].contains(name)) {
            let as_host = template.contains(&["://{", name, "}"].concat());
            let (list, other) = if as_host { (&mut self.hosts, &self.words) } else { (&mut self.words, &self.hosts) };
            if other.iter().any(|known| known == name) {
                return None;
            }
            if !list.iter().any(|known| known == name) {
                list.push(name.to_owned());
            }
        }
        Some(template)
    }

    fn note(&mut self, key: &str, what: &str) {
        let text = Text::new(key).with(quoted(what));
        if self.unread.len() < MAX_ENTRIES && !self.unread.contains(&text) {
            self.unread.push(text);
        }
    }
}
