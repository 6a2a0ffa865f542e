//! The only room that touches the browser: the background, the side panel, storage and language (WASM build only).
//!
//! It carries what the core decides and holds no rule about Lark. The background and the panel are built as two WASM
//! modules, so that waking the background does not load the panel, nor the panel the whole core.

#[cfg(feature = "background")]
mod background;
mod browser;
#[cfg(feature = "background")]
mod confirmations;
#[cfg(feature = "background")]
mod context;
mod convert;
mod i18n;
#[cfg(feature = "panel")]
mod panel;
mod profiles;
#[cfg(feature = "background")]
mod sessions;
mod settings;

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
