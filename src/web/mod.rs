//! The only room that touches the browser: the background, the side panel, storage and language (WASM build only).
//!
//! It carries what the core decides and holds no rule about Lark. All of it is one WASM module: the background, the panel, the
//! settings and the profiles each start their part of it.

mod background;
mod browser;
mod confirmations;
mod context;
mod convert;
mod effects;
mod i18n;
mod journal;
mod panel;
mod profiles;
mod sender;
mod sessions;
mod settings;
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
