//! The values of a profile, each a type that can only hold a good one.

use crate::facts::{checked_string, quoted};
use crate::words::Text;
use std::net::Ipv4Addr;

checked_string!(
    /// Name of an event or callback, such as `im.message.receive_v1`.
    EventName,
    check_event
);
checked_string!(
    /// The form of a parameter's values.
    Pattern,
    super::pattern::check
);
checked_string!(
    /// An `http` or `https` URL with places: `{appId}` and parameters in its path, a parameter as its host.
    UrlTemplate,
    super::urls::check_template
);
checked_string!(
    /// Scheme and host, perhaps a port; the host may be a place: `https://{host}`.
    OriginTemplate,
    super::urls::check_origin_template
);
checked_string!(
    /// A host name without scheme, port or path.
    HostName,
    super::urls::check_host
);

checked_string!(
    /// A single public IPv4 address, as the console's IP allowlist takes it.
    PublicIp,
    check_ip
);

fn check_ip(text: &str) -> Result<(), Text> {
    let good = |ip: Ipv4Addr| {
        !(ip.is_private() || ip.is_loopback() || ip.is_link_local() || ip.is_unspecified() || ip.is_broadcast())
    };
    match text.parse() {
        Ok(ip) if good(ip) => Ok(()),
        _ => Err(Text::new("refused_ip").with(quoted(text))),
    }
}

fn check_event(text: &str) -> Result<(), Text> {
    let good = |b: u8| b.is_ascii_alphanumeric() || b"._-".contains(&b);
    if text.len() > 200 || !text.bytes().all(good) {
        return Err(Text::new("refused_event").with(quoted(text)));
    }
    Ok(())
}
