//! Turns a compiled module into `<name>_bg.wasm` and its glue `<name>.js`, an ES module for any extension page.
//!
//! Usage: `larkspur-wasm-bindgen <compiled .wasm> <output folder> <name>`

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [input, output, name] = arguments.as_slice() else {
        eprintln!("usage: larkspur-wasm-bindgen <compiled .wasm> <output folder> <name>");
        return ExitCode::from(2);
    };
    match emit(input, output, name) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{input}: {error:?}");
            ExitCode::FAILURE
        }
    }
}

fn emit(input: &str, output: &str, name: &str) -> Result<(), impl std::fmt::Debug> {
    let mut glue = wasm_bindgen_cli_support::Bindgen::new();
    glue.web(true)?.typescript(true).input_path(input).out_name(name).generate(output)
}
