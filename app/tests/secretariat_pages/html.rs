//! What can be asked of a page's text without a browser.

use std::collections::BTreeSet;

/// The values of an attribute, in order, entities decoded.
pub fn values(html: &str, attribute: &str) -> Vec<String> {
    html.split(&format!(" {attribute}=\""))
        .skip(1)
        .filter_map(|rest| rest.split_once('"'))
        .map(|(value, _)| decoded(value))
        .collect()
}

/// The text of a page with its tags taken out.
pub fn text(html: &str) -> String {
    let parts = html.split('<').map(|part| match part.split_once('>') {
        Some((_, text)) => text,
        None => part,
    });
    decoded(&parts.collect::<String>())
}

fn decoded(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&amp;", "&")
}

/// Every id is there once, and whatever points at an id finds it.
pub fn assert_tied_together(html: &str, page: &str) {
    let ids = values(html, "id");
    let unique: BTreeSet<_> = ids.iter().cloned().collect();
    assert_eq!(ids.len(), unique.len(), "{page}: an id twice in {ids:?}");
    let mut pointers = values(html, "for");
    for attribute in ["aria-describedby", "aria-labelledby"] {
        for value in values(html, attribute) {
            pointers.extend(value.split(' ').map(str::to_owned));
        }
    }
    let links = values(html, "href");
    pointers.extend(
        links
            .iter()
            .filter_map(|h| h.strip_prefix('#'))
            .map(str::to_owned),
    );
    for pointer in pointers {
        assert!(
            unique.contains(&pointer),
            "{page}: nothing has the id {pointer}"
        );
    }
}

/// Every element that is opened is closed in its order: what a parser would have to mend.
pub fn assert_well_formed(html: &str, page: &str) {
    const VOID: [&str; 4] = ["input", "link", "meta", "br"];
    let mut open: Vec<&str> = Vec::new();
    for part in html.split('<').skip(1) {
        let name_end = part.find([' ', '>', '/']).unwrap_or(part.len());
        let name = part.get(..name_end).unwrap_or_default();
        if let Some(closed) = part.strip_prefix('/') {
            let closed = closed.split('>').next().unwrap_or_default();
            assert_eq!(open.pop(), Some(closed), "{page}: {open:?}");
        } else if !VOID.contains(&name) && !name.starts_with('!') && !is_self_closed(part) {
            assert!(may_stand(name, &open), "{page}: {name} in {open:?}");
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{page}: {open:?} stays open");
}

fn is_self_closed(part: &str) -> bool {
    part.split('>').next().is_some_and(|tag| tag.ends_with('/'))
}

/// The nestings that browsers undo.
fn may_stand(name: &str, open: &[&str]) -> bool {
    const BLOCKS: [&str; 12] = [
        "p", "div", "ul", "ol", "table", "form", "section", "h1", "h2", "h3", "fieldset", "pre",
    ];
    let in_p = open.contains(&"p") && BLOCKS.contains(&name);
    let twice = matches!(name, "form" | "a" | "button") && open.contains(&name);
    let loose_row = name == "tr" && !matches!(open.last(), Some(&"tbody" | &"thead"));
    let loose_item = name == "li" && !matches!(open.last(), Some(&"ul" | &"ol"));
    !(in_p || twice || loose_row || loose_item)
}
