# Shared by the scripts of this folder, which source it after `set -euo pipefail`.
# shellcheck shell=bash

cd "$(dirname "${BASH_SOURCE[0]}")/.."

WASM_TARGET=wasm32-unknown-unknown

say() { printf '==> %s\n' "$*" >&2; }

die() {
  printf 'error: %s\n' "$1" >&2
  shift
  if [ $# -gt 0 ]; then printf '       %s\n' "$@" >&2; fi
  exit 1
}

# need_packages WHY PACKAGE...: installs what is missing as root, otherwise names it and stops.
need_packages() {
  local why=$1 missing=() package
  shift
  for package in "$@"; do
    if ! dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null | grep -q '^ii'; then
      missing+=("$package")
    fi
  done
  if [ ${#missing[@]} -eq 0 ]; then return 0; fi
  command -v apt-get >/dev/null || die "$why, and this system has no apt-get." \
    "Install what these Debian packages hold, then run the same command again: ${missing[*]}"
  [ "$(id -u)" = 0 ] || die "$why, and installing takes root. Run:" \
    "sudo apt-get install --no-install-recommends ${missing[*]}" "then run the same command again."
  say "Installing ${missing[*]}: $why"
  apt-get update -qq >&2 || die "apt-get update failed. Check the network and /etc/apt/sources.list."
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2 ||
    die "apt-get could not install ${missing[*]}. Its message above says why."
}

# step WHAT HELP COMMAND...: says what it does, and what to do should it fail.
step() {
  say "$1"
  local what=$1 help=$2
  shift 2
  "$@" || die "$what failed." "$help"
}

# npm_install FOLDER: exactly what its lock file names, once per lock file. npm removes the folder
# first, so the mark inside is gone whenever an installation was interrupted.
npm_install() {
  local mark=$1/node_modules/.installed-from lock
  command -v npm >/dev/null || die "Node.js with npm is missing." \
    "Install Node.js 20 or newer, then run the same command again."
  lock=$(sha256sum <"$1/package-lock.json")
  if [ -f "$mark" ] && [ "$(cat "$mark")" = "$lock" ]; then return 0; fi
  step "Installing the npm packages of $1/" "Check the network and Node's version (20 or newer): $(node --version)." \
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error --prefix "$1" >&2
  printf '%s\n' "$lock" >"$mark"
}

# The active toolchain's own standard library for the browser, as `rustup target add` leaves it.
rustup_has_std() {
  local dir
  dir=$(rustc --print target-libdir --target "$WASM_TARGET" 2>/dev/null) || return 1
  compgen -G "$dir/libstd-*.rlib" >/dev/null
}

# Debian's compiler loads only a standard library of its very version: `built-by` names it.
distro_has_std() {
  local dir=/usr/lib/rustlib/$WASM_TARGET/lib
  [ -x /usr/bin/rustc ] && [ -f "$dir/built-by" ] &&
    [ "$(cat "$dir/built-by")" = "$(/usr/bin/rustc --version)" ] &&
    rustc +distro --version >/dev/null 2>&1
}

# wasm_cargo ARGUMENT...: cargo of whichever toolchain can compile for the browser.
# Debian ships no linker for wasm, so rustup's serves both.
wasm_cargo() {
  if rustup_has_std; then
    cargo "$@"
  else
    local host
    host=$(rustc --print host-tuple)
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER="$(rustc --print sysroot)/lib/rustlib/$host/bin/rust-lld" \
      cargo +distro "$@"
  fi
}
