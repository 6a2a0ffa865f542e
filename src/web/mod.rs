//! The only room that touches the browser: the background, the side panel, storage and language (WASM build only).
//!
//! It carries what the core decides and holds no rule about Lark. It is built twice: with the feature `background` as what decides,
//! which each wake loads, and with `pages` as what the panel, the settings and the profiles draw with.

#[cfg(feature = "background")]
mod background;
mod browser;
#[cfg(feature = "pages")]
mod compare;
mod confirmations;
#[cfg(feature = "background")]
mod context;
mod convert;
#[cfg(feature = "background")]
mod effects;
#[cfg(feature = "pages")]
mod fleet;
mod i18n;
mod journal;
mod met;
#[cfg(feature = "pages")]
mod panel;
mod profiles;
#[cfg(feature = "pages")]
mod seen;
#[cfg(feature = "background")]
mod sender;
#[cfg(feature = "background")]
mod sessions;
mod settings;
#[cfg(feature = "background")]
mod tabs;

use rlsf::GlobalTlsf;
use wasm_bindgen::prelude::wasm_bindgen;

/// Does the work of the standard library's allocator in 2 KB of WASM instead of 9 KB.
#[global_allocator]
static ALLOCATOR: GlobalTlsf = GlobalTlsf::new();

/// Runs once in each context that loads the WASM: a panic is then told on the console in words.
#[wasm_bindgen(start)]
fn start() {
    console_error_panic_hook::set_once();
}
