use super::*;
use proptest::prelude::*;

fn entry(id: u128, changes: &str) -> LoggedEntry {
    LoggedEntry {
        id: Uuid::from_u128(id),
        at: Timestamp::from_micros(7),
        author: None,
        deed: "changed".to_owned(),
        subject: "forum".to_owned(),
        subject_id: Uuid::nil(),
        programme: None,
        request: None,
        changes: changes.to_owned(),
    }
}

fn chain(entries: &[LoggedEntry]) -> Vec<Link> {
    let mut last = None;
    let link = |entry| {
        let link = Link::after(last, entry);
        last = Some(link.head);
        link
    };
    entries.iter().map(link).collect()
}

/// Every break of a log that says that it ends where it does.
fn follow(links: &[Link], entries: &[LoggedEntry], signed: Option<Head>) -> Vec<Broken> {
    let stated = links.last().map(|link| link.head);
    follow_stated(links, entries, stated, signed)
}

fn follow_stated(
    links: &[Link],
    entries: &[LoggedEntry],
    stated: Option<Head>,
    signed: Option<Head>,
) -> Vec<Broken> {
    let mut follower = Follower::new(stated, signed);
    for link in links {
        let entry = entries.iter().find(|entry| entry.id == link.entry);
        follower.take(*link, entry.map_or(Found::Missing, Found::Whole));
    }
    follower.end(stated).breaks.named().to_vec()
}

#[test]
fn the_text_of_an_entry_is_fixed() {
    // Were this to change, every log written before would seem to be altered.
    let link = Link::after(None, &entry(1, "[]"));
    assert_eq!(
        link.head.hash.to_string(),
        "7967295fbc08fca0b2c83f81839808d4f86033482b99e0357beb594063b92694"
    );
}

proptest! {
    #[test]
    fn an_untouched_chain_holds(n in 0u128..20) {
        let entries: Vec<_> = (0..n).map(|id| entry(id, "[]")).collect();
        prop_assert_eq!(follow(&chain(&entries), &entries, None), vec![]);
    }

    #[test]
    fn whatever_is_changed_is_named(n in 1u128..20, at in 0usize..20, word in "[a-c:\n0-9]{0,6}", field in 0usize..7) {
        let mut entries: Vec<_> = (0..n).map(|id| entry(id, "[]")).collect();
        let links = chain(&entries);
        let at = at % entries.len();
        let found = &mut entries[at];
        let before = found.clone();
        match field {
            0 => found.changes = word,
            1 => found.deed = word,
            2 => found.subject = word,
            3 => found.request = Some(word),
            4 => found.at = Timestamp::from_micros(8),
            5 => found.author = Some(Uuid::from_u128(9)),
            _ => found.programme = Some(Uuid::from_u128(9)),
        }
        let is_same = *found == before;
        let sequence = links[at].head.sequence;
        let broken = Broken::Changed { sequence, entry: links[at].entry };
        // One alone: those after it are as they were.
        let expected = if is_same { vec![] } else { vec![broken] };
        prop_assert_eq!(follow(&links, &entries, None), expected);
    }

    #[test]
    fn whatever_is_taken_out_is_missed(n in 2usize..20, at in 0usize..20, with_link in any::<bool>()) {
        let mut entries: Vec<_> = (0..n).map(|id| entry(u128::try_from(id).unwrap(), "[]")).collect();
        let mut links = chain(&entries);
        // The end of a chain is missed by what was signed of it.
        let at = at % (n - 1);
        entries.remove(at);
        if with_link {
            links.remove(at);
        }
        let sequence = u32::try_from(at).unwrap() + 1;
        let gone = Broken::Gone { sequence, until: sequence };
        prop_assert_eq!(follow(&links, &entries, None), vec![gone]);
    }

    #[test]
    fn no_two_entries_can_change_places(n in 2usize..20, at in 0usize..20) {
        let entries: Vec<_> = (0..n).map(|id| entry(u128::try_from(id).unwrap(), "[]")).collect();
        let mut links = chain(&entries);
        let at = at % (n - 1);
        let other = links[at].entry;
        links[at].entry = links[at + 1].entry;
        links[at + 1].entry = other;
        prop_assert!(!follow(&links, &entries, None).is_empty());
    }

    #[test]
    fn a_chain_that_was_written_anew_is_not_the_signed_one(n in 1u128..20, at in 0usize..20) {
        let entries: Vec<_> = (0..n).map(|id| entry(id, "[]")).collect();
        let links = chain(&entries);
        let signed = links[at % links.len()].head;
        prop_assert_eq!(follow(&links, &entries, Some(signed)), vec![]);
        let mut others = entries;
        others[0].changes.push('x');
        let sequence = signed.sequence;
        let found = follow(&chain(&others), &others, Some(signed));
        prop_assert_eq!(found, vec![Broken::Other { sequence }]);
        let kept = at % links.len();
        let cut = follow(&links[..kept], &others[..kept], Some(signed));
        let cut_at = Broken::Cut { sequence: signed.sequence - 1 };
        prop_assert!(cut.contains(&cut_at));
    }

    #[test]
    fn a_log_must_say_where_it_ends(n in 1u128..20, at in 0usize..20) {
        let entries: Vec<_> = (0..n).map(|id| entry(id, "[]")).collect();
        let links = chain(&entries);
        let earlier = links[at % links.len()].head;
        let other = Head { hash: ContentHash::of_text("x"), ..earlier };
        let is_last = links.last().is_some_and(|last| last.head == earlier);
        let expected = if is_last { vec![] } else { vec![Broken::Head] };
        prop_assert_eq!(follow_stated(&links, &entries, Some(earlier), None), expected);
        prop_assert_eq!(follow_stated(&links, &entries, Some(other), None), vec![Broken::Head]);
        prop_assert_eq!(follow_stated(&links, &entries, None, None), vec![Broken::Head]);
    }

    #[test]
    fn one_break_does_not_hide_the_next(n in 5usize..20, at in 0usize..20) {
        let mut entries: Vec<_> = (0..n).map(|id| entry(u128::try_from(id).unwrap(), "[]")).collect();
        let mut links = chain(&entries);
        let at = at % (n - 4);
        // Two links are gone with their entries, and of the two entries after them the second is changed.
        links.drain(at..at + 2);
        entries[at + 3].deed.push('x');
        let sequence = u32::try_from(at).unwrap() + 1;
        let changed = Broken::Changed { sequence: sequence + 3, entry: entries[at + 3].id };
        let gone = Broken::Gone { sequence, until: sequence + 1 };
        prop_assert_eq!(follow(&links, &entries, None), vec![gone, changed]);
    }
}

#[test]
fn what_cannot_be_read_was_changed() {
    let first = entry(1, "[]");
    let link = Link::after(None, &first);
    let mut follower = Follower::new(Some(link.head), None);
    follower.take(link, Found::Unreadable);
    let changed = Broken::Changed {
        sequence: 1,
        entry: first.id,
    };
    assert_eq!(follower.end(Some(link.head)).breaks.named(), [changed]);
}

#[test]
fn no_more_breaks_are_named_than_one_reads() {
    let mut follower = Follower::default();
    for id in 1..=30 {
        follower.slipped_in(Uuid::from_u128(id));
    }
    let breaks = follower.end(None).breaks;
    assert_eq!((breaks.n(), breaks.named().len()), (30, Breaks::NAMED_MAX));
    assert!(breaks.to_string().ends_with("; and 10 more"));
}
