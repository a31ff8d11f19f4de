//! Every address that answers, from the two tables of routes; visited by what links to it.

use std::collections::{BTreeMap, BTreeSet, HashSet};

const PAGES: &str = include_str!("../../../app/src/routes.rs");
const FILES: &str = include_str!("../../src/http.rs");

/// Of one pattern so many addresses are looked at for each reader; of indicators all.
const MOST: usize = 3;
/// Where a person is let in by an address that is made once, a calendar by one that is shown once, files that are the same to all, and a file
/// that waits for who sent it.
const APART: [&str; 5] = [
    "/kalender/:file",
    "/start/:token",
    "/adgang/:token",
    "/pkg/:file",
    "/programmer/:slug/indikatorer/:number/maalinger/fil/:id",
];

pub struct Addresses {
    patterns: Vec<String>,
    answered: BTreeSet<String>,
    /// By this reader.
    visited: HashSet<String>,
    n_visited: BTreeMap<String, usize>,
}

pub fn is_stream(path: &str) -> bool {
    path.ends_with("/haendelser")
}

impl Addresses {
    pub fn of_every_route() -> Self {
        let pages = PAGES.split("path!(\"").skip(1);
        let pages = pages
            .filter_map(|rest| rest.split('"').next())
            .map(str::to_owned);
        let files = FILES.split(".route(").skip(1);
        let files = files.filter_map(|rest| rest.split('"').nth(1));
        let files = files.map(|pattern| pattern.replace('{', ":").replace('}', ""));
        let patterns: BTreeSet<String> = pages.chain(files).collect();
        assert!(patterns.len() > 60, "{patterns:?}");
        Self {
            patterns: patterns.into_iter().collect(),
            answered: BTreeSet::new(),
            visited: HashSet::new(),
            n_visited: BTreeMap::new(),
        }
    }

    /// Where a reader begins: whatever can be named without having seen it, with its pattern.
    pub fn first(&mut self, programme: &str) -> Vec<(String, String)> {
        let mut named = Vec::new();
        for slug in [programme, "handleplan-sundhedsklynge-midt"] {
            for pattern in &self.patterns {
                let path = pattern
                    .replace(":slug", slug)
                    .replace(":number", "10")
                    .replace(":meeting", "2026-10-05")
                    .replace(":place", "1")
                    .replace(":version", "1");
                if !path.contains(':') {
                    named.push(path);
                }
            }
        }
        // The one with a condition that is not fulfilled.
        named.push("/programmer/handleplan-sundhedsklynge-midt/indsatser/13/bestilling".to_owned());
        // Of the programme itself, whose indicators are what may tell.
        for number in 1..=12 {
            for file in [
                "",
                "/tal.csv",
                "/figur.svg",
                "/figur.png",
                "/maalinger",
                "/rediger",
            ] {
                named.push(format!(
                    "/programmer/{programme}/indikatorer/{number}{file}"
                ));
            }
        }
        named
            .into_iter()
            .filter_map(|path| self.unvisited(&path))
            .collect()
    }

    /// What a body leads to that this reader has not seen enough of.
    pub fn linked(&mut self, body: &str) -> Vec<(String, String)> {
        let links = body.split("href=\"/").skip(1);
        let links = links.filter_map(|rest| rest.split(['"', '#', '?']).next());
        let links: Vec<String> = links.map(|link| format!("/{link}")).collect();
        links
            .iter()
            .filter_map(|link| self.unvisited(link))
            .collect()
    }

    /// A path with its pattern, unless this reader has seen enough of that.
    pub fn unvisited(&mut self, path: &str) -> Option<(String, String)> {
        let pattern = self.pattern_of(path)?;
        if APART.contains(&pattern.as_str()) || self.visited.contains(path) {
            return None;
        }
        let n = self.n_visited.entry(pattern.clone()).or_default();
        if *n >= MOST && !pattern.contains("/indikatorer/") {
            return None;
        }
        *n += 1;
        self.visited.insert(path.to_owned());
        Some((pattern, path.to_owned()))
    }

    /// The pattern that names the most of a path.
    fn pattern_of(&self, path: &str) -> Option<String> {
        let parts: Vec<&str> = path.split('/').collect();
        let fits = |pattern: &&String| {
            let named: Vec<&str> = pattern.split('/').collect();
            let same = |(named, part): (&&str, &&str)| named.starts_with(':') || named == part;
            named.len() == parts.len() && named.iter().zip(&parts).all(same)
        };
        let fitting = self.patterns.iter().filter(fits);
        let n_open = |pattern: &&String| pattern.matches(':').count();
        fitting.min_by_key(n_open).cloned()
    }

    pub fn answered(&mut self, pattern: &str) {
        self.answered.insert(pattern.to_owned());
    }

    pub fn next_reader(&mut self) {
        self.visited.clear();
        self.n_visited.clear();
    }

    /// Routes from which no reader had anything.
    pub fn unanswered(&self) -> Vec<&str> {
        let patterns = self.patterns.iter().map(String::as_str);
        patterns
            .filter(|pattern| !self.answered.contains(*pattern) && !APART.contains(pattern))
            .collect()
    }
}
