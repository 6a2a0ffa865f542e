//! The places of templates: known ones, where they may stand.

use crate::profile::parameters::{APP_ID, PLATFORM};
use crate::profile::{Parameter, ParameterKind};
use crate::words::Text;

/// Whether every place of a template is known and may stand where it stands.
pub(super) fn check(template: &str, parameters: &[Parameter]) -> Result<(), Text> {
    let mut at = 0;
    for piece in template.split('{').skip(1) {
        at += template[at..].find('{').unwrap_or_default() + 1;
        let name = piece.split('}').next().unwrap_or_default();
        let as_host = template[..at - 1].ends_with("://");
        let kind = parameters.iter().find(|parameter| parameter.id == name).map(|parameter| parameter.kind);
        match (kind, as_host) {
            (None, _) if name != APP_ID && name != PLATFORM => {
                let mut known = ["{", APP_ID, "}, {", PLATFORM, "}"].concat();
                for parameter in parameters {
                    known.push_str(&[", {", &parameter.id, "}"].concat());
                }
                return Err(Text::new("refused_place_unknown").with(name).with(known));
            }
            (Some(ParameterKind::Origin), _) if at == 1 => {}
            (Some(ParameterKind::Url), _) if at == 1 && template.len() == name.len() + 2 => {}
            (Some(ParameterKind::Origin), _) => return Err(Text::new("refused_place_origin").with(name)),
            (Some(ParameterKind::Url), _) => return Err(Text::new("refused_place_url").with(name)),
            (_, _) if at == 1 => return Err(Text::new("refused_place_begin").with(name)),
            (Some(ParameterKind::Host), false) => {
                return Err(Text::new("refused_place_host").with(name));
            }
            (Some(ParameterKind::Workspace | ParameterKind::Text) | None, true) => {
                return Err(Text::new("refused_place_path").with(name));
            }
            _ => {}
        }
    }
    Ok(())
}
