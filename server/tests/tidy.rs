//! The architecture, held by a test: what may depend on what, what may stand where.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Every file below a folder with one of these endings, with its text.
fn files(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                if name != "node_modules" && name != "target" {
                    folders.push(path);
                }
            } else if endings.iter().any(|e| name.ends_with(e)) {
                let shown = path
                    .strip_prefix(root())
                    .unwrap()
                    .to_string_lossy()
                    .into_owned();
                found.push((shown, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    assert!(!found.is_empty(), "nothing to check in {folder}");
    found
}

fn rust() -> Vec<(String, String)> {
    let mut all = files("app", &[".rs"]);
    all.extend(files("server", &[".rs"]));
    all
}

/// The names under one heading of a Cargo.toml.
fn dependencies(manifest: &str, heading: &str) -> BTreeSet<String> {
    let text = fs::read_to_string(root().join(manifest)).unwrap();
    text.split("\n[")
        .find_map(|part| part.strip_prefix(&format!("{heading}]")))
        .unwrap()
        .lines()
        .filter_map(|line| line.split(['=', '.', ' ']).next())
        .filter(|name| !name.is_empty() && !name.starts_with('#'))
        .map(str::to_owned)
        .collect()
}

fn offenders(files: &[(String, String)], offends: impl Fn(&str, &str) -> bool) -> Vec<&str> {
    files
        .iter()
        .filter(|(path, text)| offends(path, text))
        .map(|(path, _)| path.as_str())
        .collect()
}

const NONE: [&str; 0] = [];

#[test]
fn the_domain_depends_on_nothing_that_does_io() {
    let allowed = [
        "chrono",
        "chrono-tz",
        "csv",
        "csv-core",
        "serde",
        "sha2",
        "similar",
        "uuid",
    ]
    .map(str::to_owned)
    .into();
    assert_eq!(
        dependencies("app/domain/Cargo.toml", "dependencies"),
        allowed
    );
}

#[test]
fn the_app_knows_neither_sql_nor_http_servers() {
    let found = dependencies("app/Cargo.toml", "dependencies");
    for forbidden in [
        "server",
        "axum",
        "rusqlite",
        "tokio-postgres",
        "tokio",
        "plotters",
    ] {
        assert!(!found.contains(forbidden), "{forbidden} in app");
    }
}

#[test]
fn features_are_asked_for_in_one_file() {
    let found = offenders(&files("app", &[".rs"]), |path, text| {
        path != "app/src/lib.rs" && text.contains("cfg(feature")
    })
    .len();
    assert_eq!(found, 0, "cfg(feature) outside app/src/lib.rs");
}

#[test]
fn sql_stands_in_the_store() {
    let all = rust();
    let found = offenders(&all, |path, text| {
        !path.starts_with("server/src/store")
            && !path.starts_with("server/tests")
            && (text.contains("rusqlite")
                || text.contains("tokio_postgres")
                || text.contains("insert into "))
    });
    assert_eq!(found, NONE);
}

#[test]
fn the_server_holds_no_views() {
    let all = files("server", &[".rs"]);
    let found = offenders(&all, |path, text| {
        !path.ends_with("tidy.rs") && text.contains("view! {")
    });
    assert_eq!(found, NONE);
}

#[test]
fn only_these_act_for_the_system() {
    let allowed = [
        "app/domain/src/policy.rs",
        "server/src/calendar.rs",
        "server/src/demo.rs",
        "server/src/usecase/installation.rs",
        "server/src/usecase/links.rs",
        "server/src/usecase/operator.rs",
    ];
    let all = rust();
    let found = offenders(&all, |path, text| {
        let product = text.split("#[cfg(test)]").next().unwrap();
        !allowed.contains(&path)
            && !path.contains("/tests")
            && !path.starts_with("server/src/demo/")
            && (product.contains("Permit::system()") || product.contains("::system()"))
    });
    assert_eq!(found, NONE);
}

#[test]
fn files_hold_one_idea() {
    let mut all = rust();
    all.extend(files("style", &[".scss"]));
    all.extend(files("end2end", &[".ts"]));
    let found = offenders(&all, |_, text| text.lines().count() > 400);
    assert_eq!(found, NONE, "over 400 lines");
}

#[test]
fn a_table_has_a_body() {
    let all = files("app/src", &[".rs"]);
    let found = offenders(&all, |_, text| {
        text.contains("<table") && !text.contains("<tbody")
    })
    .into_iter()
    // Its rows come in groups, each a body of its own, from the functions below the table.
    .filter(|path| !path.ends_with("matrix.rs"))
    .collect::<Vec<_>>();
    assert_eq!(found, NONE);
}

#[test]
fn nothing_is_styled_or_scripted_inline() {
    let all = files("app/src", &[".rs"]);
    let found = offenders(&all, |_, text| {
        text.contains(" style=") || text.contains("onclick=")
    });
    assert_eq!(found, NONE);
}

#[test]
fn both_databases_have_the_same_migrations() {
    let names = |folder: &str| -> BTreeSet<String> {
        files(folder, &[".sql"])
            .into_iter()
            .map(|(path, _)| path.rsplit('/').next().unwrap().to_owned())
            .collect()
    };
    assert_eq!(
        names("server/migrations/sqlite"),
        names("server/migrations/postgres")
    );
}

#[test]
fn every_word_of_the_catalogues_is_in_both_languages() {
    // A missing field does not compile; a text left in the other language does.
    let all = files("app/src", &["/texts/en.rs", "en.rs"]);
    let found = offenders(&all, |_, text| text.chars().any(|c| "æøåÆØÅ".contains(c)));
    assert_eq!(found, NONE, "Danish letters in an English catalogue");
}
