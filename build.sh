#!/usr/bin/env bash
# Builds, shows and tests Larkspur. What it needs it installs by itself where it can, or says in one line what is missing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

readonly TARGET=wasm32-unknown-unknown
readonly CARGO_FUZZ_VERSION=0.13.1
readonly HELPER=target/tools/release/larkspur-wasm-bindgen

main() {
  local command=${1:-build}
  shift || true
  case $command in
    build)
      build
      ;;
    demo)
      build
      need_browsers
      exec node tests/e2e/demo.mjs "$@"
      ;;
    test)
      build
      need_browsers
      exec node tools/test.mjs "$@"
      ;;
    skins)
      build
      need_browsers
      exec node tests/e2e/skins.mjs "$@"
      ;;
    bench)
      build
      need_browsers
      exec node tools/bench/main.mjs "$@"
      ;;
    fuzz)
      need_fuzzer
      exec node tools/fuzz.mjs "$@"
      ;;
    pack)
      build
      exec node tools/pack.mjs "$@"
      ;;
    advisories)
      has node && has npm || fail "install Node.js 20 or later, with npm"
      exec node tools/advisories.mjs
      ;;
    reproduce)
      build
      exec node tools/reproduce.mjs
      ;;
    screenshots)
      build
      need_browsers
      exec node tools/screenshots.mjs
      ;;
    consoles)
      need_rust
      exec cargo test --quiet --locked --test consoles -- --count 20000 "$@"
      ;;
    console)
      need_packages
      exec node tests/console/main.mjs "$@"
      ;;
    help | -h | --help)
      help
      ;;
    *)
      help >&2
      fail "unknown command: $command"
      ;;
  esac
}

help() {
  cat <<'TEXT'
./build.sh            builds dist/chrome, dist/firefox and a zip file of each
./build.sh demo       shows the extension at work on the stand-in console
    --browser chromium|firefox   which browser (chromium)
    --headless                   does the whole job unseen and writes target/demo/report.json; so without a display
    --lang zh|en                 language of the console (zh)
    --csp none|strict|trusted-types
    --lists inline-batch|inline|dialog|batch|save-button
    --review                     the scopes need the review of the company's administrator
    --records available|refused  whether the console lets its own records be read
./build.sh test       runs every check; the last line is "N passed, N failed"
    --only WORD                  only the checks whose name holds the word
./build.sh skins      runs the extension on pages that public component libraries draw, and writes target/skins.json
    --only NAME,…                only the pages whose name holds one: arco, arco/cards, arco/cards/safe
    --browser chromium|firefox   which browser (chromium)
    --lang zh|en                 language of the console (zh)
    --records available|refused  whether the console lets its own records be read (refused)
    --pictures                   draws page and panel at the end of each run into target/skins
./build.sh bench      measures: weight, hints, adapter, core, the whole set-up, all of 200 apps; writes target/bench.json and docs/performance.md
    --part NAME                  only this part, which is printed and written nowhere
./build.sh fuzz       fuzzes what the core reads from outside; prints runs and crashes of each target
    --seconds N                  how long each (60)
    --only TARGET                only kept, openapi, outline, profile or records
./build.sh reproduce  builds a clean clone in another folder and compares the packages, byte for byte
./build.sh advisories holds both lock files against what is known of vulnerable packages, and says how old that knowledge is;
                      ends with 1 if one is vulnerable, with 2 if something could not be checked
./build.sh pack       packs both for a company's own server into dist/pack: .crx, .xpi, their update manifests and sums
    --key FILE                   the private RSA key that the .crx is signed with, and has its id from
    --url ADDRESS                where the files will lie
    --signed FILE                the .xpi as Mozilla has signed it
./build.sh consoles   fills in consoles that nobody has seen and holds what was done against the truth (target/consoles.json)
    --count N --seed S           how many (20000), and which (1)
./build.sh console    starts the stand-in console alone; --help tells its options
./build.sh screenshots  draws the main job and the panel's states into docs/screenshots
./build.sh help       this text
TEXT
}

build() {
  need_rust
  mkdir -p target
  # One build at a time; the lock ends with the subshell.
  (
    has flock && flock 9
    build_steps
  ) 9>target/build.lock
}

build_steps() {
  need_packages
  say "core"
  cargo build --quiet --release --locked --manifest-path tools/wasm-bindgen/Cargo.toml --target-dir target/tools
  # Where this machine keeps its packages is nobody's business, and would make the same sources give other bytes elsewhere.
  local -x CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}/registry/src=crates"
  local module
  for module in background pages; do
    # As a cdylib only: with the rlib beside it, cargo would do without link-time optimisation.
    cargo rustc --quiet --release --locked --lib --crate-type cdylib --target "$TARGET" --features "$module"
    node tools/wasm.mjs "$HELPER" "target/$TARGET/release/larkspur.wasm" "$module"
  done
  say "extension"
  node tools/package.mjs
}

# npm packages, exactly those of the lock file; the stamp is a copy of the lock file they were installed from.
need_packages() {
  has node && has npm || fail "install Node.js 20 or later, with npm"
  (($(node -p 'process.versions.node.split(".")[0]') >= 20)) || fail "install Node.js 20 or later; this is $(node --version)"
  cmp --quiet package-lock.json node_modules/.larkspur-lock && return
  say "npm packages"
  # No package runs anything while it is installed; what the tests need of them they hold as they are.
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
  cp package-lock.json node_modules/.larkspur-lock
}

need_rust() {
  has cargo || fail "install Rust (https://rustup.rs)"
  # What ships is made by the compiler that rust-toolchain.toml names, and by no other: without it there is no build.
  local wanted
  wanted=$(sed -n 's/^channel = "\(.*\)"/\1/p' rust-toolchain.toml)
  cargo --version >/dev/null 2>&1 || fail "install Rust $wanted (rustup toolchain install $wanted)"
  [[ $(rustc --version) == "rustc $wanted "* ]] || fail "Rust $wanted is needed, this is $(rustc --version)"
  has_target && return
  say "Rust target $TARGET"
  has rustup && rustup target add "$TARGET"
  has_target || fail "install the Rust target $TARGET (rustup target add $TARGET)"
}

# The stable compiler will do for it; libFuzzer itself is C++.
need_fuzzer() {
  need_rust
  has node || fail "install Node.js 20 or later"
  has c++ || fail "install a C++ compiler (c++)"
  [[ -x target/tools/bin/cargo-fuzz ]] && return
  say "cargo-fuzz"
  cargo install --quiet --locked --root target/tools "cargo-fuzz@$CARGO_FUZZ_VERSION"
}

has_target() {
  [[ -d $(rustc --print sysroot)/lib/rustlib/$TARGET/lib ]]
}

# Both browsers, what it takes to use them as a person does, and a font with Chinese characters for the screenshots.
need_browsers() {
  local missing=()
  has chromium || has google-chrome || missing+=(chromium)
  has firefox-esr || has firefox || missing+=(firefox-esr)
  # A screen, a window manager, a mouse and an eye for the tests in real windows.
  has Xvfb || missing+=(xvfb)
  has openbox || missing+=(openbox)
  has xdotool || missing+=(xdotool)
  has scrot || missing+=(scrot)
  [[ -n $(fc-list :lang=zh 2>/dev/null) ]] || missing+=(fonts-noto-cjk)
  ((${#missing[@]})) || return 0
  { ((EUID == 0)) && has apt-get; } || fail "install ${missing[*]}"
  say "installing ${missing[*]}"
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}" >/dev/null ||
    fail "apt-get could not install ${missing[*]}"
}

has() { command -v "$1" >/dev/null; }
say() { echo "· $*" >&2; }
fail() {
  echo "build.sh: $*" >&2
  exit 1
}

main "$@"
