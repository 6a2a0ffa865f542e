//! Reading a profile from JSON: every field is known, present where it must be, and of its type.

use super::{
    AppWish, Credential, Credentials, Feature, Homepage, LocalText, OpenMode, OutsideStep, Platform, Profile,
    ProfileError, Reason, Release, ScopeWish, Scopes,
};
use crate::json::{Json, Kind};

/// A value and the way to it.
#[derive(Clone)]
struct Field<'j, 'a> {
    json: &'j Json<'a>,
    path: String,
}

/// The error is boxed: as large as it is, moving it about would be most of this file's code.
type Read<T> = Result<T, Box<ProfileError>>;

pub(super) fn read(json: &Json<'_>) -> Read<Profile> {
    let root = Field { json, path: String::new() };
    root.only(&[
        "$schema",
        "format",
        "id",
        "name",
        "platform",
        "source",
        "app",
        "features",
        "credentials",
        "homepage",
        "scopes",
        "redirectUrls",
        "h5TrustedDomains",
        "release",
        "outside",
    ])?;
    let format = root.need("format")?;
    let Some(number) = format.json.number() else { return Err(format.expected("a number")) };
    if number != 1 {
        return Err(format.error(Reason::Format(number)));
    }
    Ok(Profile {
        id: root.need("id")?.id()?,
        name: root.need("name")?.local()?,
        platform: root.need("platform")?.one_of(&[("feishu", Platform::Feishu), ("lark", Platform::Lark)])?,
        source: root.may("source", Field::text)?,
        app: root.may("app", app)?,
        features: root
            .list("features", |field| field.one_of(&[("web_app", Feature::WebApp), ("bot", Feature::Bot)]))?,
        credentials: root.may("credentials", credentials)?,
        homepage: root.may("homepage", homepage)?,
        scopes: root.may("scopes", scopes)?.unwrap_or_default(),
        redirect_urls: root.list("redirectUrls", Field::checked)?,
        h5_trusted_domains: root.list("h5TrustedDomains", Field::checked)?,
        release: root.may("release", release)?.unwrap_or_default(),
        outside: root.list("outside", outside)?,
    })
}

fn app(field: &Field<'_, '_>) -> Read<AppWish> {
    field.only(&["nameContains", "description"])?;
    Ok(AppWish {
        name_contains: field.need("nameContains")?.text()?,
        description: field.may("description", Field::local)?,
    })
}

fn credentials(field: &Field<'_, '_>) -> Read<Credentials> {
    field.only(&["handOver", "to"])?;
    let known = [
        ("organization_name", Credential::OrganizationName),
        ("app_id", Credential::AppId),
        ("app_secret", Credential::AppSecret),
    ];
    Ok(Credentials { hand_over: field.list("handOver", |entry| entry.one_of(&known))?, to: field.need("to")?.local()? })
}

fn homepage(field: &Field<'_, '_>) -> Read<Homepage> {
    field.only(&["desktop", "openMode"])?;
    let modes = [("new_tab", OpenMode::NewTab), ("browser", OpenMode::Browser)];
    Ok(Homepage {
        desktop: field.may("desktop", Field::checked)?,
        open_mode: field.may("openMode", |mode| mode.one_of(&modes))?,
    })
}

fn scopes(field: &Field<'_, '_>) -> Read<Scopes> {
    field.only(&["tenant", "user"])?;
    let wish = |entry: &Field<'_, '_>| {
        entry.only(&["name", "reason"])?;
        Ok(ScopeWish { name: entry.need("name")?.checked()?, reason: entry.may("reason", Field::local)? })
    };
    Ok(Scopes { tenant: field.list("tenant", wish)?, user: field.list("user", wish)? })
}

fn release(field: &Field<'_, '_>) -> Read<Release> {
    field.only(&["published"])?;
    let published = field.need("published")?;
    Ok(Release { published: published.json.bool().ok_or_else(|| published.expected("true or false"))? })
}

fn outside(field: &Field<'_, '_>) -> Read<OutsideStep> {
    field.only(&["id", "text", "hosts", "notes"])?;
    Ok(OutsideStep {
        id: field.need("id")?.id()?,
        text: field.need("text")?.local()?,
        hosts: field.list("hosts", Field::checked)?,
        notes: field.list("notes", Field::local)?,
    })
}

impl<'j, 'a> Field<'j, 'a> {
    #[allow(clippy::unnecessary_box_returns, reason = "see `Read`")]
    fn error(&self, reason: Reason) -> Box<ProfileError> {
        let field = if self.path.is_empty() { ".".to_owned() } else { self.path.clone() };
        Box::new(ProfileError { line: Some(self.json.line), field, reason })
    }

    #[allow(clippy::unnecessary_box_returns, reason = "see `Read`")]
    fn expected(&self, what: &'static str) -> Box<ProfileError> {
        self.error(Reason::Type { expected: what, found: self.json.kind_name() })
    }

    fn inside(&self, name: &str, json: &'j Json<'a>) -> Self {
        let path = if self.path.is_empty() { name.to_owned() } else { [&self.path, ".", name].concat() };
        Field { json, path }
    }

    /// Refuses what is no object, and fields that are not known.
    fn only(&self, names: &[&str]) -> Read<()> {
        let Kind::Object(members) = &self.json.kind else { return Err(self.expected("an object")) };
        match members.iter().find(|(name, _)| !names.contains(&name.as_ref())) {
            Some((name, value)) => Err(self.inside(name, value).error(Reason::UnknownField(names.join(", ")))),
            None => Ok(()),
        }
    }

    fn need(&self, name: &str) -> Read<Self> {
        match self.json.get(name) {
            Some(value) => Ok(self.inside(name, value)),
            None => Err(self.error(Reason::MissingField(name.to_owned()))),
        }
    }

    fn may<T>(&self, name: &str, read: impl Fn(&Self) -> Read<T>) -> Read<Option<T>> {
        self.json.get(name).map(|value| read(&self.inside(name, value))).transpose()
    }

    fn list<T>(&self, name: &str, read: impl Fn(&Self) -> Read<T>) -> Read<Vec<T>> {
        let Some(value) = self.json.get(name) else { return Ok(Vec::new()) };
        let field = self.inside(name, value);
        let Kind::List(elements) = &value.kind else { return Err(field.expected("a list")) };
        // A plain loop: what `collect` makes of results weighs 700 bytes for each type of element.
        let mut all = Vec::new();
        for (index, json) in elements.iter().enumerate() {
            all.push(read(&Field { json, path: [&field.path, "[", &index.to_string(), "]"].concat() })?);
        }
        Ok(all)
    }

    fn text(&self) -> Read<String> {
        match self.json.text() {
            None => Err(self.expected("a text")),
            Some(text) if text.trim().is_empty() => Err(self.error(Reason::Empty)),
            Some(text) => Ok(text.to_owned()),
        }
    }

    /// A value that checks itself: a URL, a scope, a host.
    fn checked<T: TryFrom<String, Error = String>>(&self) -> Read<T> {
        T::try_from(self.text()?).map_err(|why| self.error(Reason::Value(why)))
    }

    fn id(&self) -> Read<String> {
        let id = self.text()?;
        let good = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        if id.len() > 80 || !id.bytes().all(good) {
            return Err(self.error(Reason::Id(id)));
        }
        Ok(id)
    }

    fn one_of<T: Copy>(&self, known: &[(&str, T)]) -> Read<T> {
        let text = self.text()?;
        let found = known.iter().find(|(name, _)| *name == text).map(|(_, value)| *value);
        let names = || known.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
        found.ok_or_else(|| self.error(Reason::Value(["\"", &text, "\" is not known; known are: ", &names()].concat())))
    }

    fn local(&self) -> Read<LocalText> {
        self.only(&["en", "zh-CN", "ja"])?;
        Ok(LocalText {
            en: self.need("en")?.text()?,
            zh_cn: self.may("zh-CN", Self::text)?,
            ja: self.may("ja", Self::text)?,
        })
    }
}
