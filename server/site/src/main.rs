//! Turns the wasm module, the stylesheet and `public/` into the site the server carries.
//!
//! It does what cargo-leptos would, which takes an hour of a small machine to compile.

mod compress;
mod error;
mod inputs;
mod module;
mod site;
mod style;
mod tool;

use error::{Error, at};
use inputs::{Effort, digest, files};
use site::Site;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

/// Asked for by browsers and robots under these names, whatever the pages say.
const AT_ROOT: [&str; 2] = ["favicon.ico", "robots.txt"];

/// The two weights the stylesheet uses, already cut down to Danish letters by the design system.
const FONTS: [(&str, &str); 2] = [
    ("plex-400.woff2", "Regular"),
    ("plex-600.woff2", "SemiBold"),
];

fn main() -> ExitCode {
    match run() {
        Ok(report) => {
            print!("{report}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<String, Error> {
    let effort = match std::env::args().nth(1) {
        None => Effort::Full,
        Some(option) if option == "--quick" => Effort::Quick,
        Some(option) => return Err(Error::Option(option)),
    };
    let (ready, stamp) = (Path::new("target/site"), Path::new("target/site.stamp"));
    let digest = digest(effort)?;
    if ready.join("assets.json").exists()
        && fs::read_to_string(stamp).is_ok_and(|last| last == digest)
    {
        return Ok("The site is up to date.\n".to_owned());
    }

    let (new, work) = (Path::new("target/site.new"), Path::new("target/site.work"));
    for folder in [new, work] {
        clear(folder)?;
        fs::create_dir_all(folder).map_err(at(folder))?;
    }
    let mut site = Site::new(new, effort);
    add_fonts(&mut site)?;
    add_public(&mut site)?;
    style::add(&mut site, work)?;
    module::add(&mut site, work, effort)?;
    site.finish()?;
    clear(work)?;

    // Last of all, so that an interrupted build leaves the former site as it was.
    clear(ready)?;
    fs::rename(new, ready).map_err(at(ready))?;
    fs::write(stamp, digest).map_err(at(stamp))?;
    Ok(site.table())
}

fn add_fonts(site: &mut Site) -> Result<(), Error> {
    for (name, weight) in FONTS {
        let path = format!(
            "style/node_modules/dkfds/src/fonts/IBMPlexSans/split/woff2/IBMPlexSans-{weight}-Latin1.woff2"
        );
        let path = Path::new(&path);
        site.add(name, &fs::read(path).map_err(at(path))?)?;
    }
    Ok(())
}

fn add_public(site: &mut Site) -> Result<(), Error> {
    let public = Path::new("public");
    for path in files(public)? {
        let bytes = fs::read(&path).map_err(at(&path))?;
        let name = path.strip_prefix(public).unwrap_or(&path);
        let name = name.to_str().ok_or_else(|| Error::NotText(path.clone()))?;
        if AT_ROOT.contains(&name) {
            site.add_at_root(name, &bytes)?;
        }
        site.add(name, &bytes)?;
    }
    Ok(())
}

fn clear(folder: &Path) -> Result<(), Error> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(at(folder))
    } else {
        Ok(())
    }
}
