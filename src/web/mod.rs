//! The only room that touches the browser: the background, the side panel, storage and language (WASM build only).
//!
//! It carries what the core decides and holds no rule about Lark. There are three WASM modules, each built with the feature
//! of its name: waking the background loads what a page is watched with (`background`), and only what takes more the whole
//! core (`whole`); the side panel and the settings are the third (`panel`).

#[cfg(feature = "background")]
mod background;
mod browser;
#[cfg(feature = "whole")]
mod confirmations;
#[cfg(feature = "whole")]
mod context;
#[cfg(not(feature = "background"))]
mod convert;
#[cfg(not(feature = "background"))]
mod i18n;
#[cfg(not(feature = "background"))]
mod journal;
#[cfg(feature = "panel")]
mod panel;
#[cfg(not(feature = "background"))]
mod profiles;
#[cfg(not(feature = "panel"))]
mod sender;
#[cfg(feature = "whole")]
mod sessions;
#[cfg(not(feature = "background"))]
mod settings;
#[cfg(feature = "whole")]
mod whole;

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
