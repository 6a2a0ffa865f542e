//! The places of templates: known ones, where they may stand.

use crate::profile::parameters::APP_ID;
use crate::profile::{Parameter, ParameterKind};

/// Whether every place of a template is known and may stand where it stands.
pub(super) fn check(template: &str, parameters: &[Parameter]) -> Result<(), String> {
    let mut at = 0;
    for piece in template.split('{').skip(1) {
        at += template[at..].find('{').unwrap_or_default() + 1;
        let name = piece.split('}').next().unwrap_or_default();
        let as_host = template[..at - 1].ends_with("://");
        let kind = parameters.iter().find(|parameter| parameter.id == name).map(|parameter| parameter.kind);
        match (kind, as_host) {
            (None, _) if name != APP_ID => {
                let mut known = ["{", APP_ID, "}"].concat();
                for parameter in parameters {
                    known.push_str(&[", {", &parameter.id, "}"].concat());
                }
                return Err(["the placeholder {", name, "} is not known; known are ", &known].concat());
            }
            (Some(ParameterKind::Host), false) => {
                return Err(["the placeholder {", name, "} is a host: it may not stand in the path"].concat());
            }
            (Some(ParameterKind::Workspace | ParameterKind::Text) | None, true) => {
                return Err(["the placeholder {", name, "} is no host: it may stand in the path only"].concat());
            }
            _ => {}
        }
    }
    Ok(())
}
