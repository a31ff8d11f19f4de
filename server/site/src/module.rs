//! From the compiler's wasm module to the two files a browser loads.

use crate::error::{Error, at};
use crate::inputs::{Effort, files};
use crate::site::Site;
use crate::tool;
use std::fs;
use std::path::Path;
use wasm_bindgen_cli_support::Bindgen;

/// What rustc's wasm target turns on by default; wasm-opt refuses instructions it was not told of.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Adds the module, its JavaScript and the snippets that import from crates into it.
pub fn add(site: &mut Site, work: &Path, effort: Effort) -> Result<(), Error> {
    bind(work, effort).map_err(|error| Error::Bindgen(format!("{error:#}")))?;
    let bound = work.join("styrbord_bg.wasm");
    let small = work.join("small.wasm");
    let module = match effort {
        Effort::Full => {
            let options = [
                "-Oz".as_ref(),
                bound.as_os_str(),
                "-o".as_ref(),
                small.as_os_str(),
            ];
            tool::run(
                "wasm-opt",
                FEATURES.iter().map(AsRef::as_ref).chain(options),
            )?;
            small
        }
        Effort::Quick => bound,
    };
    site.add("styrbord.wasm", &fs::read(&module).map_err(at(&module))?)?;

    let script = work.join("styrbord.js");
    let script = fs::read_to_string(&script).map_err(at(&script))?;
    let script = add_snippets(site, &work.join("snippets"), script)?;
    site.add("styrbord.js", script.as_bytes())?;
    Ok(())
}

fn bind(work: &Path, effort: Effort) -> Result<(), Box<dyn std::error::Error>> {
    Bindgen::new()
        .input_path(effort.module())
        .out_name("styrbord")
        .web(true)?
        .typescript(false)
        .keep_debug(false)
        .remove_name_section(effort == Effort::Full)
        .remove_producers_section(true)
        .generate(work)?;
    Ok(())
}

/// Snippets import each other by relative path, so their folder gets the hash, not each file:
/// otherwise a browser would keep an old one under the name of the new.
fn add_snippets(site: &mut Site, dir: &Path, script: String) -> Result<String, Error> {
    if !dir.exists() {
        return Ok(script);
    }
    let folder = site.add_folder("snippets", dir, &files(dir)?)?;
    Ok(script.replace("./snippets/", &format!("./{folder}/")))
}
