//! What the demo texts must hold, before anything is stored.

use super::accounts::accounts;
use super::content::{DemoInitiative, Holder, Sample};
use super::load::PROGRAMMES;
use super::{draft, ips_nord, mistrivsel, plan_midt, registers, targets};
use domain::organisation::OrganisationKind;
use domain::reference;
use std::collections::BTreeSet;
use std::path::Path;

fn initiative(number: u32) -> &'static DemoInitiative {
    plan_midt::PLAN
        .initiatives()
        .find(|i| i.number == number)
        .unwrap()
}

fn holder(holder: Holder) -> Option<&'static str> {
    match holder {
        Holder::Held(text) => Some(text),
        Holder::Vacant(_) => None,
    }
}

/// Every text that somebody can read.
fn texts() -> Vec<&'static str> {
    let mut texts: Vec<&str> = accounts().iter().map(|a| a.name).collect();
    texts.extend(registers::ORGANISATIONS.iter().map(|o| o.name));
    texts.extend(registers::FORUMS.iter().map(|f| f.name));
    for programme in PROGRAMMES {
        texts.push(programme.name);
        for i in programme.initiatives() {
            texts.extend([i.title, i.ordered, i.purpose, i.target_group]);
            texts.extend(i.remark);
            texts.extend(
                i.interventions
                    .iter()
                    .chain(i.sources)
                    .chain(i.organisations),
            );
            texts.extend([i.owner, i.lead].into_iter().filter_map(holder));
            for (title, seat) in i.group {
                texts.push(title);
                texts.extend(holder(*seat));
            }
            texts.extend(i.lights.iter().filter_map(|l| l.report()?.1));
            texts.extend(i.lights.iter().filter_map(|l| l.measured()?.1));
        }
    }
    texts
}

#[test]
fn the_programmes_have_15_11_3_6_and_4_initiatives_with_numbers_of_their_own() {
    for (programme, n_initiatives) in PROGRAMMES.into_iter().zip([15, 11, 3, 6, 4]) {
        let numbers: BTreeSet<u32> = programme.initiatives().map(|i| i.number).collect();
        let expected: BTreeSet<u32> = (1..=n_initiatives).collect();
        assert_eq!(numbers, expected, "{}", programme.name);
        assert_eq!(programme.initiatives().count(), expected.len());
    }
}

#[test]
fn initiatives_9_and_10_are_those_of_the_minutes() {
    assert_eq!(
        initiative(9).title,
        "Optimering af eksisterende digitale løsninger"
    );
    let ten = initiative(10);
    assert_eq!(
        ten.title,
        "Systematisk indsats for de 2\u{a0}% mest komplekse borgere med mange sygehuskontakter, \
         både psykiske og somatiske problemstillinger"
    );
    assert_eq!(ten.interventions.len(), 5);
    assert!(ten.target_group.contains("mest komplekse borgere"));
    let (newest, earlier) = ten.lights.split_last().unwrap();
    assert_eq!(*newest, Sample::Missing, "left to the project lead");
    assert!(earlier.iter().all(|light| *light == Sample::Green));
}

#[test]
fn the_newest_round_of_the_plan_tells_a_story() {
    let newest: Vec<Sample> = plan_midt::PLAN
        .initiatives()
        .filter_map(|i| i.lights.last().copied())
        .collect();
    let count = |of: fn(&Sample) -> bool| newest.iter().filter(|light| of(light)).count();
    assert!(count(|l| matches!(l, Sample::Green)) * 2 > newest.len());
    assert!(count(|l| matches!(l, Sample::Yellow(_))) >= 2);
    assert!((1..=2).contains(&count(|l| matches!(l, Sample::Red(_)))));
    assert!((1..=2).contains(&count(|l| matches!(l, Sample::Missing))));
}

#[test]
fn a_deviation_is_explained_in_a_sentence() {
    for programme in PROGRAMMES {
        for i in programme.initiatives() {
            for (light, explanation) in i.lights.iter().filter_map(|l| l.report()) {
                let explained = explanation.is_some_and(|e| e.len() > 30 && e.ends_with('.'));
                assert_eq!(explained, light.is_deviation(), "{}", i.title);
            }
        }
    }
}

#[test]
fn every_initiative_says_something_to_each_round_and_begins_with_words_of_its_own() {
    for programme in PROGRAMMES {
        for i in programme.initiatives() {
            assert_eq!(i.lights.len(), programme.meetings.len(), "{}", i.title);
            assert_ne!(i.lights.first(), Some(&Sample::Unchanged), "{}", i.title);
        }
    }
}

#[test]
fn a_figure_says_its_own_light_or_why_it_is_another() {
    let told = targets::PLAN.initiatives().flat_map(|i| i.lights);
    for sample in told {
        let Some((light, _)) = sample.report() else {
            continue;
        };
        let (measure, reason) = sample.measured().unwrap();
        assert_eq!(measure.light() != light, reason.is_some(), "{measure:?}");
    }
}

#[test]
fn ips_is_rolled_out_in_each_municipality_of_north_jutland() {
    let listed: BTreeSet<String> = reference::organisations()
        .into_iter()
        .filter(|o| o.kind == OrganisationKind::Municipality && o.region == "Region Nordjylland")
        .map(|o| o.name)
        .collect();
    let rolled_out: BTreeSet<String> = ips_nord::PLAN
        .initiatives()
        .filter_map(|i| i.organisations.first().map(|name| (*name).to_owned()))
        .collect();
    assert_eq!(rolled_out, listed);
}

#[test]
fn the_three_municipalities_that_did_not_accede_carry_no_part_of_the_agreement() {
    for i in mistrivsel::PLAN.initiatives() {
        for outside in ["Favrskov Kommune", "Skive Kommune", "Struer Kommune"] {
            assert!(!i.organisations.contains(&outside), "{outside}");
        }
    }
}

#[test]
fn rounds_come_in_order_and_on_mondays() {
    use chrono::{Datelike, Weekday};
    for programme in PROGRAMMES {
        let days = programme
            .meetings
            .iter()
            .map(|day| draft::day(day).unwrap());
        let days: Vec<_> = days.collect();
        assert!(days.is_sorted(), "{}", programme.name);
        assert!(days.iter().all(|day| day.weekday() == Weekday::Mon));
    }
}

#[test]
fn a_number_and_its_sign_stay_on_one_line() {
    for text in texts() {
        for apart in [" %", " mio.", " kr."] {
            assert!(!text.contains(apart), "“{apart}” in: {text}");
        }
        assert!(!text.contains("  "), "two blanks in: {text}");
    }
}

/// Where the minutes lie beside the checkout; elsewhere there is nothing to compare with.
fn minutes() -> Option<Vec<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/minutes");
    let files = std::fs::read_dir(folder).ok()?;
    let read = |file: std::fs::DirEntry| std::fs::read_to_string(file.path()).ok();
    Some(files.filter_map(|file| read(file.ok()?)).collect())
}

/// The words of the name in a line such as "Given Middle Family, title, organisation".
fn named_in(line: &str) -> Vec<String> {
    const NOT_A_NAME: [&str; 6] = [
        "Deltagere",
        "Gaster",
        "Made",
        "Niveau",
        "Politisk",
        "Sundhedsklynge",
    ];
    let Some((before, _)) = line.split_once(',') else {
        return Vec::new();
    };
    let words: Vec<&str> = before
        .split_whitespace()
        .filter(|word| !NOT_A_NAME.contains(word))
        .collect();
    let capitalised = |word: &&str| {
        word.chars().next().is_some_and(char::is_uppercase)
            && word.chars().all(|c| c.is_alphabetic() || c == '-')
    };
    let is_name = (2..=5).contains(&words.len()) && words.iter().all(capitalised);
    if is_name {
        words.into_iter().map(str::to_owned).collect()
    } else {
        Vec::new()
    }
}

#[test]
fn nobody_of_the_minutes_is_named() {
    let Some(minutes) = minutes() else {
        eprintln!("skipped: the minutes do not lie beside this checkout");
        return;
    };
    let names: BTreeSet<String> = minutes
        .iter()
        .flat_map(|m| m.lines())
        .flat_map(named_in)
        .collect();
    assert!(
        names.len() > 100,
        "only {} names were recognised",
        names.len()
    );
    for text in texts() {
        for word in text.split(|c: char| !c.is_alphabetic() && c != '-') {
            assert!(!names.contains(word), "{word} in: {text}");
        }
    }
}
