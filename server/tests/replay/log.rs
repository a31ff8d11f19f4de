//! What a programme's log says became of it: each entry in its turn, and nothing else is asked.

use domain::time::parse_day;
use serde_json::Value as Json;
use server::store::audit::AuditEntry;
use std::collections::BTreeMap;
use uuid::Uuid;

/// What is known of each thing, in words; the same whether it was read from the log or from the tables.
pub type State = BTreeMap<String, String>;

#[derive(Default)]
pub struct Replay {
    fields: BTreeMap<(Uuid, String), String>,
    /// The stage of a round, the moves of a deviation, the words of a wish.
    course: BTreeMap<Uuid, Vec<String>>,
    state: State,
}

struct Entry<'a> {
    id: Uuid,
    of: &'a AuditEntry,
    after: BTreeMap<String, String>,
}

impl Entry<'_> {
    fn get(&self, field: &str) -> &str {
        self.after
            .get(field)
            .map(String::as_str)
            .unwrap_or_default()
    }

    /// A day as the tables have it.
    fn day(&self, field: &str) -> String {
        parse_day(self.get(field)).map_or_else(String::new, |day| day.to_string())
    }
}

/// The state after all these entries, oldest first.
pub fn replay(entries: &[AuditEntry]) -> State {
    let mut replay = Replay::default();
    for entry in entries {
        replay.take(entry);
    }
    replay.state
}

impl Replay {
    fn take(&mut self, of: &AuditEntry) {
        let changes: Json = serde_json::from_str(&of.changes).unwrap();
        let id = of.subject_id;
        let mut after = BTreeMap::new();
        for change in changes.as_array().unwrap() {
            let text = |key: &str| change[key].as_str().unwrap().to_owned();
            let field = text("field");
            // What was done to a record once more starts from where it was left.
            let known = self.fields.get(&(id, field.clone()));
            if !text("before").is_empty() && of.deed == "changed" {
                assert_eq!(known, Some(&text("before")), "{} {field}", of.subject);
            }
            self.fields.insert((id, field.clone()), text("after"));
            after.insert(field, text("after"));
        }
        let entry = Entry { id, of, after };
        match of.subject.as_str() {
            "initiative" => self.initiative(&entry),
            "round" => self.round(&entry),
            "deviation" => self.deviation(&entry),
            "follow_up" => self.follow_up(&entry),
            "confirmation" if entry.of.deed == "submitted" => {
                let text = format!("{} {}", entry.get("version"), entry.get("content_hash"));
                self.state.insert(format!("confirmation {id}"), text);
            }
            _ => {}
        }
    }

    fn field(&self, id: Uuid, field: &str) -> &str {
        let found = self.fields.get(&(id, field.to_owned()));
        found.map(String::as_str).unwrap_or_default()
    }

    fn day(&self, id: Uuid, field: &str) -> String {
        parse_day(self.field(id, field)).map_or_else(String::new, |day| day.to_string())
    }

    fn initiative(&mut self, entry: &Entry<'_>) {
        let id = entry.id;
        match entry.of.deed.as_str() {
            "status_reported" => {
                let key = format!("light {id} {}", entry.get("round"));
                let text = format!("{} {}", entry.get("light"), entry.get("evidence"));
                self.state.insert(key, text);
            }
            "rated" => {
                let key = format!("rating {id} {}", entry.get("round"));
                let ratings = self.state.entry(key).or_default();
                *ratings = format!("{ratings}{} ", entry.get("light"));
            }
            "created" | "changed" | "ended" | "reopened" => {
                let [number, title, lead, owner, fate] =
                    ["number", "title", "lead", "owner", "fate"].map(|f| self.field(id, f));
                let fate = if fate.is_empty() { "active" } else { fate };
                let text = format!("{number} {title} / {lead} / {owner} / {fate}");
                self.state.insert(format!("initiative {id}"), text);
            }
            _ => {}
        }
    }

    fn round(&mut self, entry: &Entry<'_>) {
        let id = entry.id;
        let stage = match entry.of.deed.as_str() {
            "planned" => "planned",
            "created" | "opened" => "open",
            "frozen" => "frozen",
            "treated" => "treated",
            "closed" => "closed",
            "cancelled" => {
                self.state.remove(&format!("round {id}"));
                return;
            }
            // Its days were moved, or those who ordered were told: the stage stays.
            _ => "",
        };
        if !stage.is_empty() {
            self.course.insert(id, vec![stage.to_owned()]);
        }
        let stage = self.course[&id].join("");
        let days = ["meeting_on", "due_on", "first_reminder", "second_reminder"];
        let days = days.map(|field| self.day(id, field)).join(" ");
        let hash = self.field(id, "content_hash");
        let text = format!("{stage} {days} {hash}");
        self.state.insert(format!("round {id}"), text);
    }

    fn deviation(&mut self, entry: &Entry<'_>) {
        let id = entry.id;
        let course = self.course.entry(id).or_default();
        if entry.of.deed != "created" {
            let by = entry.get("forum");
            course.push(format!(
                "{} {by} {}",
                entry.of.deed,
                entry.day("decided_on")
            ));
        }
        let course = course.join("; ");
        let of = ["initiative", "round"].map(|field| self.field(id, field));
        // The light is that of the round; a move has none.
        let light = self.field(id, "light");
        let text = format!("{} {light}: {course}", of.join(" "));
        self.state.insert(format!("deviation {id}"), text);
    }

    fn follow_up(&mut self, entry: &Entry<'_>) {
        let id = entry.id;
        let standing = if entry.of.deed == "closed" {
            "closed"
        } else {
            "open"
        };
        let of = ["initiative", "wish"].map(|field| self.field(id, field));
        let text = format!("{} {standing}", of.join(" "));
        self.state.insert(format!("wish {id}"), text);
    }
}
