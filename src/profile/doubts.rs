//! What makes a URL another one than its host promises: plain http, a port of its own, another address within it.

use percent_encoding::percent_decode_str;

/// How often an address within another may have been encoded and is still found.
const MAX_DECODED: usize = 4;

/// What to look at twice in a URL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Anybody on the way can read and change what is sent there.
    PlainHttp,
    /// Another service than the host's own website may listen there.
    Port(u16),
    /// It holds another address, which whoever answers may lead on to.
    Within(String),
}

/// What is doubtful in a URL, origin or template that was checked.
#[must_use]
pub fn doubts(url: &str) -> Vec<Doubt> {
    let origin = Origin::of(url);
    let http = origin.http.then_some(Doubt::PlainHttp);
    let port = origin.port.filter(|port| *port != origin.usual_port()).map(Doubt::Port);
    http.into_iter().chain(port).chain(within(url).map(Doubt::Within)).collect()
}

/// The address that a URL holds behind its host, as it is written when it is decoded.
pub(super) fn within(url: &str) -> Option<String> {
    let rest = behind_scheme(url);
    let mut rest = rest.find(['/', '?', '#']).map(|at| rest[at..].to_owned())?;
    for _ in 0..MAX_DECODED {
        // `//host` stands for an address of the same scheme, where a value begins with it.
        let starts = rest.match_indices("//").find(|(at, _)| rest[..*at].ends_with([':', '=', '&', '/']));
        if let Some((at, _)) = starts {
            let from = rest[..at].rfind(['=', '&', '?', '#', '/']).map_or(0, |before| before + 1);
            return Some(rest[from.min(at)..].to_owned());
        }
        let decoded = percent_decode_str(&rest).decode_utf8_lossy().into_owned();
        if decoded == rest {
            break;
        }
        rest = decoded;
    }
    None
}

/// A template may begin with a place, and have another address further behind.
fn behind_scheme(url: &str) -> &str {
    let strip = |scheme: &str| {
        url.get(..scheme.len()).filter(|start| start.eq_ignore_ascii_case(scheme)).map(|_| &url[scheme.len()..])
    };
    strip("https://").or_else(|| strip("http://")).unwrap_or(url)
}

/// What a policy speaks of: where a URL leads, without its path.
pub(super) struct Origin<'u> {
    http: bool,
    pub(super) host: &'u str,
    port: Option<u16>,
}

impl<'u> Origin<'u> {
    pub(super) fn of(url: &'u str) -> Self {
        let http = url.get(..7).is_some_and(|start| start.eq_ignore_ascii_case("http://"));
        let rest = behind_scheme(url).trim_start_matches('/');
        let authority = rest.split(['/', '?', '#', '\\', '&']).next().unwrap_or_default();
        let authority = authority.rsplit('@').next().unwrap_or_default();
        let (host, port) = authority.split_once(':').unwrap_or((authority, ""));
        Self { http, host, port: port.parse().ok() }
    }

    fn usual_port(&self) -> u16 {
        if self.http { 80 } else { 443 }
    }

    /// As a policy would name it.
    pub(super) fn name(&self) -> String {
        let port = self.port.filter(|port| *port != self.usual_port()).map(|port| [":", &port.to_string()].concat());
        [if self.http { "http://" } else { "" }, self.host, &port.unwrap_or_default()].concat()
    }

    /// Whether an entry of a policy means it: https and the usual port, unless the entry names others. `*.` stands for all below a host.
    pub(super) fn is_meant_by(&self, entry: &str) -> bool {
        let entry = entry.trim().to_ascii_lowercase();
        let meant = Origin::of(&entry);
        let host = self.host.to_ascii_lowercase();
        let same_host = match meant.host.strip_prefix("*.") {
            Some(above) => host.strip_suffix(above).is_some_and(|start| start.len() > 1 && start.ends_with('.')),
            None => meant.host == host,
        };
        let port = |origin: &Origin<'_>| origin.port.unwrap_or(origin.usual_port());
        same_host && meant.http == self.http && port(&meant) == port(self)
    }
}
